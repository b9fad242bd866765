package mailpath.investigation;

import java.util.List;
import mailpath.fact.Sentence;
import mailpath.network.DomainName;

/** What has to be made sure beside a step, because it was not measured or has a price. */
public sealed interface PublishingCaution extends Sentence {
  /** Addresses whose certificate was not seen: another key there would not fit. */
  record CautionUnseen(List<String> addresses) implements PublishingCaution {
    public CautionUnseen {
      addresses = List.copyOf(addresses);
    }
  }

  /**
   * Servers with two certificates show one or the other, and only one kind of key was asked for: a
   * record for the other would be missing (RFC 7671 8).
   */
  record CautionOtherKey() implements PublishingCaution {}

  /** Addresses whose certificate was not seen: an enforced policy stops mail to a bad one (R14). */
  record CautionUnseenCertificate(List<String> addresses) implements PublishingCaution {
    public CautionUnseenCertificate {
      addresses = List.copyOf(addresses);
    }
  }

  /** Every certificate of that authority is accepted too, so its mistakes count (D9). */
  record CautionAuthority() implements PublishingCaution {}

  /** One record alone leaves no way to a new key but through two waits. */
  record CautionOneRecord() implements PublishingCaution {}

  /** An alias: the records are in the hands of whoever runs the zone it leads to (R18). */
  record CautionAlias(DomainName name, DomainName target) implements PublishingCaution {}

  /** Records at the end of such an alias have no effect, so they go where the alias is (D12). */
  record CautionAliasUnsigned(DomainName name, DomainName target) implements PublishingCaution {}

  /** Below a zone that is not signed other zones were not looked for. */
  record CautionZoneBelow(DomainName name, DomainName zone) implements PublishingCaution {}

  /** No cut was seen above the name, so its zone is a guess. */
  record CautionZoneGuessed(DomainName name, DomainName zone) implements PublishingCaution {}

  /** Nobody fetches the file before a record names it: here it is not measured before. */
  record CautionFileUnseen() implements PublishingCaution {}

  /** The way asks for another certificate too: with another key these records would not fit. */
  record CautionKeepKey(DomainName host) implements PublishingCaution {}
}
