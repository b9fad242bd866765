package mailpath.dns;

import mailpath.dns.DnsReply.Existence;
import mailpath.fact.Evidence;
import mailpath.fact.Fact;

/**
 * Whether the resolver can be believed to pass on what DNS says (N3, threat-D19): tried with the
 * signed keys of the trust anchor's zone and with a name that cannot exist.
 *
 * @param absent what is said of the address of a name that does not exist
 * @param evidence what {@code signatures} was read from
 */
public record ResolverTest(Signatures signatures, Fact<DnsReply> absent, Evidence evidence) {

  /** Whether a name that does not exist gets an address all the same. */
  public Fact<Boolean> rewrites() {
    return absent.map(reply -> reply.existence() == Existence.PRESENT);
  }

  /** What became of the signed key set. */
  public enum Signatures {
    /** They come, and our trust anchor validates them. */
    GIVEN,
    /** Keys without signatures, or no keys at all: the resolver never gives signatures. */
    STRIPPED,
    /** Signed, but not by our anchor: stale anchors or a forged root. */
    UNTRUSTED,
    /** Signed by our anchor, but outside the dates of the signature: a wrong clock (threat-D12). */
    OUT_OF_DATE,
    /** The lookup failed. */
    UNKNOWN
  }
}
