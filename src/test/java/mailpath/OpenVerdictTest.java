package mailpath;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import mailpath.delivery.Word;
import mailpath.fact.Judged;
import mailpath.fact.Severity;
import mailpath.investigation.Assessment;
import mailpath.investigation.Progress;
import mailpath.network.DialogueQuery;
import mailpath.network.DomainName;
import mailpath.network.Observation;
import mailpath.network.Observation.WhyNot;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** An open verdict names as deciding what leaves it open, and not what shares a zone with it. */
@Timeout(120)
class OpenVerdictTest {
  @Test
  void aRecordInTheSameZoneDoesNotDecide() {
    try (Checks checks = LabChecks.impatient(Clock.systemUTC(), Duration.ofSeconds(3), false)) {
      Assessment whole = checks.prepare(DomainName.of("beleid.test"), "beleid.test").run();
      List<Observation<?>> rest =
          whole.observations().stream()
              .filter(observation -> !(observation.query() instanceof DialogueQuery))
              .toList();
      Progress progress = new Progress(rest.size(), List.of(), Progress.State.FINISHED);
      Assessment open =
          checks
              .check()
              .reading(whole.question())
              .assess(rest, WhyNot.NOT_RECORDED, progress, Duration.ZERO);
      assertEquals(Word.UNKNOWN, open.verdict().word());
      List<String> deciding =
          open.findings().stream()
              .filter(judged -> judged.severity() == Severity.DECIDES)
              .map(Judged::finding)
              .map(finding -> finding.id())
              .toList();
      assertFalse(deciding.isEmpty());
      assertFalse(deciding.contains("tls-rpt-present"), deciding::toString);
    }
  }
}
