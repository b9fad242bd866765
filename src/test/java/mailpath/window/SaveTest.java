package mailpath.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.input.KeyCode;
import mailpath.casefile.Case;
import mailpath.casefile.CaseRead;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is shown is saved and given away, by keyboard alone. */
class SaveTest {
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
    rig = new WindowRig(samples, CasesTest.SETTINGS, 1280, 800);
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

  private Case read(Path file) {
    return assertInstanceOf(CaseRead.Opened.class, rig.home.files.open(file).read()).found();
  }

  @Test
  void aRunIsSavedWithItsDomainAndDateAsName() throws IOException {
    rig.checked("schakel.test");
    Path file = rig.home.folder.resolve("mine.mailpath");
    rig.dialogs.saving(file);
    rig.press(KeyCode.SHORTCUT, KeyCode.S);
    assertEquals(List.of("save schakel.test-2026-11-25.mailpath"), rig.dialogs.asked);
    assertEquals("Saved as " + file, rig.textOf("step"));
    assertEquals(samples.recorded("schakel.test"), read(file));
    Files.delete(file);
    rig.press(KeyCode.SHORTCUT, KeyCode.S);
    assertEquals(1, rig.dialogs.asked.size(), "it knows where");
    assertTrue(Files.exists(file));
    rig.press(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.S);
    assertEquals(2, rig.dialogs.asked.size());
  }

  @Test
  void withoutAnAnswerThereIsNothingToSave() {
    rig.press(KeyCode.SHORTCUT, KeyCode.S);
    assertEquals("There is nothing to save yet. Check a domain first.", rig.textOf("step"));
    assertEquals(List.of(), rig.dialogs.asked);
  }

  @Test
  void aFailedSaveOffersAnotherPlace() {
    rig.checked("schakel.test");
    rig.dialogs.saving(rig.home.folder);
    rig.press(KeyCode.SHORTCUT, KeyCode.S);
    assertTrue(rig.textOf("message").endsWith("was not saved"), () -> rig.textOf("message"));
    Path file = rig.home.folder.resolve("elsewhere.mailpath");
    rig.dialogs.saving(file);
    rig.fire("message-offer");
    assertFalse(rig.shown("message"));
    assertTrue(Files.exists(file));
  }

  @Test
  void aFileThatSomebodyElseChangedIsNotOverwritten() throws IOException {
    Path file = saved("schakel.test");
    open(file);
    rig.home.file("schakel.test.mailpath", samples.recorded("ketting.test"));
    rig.press(KeyCode.SHORTCUT, KeyCode.S);
    assertTrue(rig.shown("message"));
    assertEquals(samples.recorded("ketting.test"), read(file));
  }

  @Test
  void redactionTellsWhatItReplaced() {
    Case own = samples.recorded("schakel.test");
    open(rig.home.file("own.mailpath", MoreCases.askedBy(own, "anna@schakel.test")));
    Path file = rig.home.folder.resolve("given.mailpath");
    rig.dialogs.saving(file);
    rig.act(() -> rig.controller().cases().saveRedacted());
    assertEquals("save schakel.test-2026-11-25-redacted.mailpath", rig.dialogs.asked.getLast());
    assertTrue(rig.textOf("step").startsWith("Saved as " + file), () -> rig.textOf("step"));
    assertTrue(rig.textOf("step").contains("Replaced, user names: 1."), () -> rig.textOf("step"));
    assertFalse(read(file).question().asked().contains("anna"));
    assertTrue(rig.textOf("strip").startsWith("own.mailpath"), "what is shown is the own one");
  }

  @Test
  void aChangedCaseIsNotLostWithoutOneQuestion() {
    Path file =
        rig.home.file(
            "what-if.mailpath", MoreCases.withoutServer(samples.recorded("schakel.test")));
    open(file);
    rig.fire("as-measured");
    rig.dialogs.closing(Dialogs.Unsaved.BACK);
    rig.askToClose();
    assertTrue(rig.isOpen());
    assertEquals("unsaved what-if.mailpath", rig.dialogs.asked.getLast());
    rig.dialogs.closing(Dialogs.Unsaved.SAVE);
    rig.askToClose();
    assertFalse(rig.isOpen());
    assertEquals(List.of(), read(file).edits());
  }

  @Test
  void anUnchangedCaseIsClosedWithoutAQuestion() {
    open(saved("schakel.test"));
    rig.askToClose();
    assertFalse(rig.isOpen());
    assertEquals(List.of("open"), rig.dialogs.asked);
  }
}
