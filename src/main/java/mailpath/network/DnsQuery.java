package mailpath.network;

/**
 * A question to the resolver, always with DO set (RFC 4035 3.2).
 *
 * @param checking who is to check signatures
 */
public record DnsQuery(DomainName name, RecordType type, Checking checking) implements Query {

  /** Who checks the signatures of the answer. */
  public enum Checking {
    /** CD set: we validate ourselves, so the resolver must not hide what fails (standards N3). */
    OURS,
    /** CD clear: the resolver too, if it validates at all, and it may say what fails (N11). */
    RESOLVERS
  }

  /** With CD set. */
  public DnsQuery(DomainName name, RecordType type) {
    this(name, type, Checking.OURS);
  }

  /** The same question for a resolver that is to check. */
  public DnsQuery checkedByResolver() {
    return new DnsQuery(name, type, Checking.RESOLVERS);
  }
}
