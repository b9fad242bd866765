package mailpath.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import mailpath.casefile.Case;
import mailpath.network.Desk;
import mailpath.report.Language;
import org.controlsfx.control.SegmentedButton;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A case file is opened and shown, by keyboard alone. */
class CasesTest {
  static final WindowSettings SETTINGS =
      new WindowSettings(Language.EN, WindowSettings.Theme.LIGHT, 100, true, true);
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
    rig = new WindowRig(samples, SETTINGS, 1280, 800);
  }

  @AfterEach
  void closeWindow() {
    rig.close();
  }

  private Path saved(String domain) {
    return rig.home.file(domain + ".mailpath", samples.recorded(domain));
  }

  private void open(Path file) {
    rig.dialogs.opening(file);
    rig.press(KeyCode.SHORTCUT, KeyCode.O);
  }

  private String mode() {
    return ((SegmentedButton) rig.node("modes"))
        .getButtons().stream()
            .filter(ToggleButton::isSelected)
            .map(ToggleButton::getText)
            .findFirst()
            .orElseThrow();
  }

  @Test
  void anOpenedCaseSaysUnmistakablyThatItIsOne() {
    open(saved("schakel.test"));
    assertEquals("Case file", mode());
    assertTrue(rig.says("CASE FILE"), rig.texts()::toString);
    String strip = rig.textOf("strip");
    assertTrue(
        strip.startsWith("schakel.test.mailpath, measured 25 Nov 2026 14:02 at a desk with IPv4"),
        strip);
    assertTrue(strip.contains("recorded in the practice internet"), strip);
    assertTrue(rig.textOf("headline").contains("schakel.test"), () -> rig.textOf("headline"));
    assertEquals("schakel.test", ((TextField) rig.node("input")).getText());
    assertTrue(rig.says("from the case file"), rig.texts()::toString);
    assertEquals(0, rig.service.starts(), "nothing is asked of the network");
  }

  @Test
  void anotherDomainIsRefusedInCaseFileMode() {
    open(saved("schakel.test"));
    rig.press(KeyCode.SHORTCUT, KeyCode.L);
    rig.type("ketting.test");
    rig.press(KeyCode.ENTER);
    assertEquals(
        "This case file answers for schakel.test alone."
            + " To check ketting.test, choose Live or Lab.",
        rig.textOf("refusal"));
    assertEquals(0, rig.service.starts());
    assertTrue(rig.textOf("headline").contains("schakel.test"), "what was shown stays");
  }

  @Test
  void checkingAgainInCaseFileModeReplays() {
    open(saved("schakel.test"));
    rig.press(KeyCode.SHORTCUT, KeyCode.R);
    assertFalse(rig.shown("refusal"));
    assertTrue(rig.textOf("headline").contains("schakel.test"));
    assertEquals(0, rig.service.starts());
  }

  @Test
  void theThirdSegmentAsksForAFileUntilOneIsOpen() {
    rig.fire("modes:REPLAY");
    assertEquals(List.of("open"), rig.dialogs.asked);
    assertEquals("Live", mode(), "nothing was chosen");
    open(saved("schakel.test"));
    rig.fire("modes:LAB");
    assertEquals("Lab", mode());
    rig.fire("modes:REPLAY");
    assertEquals("Case file", mode());
    assertEquals(List.of("open", "open"), rig.dialogs.asked, "the open one is shown again");
  }

  @Test
  void aBrokenFileIsRefusedWithItsPlaceAndWhatWasShownStays() {
    rig.checked("ketting.test");
    Path broken =
        rig.home.file(
            "broken.mailpath", "{\n  \"a\": 1,\n  oops\n}".getBytes(StandardCharsets.UTF_8));
    open(broken);
    assertEquals("broken.mailpath was not opened", rig.textOf("message"));
    assertTrue(rig.says("line 3"), rig.texts()::toString);
    assertTrue(rig.says("what is shown stays as it was"), rig.texts()::toString);
    assertTrue(rig.textOf("headline").contains("ketting.test"));
    assertEquals("Lab", mode());
    rig.fire("message-copy");
    assertTrue(rig.clipboard().contains(broken.toString()), rig::clipboard);
    rig.press(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.L);
    assertEquals("broken.mailpath is niet geopend", rig.textOf("message"));
    rig.press(KeyCode.F6);
    rig.fire("message-close");
    assertFalse(rig.shown("message"));
  }

  @Test
  void whatIsReadTooLateIsNotShown() {
    rig.beside.holdNext();
    open(saved("schakel.test"));
    assertEquals(
        "Opening schakel.test.mailpath", rig.textOf("step"), "the window waits for nobody");
    rig.checked("ketting.test");
    rig.act(rig.beside::release);
    assertEquals("Lab", mode());
    assertTrue(rig.textOf("headline").contains("ketting.test"), () -> rig.textOf("headline"));
  }

  @Test
  void assumptionsAreSaidAndCanBeLaidAside() {
    Case edited = MoreCases.withoutServer(samples.recorded("schakel.test"));
    open(rig.home.file("what-if.mailpath", edited));
    assertTrue(rig.textOf("strip").contains("assumed"), () -> rig.textOf("strip"));
    rig.fire("as-measured");
    assertFalse(rig.textOf("strip").contains("assumed"), () -> rig.textOf("strip"));
  }

  @Test
  void aStoppedCaseSaysSo() {
    open(
        rig.home.file(
            "stopped.mailpath",
            MoreCases.ended(samples.recorded("schakel.test"), Case.End.BROKEN_OFF)));
    assertTrue(rig.textOf("strip").contains("broken off"), () -> rig.textOf("strip"));
  }

  @Test
  void aCaseOfALiveRunNamesItsResolver() {
    open(
        rig.home.file(
            "live.mailpath", MoreCases.measured(samples.recorded("schakel.test"), Desk.Mode.LIVE)));
    assertTrue(rig.textOf("strip").contains("resolver 192.0.2.53"), () -> rig.textOf("strip"));
    assertFalse(rig.textOf("strip").contains("practice"), () -> rig.textOf("strip"));
  }
}
