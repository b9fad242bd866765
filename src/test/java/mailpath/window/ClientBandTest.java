package mailpath.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import javafx.scene.input.KeyCode;
import mailpath.network.Desk;
import mailpath.report.Language;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The verdict above the tabs while the tab "Client configuration" is seen, by keyboard. */
class ClientBandTest {
  private static LabSamples samples;

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
    return rig;
  }

  /** Every other tab tells of the domain, as it did. */
  @Test
  void eachTabHasTheVerdictOfWhatItShows() {
    try (WindowRig rig = rig(Language.EN)) {
      rig.checked("schakel.test");
      rig.press(KeyCode.SHORTCUT, KeyCode.DIGIT4);
      assertTrue(rig.textOf("headline").contains("schakel.test"), "nothing is opened here yet");
      ClientSamples.type(rig, "mijnmail.test");
      assertEquals("client-headline", rig.focused());
      assertFalse(rig.shown("headline"));
      assertTrue(rig.says("nobody was asked"), rig.texts()::toString);
      rig.press(KeyCode.SHORTCUT, KeyCode.DIGIT1);
      assertTrue(rig.textOf("headline").contains("schakel.test"));
      assertFalse(rig.shown("client-headline"));
      assertFalse(rig.says("nobody was asked"));
      rig.press(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.C);
      assertTrue(rig.clipboard().startsWith("schakel.test: "), rig.clipboard());
      rig.press(KeyCode.SHORTCUT, KeyCode.DIGIT4);
      rig.press(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.C);
      assertTrue(rig.clipboard().startsWith("incoming (IMAP), mail."), rig.clipboard());
    }
  }

  @Test
  void theSentenceOpensItsEvidenceAndGetsTheFocusBack() {
    try (WindowRig rig = rig(Language.EN)) {
      ClientSamples.type(rig, "mijnmail.test");
      rig.act(() -> rig.controller().clients().look());
      rig.act(() -> rig.node("client-headline").requestFocus());
      rig.press(KeyCode.ENTER);
      rig.settle();
      assertTrue(rig.shown("evidence-copy"));
      rig.press(KeyCode.ESCAPE);
      assertFalse(rig.shown("evidence-copy"));
      assertEquals("client-headline", rig.focused());
      String spoken = rig.node("client-headline").getAccessibleText();
      assertTrue(
          spoken.startsWith("Opportunistic. Encrypted today,")
              && spoken.contains("Decided by: incoming (IMAP)")
              && spoken.endsWith("To be fixed by: Your program."),
          spoken);
    }
  }

  /** From the file to the sheet, with no mouse. */
  @ParameterizedTest
  @CsvSource({
    "EN, Unknown, Connection to server imap.example.nl timed out., Look at imap.example.nl,"
        + " Mail settings for Thunderbird",
    "NL, Niet vast te stellen, Wachttijd voor verbinding met server imap.example.nl is verstreken.,"
        + " Bekijk imap.example.nl, E-mailinstellingen voor Thunderbird"
  })
  void aProfileIsOpenedExplainedAndPrinted(
      Language language, String word, String error, String look, String sheet, @TempDir Path folder)
      throws Exception {
    Path file = folder.resolve("sheet.html");
    try (WindowRig rig = rig(language)) {
      ClientSamples.open(rig, "prefs.js");
      assertTrue(rig.says(word), rig.texts()::toString);
      assertEquals("client-headline", rig.focused());
      rig.act(() -> rig.node("client-symptom").requestFocus());
      rig.type(error);
      rig.press(KeyCode.TAB);
      assertEquals("client-explain", rig.focused());
      rig.press(KeyCode.ENTER);
      rig.settle();
      assertTrue(rig.says(look), rig.texts()::toString);
      String proof = proof(rig, look);
      rig.act(() -> rig.node(proof).requestFocus());
      rig.press(KeyCode.SPACE);
      ClientRequest.LookAtHost asked = (ClientRequest.LookAtHost) rig.service.asks().getLast();
      assertEquals("imap.example.nl", asked.host());
      rig.dialogs.saving(file);
      rig.act(() -> rig.node("client-sheet").requestFocus());
      rig.press(KeyCode.SPACE);
      rig.settle();
      String page = Files.readString(file);
      assertTrue(page.contains("imap.example.nl") && page.contains(sheet), page);
    }
  }

  /** The button beside what it proves. */
  private static String proof(WindowRig rig, String label) {
    return IntStream.range(0, 6)
        .mapToObj(i -> "client-symptom:timed-out:" + i)
        .filter(id -> rig.shown(id) && rig.textOf(id).equals(label))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no button " + label));
  }

  /** A provider is found by a part of a mail domain; the choice asks nobody. */
  @Test
  void aProviderIsChosenByKeyboard() {
    try (WindowRig rig = rig(Language.EN)) {
      rig.press(KeyCode.SHORTCUT, KeyCode.DIGIT4);
      rig.fire("client-way:PRESET");
      rig.act(() -> rig.node("client-preset").requestFocus());
      rig.press(KeyCode.DOWN);
      rig.type("upcmail");
      rig.press(KeyCode.DOWN);
      rig.press(KeyCode.ENTER);
      rig.settle();
      assertTrue(rig.says("imap.ziggo.nl:993"), rig.texts()::toString);
      assertTrue(rig.says("never taken for what a server does"), rig.texts()::toString);
      assertTrue(rig.service.asks().isEmpty());
      rig.act(() -> rig.node("client-look").requestFocus());
      rig.press(KeyCode.SPACE);
      ClientRequest.Look asked = (ClientRequest.Look) rig.service.asks().getLast();
      assertEquals(
          List.of("imap.ziggo.nl", "smtp.ziggo.nl"),
          asked.joined().accounts().stream()
              .flatMap(account -> account.services().stream())
              .flatMap(service -> service.host().stream())
              .toList());
    }
  }

  @Test
  void theSheetGoesToAPrinterIfThereIsOne() {
    try (WindowRig rig = rig(Language.EN)) {
      ClientSamples.type(rig, "mijnmail.test");
      rig.act(() -> rig.node("client-print").requestFocus());
      rig.press(KeyCode.SPACE);
      assertTrue(rig.says("This computer has no printer"), rig.texts()::toString);
      rig.dialogs.printing();
      rig.press(KeyCode.SPACE);
      assertTrue(rig.says("handed to the printer"), rig.texts()::toString);
      String text = String.join("\n", rig.dialogs.printed.getLast().lines());
      assertTrue(text.contains("mail.mijnmail.test"), text);
    }
  }

  @Test
  void whatIsPrintedFitsOnItsPages() {
    PrintedText text = PrintedText.of("one two three\n  four five\nsix");
    assertEquals(List.of("one two\nthree\n  four", "  five\nsix"), text.pages(8, 3));
  }

  /** The fields keep what was typed in them, and can be judged again. */
  @Test
  void whatWasJudgedCanBeChanged() {
    try (WindowRig rig = rig(Language.EN)) {
      rig.press(KeyCode.SHORTCUT, KeyCode.DIGIT4);
      rig.act(() -> rig.node("client-in-host").requestFocus());
      rig.type("mail.mijnmail.test:143");
      rig.press(KeyCode.ENTER);
      rig.settle();
      rig.act(() -> rig.node("client-change").requestFocus());
      rig.press(KeyCode.SPACE);
      rig.act(() -> rig.node("client-in-host").requestFocus());
      rig.press(KeyCode.END);
      rig.press(KeyCode.BACK_SPACE);
      rig.press(KeyCode.BACK_SPACE);
      rig.press(KeyCode.BACK_SPACE);
      rig.type("993");
      rig.press(KeyCode.ENTER);
      rig.settle();
      assertTrue(rig.says("mail.mijnmail.test:993"), rig.texts()::toString);
      assertEquals("client-headline", rig.focused());
    }
  }
}
