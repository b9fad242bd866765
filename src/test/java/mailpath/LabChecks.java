package mailpath;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import mailpath.lab.Lab;
import mailpath.network.Limits;

/**
 * The practice internet for tests, with deadlines short enough for the greeting that never comes.
 */
final class LabChecks {
  private LabChecks() {}

  /**
   * @param greeting deadline of a greeting; the other durations shrink in proportion
   */
  static Checks impatient(Clock clock, Duration greeting, boolean history) {
    Lab lab = Lab.open(clock, new SecureRandom());
    Limits limits = lab.limits();
    double factor = (double) greeting.toMillis() / limits.greeting().toMillis();
    return Checks.lab(CommandOptions.ofLab(history), clock, lab, limits.scaled(factor));
  }
}
