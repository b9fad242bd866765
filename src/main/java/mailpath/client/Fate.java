package mailpath.client;

import java.util.Collection;
import java.util.List;

/** What becomes of mail or of a password before an attacker, the best first. */
public enum Fate {
  /** Nothing goes over the connection. */
  NOT_SENT,
  KEPT,
  /** Not readable, but whoever has it can try passwords on it in peace (RFC 5802 9). */
  GUESSABLE,
  /** Kept if the stored exception was made unattacked, or as long as the user says no. */
  DEPENDS,
  LOST,
  UNKNOWN;

  /** The worse of two. */
  Fate or(Fate other) {
    return compareTo(other) >= 0 ? this : other;
  }

  /** The one that all say; otherwise it is not known which. */
  static Fate joint(Collection<Fate> possible) {
    List<Fate> different = possible.stream().distinct().toList();
    return different.size() == 1 ? different.getFirst() : UNKNOWN;
  }
}
