package mailpath.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import mailpath.report.Language;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where settings cannot be kept, and under locales that count and spell in other ways. */
@Tag("exhaustive")
class OddSurroundingsTest {
  private static LabSamples samples;

  @BeforeAll
  static void openLab() {
    samples = new LabSamples();
    samples.run("schakel.test");
  }

  @AfterAll
  static void closeLab() {
    samples.close();
  }

  @Test
  void settingsThatCannotBeKeptAreSaidInOneLineAndHold() {
    try (WindowHome home = new WindowHome().unkeepable();
        WindowRig rig =
            new WindowRig(samples, WindowSettings.first(Language.EN), 1280, 800, home)) {
      assertTrue(rig.textOf("step").startsWith("Settings cannot be kept here"), rig.textOf("step"));
      rig.act(() -> rig.controller().language(Language.NL));
      assertTrue(
          rig.textOf("step").startsWith("Instellingen kunnen hier niet"), rig.textOf("step"));
      assertFalse(rig.textOf("step").contains("\n"));
      rig.checked("schakel.test");
      assertTrue(rig.textOf("headline").contains("schakel.test"), rig.textOf("headline"));
    }
  }

  @Test
  void settingsThatCanBeKeptAreNotTalkedAbout() {
    try (WindowRig rig = new WindowRig(samples, WindowSettings.first(Language.EN), 1280, 800)) {
      assertEquals("Ready", rig.textOf("step"));
    }
  }

  private static List<String> texts(Language language) {
    try (WindowRig rig = new WindowRig(samples, WindowSettings.first(language), 1280, 800)) {
      List<String> start = rig.texts();
      rig.checked("schakel.test");
      List<String> answer = rig.texts();
      rig.act(() -> rig.controller().help().contacts());
      return List.of(
          String.join("\n", start), String.join("\n", answer), String.join("\n", rig.texts()));
    }
  }

  /** The words of a language have its digits and dates, whatever the system's are. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "tr-TR",
        "ar-EG-u-nu-arab",
        "fa-IR",
        "th-TH-u-ca-buddhist-nu-thai",
        "hi-IN-u-nu-deva"
      })
  void theLocaleOfTheSystemChangesNoText(String tag) {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.US);
      List<String> usual =
          List.of(texts(Language.EN), texts(Language.NL)).toString().lines().toList();
      Locale.setDefault(Locale.forLanguageTag(tag));
      List<String> here =
          List.of(texts(Language.EN), texts(Language.NL)).toString().lines().toList();
      assertEquals(usual, here);
    } finally {
      Locale.setDefault(before);
    }
  }
}
