package mailpath.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TabPane;
import javafx.scene.input.KeyCode;
import mailpath.network.Desk;
import mailpath.report.Language;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a helpdesk does in its first minute, by keyboard alone. */
class WindowTest {
  private static LabSamples samples;
  private WindowRig rig;

  @BeforeAll
  static void openLab() {
    samples = new LabSamples();
    samples.run("ketting.test");
    samples.run("schakel.test");
  }

  @AfterAll
  static void closeLab() {
    samples.close();
  }

  @BeforeEach
  void openWindow() {
    rig =
        new WindowRig(
            samples,
            new WindowSettings(Language.EN, WindowSettings.Theme.LIGHT, 100, true, true),
            1280,
            800);
  }

  @AfterEach
  void closeWindow() {
    rig.close();
  }

  /** Types into the field, which has the focus from the start, and presses Enter. */
  private void ask(String text) {
    rig.press(KeyCode.SHORTCUT, KeyCode.L);
    rig.type(text);
    rig.press(KeyCode.ENTER);
  }

  @Test
  void theFieldHasTheFocusAndSaysWhatItUnderstood() {
    assertEquals("input", rig.focused());
    rig.type("anna@ketting.test");
    assertTrue(rig.says("domain ketting.test, from address"), rig.texts()::toString);
  }

  @Test
  void whatCannotBeCheckedIsRefusedBesideTheField() {
    ask("two words");
    assertTrue(rig.textOf("refusal").contains("two words"), () -> rig.textOf("refusal"));
    assertEquals(0, rig.service.starts());
    assertEquals("input", rig.focused());
    ask("192.0.2.1");
    assertTrue(rig.textOf("refusal").contains("IP address"), () -> rig.textOf("refusal"));
    assertEquals(0, rig.service.starts());
  }

  @Test
  void anAnswerIsProvisionalFirstAndFinalLater() {
    ask("ketting.test");
    assertEquals(1, rig.service.starts());
    assertFalse(rig.node("stop").isDisabled());
    rig.service.begin();
    rig.settle();
    assertTrue(rig.says("provisional"), rig.texts()::toString);
    assertTrue(rig.says("Not known yet"), rig.texts()::toString);
    rig.service.end();
    rig.settle();
    assertFalse(rig.says("provisional"), rig.texts()::toString);
    assertEquals(
        "Mail to ketting.test is secure for senders that check DANE.", rig.textOf("headline"));
    assertTrue(rig.node("stop").isDisabled());
    assertEquals("input", rig.focused(), "an answer takes the focus from nobody");
  }

  @Test
  void whatBelongsToAnOlderRunIsDropped() {
    ask("ketting.test");
    SteppedService.Latecomer late = rig.service.latecomer();
    ask("schakel.test");
    rig.service.end();
    rig.settle();
    late.report();
    rig.settle();
    assertTrue(rig.textOf("headline").contains("schakel.test"), () -> rig.textOf("headline"));
  }

  @Test
  void aFaultOfTheProgramIsSaidAndEndsTheWaiting() {
    ask("ketting.test");
    assertTrue(rig.says("Starting the check of ketting.test"), rig.texts()::toString);
    rig.service.fail(new InternalFault("IllegalStateException-0badcafe"));
    rig.settle();
    assertTrue(rig.textOf("refusal").contains("0badcafe"), () -> rig.textOf("refusal"));
    assertTrue(rig.node("stop").isDisabled());
    assertFalse(rig.says("Starting the check"), rig.texts()::toString);
    rig.press(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.L);
    assertTrue(rig.textOf("refusal").contains("fout van het programma"), "said in Dutch too");
    ask("schakel.test");
    assertFalse(rig.shown("refusal"), "the next check begins anew");
  }

  @Test
  void aFaultHalfWayKeepsWhatIsKnown() {
    ask("ketting.test");
    rig.service.middle();
    rig.settle();
    rig.service.fail(new InternalFault("planted"));
    rig.settle();
    assertTrue(rig.says("stopped: what was known is kept"), rig.texts()::toString);
    assertFalse(rig.says("provisional"), rig.texts()::toString);
    assertTrue(rig.node("stop").isDisabled());
    assertTrue(rig.shown("refusal"));
  }

  @Test
  void theWaitingIsSeenInTheOtherLanguageToo() {
    ask("ketting.test");
    rig.press(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.L);
    assertFalse(rig.node("stop").isDisabled());
    assertTrue(rig.textOf("step").contains("ketting.test"), () -> rig.textOf("step"));
  }

  @Test
  void escapeStopsARun() {
    ask("ketting.test");
    rig.service.begin();
    rig.settle();
    rig.press(KeyCode.ESCAPE);
    assertTrue(rig.service.stopped());
  }

