package mailpath.starttls;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * One TLS report (RFC 8460 4.4; T3): what one organization met when it sent mail under TLS.
 * Everything in it is what the sender says; who that is was not checked. Reports in the field leave
 * out much: what is missing is empty here and named in {@code faults} where it matters.
 *
 * @param organization who reports
 * @param begin of the time that it is about
 * @param end of it, as stated
 * @param contact where to ask
 * @param id unique for the organization
 * @param faults what is missing or malformed, with its place
 */
public record TlsReport(
    Optional<String> organization,
    Optional<Instant> begin,
    Optional<Instant> end,
    Optional<String> contact,
    Optional<String> id,
    List<Policy> policies,
    List<TlsReportFault> faults) {
  public TlsReport {
    policies = List.copyOf(policies);
    faults = List.copyOf(faults);
  }

  /** What the sender applied (RFC 8460 4.2). */
  public enum PolicyType {
    TLSA,
    STS,
    NO_POLICY_FOUND,
    /** A word that is none of the standard, or none at all. */
    UNKNOWN
  }

  /**
   * What happened under one policy.
   *
   * @param domain policy domain; empty if it is not said
   * @param strings the policy as the sender saw it
   * @param mxHosts patterns of an MTA-STS policy
   * @param successful sessions; empty if it is not said
   * @param failed sessions; empty if it is not said
   */
  public record Policy(
      PolicyType type,
      String domain,
      List<String> strings,
      List<String> mxHosts,
      OptionalLong successful,
      OptionalLong failed,
      List<Failure> failures) {
    public Policy {
      strings = List.copyOf(strings);
      mxHosts = List.copyOf(mxHosts);
      failures = List.copyOf(failures);
    }
  }

  /**
   * Sessions that failed for one reason (RFC 8460 4.3).
   *
   * @param sessions empty if it is not said
   * @param sender address of the sending server
   * @param mxHost the MX host that it wanted to reach
   * @param helo what that called itself
   * @param receiver address of it
   * @param information where there is more to read
   * @param reason a word of the sender's own software
   */
  public record Failure(
      TlsReportResult result,
      OptionalLong sessions,
      Optional<String> sender,
      Optional<String> mxHost,
      Optional<String> helo,
      Optional<String> receiver,
      Optional<String> information,
      Optional<String> reason) {}

  /** Whether something that a sum needs is missing, malformed or left out. */
  public boolean partial() {
    return faults.stream().anyMatch(TlsReportFault::matters);
  }
}
