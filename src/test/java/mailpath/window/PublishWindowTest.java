package mailpath.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What to publish, in the window and by keyboard. */
@Tag("exhaustive")
class PublishWindowTest {
  private static LabSamples samples;
  private WindowRig rig;
  @TempDir private Path folder;

  @BeforeAll
  static void openLab() {
    samples = new LabSamples();
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

  private void open(String domain) {
    rig.checked(domain);
    rig.press(KeyCode.SHORTCUT, KeyCode.DIGIT3);
    rig.settle();
    rig.act(() -> rig.node("fold-publish").requestFocus());
    rig.press(KeyCode.ENTER);
    rig.settle();
  }

  private void choose(String box, int down) {
    rig.act(() -> rig.node(box).requestFocus());
    for (int i = 0; i < down; i++) {
      rig.press(KeyCode.DOWN);
      rig.settle();
    }
  }

  private String clipboard() {
    return WindowRig.onWindow(() -> Clipboard.getSystemClipboard().getString());
  }

  @Test
  void schakelIsToldToSignAndNothingElse() {
    open("schakel.test");
    assertEquals("fold-publish", rig.focused(), "the focus stays where it is");
    assertEquals(
        "Now: opportunistic. With everything below: secure.", rig.textOf("publish-sentence"));
    assertTrue(
        rig.textOf("publish-step:sign:schakel.test").contains("Sign the zone schakel.test"),
        rig.texts()::toString);
    assertTrue(rig.says("Stage 1; after it: secure"), rig.texts()::toString);
    rig.press(KeyCode.ENTER);
    assertFalse(rig.shown("publish-sentence"));
  }

  @Test
  void gumIsToldThatNothingPublishedHelpsBefore() {
    open("gum.test");
    assertTrue(rig.says("Nothing that is published helps before this"), rig.texts()::toString);
    assertTrue(
        rig.textOf("publish-step:starttls:mx.gum.test").contains("Let STARTTLS work at mx.gum"),
        rig.texts()::toString);
  }

  /** From nothing: a policy, its file and its record, in the form that is chosen. */
  @Test
  void aDomainWithNothingChoosesItsWayAndForm() throws IOException {
    open("envelop.test");
    assertTrue(rig.textOf("publish-text:records:tlsa:mx.envelop.test").contains("TLSA 3 1 1 "));
    choose("publish-way", 1);
    assertTrue(
        rig.textOf("publish-text:file:policy-file:1").contains("mode: testing"),
        rig.texts()::toString);
    assertEquals("publish-way", rig.focused());
    assertTrue(
        rig.textOf("publish-text:records:policy-record:2")
            .startsWith("_mta-sts.envelop.test. 3600 IN TXT \"v=STSv1; id="),
        rig.textOf("publish-text:records:policy-record:2"));
    choose("publish-form", 3);
    assertTrue(
        rig.textOf("publish-text:records:policy-record:2").contains("Name: _mta-sts\n"),
        rig.textOf("publish-text:records:policy-record:2"));
    rig.fire("publish-copy:records:policy-record:2");
    assertTrue(clipboard().startsWith("Zone: envelop.test\nName: _mta-sts\n"), clipboard());
    Path file = folder.resolve("mta-sts.txt");
    rig.dialogs.saving(file);
    rig.fire("publish-save:policy-file:1");
    rig.settle();
    assertEquals(
        "version: STSv1\r\nmode: testing\r\nmx: mx.envelop.test\r\nmax_age: 604800\r\n",
        Files.readString(file));
  }

  @Test
  void aReportAddressIsJudgedWhileItIsTyped() {
    open("envelop.test");
    rig.act(() -> rig.node("publish-reports").requestFocus());
    TextField field = (TextField) rig.node("publish-reports");
    rig.act(() -> field.setText("nobody"));
    rig.settle();
    assertTrue(rig.textOf("publish-reports:fault").contains("no mail address"));
    assertEquals("publish-reports", rig.focused());
    rig.act(() -> field.setText("a!b@envelop.test"));
    rig.settle();
    assertEquals("", rig.textOf("publish-reports:fault"));
    assertEquals(
        "_smtp._tls.envelop.test. 3600 IN TXT \"v=TLSRPTv1; rua=mailto:a%21b@envelop.test;\"",
        rig.textOf("publish-text:records:reports"));
    assertTrue(field == rig.node("publish-reports"), "the same field");
  }

  @Test
  void theOtherLanguageKeepsWhatWasChosenAndAnotherDomainOnlyTheForm() {
    open("envelop.test");
    choose("publish-way", 1);
    choose("publish-form", 3);
    rig.press(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.L);
    rig.settle();
    assertTrue(
        rig.textOf("publish-text:records:policy-record:2").contains("Naam: _mta-sts"),
        rig.texts()::toString);
    rig.checked("ketting.test");
    rig.press(KeyCode.SHORTCUT, KeyCode.DIGIT3);
    rig.settle();
    ComboBox<?> form = (ComboBox<?>) rig.node("publish-form");
    assertEquals(3, form.getSelectionModel().getSelectedIndex());
    assertFalse(rig.shown("publish-text:file:policy-file:1"));
  }
}
