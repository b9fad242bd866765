package mailpath.network;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One exchange with the outside world: what was asked, what came back, when and how long. The three
 * ends are answered, failed (perhaps with a part of the answer) and not asked; "not asked" is never
 * "absent".
 *
 * @param at start of the exchange
 * @param took monotonic duration
 */
public record Observation<A>(Query query, End<A> end, Instant at, Duration took) {

  /** How the exchange ended. */
  public sealed interface End<A> {}

  /** The whole answer arrived. */
  public record Answered<A>(A answer) implements End<A> {}

  /** It failed; {@code partial} is what had been learnt before (threat-R4). */
  public record Failed<A>(Failure failure, @Nullable A partial) implements End<A> {}

  /** It was not tried, for a reason. */
  public record NotAsked<A>(WhyNot why) implements End<A> {}

  /** Why a question was not asked. */
  public enum WhyNot {
    /** Loopback, private or otherwise special address, and the user has not agreed (threat-L4). */
    SPECIAL_ADDRESS,
    /** Not a mail port, and the user has not asked for it (threat-L5). */
    ODD_PORT,
    /** This desk has no IPv4 or no IPv6. */
    FAMILY_NOT_HERE,
    /** Beyond a limit on the number of hosts or addresses (threat-D15). */
    OVER_LIMIT,
    /** The answer has not come yet: the run goes on. */
    PENDING,
    /** The run was stopped before. */
    STOPPED,
    /** A recorded network does not hold it. */
    NOT_RECORDED
  }

  /** The answer, or the part of it that came. */
  public Optional<A> seen() {
    return switch (end) {
      case Answered<A>(A answer) -> Optional.of(answer);
      case Failed<A>(Failure ignored, A partial) -> Optional.ofNullable(partial);
      case NotAsked<A> ignored -> Optional.empty();
    };
  }

  public Optional<A> answer() {
    return end instanceof Answered<A>(A answer) ? Optional.of(answer) : Optional.empty();
  }

  public Optional<Failure> failure() {
    return end instanceof Failed<A> failed ? Optional.of(failed.failure()) : Optional.empty();
  }
}
