package mailpath.dns;

import java.util.List;
import java.util.Optional;
import mailpath.fact.Evidence;
import mailpath.fact.Fact;
import mailpath.network.DomainName;
import mailpath.network.SecurityState;

/**
 * Where mail for a domain goes (RFC 5321 5.1, RFC 7505).
 *
 * @param state of the MX answer, or of its denial for IMPLICIT, NO_MAIL and NXDOMAIN
 * @param expanded the domain after its own CNAMEs
 * @param hosts best preference first; for IMPLICIT the domain itself with preference 0; empty for
 *     the last three kinds. A "." beside other hosts is left out and {@code nullBeside} is set
 *     (MX4)
 * @param nullPreferences preferences of the "." records, in order of preference (RFC 7505 3 wants
 *     exactly one, of preference 0)
 * @param reason why {@code state} is not SECURE
 * @param lenient the state for resolvers with a more lenient policy, see {@link DnsReply}
 */
public record MailRoute(
    Kind kind,
    SecurityState state,
    DomainName domain,
    DomainName expanded,
    List<MxHost> hosts,
    boolean nullBeside,
    List<Integer> nullPreferences,
    Optional<ValidationReason> reason,
    SecurityState lenient) {
  public MailRoute {
    hosts = List.copyOf(hosts);
    nullPreferences = List.copyOf(nullPreferences);
  }

  /** With a state on which all resolvers agree. */
  public MailRoute(
      Kind kind,
      SecurityState state,
      DomainName domain,
      DomainName expanded,
      List<MxHost> hosts,
      boolean nullBeside,
      List<Integer> nullPreferences,
      Optional<ValidationReason> reason) {
    this(kind, state, domain, expanded, hosts, nullBeside, nullPreferences, reason, state);
  }

  public enum Kind {
    HOSTS,
    IMPLICIT,
    NULL_MX,
    /** Neither MX nor address. */
    NO_MAIL,
    NXDOMAIN
  }

  /**
   * One MX record.
   *
   * @param name as in the record (the name that MTA-STS patterns are matched with)
   * @param ipLiteral the target is an address in text form, which RFC 5321 does not allow
   */
  public record MxHost(DomainName name, int preference, boolean ipLiteral) {}

  /** The state as a fact of its own; unknown where it is INDETERMINATE. */
  public Fact<SecurityState> stateFact(Evidence evidence) {
    return ValidationReason.stateFact(state, lenient, reason, domain, evidence);
  }

  public Optional<Integer> bestPreference() {
    return hosts.stream().map(MxHost::preference).min(Integer::compare);
  }
}
