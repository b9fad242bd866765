package mailpath.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mailpath.delivery.Habit;
import mailpath.fact.SignatureChecks;
import mailpath.investigation.Assessment;
import mailpath.report.JsonReport;
import mailpath.report.Language;
import mailpath.report.Words;
import mailpath.window.PolicyScreen.Box;
import mailpath.window.PolicyScreen.Part;
import mailpath.window.PolicyScreen.SenderRow;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The policy preview of practice domains, without the toolkit. */
@Tag("exhaustive")
class PolicyScreensTest {
  private static LabSamples samples;

  @BeforeAll
  static void openLab() {
    samples = new LabSamples();
  }

  @AfterAll
  static void closeLab() {
    samples.close();
  }

  private static PolicyScreen screen(String domain, Habit... habits) {
    return screen(samples.last(domain), Language.EN, habits);
  }

  private static PolicyScreen screen(Assessment assessment, Language language, Habit... habits) {
    Words words = Words.of(language, WindowRig.ZONE);
    PolicyState state = PolicyState.FIRST;
    for (Habit habit : habits) {
      state = state.with(habit, true);
    }
    return new PolicyScreens(assessment, Supposed.NOTHING, state, LabSamples.NOW, words).screen();
  }

  private static PolicyScreen supposing(String domain, Map<String, String> changed) {
    Words words = Words.of(Language.EN, WindowRig.ZONE);
    PolicyState state = PolicyState.FIRST;
    for (Map.Entry<String, String> one : changed.entrySet()) {
      state = state.supposing(one.getKey(), one.getValue(), "as it was");
    }
    Assessment measured = samples.last(domain);
    Supposed supposed =
        new Supposed.Desk(() -> samples.recorded(domain), samples.roots(), new SignatureChecks())
            .play(measured, state.changed());
    return new PolicyScreens(measured, supposed, state, LabSamples.NOW, words).screen();
  }

  private static Stream<Box> cells(PolicyScreen screen) {
    return Stream.concat(screen.rows().stream(), screen.more().stream())
        .map(SenderRow::cells)
        .flatMap(List::stream);
  }

  private static List<String> domains() {
    return samples.lab().domains().stream().map(domain -> domain.name().text()).toList();
  }

  /** The mark of each cell is that of the letter that the contract's JSON has for it. */
  @Test
  void theMatrixIsThatOfTheJson() {
    JsonMapper mapper = JsonMapper.builder().build();
    Words words = Words.of(Language.EN, WindowRig.ZONE);
    for (String domain : domains()) {
      Assessment assessment = samples.last(domain);
      JsonNode matrix =
          mapper.readTree(new JsonReport(words, false).line(assessment)).get("matrix");
      List<Box> cells = cells(screen(domain)).toList();
      assertEquals(35, cells.size());
      for (Box box : cells) {
        String[] id = box.id().split(":");
        String letter = matrix.get(id[1]).get(id[2]).asString();
        assertEquals(mark(letter, id[2]), box.mark(), domain + " " + box.id());
      }
    }
  }

