package mailpath.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.TextArea;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The policy preview in the window, by keyboard alone. */
class PolicyWindowTest {
  private static LabSamples samples;
  private WindowRig rig;

  @BeforeAll
  static void openLab() {
    samples = new LabSamples();
    samples.run("ketting.test");
    samples.run("beleid.test");
  }

  @AfterAll
  static void closeLab() {
    samples.close();
  }

  @BeforeEach
  void openWindow() {
    rig = new WindowRig(samples, CasesTest.SETTINGS, 1280, 800);
  }

  @AfterEach
  void closeWindow() {
    rig.close();
  }

  /** Goes to a cell by the arrows from the head of its row. */
  private void open(String sender, String attacker) {
    rig.press(KeyCode.SHORTCUT, KeyCode.DIGIT3);
    rig.settle();
    focus("cell:" + sender + ":nobody");
    for (int i = 0; i < 5 && !rig.focused().endsWith(attacker); i++) {
      rig.press(KeyCode.RIGHT);
    }
    assertEquals("cell:" + sender + ":" + attacker, rig.focused());
    rig.press(KeyCode.ENTER);
    rig.settle();
  }

  private void focus(String id) {
    rig.act(() -> rig.node(id).requestFocus());
  }

  private String spoken(String id) {
    return rig.node(id).getAccessibleText();
  }

  /** The links of the story's picture that are lit. */
  private List<String> lit() {
    return rig.node("story-path").lookupAll(".link").stream()
        .filter(node -> node instanceof ToggleButton link && link.isSelected())
        .map(Node::getId)
        .toList();
  }

  @Test
  void beforeACheckTheTabSaysWhatFillsIt() {
    rig.press(KeyCode.SHORTCUT, KeyCode.DIGIT3);
    assertTrue(rig.says("A check shows here"), rig.texts()::toString);
  }

  @Test
  void aCellOpensItsStoryAndTheKeysStepThroughIt() {
    rig.checked("ketting.test");
    open("dane", "on-path");
    assertEquals("story-next", rig.focused());
    assertTrue(rig.says("Step 1 of"), rig.texts()::toString);
    assertTrue(rig.says("Removes STARTTLS"), rig.texts()::toString);
    assertFalse(rig.shown("cell:dane:on-path:end"), "the end is not told yet");
    rig.press(KeyCode.PAGE_DOWN);
    assertTrue(rig.says("Step 2 of"), rig.texts()::toString);
    rig.press(KeyCode.PAGE_UP);
    assertTrue(rig.says("Step 1 of"), rig.texts()::toString);
    assertEquals(List.of("link:mx.ketting.test:tls"), lit());
    rig.press(KeyCode.ESCAPE);
    assertFalse(rig.shown("story"));
    assertEquals("cell:dane:on-path", rig.focused(), "the focus goes back to the cell");
  }

  @Test
  void aStepOpensItsEvidenceAndTheNextCheckBeginsWithoutAStory() {
    rig.checked("ketting.test");
    open("dane", "nobody");
    Node step = rig.node("story");
    assertTrue(step.isVisible());
    rig.press(KeyCode.PAGE_DOWN);
    focus("cell:dane:nobody:1");
    rig.press(KeyCode.ENTER);
    rig.settle();
    assertTrue(rig.shown("evidence-copy"));
    rig.press(KeyCode.ESCAPE);
    rig.checked("beleid.test");
    rig.press(KeyCode.SHORTCUT, KeyCode.DIGIT3);
    rig.settle();
    assertFalse(rig.shown("story"));
    assertTrue(rig.says("Who keeps the mail to beleid.test private"), rig.texts()::toString);
  }

  @Test
  void aHabitIsPlayedAndTakenBack() {
    rig.checked("beleid.test");
    rig.press(KeyCode.SHORTCUT, KeyCode.DIGIT3);
    rig.settle();
    String before = spoken("cell:mta-sts-first:on-path");
    rig.fire("habit:MAIL_BEFORE_FETCH");
    rig.settle();
    String early = spoken("cell:mta-sts-first:on-path");
    assertTrue(before.contains("kept") && early.contains("lost"), before + " / " + early);
    rig.fire("habit:MAIL_BEFORE_FETCH");
    rig.settle();
    assertEquals(before, spoken("cell:mta-sts-first:on-path"));
  }

