package mailpath.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.MenuButton;
import javafx.scene.input.KeyCode;
import mailpath.certificate.TestCertificate;
import org.junit.jupiter.api.Test;

/** Files and the clipboard in the tab "Certificate chain". */
class CertificateWindowTest extends CertificateWindow {
  @Test
  void aSentenceAboutAFileSaysItsRuleAndNoMore() {
    open(good());
    rig.press(KeyCode.F4);
    assertTrue(rig.shown("evidence-copy"));
    rig.press(KeyCode.ESCAPE);
    assertFalse(rig.shown("evidence-copy"));
  }

  @Test
  void aFileIsOpenedByTheMenuAndShownAtOnce() {
    open(good());
    assertEquals(1, tab());
    assertTrue(rig.says("good.pem"), rig.texts()::toString);
    assertTrue(rig.focused().startsWith("cert:"), rig::focused);
  }

  @Test
  void aWrongOrderIsShown() {
    open(file("order.pem", ChainFiles.LEAF, ChainFiles.ROOT, ChainFiles.CA));
    assertTrue(rig.says("out of order"), rig.texts()::toString);
  }

  @Test
  void afterTheEndOfACertificateItIsGoodForLess() {
    open(good());
    assertTrue(rig.says("Valid on this date"), rig.texts()::toString);
    date("2027-12-31");
    assertTrue(rig.says("has expired"), rig.texts()::toString);
    assertTrue(rig.textOf("step").contains("31 Dec 2027"), () -> rig.textOf("step"));
    date("31 February");
    assertTrue(rig.says("This is no date"), rig.texts()::toString);
    assertTrue(rig.says("has expired"), "the last date that was one is still shown");
    rig.fire("cert-today");
    assertTrue(rig.says("Valid on this date"), rig.texts()::toString);
    assertFalse(rig.says("This is no date"), rig.texts()::toString);
  }

  @Test
  void aFileWithAPrivateKeyIsRefusedAndNothingOfItIsShown() {
    Path file =
        ChainFiles.file(
            rig.home,
            "both.pem",
            ChainFiles.pem(ChainFiles.LEAF) + ChainFiles.key(ChainFiles.LEAF));
    open(file);
    assertEquals("both.pem was not opened", rig.textOf("message"));
    assertTrue(rig.says("private key"), rig.texts()::toString);
    assertEquals(0, tab(), "what is shown stays");
    rig.press(KeyCode.SHORTCUT, KeyCode.DIGIT2);
    assertTrue(rig.shown("cert-fills"));
    assertFalse(rig.says("mx.example.test"), rig.texts()::toString);
    assertFalse(rig.says("Test CA"), rig.texts()::toString);
  }

  @Test
  void oneOfSeveralDroppedFilesMayBeRefused() {
    drop(
        good(),
        file("other.pem", TestCertificate.leaf(ChainFiles.CA, "other.example.test").make()),
        ChainFiles.file(rig.home, "key.pem", ChainFiles.key(ChainFiles.LEAF)));
    assertEquals("key.pem was not opened", rig.textOf("message"));
    assertEquals(
        List.of("good.pem", "other.pem"),
        servers().stream().map(CertificateScreen.Option::text).toList());
  }

  @Test
  void whatWasCopiedIsPasted() {
    rig.act(() -> rig.controller().copy(ChainFiles.pem(ChainFiles.LEAF, ChainFiles.CA)));
    rig.act(() -> rig.controller().certificates().paste());
    assertEquals(1, tab());
    assertTrue(rig.says("mx.example.test"), rig.texts()::toString);
    rig.act(() -> rig.controller().copy(ChainFiles.key(ChainFiles.LEAF)));
    rig.fire("cert-paste");
    assertEquals("What is in the clipboard was not opened", rig.textOf("message"));
    assertTrue(rig.says("private key"), rig.texts()::toString);
    assertTrue(rig.says("mx.example.test"), "what is shown stays");
  }

