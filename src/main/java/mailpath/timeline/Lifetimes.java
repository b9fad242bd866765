package mailpath.timeline;

import java.util.stream.LongStream;

/**
 * How long resolvers keep what they were told, in seconds (RFC 1035 3.2.1, RFC 2308 5). Where
 * servers differ it is the longest.
 *
 * @param negative how long the answer is kept that there is nothing
 */
public record Lifetimes(long mx, long txt, long address, long tlsa, long negative) {
  /** Seconds between two times that a sender looks for a new policy (RFC 8461 3.3). */
  static final long REFRESH = 86_400;

  /**
   * The same for senders that look for a new policy once a day: until then they go by what they
   * know, whatever the record says (RFC 8461 5.1).
   */
  Lifetimes patient() {
    return new Lifetimes(mx, txt + REFRESH, address, tlsa, negative);
  }

  /** The longest time for which somebody may go by what was published before. */
  public long longest() {
    Lifetimes all = patient();
    return LongStream.of(mx, all.txt, address, tlsa, negative).max().orElseThrow();
  }
}
