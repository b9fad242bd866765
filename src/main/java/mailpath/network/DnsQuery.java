package mailpath.network;

/**
 * A question to the resolver, always with DO and CD set (RFC 4035 3.2, standards N3): we validate
 * ourselves, so the resolver must not hide what fails.
 */
public record DnsQuery(DomainName name, RecordType type) implements Query {}