  @Test
  void twoCertificatesAreComparedAndEscapeGoesBack() {
    TestCertificate renewed =
        TestCertificate.leaf(ChainFiles.CA, "mx.example.test").keys(ChainFiles.LEAF.keys()).make();
    drop(good(), file("new.pem", renewed, ChainFiles.CA));
    MenuButton compare = (MenuButton) rig.node("cert-compare");
    rig.act(() -> compare.getItems().getFirst().fire());
    assertEquals("pair-summary", rig.focused());
    assertTrue(rig.textOf("pair-summary").contains("the key is the same"), rig.texts()::toString);
    rig.press(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.L);
    assertTrue(rig.textOf("pair-summary").contains("de sleutel is dezelfde"));
    rig.press(KeyCode.ESCAPE);
    assertFalse(rig.shown("pair-summary"));
    assertEquals(1, tab());
  }

  @Test
  void aChainIsSaved() throws IOException {
    open(good());
    Path to = rig.home.folder.resolve("saved.pem");
    rig.dialogs.saving(to);
    rig.act(() -> rig.controller().certificates().export(CertificateActions.Export.CHAIN_PEM));
    assertTrue(rig.dialogs.asked.contains("export good.pem"), rig.dialogs.asked::toString);
    assertEquals(ChainFiles.pem(ChainFiles.LEAF, ChainFiles.CA), Files.readString(to));
    assertEquals("Saved as " + to, rig.textOf("step"));
    for (CertificateActions.Export what : CertificateActions.Export.values()) {
      rig.dialogs.saving(rig.home.folder.resolve("saved-" + what));
      rig.act(() -> rig.controller().certificates().export(what));
      assertTrue(Files.size(rig.home.folder.resolve("saved-" + what)) > 0, what::toString);
    }
  }

  @Test
  void whatCannotBeSavedIsSaid() {
    open(good());
    rig.dialogs.saving(rig.home.folder.resolve("missing").resolve("saved.pem"));
    rig.act(() -> rig.controller().certificates().export(CertificateActions.Export.CHAIN_PEM));
    assertEquals("saved.pem was not saved", rig.textOf("message"));
  }

  @Test
  void allOfItIsCopiedAsText() {
    open(good());
    rig.fire("cert-copy");
    assertTrue(rig.clipboard().contains("good.pem"), rig::clipboard);
    assertTrue(rig.clipboard().contains("mx.example.test"), rig::clipboard);
  }

  @Test
  void anotherNameAndOtherRecordsAreHeldAgainstIt() {
    open(good());
    focus("cert-name");
    rig.type("mx.example.test");
    rig.press(KeyCode.ENTER);
    assertTrue(rig.says("Names, for mx.example.test"), rig.texts()::toString);
    rig.press(KeyCode.SHORTCUT, KeyCode.A);
    rig.type("not..a..name");
    rig.press(KeyCode.ENTER);
    assertTrue(rig.says("is no name that a certificate can be for"), rig.texts()::toString);
    assertTrue(rig.says("Names, for mx.example.test"), rig.texts()::toString);
    rig.act(() -> rig.controller().certificates().hold("3 1 1 zz"));
    assertTrue(rig.says("Line 1 is no TLSA record"), rig.texts()::toString);
    rig.act(() -> rig.controller().certificates().hold("3 1 1 00ff"));
    assertFalse(rig.says("Line 1 is no TLSA record"), rig.texts()::toString);
    assertTrue(rig.says("3 1 1 00ff"), rig.texts()::toString);
  }

  @Test
  void aHostileCertificateDrawsHarmlessly() {
    TestCertificate hostile =
        TestCertificate.leaf(
                ChainFiles.CA,
                "bank.test\0.evil.test",
                "a\nb.test",
                "\u202emoc.knab",
                "x\u001b[31m")
            .make();
    open(file("odd.pem", hostile, ChainFiles.CA));
    assertEquals(1, tab());
    assertTrue(rig.says("bank.test"), rig.texts()::toString);
    String all = String.join("", rig.texts());
    assertTrue(
        all.chars().noneMatch(c -> c == 0 || c == 0x1b || c == 0x202e), "control characters drawn");
  }
}
