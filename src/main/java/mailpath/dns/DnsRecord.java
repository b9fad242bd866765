package mailpath.dns;

import mailpath.network.Bytes;
import mailpath.network.DomainName;
import mailpath.network.RecordType;

/**
 * One resource record as received.
 *
 * @param ttl seconds
 * @param data RDATA octets, names uncompressed
 * @param text RDATA in presentation form, for people
 */
public record DnsRecord(DomainName owner, RecordType type, long ttl, Bytes data, String text) {}
