package mailpath.lab;

import java.security.KeyPair;
import java.security.SecureRandom;
import java.time.Instant;
import org.xbill.DNS.DClass;
import org.xbill.DNS.DNSKEYRecord;
import org.xbill.DNS.DNSSEC;
import org.xbill.DNS.DSRecord;
import org.xbill.DNS.Name;
import org.xbill.DNS.RRSIGRecord;
import org.xbill.DNS.RRset;

/** The one key of a signed zone (RFC 4034 2; ECDSA P-256, RFC 6605), which signs all of it. */
record ZoneKey(DNSKEYRecord published, KeyPair keys) {

  static ZoneKey make(Name origin, long ttl, SecureRandom random) {
    KeyPair keys = Keys.newPair(random);
    int flags = DNSKEYRecord.Flags.ZONE_KEY | DNSKEYRecord.Flags.SEP_KEY;
    try {
      return new ZoneKey(
          new DNSKEYRecord(
              origin,
              DClass.IN,
              ttl,
              flags,
              DNSKEYRecord.Protocol.DNSSEC,
              DNSSEC.Algorithm.ECDSAP256SHA256,
              keys.getPublic()),
          keys);
    } catch (DNSSEC.DNSSECException e) {
      throw new IllegalStateException(e);
    }
  }

  /** For the parent (RFC 4509). */
  DSRecord ds(long ttl) {
    return new DSRecord(published.getName(), DClass.IN, ttl, DNSSEC.Digest.SHA256, published);
  }

  RRSIGRecord sign(RRset set, Instant from, Instant until) {
    try {
      return DNSSEC.sign(set, published, keys.getPrivate(), from, until);
    } catch (DNSSEC.DNSSECException e) {
      throw new IllegalStateException(e);
    }
  }
}
