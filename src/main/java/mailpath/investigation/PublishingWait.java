package mailpath.investigation;

import java.time.Duration;
import java.util.Optional;
import mailpath.fact.Sentence;

/**
 * How long to wait before the next step, and why. Times of life that a resolver tells may have run
 * down already, so what the zone itself says counts where it is more.
 */
public sealed interface PublishingWait extends Sentence {
  /** At least so long; empty where no clock but something else ends it. */
  default Optional<Duration> least() {
    return Optional.empty();
  }

  /** Until the signed zone is served everywhere; a DS record before that makes the zone bogus. */
  record WaitSigned() implements PublishingWait {}

  /** Until the file can be fetched: a record before that sends senders to nothing (R16). */
  record WaitFetchable() implements PublishingWait {}

  /** Two times of life of the records, before a key may change (D11). */
  record WaitTwoLives(TimeSpan span) implements PublishingWait {
    @Override
    public Optional<Duration> least() {
      return Optional.of(span.duration());
    }
  }

  /** Until the daily reports tell of no failure, before the policy is enforced (R14). */
  record WaitReports() implements PublishingWait {}

  /** The same before a file that is on trial already is enforced. */
  record WaitReportsFirst() implements PublishingWait {}

  /** As long as resolvers may remember the record from before, the old file must do (R16). */
  record WaitRecordLife(TimeSpan span) implements PublishingWait {
    @Override
    public Optional<Duration> least() {
      return Optional.of(span.duration());
    }
  }

  /** Until every policy that senders may remember has run out (R17). */
  record WaitMaxAge(TimeSpan span) implements PublishingWait {
    @Override
    public Optional<Duration> least() {
      return Optional.of(span.duration());
    }
  }
}
