package mailpath.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import mailpath.certificate.TrustStore;
import mailpath.investigation.Assessment;
import mailpath.investigation.WhatIf;
import mailpath.report.Language;
import mailpath.report.PublishForm;
import mailpath.report.Words;
import mailpath.window.PublishScreen.Step;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A plan and what a later check says of its steps. */
class PublishScreensTest {
  private static final Words WORDS = Words.of(Language.EN, ZoneOffset.UTC);
  private static LabSamples samples;

  @BeforeAll
  static void openLab() {
    samples = new LabSamples();
  }

  @AfterAll
  static void closeLab() {
    samples.close();
  }

  private static PublishScreen screen(Assessment from, Assessment now, PublishForm form) {
    PublishChoice choice = PublishChoice.FIRST.from(Optional.of(from)).in(form);
    return new PublishScreens(now, choice, WORDS).screen();
  }

  private static Map<String, Step> steps(PublishScreen screen) {
    return screen.parts().stream()
        .flatMap(part -> part.steps().stream())
        .collect(Collectors.toMap(Step::id, step -> step));
  }

  /** The steps stay those of the plan; only their ticks are of the newer check. */
  @Test
  void aNewerCheckTicksOffWhatItSees() {
    Assessment before = samples.last("envelop.test");
    PublishScreen first = screen(before, before, PublishForm.ZONE_FILE);
    Step tlsa = steps(first).get("tlsa:mx.envelop.test");
    assertEquals(Mark.ABSENT, tlsa.does().mark());
    assertFalse(first.anew());
    String line = tlsa.records().orElseThrow().text().strip();
    String record = line.substring(line.indexOf("TLSA"));
    WhatIf.Outcome.Played then =
        assertInstanceOf(
            WhatIf.Outcome.Played.class,
            new WhatIf(samples.recorded("envelop.test"), TrustStore.of(List.of()))
                .play(List.of("_25._tcp.mx.envelop.test " + record), name -> Optional.empty()));
    PublishScreen second = screen(before, then.assessment(), PublishForm.ZONE_FILE);
    assertTrue(second.anew());
    assertEquals(Mark.SECURE, steps(second).get("tlsa:mx.envelop.test").does().mark());
    assertTrue(steps(second).get("tlsa:mx.envelop.test").who().endsWith("seen in the last check"));
    assertEquals(Mark.ABSENT, steps(second).get("sign:envelop.test").does().mark());
    PublishScreen anew = screen(then.assessment(), then.assessment(), PublishForm.ZONE_FILE);
    assertFalse(anew.anew());
    assertFalse(steps(anew).containsKey("tlsa:mx.envelop.test"), "it is there already");
  }

  /** The word after a stage is still to come, so no heading has a tick. */
  @Test
  void aStageThatIsToComeHasNoTick() {
    Assessment measured = samples.last("envelop.test");
    assertTrue(
        screen(measured, measured, PublishForm.PANEL).parts().stream()
            .allMatch(part -> part.heading().mark() == Mark.ADVICE));
  }
}