  private static Mark mark(String letter, String attacker) {
    return switch (letter) {
      case "a" -> Mark.SECURE;
      case "u" -> Mark.KEPT;
      case "f" -> Mark.DELAYED;
      case "c" -> attacker.equals("nobody") ? Mark.KEPT : Mark.PLAINTEXT;
      case "w" -> Mark.TAKEN;
      default -> Mark.UNKNOWN;
    };
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void everyCellHasAStoryThatComesToItsEnd(Language language) {
    for (String domain : domains()) {
      for (Box box : cells(screen(samples.last(domain), language)).toList()) {
        List<PolicyScreen.Step> steps = box.story().steps();
        assertEquals(Part.RESULT, steps.getLast().part(), box.id());
        assertEquals(
            1, steps.stream().filter(step -> step.part() == Part.RESULT).count(), box.id());
        boolean known = box.tone() != Tone.UNKNOWN;
        assertTrue(!known || steps.getFirst().part() == Part.ATTACKER, domain + " " + box.id());
        assertFalse(box.spoken().isBlank());
      }
    }
  }

  @Test
  void aStoryNamesTheMoveTheAnswerOfTheSenderAndWhereItIsOnThePicture() {
    Box box = screen("ketting.test").cell("cell:dane:on-path").orElseThrow();
    assertEquals("kept", box.kept());
    List<String> said =
        box.story().steps().stream().map(step -> step.claim().text()).collect(Collectors.toList());
    assertTrue(said.get(2).contains("certificate of the attacker's own"), said::toString);
    assertTrue(said.get(3).contains("matches the TLSA record"), said::toString);
    assertEquals("link:mx.ketting.test:tls", box.story().steps().get(2).link().orElseThrow());
    assertTrue(box.story().steps().get(3).claim().opens());
    assertEquals(1, box.story().path());
  }

  @Test
  void aHabitChangesTheRowAndNotTheVerdict() {
    PolicyScreen plain = screen("beleid.test");
    PolicyScreen early = screen("beleid.test", Habit.MAIL_BEFORE_FETCH);
    SenderRow before = plain.rows().get(3);
    SenderRow after = early.rows().get(3);
    assertEquals(before.verdict(), after.verdict());
    assertNotEquals(before.cells().get(2).mark(), after.cells().get(2).mark());
    assertTrue(after.caption().contains("before they have the policy"), after::caption);
    assertEquals(plain.rows().get(2).cells(), early.rows().get(2).cells());
  }

  /** The domain, what is changed, and the words that the verdict goes from and to. */
  @ParameterizedTest(name = "{0}: {1} = {2}")
  @CsvSource(
      delimiter = '!',
      textBlock =
          """
          schakel.test ! ZONE:schakel.test ! secure ! opportunistic ! secure
          envelop.test ! STS_RECORD:_mta-sts.envelop.test ! v=STSv1; id=1 ! opportunistic ! opportunistic
          gum.test ! STARTTLS:mx.gum.test ! on ! readable ! opportunistic
          beleid.test ! STS_RECORD:_mta-sts.beleid.test ! '' ! secure ! opportunistic
          beleid.test ! MX:beleid.test ! 10 elders.test ! secure ! broken
          ketting.test ! TLSA:_25._tcp.mx.ketting.test ! '' ! secure ! opportunistic
          ketting.test ! CERTIFICATE:mx.ketting.test ! renewed ! secure ! broken
          ketting.test ! CERTIFICATE:mx.ketting.test ! expired ! secure ! secure
          beleid.test ! CERTIFICATE:mx.beleid.test ! expired ! secure ! broken
          beleid.test ! CERTIFICATE:mta-sts.beleid.test ! other-name ! secure ! opportunistic
          achterdeur.test ! ADDRESSES:mx2.achterdeur.test ! '' ! readable ! opportunistic
          """)
  void aChangeIsPlayed(String domain, String copy, String text, String now, String then) {
    WhatIfScreen screen = supposing(domain, Map.of(copy, text)).whatIf();
    assertEquals(List.of(), screen.faults());
    assertEquals(
        now, screen.now().mark().name().toLowerCase(Locale.ROOT).replace("plaintext", "readable"));
    assertEquals(
        then,
        screen
            .then()
            .getFirst()
            .mark()
            .name()
            .toLowerCase(Locale.ROOT)
            .replace("plaintext", "readable"));
  }

  @Test
  void changedCellsSayWhatTheyWere() {
    PolicyScreen screen = supposing("schakel.test", Map.of("ZONE:schakel.test", "secure"));
    Box changed = screen.cell("cell:dane:on-path").orElseThrow();
    assertEquals("was: lost, attacker gets it", changed.was());
    assertEquals("kept", changed.kept());
    assertEquals("", screen.cell("cell:opportunistic:on-path").orElseThrow().was());
    long all = cells(screen).filter(box -> !box.was().isEmpty()).count();
    assertEquals("Cells that change: " + all + " of 35.", screen.whatIf().count());
    assertTrue(all > 0);
  }

  @Test
  void aTextThatMakesNoSenseIsNamedAndNothingIsPlayed() {
    PolicyScreen screen = supposing("beleid.test", Map.of("MX:beleid.test", "tien mx"));
    assertTrue(screen.whatIf().then().isEmpty());
    String fault = screen.whatIf().faults().getFirst();
    assertEquals(1, screen.whatIf().faults().size());
    assertTrue(fault.startsWith("Nothing is played. \"") && fault.contains("tien"), fault);
    assertFalse(fault.contains("line 1"), fault);
    assertTrue(cells(screen).allMatch(box -> box.was().isEmpty()));
  }

  @Test
  void copiesAreWhatIsPublished() {
    WhatIfScreen screen = screen("beleid.test").whatIf();
    Map<String, String> texts =
        screen.fields().stream()
            .collect(Collectors.toMap(WhatIfScreen.Field::id, WhatIfScreen.Field::text));
    assertEquals("10 mx.beleid.test", texts.get("MX:beleid.test"));
    assertTrue(texts.get("POLICY:mta-sts.beleid.test").contains("mode: enforce"), texts::toString);
    assertTrue(texts.get("STS_RECORD:_mta-sts.beleid.test").startsWith("v=STSv1"), texts::toString);
    assertEquals("", texts.get("TLSA:_25._tcp.mx.beleid.test"));
    assertTrue(screen.fields().stream().noneMatch(field -> field.label().contains("measured")));
    assertTrue(screen.fields().stream().noneMatch(WhatIfScreen.Field::edited));
  }

  /** An empty text would be read as "none published". */
  @Test
  void copiesOfWhatIsNotKnownSaySo() {
    WhatIfScreen begun = screen(samples.run("beleid.test").getFirst(), Language.EN).whatIf();
    assertTrue(label(begun, "MX:beleid.test").endsWith("(not measured)"));
    assertTrue(label(begun, "STS_RECORD:_mta-sts.beleid.test").endsWith("(not measured)"));
    WhatIfScreen without = screen("envelop.test").whatIf();
    assertTrue(label(without, "POLICY:mta-sts.envelop.test").endsWith("(not measured)"));
    assertFalse(label(without, "STS_RECORD:_mta-sts.envelop.test").endsWith("(not measured)"));
  }

  private static String label(WhatIfScreen screen, String copy) {
    return screen.fields().stream()
        .filter(field -> field.id().equals(copy))
        .findFirst()
        .orElseThrow()
        .label();
  }

  @Test
  void aCellIsReadAloudAsItsStoryIsCalled() {
    assertEquals(
        "Senders that check DANE, against someone who also forges DNS answers: kept, delayed",
        screen("ketting.test").cell("cell:dane:dns").orElseThrow().spoken());
  }

  @Test
  void recordingForLaterIsSaidApart() {
    assertTrue(screen("ketting.test").later().text().contains("no part of the verdict"));
    assertTrue(screen("postkaart.test").later().text().contains("not known"));
    String seen = screen("schakel.test").later().text();
    assertTrue(seen.contains("no address where encryption was seen (2) agrees keys"), seen);
  }
}
