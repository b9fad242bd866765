package mailpath.dns;

import java.util.List;
import org.xbill.DNS.DNSKEYRecord;
import org.xbill.DNS.Name;
import org.xbill.DNS.RRSIGRecord;
import org.xbill.DNS.RRset;

/**
 * A zone whose keys are authentic: the chain of trust reaches it.
 *
 * @param keys its whole DNSKEY set
 */
record Zone(Name name, List<DNSKEYRecord> keys) {
  private static final int DNSSEC_PROTOCOL = 3;

  Zone {
    keys = List.copyOf(keys);
  }

  static Zone of(Name name, RRset keySet) {
    return new Zone(name, keys(keySet));
  }

  static List<DNSKEYRecord> keys(RRset set) {
    return set.rrs(false).stream().map(DNSKEYRecord.class::cast).toList();
  }

  /** May sign records of its zone (RFC 4034 2.1) and is not revoked (RFC 5011 2.1). */
  static boolean mayUse(DNSKEYRecord key) {
    return (key.getFlags() & DNSKEYRecord.Flags.ZONE_KEY) != 0
        && (key.getFlags() & DNSKEYRecord.Flags.REVOKE) == 0
        && key.getProtocol() == DNSSEC_PROTOCOL;
  }

  boolean signed(RRset set) {
    return set.sigs().stream().map(RRSIGRecord::getSigner).anyMatch(name::equals);
  }
}
