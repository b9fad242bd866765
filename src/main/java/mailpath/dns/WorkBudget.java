package mailpath.dns;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import mailpath.network.Bytes;
import org.xbill.DNS.Name;

/**
 * How many signatures are checked in one run, whatever hostile zones send (N10, threat-D7, D10).
 * Each different check counts once; nothing gives the count back, neither a new question nor an
 * alias.
 */
final class WorkBudget {
  /** Checks in one record set. */
  static final int PER_SET = 8;

  /** Keys that one signature is tried with: key tags may collide. */
  static final int KEYS_PER_SIGNATURE = 4;

  /** Computed hashes, and NSEC3 records looked at, in one answer. */
  static final int NSEC3_PER_ANSWER = 8;

  private static final int PER_NAME = 64;
  private static final int PER_RUN = 512;

  private final Set<Bytes> made = new HashSet<>();
  private final Map<Name, Integer> perName = new HashMap<>();

  /**
   * @param about the zone or the name in question that the check is made for
   */
  synchronized boolean allows(Bytes check, Name about) {
    if (made.contains(check)) {
      return true;
    }
    int before = perName.getOrDefault(about, 0);
    if (before >= PER_NAME || made.size() >= PER_RUN) {
      return false;
    }
    perName.put(about, before + 1);
    return made.add(check);
  }
}
