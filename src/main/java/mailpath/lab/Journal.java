package mailpath.lab;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** What the lab was asked: the newest entries, since a lab may stay up for days. */
final class Journal {
  private static final int KEPT = 100_000;

  private final Deque<Asked> entries = new ArrayDeque<>();

  synchronized void add(Asked asked) {
    if (entries.size() == KEPT) {
      entries.removeFirst();
    }
    entries.addLast(asked);
  }

  synchronized List<Asked> entries() {
    return List.copyOf(entries);
  }
}