  @Test
  void theOtherLanguageKeepsTheStoryAndItsStep() {
    rig.checked("ketting.test");
    open("dane", "on-path");
    rig.press(KeyCode.PAGE_DOWN);
    rig.press(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.L);
    rig.settle();
    assertTrue(rig.says("Stap 2 van"), rig.texts()::toString);
  }

  @Test
  void aCopyIsChangedTakenBackAndTheBandKeepsWhatWasMeasured() {
    rig.checked("beleid.test");
    rig.press(KeyCode.SHORTCUT, KeyCode.DIGIT3);
    rig.settle();
    String measured = rig.textOf("headline");
    String before = spoken("cell:mta-sts-known:on-path");
    rig.fire("what-if-open");
    assertTrue(rig.node("what-if-undo").isDisabled());
    focus("copy:POLICY:mta-sts.beleid.test");
    rig.act(
        () ->
            ((TextArea) rig.node("copy:POLICY:mta-sts.beleid.test"))
                .setText("version: STSv1\nmode: none\nmax_age: 86400\n"));
    rig.settle();
    assertEquals("copy:POLICY:mta-sts.beleid.test", rig.focused());
    assertTrue(rig.textOf("what-if-then").contains("opportunistic"), rig.texts()::toString);
    assertTrue(spoken("cell:mta-sts-known:on-path").contains("was: kept"), rig.texts()::toString);
    assertEquals(measured, rig.textOf("headline"));
    rig.fire("what-if-undo");
    rig.settle();
    assertEquals(before, spoken("cell:mta-sts-known:on-path"));
    assertFalse(rig.shown("what-if-then"));
  }

  @Test
  void theFocusStaysInTheStoryAtItsEnd() {
    rig.checked("ketting.test");
    open("opportunistic", "nobody");
    for (int i = 0; i < 20 && !rig.node("story-next").isDisabled(); i++) {
      rig.press(KeyCode.ENTER);
      rig.settle();
    }
    assertTrue(rig.node("story-next").isDisabled());
    assertEquals("story-back", rig.focused());
  }

  @Test
  void theOtherLanguageKeepsWhatIsTypedAndHasItsOwnChoices() {
    rig.checked("beleid.test");
    rig.press(KeyCode.SHORTCUT, KeyCode.DIGIT3);
    rig.settle();
    rig.fire("what-if-open");
    TextArea typed = (TextArea) rig.node("copy:MX:beleid.test");
    focus("copy:MX:beleid.test");
    rig.act(() -> typed.setText("10 elders.test"));
    rig.settle();
    rig.press(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.L);
    rig.settle();
    assertEquals("copy:MX:beleid.test", rig.focused());
    TextArea again = (TextArea) rig.node("copy:MX:beleid.test");
    assertEquals("10 elders.test", again.getText());
    assertEquals(again.getLength(), again.getCaretPosition(), "typing goes on at the end");
    assertTrue(rig.says("zoals gemeten"), rig.texts()::toString);
    assertFalse(rig.says("as measured"), rig.texts()::toString);
  }

  @Test
  void whatIsTypedStaysWhileACheckFindsMore() {
    rig.act(() -> rig.controller().practise("beleid.test"));
    rig.settle();
    rig.act(rig.service::begin);
    rig.press(KeyCode.SHORTCUT, KeyCode.DIGIT3);
    rig.settle();
    rig.fire("what-if-open");
    Node field = rig.node("copy:MX:beleid.test");
    focus("copy:MX:beleid.test");
    rig.act(() -> ((TextArea) field).setText("10 elders.test"));
    rig.settle();
    rig.act(rig.service::end);
    rig.settle();
    assertTrue(rig.shown("copy:POLICY:mta-sts.beleid.test"));
    assertEquals("copy:MX:beleid.test", rig.focused());
    assertTrue(field == rig.node("copy:MX:beleid.test"), "the same field");
    assertEquals("10 elders.test", ((TextArea) field).getText());
    assertTrue(rig.textOf("what-if-then").contains("Then:"), rig.texts()::toString);
  }

  @Test
  void foldedSendersAreShownWhenAskedFor() {
    rig.checked("ketting.test");
    rig.press(KeyCode.SHORTCUT, KeyCode.DIGIT3);
    rig.settle();
    assertFalse(rig.shown("cell:no-tls:listener"));
    focus("matrix-fold");
    rig.press(KeyCode.ENTER);
    assertTrue(rig.shown("cell:no-tls:listener"));
    assertEquals("matrix-fold", rig.focused());
  }
}
