package mailpath.dane;

import java.util.List;
import mailpath.certificate.PathAnswer;
import mailpath.fact.Sentence;

/**
 * One use of a chain, whether it is good enough for it, and why.
 *
 * @param rule id of the rule that decides
 */
public record ChainUse(Use use, Worth worth, String rule, Why why) {

  /** Who looks at a server's chain, from the least demanding. */
  public enum Use {
    /** A sender that knows no policy: encrypts, and checks nothing (RFC 7435). */
    OPPORTUNISTIC,
    /** A sender that knows an enforced policy (RFC 8461 4.2). */
    MTA_STS,
    /** A sender that finds a TLSA record of usage 2 (RFC 7672 3.1.2). */
    DANE_TA,
    /** The same of usage 3 (RFC 7672 3.1.1). */
    DANE_EE,
    /** A mail program of today (RFC 7817 3). */
    MAIL_PROGRAM
  }

  public enum Worth {
    YES,
    /** Only once the record stands in a signed zone. */
    ONCE_PUBLISHED,
    /** The standard leaves it open. */
    DEPENDS,
    NO,
    /** Something was not said, or this computer cannot check it. */
    UNKNOWN
  }

  /** The reason, as one sentence. */
  public sealed interface Why extends Sentence {
    record UseChecksNothing() implements Why {}

    record UseTrustedAndNamed(String name) implements Why {}

    /** The server's own certificate cannot be read. */
    record UseUnreadable() implements Why {}

    record UsePathFails(PathAnswer why) implements Why {}

    record UseNameDiffers(String name) implements Why {}

    /** The common name matches, which programs of today do not read. */
    record UseCommonNameOnly(String name) implements Why {}

    record UseNameNotGiven() implements Why {}

    /** Trusted here, by a root that others do not have. */
    record UseOwnRoot() implements Why {}

    /**
     * @param record the three numbers
     * @param place in the chain as sent, from 1
     */
    record UseRecordFits(String record, int place) implements Why {}

    /** The record holds an authority that was not sent; some senders cannot cope. */
    record UseRecordFitsUnsent(String record) implements Why {}

    record UseRecordFitsForSome(String record) implements Why {}

    record UseNoRecordFits(List<String> records) implements Why {
      public UseNoRecordFits {
        records = List.copyOf(records);
      }
    }

    /** Records were given, none of this usage that counts. */
    record UseNoSuchRecord() implements Why {}

    /**
     * @param record as in a zone file
     */
    record UseOnceRecord(String record) implements Why {}

    record UseNoAuthoritySent() implements Why {}

    /** None of the names that count for usage 2 is in the certificate (D10). */
    record UseNamesDiffer(List<String> names) implements Why {
      public UseNamesDiffer {
        names = List.copyOf(names);
      }
    }

    /** A record fits, but no sender looks at it (D12). */
    record UseRecordUnsigned() implements Why {}

    /** Some senders look at the records, others do not (D1, N8, N9). */
    record UseTlsaForSome() implements Why {}

    /** Senders that check keep the mail, whatever the records say (D5). */
    record UseTlsaBogus() implements Why {}

    record UseTlsaUnknown() implements Why {}

    /** Nobody saw that senders which look at the records are shown this chain (RFC 7672 8.1). */
    record UseNotShown() implements Why {}
  }
}
