package mailpath.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.ComboBox;
import javafx.scene.control.PasswordField;
import javafx.scene.input.KeyCode;
import mailpath.network.Desk;
import mailpath.report.Language;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The tab "Client configuration" in the window, by keyboard. */
class ClientWindowTest {
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
    rig.press(KeyCode.SHORTCUT, KeyCode.DIGIT4);
    rig.settle();
    return rig;
  }

  private static void focus(WindowRig rig, String id) {
    rig.act(() -> rig.node(id).requestFocus());
  }

  @Test
  void noFieldIsForAPassword() {
    try (WindowRig rig = rig(Language.EN)) {
      assertTrue(rig.says("Mailpath never asks for a password."));
      WindowRig.walk(
          WindowRig.drawn(rig.scene()), node -> assertFalse(node instanceof PasswordField));
    }
  }

  @Test
  void settingsAreTypedAndJudgedByKeyboard() {
    try (WindowRig rig = rig(Language.EN)) {
      focus(rig, "client-in-host");
      rig.type("mail.mijnmail.test");
      rig.press(KeyCode.TAB);
      assertEquals("client-in-port", rig.focused());
      rig.type("143");
      rig.press(KeyCode.TAB);
      assertEquals("client-in-channel", rig.focused());
      rig.press(KeyCode.DOWN);
      rig.press(KeyCode.DOWN);
      rig.press(KeyCode.DOWN);
      assertTrue(
          ((ComboBox<?>) rig.node("client-in-channel"))
              .getValue()
              .toString()
              .equals("IF_AVAILABLE"));
      focus(rig, "client-in-port");
      rig.press(KeyCode.ENTER);
      rig.settle();
      assertEquals("client-headline", rig.focused());
      assertFalse(rig.node("client-in-host").isVisible() && rig.shown("client-in-host"));
      focus(rig, "client-look");
      rig.press(KeyCode.ENTER);
      rig.settle();
      assertEquals("client-look", rig.focused());
      assertTrue(
          rig.textOf("client-headline").startsWith("Encrypted today"), rig.texts()::toString);
      assertEquals("Look at the servers again", rig.textOf("client-look"));
    }
  }

  @Test
  void closingAPageGoesBackToTheFieldThatWasLeft() {
    try (WindowRig rig = rig(Language.EN)) {
      focus(rig, "client-in-port");
      rig.act(() -> rig.controller().help().contacts());
      assertEquals("contacts-summary", rig.focused());
      rig.press(KeyCode.ESCAPE);
      assertEquals("client-in-port", rig.focused());
    }
  }

  @Test
  void aPortThatIsNoneIsRefusedBesideTheFields() {
    try (WindowRig rig = rig(Language.NL)) {
      focus(rig, "client-out-host");
      rig.type("mail.mijnmail.test");
      focus(rig, "client-out-port");
      rig.type("99999");
      rig.press(KeyCode.ENTER);
      rig.settle();
      assertTrue(rig.textOf("client-said").startsWith("Een poort is een getal"));
      assertEquals("client-out-port", rig.focused());
    }
  }

  @Test
  void aDroppedProfileIsReadTogetherWithItsExceptions() {
    try (WindowRig rig = rig(Language.EN)) {
      ClientSamples.open(rig, "prefs.js", "cert_override.txt");
      assertEquals("client-headline", rig.focused());
      assertTrue(rig.says("read from prefs.js, cert_override.txt"), rig.texts()::toString);
      assertTrue(rig.says("exception stored"), rig.texts()::toString);
      assertFalse(String.join(" ", rig.texts()).contains("anna"), "the local part is dropped");
      assertTrue(rig.service.asks().isEmpty(), "opening a file asks nobody");
    }
  }

  @Test
  void anyOtherFileIsNoSettings(@TempDir Path folder) throws Exception {
    Path file = Files.writeString(folder.resolve("brief.mailpath"), "{\"a\": 1}");
    try (WindowRig rig = rig(Language.EN)) {
      rig.act(() -> rig.controller().cases().dropped(List.of(file)));
      rig.settle();
      assertFalse(rig.shown("client-headline"));
      rig.dialogs.settings(file);
      rig.act(() -> rig.controller().clients().openFiles());
      rig.settle();
      assertTrue(rig.says("no kind of settings that is known"), rig.texts()::toString);
    }
  }

  /** Only the domain leaves this computer. */
  @Test
  void anAddressIsLookedUpByItsDomain() {
    try (WindowRig rig = rig(Language.EN)) {
      rig.fire("client-way:ADDRESS");
      focus(rig, "client-address");
      rig.type("anna@vrijblijvend.test");
      rig.press(KeyCode.ENTER);
      rig.settle();
      ClientRequest.Discover asked = (ClientRequest.Discover) rig.service.asks().getLast();
      assertEquals("vrijblijvend.test", asked.domain().text());
      assertFalse(asked.database(), "the database is asked only if the user says so");
      assertEquals(Desk.Mode.LAB, asked.mode());
      assertTrue(rig.says("Who could have lied"));
      assertTrue(rig.says("What was asked, and what came"));
    }
  }

  @Test
  void aLookCanBeStopped() {
    try (WindowRig rig = rig(Language.EN)) {
      ClientSamples.type(rig, "mijnmail.test");
      rig.service.holdAsks();
      focus(rig, "client-look");
      rig.press(KeyCode.ENTER);
      rig.settle();
      assertEquals("Stop", rig.textOf("client-look"));
      assertTrue(rig.textOf("client-said").contains("mail.test:993"), rig.textOf("client-said"));
      rig.press(KeyCode.ENTER);
      assertTrue(rig.service.askStopped());
      rig.act(rig.service::askEnds);
      rig.settle();
      assertTrue(rig.textOf("client-said").startsWith("Stopped"));
      assertEquals("Look at the servers again", rig.textOf("client-look"));
    }
  }

  @Test
  void theCardOpensItsEvidenceAndTheLanguageChangesAllOfIt() {
    try (WindowRig rig = rig(Language.EN)) {
      ClientSamples.type(rig, "mijnmail.test");
      rig.act(() -> rig.controller().clients().look());
      rig.settle();
      focus(rig, "client-card:0");
      rig.press(KeyCode.ENTER);
      rig.settle();
      assertTrue(rig.shown("evidence-copy"));
      assertTrue(rig.says("STARTTLS"));
      rig.press(KeyCode.RIGHT);
      assertEquals("client-card:1", rig.focused());
      rig.act(() -> rig.controller().language(Language.NL));
      rig.settle();
      assertTrue(rig.textOf("client-headline").startsWith("Nu versleuteld"));
      assertTrue(rig.says("Op te lossen door"));
    }
  }

  @Test
  void theRegionsAreGoneThroughWithOneKey() {
    try (WindowRig rig = rig(Language.EN)) {
      ClientSamples.type(rig, "mijnmail.test");
      rig.act(() -> rig.controller().clients().look());
      rig.settle();
      focus(rig, "client-headline");
      rig.press(KeyCode.F6);
      assertEquals("tabs", rig.focused());
      focus(rig, "client-look");
      rig.press(KeyCode.F6);
      assertEquals("client-card:0", rig.focused());
      rig.press(KeyCode.F6);
      assertTrue(rig.focused().startsWith("client-finding:"), rig.focused());
    }
  }

  @Test
  void anErrorMessageIsExplainedAndProved() {
    try (WindowRig rig = rig(Language.EN)) {
      focus(rig, "client-symptom");
      rig.type("0x800CCC1A");
      rig.press(KeyCode.TAB);
      assertEquals("client-explain", rig.focused());
      rig.press(KeyCode.ENTER);
      rig.settle();
      assertTrue(rig.says("Outlook"), rig.texts()::toString);
      rig.act(() -> rig.controller().clients().prove(new ClientProof.ProveByAddress()));
      rig.settle();
      assertEquals("client-address", rig.focused());
    }
  }

  @Test
  void theSheetIsSavedWhereTheUserSays(@TempDir Path folder) throws Exception {
    Path file = folder.resolve("sheet.html");
    try (WindowRig rig = rig(Language.NL)) {
      ClientSamples.type(rig, "mijnmail.test");
      rig.act(() -> rig.controller().clients().look());
      rig.settle();
      rig.dialogs.saving(file);
      rig.fire("client-sheet");
      rig.settle();
      String page = Files.readString(file);
      assertTrue(page.contains("mail.mijnmail.test"), page);
      assertTrue(page.contains("993"), page);
    }
  }
}
