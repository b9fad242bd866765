package mailpath.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import mailpath.casefile.Case;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two answers are held against each other, and files dropped on the window, by keyboard alone. */
class CompareTest {
  private static LabSamples samples;
  private WindowRig rig;

  @BeforeAll
  static void openLab() {
    samples = new LabSamples();
    samples.run("schakel.test");
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

  private Case measured() {
    return samples.recorded("schakel.test");
  }

  private Path now() {
    return rig.home.file("now.mailpath", measured());
  }

  /** The same domain twelve minutes before, with a mail server that could not be reached. */
  private Path older() {
    Case then =
        MoreCases.begun(measured(), measured().question().begun().minus(Duration.ofMinutes(12)));
    return rig.home.file("then.mailpath", MoreCases.withoutServer(then));
  }

  private void compare(Path... files) {
    rig.dialogs.comparing(files);
    rig.press(KeyCode.SHORTCUT, KeyCode.D);
  }

  @Test
  void twoFilesAreComparedTheOlderOneBefore() {
    compare(now(), older());
    assertTrue(rig.says("Before: then.mailpath"), rig.texts()::toString);
    assertTrue(rig.says("After: now.mailpath"), rig.texts()::toString);
    assertTrue(rig.says("Before you compare"), rig.texts()::toString);
    assertTrue(rig.shown("compare-table"));
    assertEquals("compare-summary", rig.focused());
    assertFalse(rig.shown("tabs"), "it takes the place of the tabs");
  }

  @Test
  void eachSideOpensItsOwnEvidence() {
    compare(now(), older());
    focus("compare:0:BEFORE");
    rig.press(KeyCode.RIGHT);
    assertEquals("compare:0:AFTER", rig.focused());
    rig.press(KeyCode.ENTER);
    assertTrue(rig.shown("evidence-copy"));
    assertTrue(rig.says(", after: "), rig.texts()::toString);
    rig.press(KeyCode.LEFT);
    rig.press(KeyCode.ENTER);
    assertTrue(rig.says(", before: "), rig.texts()::toString);
    rig.press(KeyCode.ESCAPE);
    assertFalse(rig.shown("evidence-copy"));
    assertEquals("compare:0:BEFORE", rig.focused());
    rig.press(KeyCode.ESCAPE);
    assertFalse(rig.shown("compare-table"));
    assertTrue(rig.shown("tabs"));
  }

  @Test
  void whatChangesTheVerdictComesFirstAndIsMarked() {
    compare(now(), older());
    String first = rig.node("compare:0:AFTER fact").getAccessibleText();
    assertTrue(first.startsWith("changes"), first);
  }

  @Test
  void theAnswerShownIsComparedWithAFile() {
    rig.checked("schakel.test");
    compare(older());
    assertTrue(rig.says("After: the answer shown here"), rig.texts()::toString);
    rig.fire("compare-close");
    assertEquals("headline", rig.focused());
  }

  @Test
  void noDifferenceIsASentence() {
    Path one = now();
    compare(one, rig.home.file("copy.mailpath", measured()));
    assertTrue(rig.textOf("compare-summary").startsWith("No difference"), "said");
    assertFalse(rig.shown("compare-table"));
  }

  @Test
  void oneFileNeedsAnAnswerToBeComparedWith() {
    compare(now());
    assertTrue(rig.textOf("step").startsWith("Nothing is shown yet"), () -> rig.textOf("step"));
    compare(now(), older(), now());
    assertTrue(rig.textOf("step").startsWith("3 files"), () -> rig.textOf("step"));
  }

  @Test
  void aBrokenFileIsNotCompared() {
    rig.checked("schakel.test");
    compare(now(), rig.home.file("broken.mailpath", new byte[] {'{'}));
    assertEquals("broken.mailpath was not opened", rig.textOf("message"));
    assertTrue(rig.shown("tabs"));
  }

  @Test
  void f6GoesThroughTheRegionsOfTheComparison() {
    compare(now(), older());
    rig.press(KeyCode.F6);
    assertEquals("compare:0:AFTER fact", rig.focused());
    rig.press(KeyCode.SHIFT, KeyCode.F6);
    rig.press(KeyCode.SHIFT, KeyCode.F6);
    assertEquals("compare-close", rig.focused());
  }

  @Test
  void theComparisonIsSaidInTheOtherLanguageToo() {
    compare(now(), older());
    rig.press(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.L);
    assertTrue(rig.says("Voor: then.mailpath"), rig.texts()::toString);
    assertTrue(rig.shown("compare-table"));
  }

  @Test
  void aCheckEndsTheComparison() {
    compare(now(), older());
    rig.checked("schakel.test");
    assertFalse(rig.shown("compare-table"));
    assertTrue(rig.shown("headline"));
  }

  @Test
  void anOpenedCaseEndsTheComparison() {
    compare(now(), older());
    drop(now());
    assertFalse(rig.shown("compare-table"));
    assertTrue(rig.shown("headline"));
    assertFalse(rig.controller().escape(), "nothing is left to close");
  }

  @Test
  void oneDroppedFileIsOpenedAndTwoAreCompared() {
    drop(now());
    assertTrue(rig.textOf("strip").startsWith("now.mailpath"), () -> rig.textOf("strip"));
    drop(now(), older());
    assertTrue(rig.shown("compare-table"));
  }

  @Test
  void whateverElseIsDroppedGetsASentence() {
    drop(now(), older(), now());
    assertEquals("3 files were dropped at once", rig.textOf("message"));
    drop();
    assertEquals("What was dropped is no file", rig.textOf("message"));
    assertTrue(rig.says("One case file is opened, two are compared."), rig.texts()::toString);
  }

  @Test
  void aFrameSaysWhatDroppingWouldDo() {
    rig.act(() -> rig.drop().over(List.of(now())));
    assertTrue(rig.shown("drop-frame"));
    assertTrue(rig.says("Drop to open this case file"), rig.texts()::toString);
    rig.act(() -> rig.drop().over(List.of(now(), older())));
    assertTrue(rig.says("Drop to compare these two"), rig.texts()::toString);
    rig.act(() -> rig.drop().left());
    assertFalse(rig.shown("drop-frame"));
  }

  private void drop(Path... files) {
    rig.act(() -> rig.drop().dropped(List.of(files)));
  }

  private void focus(String id) {
    Node node = rig.node(id);
    rig.act(node::requestFocus);
  }
}
