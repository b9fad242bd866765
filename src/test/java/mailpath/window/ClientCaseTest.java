package mailpath.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.input.KeyCode;
import mailpath.network.Desk;
import mailpath.report.Language;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is seen in the tab "Client configuration", as a case file. */
class ClientCaseTest {
  private static LabSamples samples;

  @TempDir Path folder;

  @BeforeAll
  static void open() {
    samples = new LabSamples();
  }

  @AfterAll
  static void close() {
    samples.close();
  }

  private static WindowRig rig(Language language) {
    WindowRig rig =
        new WindowRig(
            samples,
            new WindowSettings(language, WindowSettings.Theme.LIGHT, 100, true, true),
            1280,
            800);
    rig.act(() -> rig.controller().mode(Desk.Mode.LAB));
    rig.press(KeyCode.SHORTCUT, KeyCode.DIGIT4);
    return rig;
  }

  private static void drop(WindowRig rig, Path file) {
    rig.act(() -> rig.controller().cases().dropped(List.of(file)));
    rig.settle();
  }

  /** What the servers were seen to do is in it: nobody is asked again. */
  @ParameterizedTest
  @EnumSource(Language.class)
  void aLookIsSavedAndShownAgain(Language language) throws Exception {
    Path file = folder.resolve("mail.mailpath");
    String headline;
    try (WindowRig rig = rig(language)) {
      ClientSamples.type(rig, "mijnmail.test");
      rig.act(() -> rig.controller().clients().look());
      headline = rig.textOf("client-headline");
      rig.dialogs.saving(file);
      rig.press(KeyCode.SHORTCUT, KeyCode.S);
      rig.settle();
      assertTrue(Files.exists(file), rig.texts()::toString);
    }
    try (WindowRig rig = rig(language)) {
      drop(rig, file);
      assertEquals(headline, rig.textOf("client-headline"));
      assertEquals("client-headline", rig.focused());
      assertTrue(rig.says(language == Language.NL ? "DOSSIER" : "CASE FILE"));
      assertTrue(rig.says("mail.mailpath"), rig.texts()::toString);
      assertTrue(rig.service.asks().isEmpty(), "a case answers by itself");
      rig.act(() -> rig.node("client-card:0").requestFocus());
      rig.press(KeyCode.ENTER);
      rig.settle();
      assertTrue(rig.shown("evidence-copy"));
    }
  }

  @Test
  void settingsThatNobodyAskedForAreSavedToo() {
    Path file = folder.resolve("settings.mailpath");
    try (WindowRig rig = rig(Language.EN)) {
      ClientSamples.open(rig, "prefs.js", "cert_override.txt");
      rig.dialogs.saving(file);
      rig.press(KeyCode.SHORTCUT, KeyCode.S);
      rig.settle();
      rig.press(KeyCode.SHORTCUT, KeyCode.S);
      rig.settle();
    }
    try (WindowRig rig = rig(Language.EN)) {
      drop(rig, file);
      assertTrue(rig.says("exception stored"), rig.texts()::toString);
      assertTrue(
          rig.says("settings.mailpath, judged by the settings alone"), rig.texts()::toString);
      assertTrue(rig.says("read from settings.mailpath"), rig.texts()::toString);
    }
  }

  @Test
  void whatWasFoundForAnAddressIsSavedWithItsSources() {
    Path file = folder.resolve("address.mailpath");
    try (WindowRig rig = rig(Language.EN)) {
      rig.act(() -> rig.controller().clients().lookUp("anna@zonderslot.test", false));
      rig.act(() -> rig.controller().clients().look());
      rig.dialogs.saving(file);
      rig.press(KeyCode.SHORTCUT, KeyCode.S);
      rig.settle();
      assertTrue(Files.exists(file), rig.texts()::toString);
    }
    try (WindowRig rig = rig(Language.EN)) {
      drop(rig, file);
      assertTrue(rig.says("What was asked, and what came"), rig.texts()::toString);
      assertTrue(rig.says("CASE FILE"));
      assertTrue(rig.says("mail.zonderslot.test:993 works"), rig.texts()::toString);
    }
  }

  @Test
  void aRedactedCopySaysNothingOfThisDesk() throws Exception {
    Path file = folder.resolve("others.mailpath");
    try (WindowRig rig = rig(Language.EN)) {
      ClientSamples.type(rig, "mijnmail.test");
      rig.act(() -> rig.controller().clients().look());
      rig.dialogs.saving(file);
      rig.act(() -> rig.controller().cases().saveRedacted());
      rig.settle();
      assertTrue(Files.exists(file), rig.texts()::toString);
      drop(rig, file);
      assertTrue(rig.says("CASE FILE"), rig.texts()::toString);
    }
  }

  /** A case of a mail program has no verdict of a domain. */
  @Test
  void itIsNotComparedWithADomain() {
    Path file = folder.resolve("mail.mailpath");
    try (WindowRig rig = rig(Language.EN)) {
      ClientSamples.type(rig, "mijnmail.test");
      rig.dialogs.saving(file);
      rig.press(KeyCode.SHORTCUT, KeyCode.S);
      rig.settle();
      rig.checked("schakel.test");
      rig.dialogs.comparing(file);
      rig.press(KeyCode.SHORTCUT, KeyCode.D);
      rig.settle();
      assertTrue(rig.says("about a mail program"), rig.texts()::toString);
      rig.press(KeyCode.SHORTCUT, KeyCode.DIGIT4);
      assertFalse(rig.says("CASE FILE"));
    }
  }
}
