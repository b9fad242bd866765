package mailpath.dns;

import java.time.Instant;
import mailpath.fact.Sentence;
import mailpath.network.DomainName;

/** One line of what was seen at a zone or an answer on the way of trust (N12), to be said. */
public sealed interface ChainDetail extends Sentence {

  /** A trust anchor, in the form of a DS record (N13). */
  record AnchorSeen(int keyTag, String algorithm, String digest, ZoneCut.Use use)
      implements ChainDetail {}

  /** A DS record at the parent (RFC 4034 5.1). */
  record DelegationSeen(int keyTag, String algorithm, String digest, ZoneCut.Use use)
      implements ChainDetail {}

  /**
   * A DNSKEY record (RFC 4034 2.1).
   *
   * @param algorithm with the size of the key in bits, where that is known
   */
  record KeySeen(int keyTag, Role role, String algorithm) implements ChainDetail {}

  /** What a key may be used for. */
  enum Role {
    KEY_SIGNING,
    ZONE_SIGNING,
    REVOKED,
    NO_ZONE_KEY
  }

  /** An NSEC or NSEC3 record that has to prove that something is absent (N7). */
  record ProofSeen(String type, DomainName owner) implements ChainDetail {}

  /** NSEC3 rounds (N8). */
  record RoundsSeen(int rounds) implements ChainDetail {}

  /**
   * A signature within its dates (RFC 4034 3.1).
   *
   * @param set over which records: {@code MX example.org}
   */
  record SignatureSeen(
      String set, DomainName signer, int keyTag, Instant inception, Instant expiration, long days)
      implements ChainDetail {}

  /** A signature after its dates. */
  record SignaturePast(
      String set, DomainName signer, int keyTag, Instant inception, Instant expiration, long days)
      implements ChainDetail {}

  /** A signature before its dates. */
  record SignatureAhead(
      String set, DomainName signer, int keyTag, Instant inception, Instant expiration)
      implements ChainDetail {}

  /** Records without a signature. */
  record SignatureAbsent(String set) implements ChainDetail {}

  /** More of the same kind than are listed. */
  record MoreSeen(int more) implements ChainDetail {}
}
