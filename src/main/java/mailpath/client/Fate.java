package mailpath.client;

import java.util.Collection;
import java.util.List;
import java.util.Set;

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

  private static final Set<Fate> NOTHING_LOST = Set.of(NOT_SENT, KEPT);

  /** The worse of two. */
  Fate or(Fate other) {
    return compareTo(other) >= 0 ? this : other;
  }

  /** The one that all say; otherwise it is not known which, unless nothing is lost either way. */
  static Fate joint(Collection<Fate> possible) {
    List<Fate> different = possible.stream().distinct().toList();
    if (!different.isEmpty() && NOTHING_LOST.containsAll(different)) {
      return different.contains(KEPT) ? KEPT : NOT_SENT;
    }
    return different.size() == 1 ? different.getFirst() : UNKNOWN;
  }
}
