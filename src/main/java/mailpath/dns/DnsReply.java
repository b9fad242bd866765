package mailpath.dns;

import java.util.List;
import java.util.Optional;
import mailpath.fact.Evidence;
import mailpath.fact.Fact;
import mailpath.network.DnsQuery;
import mailpath.network.DomainName;
import mailpath.network.SecurityState;

/**
 * A DNS answer read and validated: what it says and whether it is authentic. Silence and server
 * failures are not replies but unknown facts.
 *
 * @param state of the whole answer, worst link of the alias chain (N4); of the denial where there
 *     is none
 * @param lenient the state for resolvers with the more lenient of the policies in use, which still
 *     take SHA-1 or up to 150 NSEC3 rounds (N8, N9); the same as {@code state} nearly always
 * @param aliases CNAME links followed, in order, each with its own state
 * @param records those of the type asked, at the end of the chain; empty for a denial
 * @param reason for BOGUS and INDETERMINATE the first check that failed, for INSECURE where the
 *     chain of trust ends; empty for SECURE
 * @param chains how the state of each alias link and, last, of what is at the end was established
 */
public record DnsReply(
    DnsQuery query,
    SecurityState state,
    SecurityState lenient,
    Existence existence,
    List<AliasLink> aliases,
    List<DnsRecord> records,
    Optional<ValidationReason> reason,
    List<ChainOfTrust> chains) {
  public DnsReply {
    aliases = List.copyOf(aliases);
    records = List.copyOf(records);
    chains = List.copyOf(chains);
  }

  /** Whether there is data. */
  public enum Existence {
    PRESENT,
    /** The name exists, the type does not. */
    NODATA,
    /** No such name (RFC 8020: nothing below it either). */
    NXDOMAIN
  }

  /** One CNAME on the way. */
  public record AliasLink(DomainName from, DomainName to, SecurityState state) {}

  /** That others might come to another state counts only where it is known to which. */
  DnsReply established() {
    return lenient == SecurityState.INDETERMINATE
        ? new DnsReply(query, state, state, existence, aliases, records, reason, chains)
        : this;
  }

  /** The name at the end of the alias chain (RFC 7671 7 "expanded name"). */
  public DomainName expanded() {
    return aliases.isEmpty() ? query.name() : aliases.getLast().to();
  }

  public boolean isAlias() {
    return !aliases.isEmpty();
  }

  /**
   * The state as a fact of its own; unknown where it is INDETERMINATE, two readings where resolvers
   * differ.
   */
  public Fact<SecurityState> stateFact(Evidence evidence) {
    return ValidationReason.stateFact(state, lenient, reason, query.name(), evidence);
  }
}
