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

  /** Every certificate of that authority is accepted too, so its mistakes count (D9). */
  record CautionAuthority() implements PublishingCaution {}

  /** One record alone leaves no way to a new key but through two waits. */
  record CautionOneRecord() implements PublishingCaution {}

  /** An alias: the records are in the hands of whoever runs the zone it leads to (R18). */
  record CautionAlias(DomainName name, DomainName target) implements PublishingCaution {}

  /** Nobody fetches the file before a record names it: here it is not measured before. */
  record CautionFileUnseen() implements PublishingCaution {}

  /** The way asks for another certificate too: with another key these records would not fit. */
  record CautionKeepKey(DomainName host) implements PublishingCaution {}
}
