package mailpath.delivery;

import mailpath.fact.Reason;
import mailpath.fact.Sentence;
import mailpath.network.DomainName;

/**
 * A fact that was not established, as a clause of a sentence (U1).
 *
 * @param subject host or name that it is about
 */
public record Undecided(Open fact, DomainName subject, Reason.Why why) implements Sentence {

  /** The facts that a sender tells apart. */
  public enum Open {
    /** Where mail goes at all. */
    MAIL,
    /** Whether the MX answer is signed. */
    MX_SIGNATURE,
    ADDRESS,
    ADDRESS_SIGNATURE,
    TLSA,
    STARTTLS,
    CERTIFICATE,
    POLICY_RECORD,
    POLICY
  }
}