  @Test
  void evidenceOpensFromASentenceAndGivesTheFocusBack() {
    rig.checked("ketting.test");
    focus("headline");
    rig.press(KeyCode.ENTER);
    assertTrue(rig.shown("evidence-copy"));
    assertTrue(rig.says("ketting.test 3600 MX 10 mx.ketting.test"), rig.texts()::toString);
    rig.press(KeyCode.ESCAPE);
    assertFalse(rig.shown("evidence-copy"));
    assertEquals("headline", rig.focused());
  }

  @Test
  void everyLinkOfThePictureIsReachedByArrowsAndOpensItsEvidence() {
    rig.checked("ketting.test");
    focus("link:resolver");
    rig.press(KeyCode.RIGHT);
    assertEquals("link:dns", rig.focused());
    rig.press(KeyCode.RIGHT);
    assertEquals("link:mx.ketting.test:mx", rig.focused());
    rig.press(KeyCode.END);
    assertEquals("link:tlsa", rig.focused());
    rig.press(KeyCode.SPACE);
    assertTrue(rig.says("DANE, keys published in DNS: in force."), rig.texts()::toString);
    assertTrue(((LinkButton) rig.node("link:tlsa")).isSelected());
    rig.press(KeyCode.ESCAPE);
    assertFalse(((LinkButton) rig.node("link:tlsa")).isSelected());
  }

  @Test
  void theMissingLinkIsFramedAndReadAloud() {
    rig.checked("schakel.test");
    assertTrue(rig.textOf("missing-link").startsWith("One missing link"));
    String spoken = rig.node("link:dns").getAccessibleText();
    assertTrue(spoken.startsWith("One missing link"), spoken);
  }

  @Test
  void theListSaysTheSameAsThePicture() {
    rig.checked("schakel.test");
    Node link = rig.node("link:dns");
    rig.press(KeyCode.F2);
    Node item = rig.node("link:dns");
    assertTrue(item instanceof ActionBox, item::toString);
    assertEquals(link.getAccessibleText(), item.getAccessibleText());
    rig.press(KeyCode.F2);
    assertTrue(rig.node("link:dns") instanceof LinkButton);
  }

  @Test
  void theTicketIsCopiedAndTheButtonSaysSo() {
    rig.checked("schakel.test");
    rig.fire("copy-ticket");
    assertEquals("Copied", ((Button) rig.node("copy-ticket")).getText());
    assertEquals(6, rig.clipboard().lines().count(), rig::clipboard);
    WindowRig.onWindow(
        () -> {
          rig.controller().copy("");
          return "";
        });
    rig.press(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.C);
    assertTrue(rig.clipboard().contains("schakel.test"), rig::clipboard);
  }

  @Test
  void theLanguageChangesAndEverythingStaysInPlace() {
    rig.checked("schakel.test");
    focus("link:dns");
    rig.press(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.L);
    assertEquals(Language.NL, rig.kept.getLast().language());
    assertTrue(rig.textOf("headline").startsWith("Mail naar schakel.test"));
    assertEquals("link:dns", rig.focused());
    rig.press(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.L);
    assertTrue(rig.textOf("headline").startsWith("Mail to schakel.test"));
  }

  @Test
  void textGrowsAndShrinksByKeys() {
    rig.press(KeyCode.SHORTCUT, KeyCode.EQUALS);
    assertEquals(125, rig.kept.getLast().textPercent());
    rig.press(KeyCode.SHORTCUT, KeyCode.MINUS);
    assertEquals(100, rig.kept.getLast().textPercent());
  }

  @Test
  void tabsOpenByNumberAndSayWhatTheyWillDo() {
    rig.press(KeyCode.SHORTCUT, KeyCode.DIGIT3);
    TabPane tabs = (TabPane) rig.node("tabs");
    assertEquals(2, tabs.getSelectionModel().getSelectedIndex());
    assertTrue(rig.says("A check shows here which senders"), rig.texts()::toString);
  }

  @Test
  void f6GoesThroughTheRegionsOfTheWindow() {
    rig.checked("ketting.test");
    focus("input");
    rig.press(KeyCode.F6);
    assertEquals("headline", rig.focused());
    rig.press(KeyCode.F6);
    assertEquals("tabs", rig.focused());
    rig.press(KeyCode.SHIFT, KeyCode.F6);
    assertEquals("headline", rig.focused());
  }

  @Test
  void aLessonChecksItsDomainInTheLab() {
    rig.fire("start-lesson");
    assertEquals("postkaart.test", rig.service.asked().input().domain().text());
    assertEquals(Desk.Mode.LAB, rig.service.asked().mode());
  }

  @Test
  void closingTheWindowEndsTheRun() {
    ask("ketting.test");
    rig.close();
    assertTrue(rig.service.stopped());
  }

  private void focus(String id) {
    Node node = rig.node(id);
    WindowRig.onWindow(
        () -> {
          node.requestFocus();
          return id;
        });
    rig.settle();
  }
}
