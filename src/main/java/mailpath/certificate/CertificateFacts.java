package mailpath.certificate;

import java.util.List;

/**
 * What a chain as sent is worth under public trust at one instant, for one reference name.
 *
 * @param chain state of the path built from the chain as sent
 * @param name match of the reference identifier, RFC 9525 6
 * @param presented DNS-IDs of the end-entity certificate, as shown
 */
public record CertificateFacts(ChainState chain, NameState name, List<String> presented) {
  public CertificateFacts {
    presented = List.copyOf(presented);
  }

  /** Words of the JSON contract. */
  public enum ChainState {
    TRUSTED,
    SELF_SIGNED,
    PRIVATE_CA,
    EXPIRED,
    NOT_YET_VALID,
    /** An intermediate is missing. */
    INCOMPLETE,
    INVALID,
    /** This program cannot check it: a kind of signature or a mass that it does not take on. */
    UNKNOWN,
    NONE
  }

  public enum NameState {
    MATCH,
    MISMATCH,
    /** Only the common name matches, which no current sender reads except for DANE-TA (D10). */
    CN_ONLY,
    NONE
  }

  /** Passes MTA-STS (R13) and public-trust checks: trusted now and the name matches. */
  public boolean valid() {
    return chain == ChainState.TRUSTED && name == NameState.MATCH;
  }
}
