package mailpath.window;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;

/**
 * One place on the network that a run went to (threat-L8).
 *
 * @param exchanges questions or visits of which the run has a record
 * @param unanswered those of them to which nothing came back at all
 * @param first start of the first
 * @param last start of the last
 */
record Contact(
    Place place, int exchanges, int unanswered, Instant first, Instant last, Set<Reason> why) {
  Contact {
    why = Set.copyOf(why);
  }

  /**
   * Where it went to.
   *
   * @param host its name; empty for a resolver that is known by its address
   * @param address with its port
   */
  record Place(String host, String address, Way way) {}

  /** What was spoken. */
  enum Way {
    DNS,
    DNS_OVER_HTTPS,
    SMTP,
    SUBMISSION,
    SUBMISSIONS,
    IMAP,
    IMAPS,
    POP3,
    POP3S,
    SIEVE,
    HTTPS,
    HTTP
  }

  /** What for. */
  enum Reason {
    NAMES,
    MAIL_SERVER,
    /** A host with an open port 25, to tell a blocked network from a dead server. */
    CONTROL_HOST,
    POLICY,
    /** Leftovers of the drafts of MTA-STS. */
    OLD_POLICY,
    /** Settings of mail programs. */
    SETTINGS
  }

  Contact and(Contact other) {
    Set<Reason> both = EnumSet.copyOf(why);
    both.addAll(other.why);
    return new Contact(
        place,
        exchanges + other.exchanges,
        unanswered + other.unanswered,
        first.isBefore(other.first) ? first : other.first,
        last.isAfter(other.last) ? last : other.last,
        both);
  }
}
