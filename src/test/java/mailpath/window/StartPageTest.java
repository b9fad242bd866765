package mailpath.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import javafx.scene.Parent;
import javafx.scene.control.PasswordField;
import javafx.scene.input.KeyCode;
import mailpath.network.Desk;
import mailpath.network.LiveSettings;
import mailpath.report.Language;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The first screen: three things to do by keyboard, and what is sent to whom. */
class StartPageTest {
  private static LabSamples samples;

  @BeforeAll
  static void openLab() {
    samples = new LabSamples();
  }

  @AfterAll
  static void closeLab() {
    samples.close();
  }

  private static WindowRig rig(Language language, int percent, double width, double height) {
    return new WindowRig(
        samples,
        new WindowSettings(language, WindowSettings.Theme.LIGHT, percent, true, true),
        width,
        height);
  }

  private static WindowRig rig() {
    return rig(Language.EN, 100, 1280, 800);
  }

  private static void go(WindowRig rig, String id) {
    rig.act(() -> rig.node(id).requestFocus());
  }

  @Test
  void checkingGoesToTheField() {
    try (WindowRig rig = rig()) {
      go(rig, "start-check");
      rig.press(KeyCode.SPACE);
      assertEquals("input", rig.focused());
    }
  }

  @Test
  void theChoicesFollowEachOtherByTab() {
    try (WindowRig rig = rig()) {
      go(rig, "start-check");
      for (String next : List.of("start-lesson", "start-lab", "start-open")) {
        rig.press(KeyCode.TAB);
        assertEquals(next, rig.focused());
      }
      rig.press(KeyCode.SPACE);
      assertEquals(List.of("open"), rig.dialogs.asked);
      go(rig, "start-lab");
      rig.press(KeyCode.SPACE);
      assertEquals(Desk.Mode.LAB, rig.controller().presentation().mode());
      assertEquals(0, rig.service.starts());
    }
  }

  @ParameterizedTest
  @CsvSource({"EN", "NL"})
  void everyoneWhoIsSentSomethingIsNamed(Language language) {
    try (WindowRig rig = rig(language, 100, 1280, 800)) {
      String all = String.join("\n", rig.texts());
      for (String named :
          List.of("192.0.2.53", LiveSettings.EHLO, "mta-sts.", "control.test", "HTTP", "IPv4")) {
        assertTrue(all.contains(named), () -> named + " in " + all);
      }
      for (StartText said : List.of(StartText.SENT_NOTHING_WHAT, StartText.SENT_RISK_WHAT)) {
        String text = mailpath.report.Words.of(language, WindowRig.ZONE).label(said);
        assertTrue(all.contains(text), () -> text + " in " + all);
      }
    }
  }

  @Test
  void thereIsNoFieldForAPassword() {
    try (WindowRig rig = rig()) {
      WindowRig.walk(
          WindowRig.drawn(rig.scene()), node -> assertFalse(node instanceof PasswordField));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "EN, 100, 1280, 800",
    "NL, 100, 1280, 800",
    "NL, 100, 1024, 640",
    "NL, 200, 1280, 800",
    "EN, 300, 1280, 800",
    "NL, 300, 1280, 800",
    "EN, 75, 640, 400"
  })
  void noTextIsCut(Language language, int percent, double width, double height) {
    try (WindowRig rig = rig(language, percent, width, height)) {
      Parent root = WindowRig.onWindow(() -> WindowRig.drawn(rig.scene()));
      assertEquals(List.of(), WindowRig.onWindow(() -> DrawnText.cut(root)));
      if (percent < 300) { // there the field is too short for what stands in it before typing
        assertEquals(List.of(), WindowRig.onWindow(() -> DrawnText.overlapping(root)));
      }
      assertEquals(List.of(), WindowRig.onWindow(() -> DrawnText.outside(root, width)));
    }
  }
}
