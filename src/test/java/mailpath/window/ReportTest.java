package mailpath.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** TLS reports dropped on the window or opened, by keyboard alone. */
class ReportTest {
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

  private void drop(List<Path> files) {
    rig.act(() -> rig.drop().dropped(files));
  }

  private void drop(Path file) {
    drop(List.of(file));
  }

  @Test
  void aDroppedReportTakesThePlaceOfTheTabs() {
    drop(ReportFiles.good(rig.home));
    assertEquals("report-summary", rig.focused());
    assertTrue(rig.textOf("report-summary").contains("37 failed"), rig.texts()::toString);
    assertTrue(rig.says("starttls-not-supported"), rig.texts()::toString);
    assertTrue(rig.says("Check the domain first"), rig.texts()::toString);
    assertTrue(rig.says("Who sent the reports was not checked"), rig.texts()::toString);
    assertFalse(rig.says("In this check"), "nothing is shown to hold it against");
    assertFalse(rig.shown("tabs"));
  }

  @Test
  void besideAnAnswerAboutTheDomainItSaysWhatIsStillThere() {
    rig.checked("schakel.test");
    drop(ReportFiles.good(rig.home));
    assertTrue(spoken("report:0:0").startsWith("In this check: seen again"), spoken("report:0:0"));
    assertTrue(spoken("report:0:1").startsWith("In this check: not seen"), spoken("report:0:1"));
    assertTrue(spoken("report:0:2").startsWith("In this check: not measured"));
    assertTrue(spoken("report:0:0 failed").startsWith("dane-required, 31. "));
    Node cell = rig.node("report:0:0");
    rig.act(cell::requestFocus);
    rig.press(KeyCode.ENTER);
    assertTrue(rig.shown("evidence-copy"), "the finding opens its evidence");
    rig.press(KeyCode.ESCAPE);
    assertEquals("report:0:0", rig.focused());
    rig.press(KeyCode.ESCAPE);
    assertFalse(rig.shown("report"));
    assertEquals("headline", rig.focused());
  }

  private String spoken(String id) {
    return rig.node(id).getAccessibleText();
  }

  @Test
  void itIsOpenedLikeACase() {
    rig.dialogs.opening(ReportFiles.good(rig.home));
    rig.press(KeyCode.SHORTCUT, KeyCode.O);
    assertTrue(rig.shown("report-summary"));
    rig.fire("report-close");
    assertTrue(rig.shown("tabs"));
    assertFalse(rig.controller().escape(), "nothing is left to close");
  }

  @Test
  void aBrokenReportIsRefusedWithItsKey() {
    rig.checked("schakel.test");
    drop(ReportFiles.broken(rig.home));
    assertEquals("broken.json was not opened", rig.textOf("message"));
    assertTrue(rig.says("The report cannot be read: line 2"), rig.texts()::toString);
    assertTrue(rig.says("/policies"), rig.texts()::toString);
    assertTrue(rig.shown("tabs"));
    drop(ReportFiles.good(rig.home));
    assertFalse(rig.shown("message"), "mended by one that opens");
  }

  @Test
  void severalAreJoinedAndACopyCountsOnce() {
    drop(ReportFiles.several(rig.home));
    assertTrue(rig.textOf("report-summary").startsWith("Reports: 2, organizations: 2."));
    assertTrue(rig.says("it counts once"), rig.texts()::toString);
    assertTrue(rig.says("bode.eml: /contact-info is missing"), rig.texts()::toString);
    assertTrue(rig.textOf("report-summary").endsWith("so there may be more."));
  }

  @Test
  void aCaseAmongThemIsNoReport() {
    drop(List.of(ReportFiles.good(rig.home), caseFile(), caseFile()));
    assertEquals("3 files were dropped at once", rig.textOf("message"));
    drop(caseFile());
    assertTrue(rig.shown("headline"), "its name says nothing, its content does");
  }

  private Path caseFile() {
    return rig.home.file("case.json", samples.recorded("schakel.test"));
  }

  /** However many kinds of failure a report invents, the window draws what can be read. */
  @Test
  void aFloodOfFailuresIsCut() {
    drop(ReportFiles.flood(rig.home, 5_000));
    assertTrue(rig.says("there are 4980 more"), rig.texts()::toString);
    assertTrue(rig.shown("report:0:19 failed"), "the last one shown");
    assertFalse(rig.shown("report:0:20 failed"));
  }

  @Test
  void itIsSaidInTheOtherLanguageToo() {
    drop(ReportFiles.good(rig.home));
    rig.press(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.L);
    assertTrue(rig.says("Wat mislukte"), rig.texts()::toString);
    assertTrue(rig.textOf("report-summary").contains("mislukten er 37"));
  }

  @Test
  void f6GoesThroughItsRegions() {
    drop(ReportFiles.good(rig.home));
    rig.press(KeyCode.F6);
    assertEquals("report:0:0 failed", rig.focused());
    rig.press(KeyCode.DOWN);
    assertEquals("report:0:1 failed", rig.focused());
    rig.press(KeyCode.SHIFT, KeyCode.F6);
    rig.press(KeyCode.SHIFT, KeyCode.F6);
    assertEquals("report-close", rig.focused());
    rig.press(KeyCode.SPACE);
    assertTrue(rig.shown("tabs"));
  }

  @Test
  void nothingIsReadOnTheWindowsThreadAndALateReportIsNotShown() {
    rig.beside.holdNext();
    drop(ReportFiles.good(rig.home));
    assertFalse(rig.shown("report-summary"), "it waits for the task beside");
    rig.checked("schakel.test");
    rig.act(rig.beside::release);
    assertFalse(rig.shown("report-summary"), "a check has begun meanwhile");
    assertTrue(rig.shown("headline"));
  }

  @Test
  void aCheckEndsIt() {
    drop(ReportFiles.good(rig.home));
    rig.checked("schakel.test");
    assertFalse(rig.shown("report-summary"));
    assertTrue(rig.shown("headline"));
  }
}
