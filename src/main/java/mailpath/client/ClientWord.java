package mailpath.client;

import java.util.List;

/**
 * What a service as it is set up is worth (standards, sections D2, D4), the worst first. Above
 * {@link #BROKEN} it says from whom mail and password are kept.
 */
public enum ClientWord {
  /** It cannot work: nothing is sent. */
  BROKEN,
  /** Whoever listens reads along. */
  PLAINTEXT,
  /** Kept from listeners, not from somebody in the middle. */
  OPPORTUNISTIC,
  /** Kept from both, but for a mis-issued certificate. */
  SECURE,
  /** More than one of the others is possible. */
  UNKNOWN;

  /** Every word that a service can have, in the order of {@code range}. */
  public static final List<ClientWord> MEASURED = List.of(BROKEN, PLAINTEXT, OPPORTUNISTIC, SECURE);
}
