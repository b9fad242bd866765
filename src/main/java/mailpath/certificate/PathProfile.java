package mailpath.certificate;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What a path is to be good for: the inputs of RFC 5280 6.1.1, and how much is demanded.
 *
 * @param role what the end entity does in TLS; decides the purpose every extended key usage on the
 *     path must allow
 * @param at the instant that counts, to the nanosecond: dates are inclusive (RFC 5280 4.1.2.5)
 * @param name what the end entity must be called; empty where names are matched elsewhere
 * @param maxIntermediates certificates between the end entity and the root at most
 * @param keyUses further bits that the end entity's key usage must allow
 * @param purposes further purposes that the end entity's extended key usage must allow
 */
public record PathProfile(
    Role role,
    Demands demands,
    Instant at,
    Optional<PeerName> name,
    OptionalInt maxIntermediates,
    List<KeyUse> keyUses,
    List<KeyPurpose> purposes) {
  public PathProfile {
    keyUses = List.copyOf(keyUses);
    purposes = List.copyOf(purposes);
  }

  public enum Role {
    SERVER,
    CLIENT
  }

  /** How the form of each certificate counts, beside the rules of RFC 5280 6. */
  public enum Demands {
    /**
     * What mail senders do (R13): path validation as OpenSSL, GnuTLS, Go and the JDK have it in
     * common. A fault of form that none of them looks at does not stop mail, so it does not count.
     */
    SENDERS,
    /**
     * Also what RFC 5280 4 and the CA/Browser Forum's Baseline Requirements 7.1 forbid an issuer of
     * public certificates: in doubt a path is refused.
     */
    PUBLIC_WEB
  }

  /** Server authentication as mail senders do it; the name is matched elsewhere (B7). */
  public static PathProfile sender(Instant at) {
    return of(Role.SERVER, Demands.SENDERS, at);
  }

  public static PathProfile publicWeb(Role role, Instant at) {
    return of(role, Demands.PUBLIC_WEB, at);
  }

  private static PathProfile of(Role role, Demands demands, Instant at) {
    return new PathProfile(
        role, demands, at, Optional.empty(), OptionalInt.empty(), List.of(), List.of());
  }

  public PathProfile named(PeerName wanted) {
    return new PathProfile(
        role, demands, at, Optional.of(wanted), maxIntermediates, keyUses, purposes);
  }

  public PathProfile withMaxIntermediates(int most) {
    return new PathProfile(role, demands, at, name, OptionalInt.of(most), keyUses, purposes);
  }

  public PathProfile withUses(List<KeyUse> uses, List<KeyPurpose> purposes) {
    return new PathProfile(role, demands, at, name, maxIntermediates, uses, purposes);
  }

  boolean isPublicWeb() {
    return demands == Demands.PUBLIC_WEB;
  }

  KeyPurpose purpose() {
    return role == Role.SERVER ? KeyPurpose.SERVER : KeyPurpose.CLIENT;
  }
}
