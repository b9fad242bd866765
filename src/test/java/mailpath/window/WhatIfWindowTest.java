package mailpath.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextArea;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Copies are changed, judged, completed and taken back, by keyboard alone. */
@Tag("exhaustive")
class WhatIfWindowTest {
  private static final String POLICY = "copy:POLICY:mta-sts.vergeten.test";
  private static LabSamples samples;
  private WindowRig rig;

  @BeforeAll
  static void openLab() {
    samples = new LabSamples();
    List.of("ketting.test", "beleid.test", "vergeten.test", "xn--renie-lva.test", "postkaart.test")
        .forEach(samples::run);
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

  /** The copies of a domain beside its matrix. */
  private void edit(String domain) {
    rig.checked(domain);
    preview();
  }

  private void preview() {
    rig.press(KeyCode.SHORTCUT, KeyCode.DIGIT3);
    rig.settle();
    focus("what-if-open");
    rig.press(KeyCode.SPACE);
    rig.settle();
  }

  private void focus(String id) {
    rig.act(() -> rig.node(id).requestFocus());
  }

  private TextArea area(String id) {
    return (TextArea) rig.node(id);
  }

  private String text(String id) {
    return WindowRig.onWindow(() -> area(id).getText());
  }

  private String spoken(String id) {
    return rig.node(id).getAccessibleText();
  }

  /** In place of whatever stands there, out of the clipboard. */
  private void type(String id, String text) {
    focus(id);
    rig.act(() -> Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, text)));
    rig.press(KeyCode.SHORTCUT, KeyCode.A);
    rig.press(KeyCode.SHORTCUT, KeyCode.V);
    rig.settle();
  }

  /**
   * Lesson 6 turned round: a policy that forgets a mail server breaks mail for those who know it.
   */
  @Test
  void enforcingWithoutAMailServerShowsWhoBreaks() {
    edit("beleid.test");
    String nothing = spoken("cell:opportunistic:nobody");
    assertTrue(spoken("cell:mta-sts-known:nobody").contains("kept, server checked"));
    type(
        "copy:POLICY:mta-sts.beleid.test",
        "version: STSv1\nmode: enforce\nmx: elders.test\nmax_age: 604800\n");
    assertTrue(rig.textOf("what-if-then").startsWith("Then: broken"), rig.texts()::toString);
    assertTrue(
        spoken("cell:mta-sts-known:nobody").contains("delayed. was: kept, server checked"),
        spoken("cell:mta-sts-known:nobody"));
    assertEquals(
        nothing, spoken("cell:opportunistic:nobody"), "who checks nothing notices nothing");
    assertTrue(rig.says("Senders that know the policy, with your change: broken") || brokenRow());
  }

  private boolean brokenRow() {
    return spoken("sender:cell:mta-sts-known:nobody").contains("broken");
  }

  @Test
  void aPolicyIsEditedAndTakenBackByKeyboardAlone() {
    edit("beleid.test");
    String field = "copy:POLICY:mta-sts.beleid.test";
    String published = text(field);
    String before = spoken("cell:mta-sts-known:on-path");
    type(field, "version: STSv1\nmode: none\nmax_age: 86400\n");
    assertEquals(field, rig.focused());
    assertTrue(spoken("cell:mta-sts-known:on-path").contains("was: kept"), rig.texts()::toString);
    for (int i = 0; i < 30 && !rig.focused().equals("what-if-undo"); i++) {
      rig.press(KeyCode.SHIFT, KeyCode.TAB);
    }
    assertEquals("what-if-undo", rig.focused());
    rig.press(KeyCode.SPACE);
    rig.settle();
    assertEquals(published, text(field));
    assertEquals(before, spoken("cell:mta-sts-known:on-path"));
    assertFalse(rig.shown("what-if-then"));
  }

  @Test
  void eachLineIsJudgedAsItIsTyped() {
    edit("vergeten.test");
    assertFalse(
        rig.shown("judged:POLICY:mta-sts.vergeten.test"), "what is well-formed is not told");
    type(POLICY, "version: STSv1\nmode: enforced\nmax_age: 604800\n");
    assertTrue(rig.says("Line 2, wrong: the mode must be exactly"), rig.texts()::toString);
    assertTrue(rig.says("Line 1: well-formed."), rig.texts()::toString);
    assertTrue(
        rig.node(POLICY).getAccessibleHelp().contains("(R6, RFC 8461 3.2)"),
        rig.node(POLICY).getAccessibleHelp());
    type(POLICY, "version: STSv1\nmode: none\nmax_age: 604800\n");
    assertTrue(rig.says("Lines 1 to 3: well-formed."), rig.texts()::toString);
  }

  /** What is typed is judged before anything is played. */
  @Test
  void theJudgementDoesNotWaitForThePlay() {
    edit("vergeten.test");
    rig.beside.holdNext();
    type("copy:MX:vergeten.test", "tien");
    assertTrue(rig.says("Line 1, wrong: it is not a preference"), rig.texts()::toString);
    assertFalse(rig.shown("what-if-fault"));
    rig.act(rig.beside::release);
    rig.settle();
    assertTrue(rig.shown("what-if-fault"), rig.texts()::toString);
  }

  @Test
  void linesAreOfferedAndTakenOverByKeyboard() {
    edit("vergeten.test");
    type(POLICY, "version: STSv1\nmode: enforce\nmax_age: 604800\nmx");
    rig.press(KeyCode.CONTROL, KeyCode.SPACE);
    assertTrue(rig.shown("offers:" + POLICY));
    assertEquals(POLICY, rig.focused(), "the focus stays");
    assertTrue(spoken(POLICY).startsWith("Suggestion 1 of 2: mx: "), spoken(POLICY));
    rig.press(KeyCode.DOWN);
    assertTrue(spoken(POLICY).startsWith("Suggestion 2 of 2: mx: *."), spoken(POLICY));
    rig.press(KeyCode.UP);
    rig.press(KeyCode.ENTER);
    rig.settle();
    assertTrue(
        text(POLICY).endsWith("max_age: 604800\nmx: nieuw.vergeten.test"), () -> text(POLICY));
    assertFalse(rig.shown("offers:" + POLICY));
    assertTrue(rig.textOf("what-if-then").startsWith("Then: secure"), rig.texts()::toString);
  }

  @Test
  void escPutsAwayTheOffersAndNothingElse() {
    edit("vergeten.test");
    focus(POLICY);
    rig.press(KeyCode.CONTROL, KeyCode.END);
    rig.press(KeyCode.CONTROL, KeyCode.SPACE);
    assertTrue(rig.shown("offers:" + POLICY));
    rig.press(KeyCode.ESCAPE);
    assertFalse(rig.shown("offers:" + POLICY));
    assertEquals(POLICY, rig.focused());
    String before = text(POLICY);
    rig.type("x");
    assertEquals(before + "x", text(POLICY), "keys are typed again");
    assertTrue(spoken(POLICY).startsWith("Policy file at mta-sts.vergeten.test"), spoken(POLICY));
  }

  @Test
  void anotherCertificateIsChosenByKeyboard() {
    edit("ketting.test");
    focus("copy:CERTIFICATE:mx.ketting.test");
    rig.press(KeyCode.DOWN);
    rig.press(KeyCode.DOWN);
    rig.settle();
    ComboBox<?> box = (ComboBox<?>) rig.node("copy:CERTIFICATE:mx.ketting.test");
    assertEquals("renewed", ((CertificateScreen.Option) box.getValue()).id());
    assertTrue(rig.textOf("what-if-then").startsWith("Then: broken"), rig.texts()::toString);
    assertTrue(rig.says("Certificate at mx.ketting.test (changed)"), rig.texts()::toString);
    rig.fire("what-if-undo");
    rig.settle();
    assertEquals("", ((CertificateScreen.Option) box.getValue()).id());
  }

  /** The new key has to be published: it is offered, with the old one to stay beside it. */
  @Test
  void theNextKeyIsPublishedBeforeItIsUsed() {
    edit("ketting.test");
    rig.act(() -> rig.controller().policy().suppose("CERTIFICATE:mx.ketting.test", "renewed"));
    rig.settle();
    String tlsa = "copy:TLSA:_25._tcp.mx.ketting.test";
    focus(tlsa);
    rig.press(KeyCode.CONTROL, KeyCode.END);
    rig.press(KeyCode.ENTER);
    rig.press(KeyCode.CONTROL, KeyCode.SPACE);
    assertTrue(spoken(tlsa).startsWith("Suggestion 1 of 1: 3 1 1 "), spoken(tlsa));
    rig.press(KeyCode.ENTER);
    rig.settle();
    assertTrue(rig.textOf("what-if-then").startsWith("Then: secure"), rig.texts()::toString);
  }

  @Test
  void aServerThatIsTypedIsDescribedBesideIt() {
    edit("beleid.test");
    assertFalse(rig.shown("copy:ADDRESSES:mx2.beleid.test"));
    type("copy:MX:beleid.test", "10 mx2.beleid.test");
    focus("what-if-undo");
    assertTrue(rig.says("Addresses of mx2.beleid.test, one a line (not measured)"));
    type("copy:ADDRESSES:mx2.beleid.test", "192.0.2.99");
    rig.act(() -> rig.controller().policy().suppose("STARTTLS:mx2.beleid.test", "off"));
    rig.settle();
    assertTrue(
        spoken("sender:cell:opportunistic:nobody").contains("plaintext"),
        () -> spoken("sender:cell:opportunistic:nobody") + rig.shown("what-if-fault"));
  }

  /** Half a name is another server: fields come when the line is left, and not with each letter. */
  @Test
  void fieldsOfAServerWaitUntilItsNameIsTyped() {
    edit("beleid.test");
    String mx = "copy:MX:beleid.test";
    type(mx, "10 mx.beleid.test\n20 mx2.bel");
    assertFalse(rig.shown("copy:ADDRESSES:mx2.bel"));
    rig.type("eid.test");
    rig.settle();
    assertFalse(rig.shown("copy:ADDRESSES:mx2.beleid.test"));
    assertTrue(rig.shown("copy:ADDRESSES:mx.beleid.test"), "what is there stays");
    rig.press(KeyCode.UP);
    assertTrue(rig.shown("copy:ADDRESSES:mx2.beleid.test"));
    assertEquals("10 mx.beleid.test\n20 mx2.beleid.test", text(mx));
    assertFalse(rig.shown("copy:ADDRESSES:mx2.bel"));
    assertEquals(mx, rig.focused());
  }

  @Test
  void tabLeavesAFieldAndIsNotTyped() {
    edit("beleid.test");
    String mx = "copy:MX:beleid.test";
    focus(mx);
    rig.press(KeyCode.TAB);
    assertEquals("10 mx.beleid.test", text(mx));
    assertEquals("copy:ADDRESSES:mx.beleid.test", rig.focused());
  }

  /** What was never seen to show a certificate cannot go on showing it. */
  @Test
  void encryptionAtAServerWithoutACertificateSaysSo() {
    edit("postkaart.test");
    assertTrue(options("copy:STARTTLS:mx.postkaart.test").contains("without a certificate unless"));
    rig.checked("beleid.test");
    rig.press(KeyCode.SHORTCUT, KeyCode.DIGIT3);
    rig.settle();
    assertTrue(options("copy:STARTTLS:mx.beleid.test").contains("with the certificate seen"));
  }

  private String options(String id) {
    return WindowRig.onWindow(() -> ((ComboBox<?>) rig.node(id)).getItems().toString());
  }

  @Test
  void aCaseFileIsChangedAndKeepsWhatItHolds() {
    Path file = rig.home.file("vergeten.test.mailpath", samples.recorded("vergeten.test"));
    rig.dialogs.opening(file);
    rig.press(KeyCode.SHORTCUT, KeyCode.O);
    rig.settle();
    String headline = rig.textOf("headline");
    preview();
    type(POLICY, "version: STSv1\nmode: enforce\nmax_age: 604800\nmx: nieuw.vergeten.test\n");
    assertTrue(rig.textOf("what-if-then").startsWith("Then: secure"), rig.texts()::toString);
    assertEquals(headline, rig.textOf("headline"));
    assertEquals(
        samples.recorded("vergeten.test").edits(),
        List.of(),
        "what is supposed is no part of the case");
    rig.act(() -> rig.controller().policy().asMeasured());
    rig.settle();
    assertFalse(rig.shown("what-if-then"));
  }

  /** A case that has assumptions of its own goes on from them. */
  @Test
  void aChangedCaseIsTheOneThatIsCopied() {
    var changed =
        new mailpath.investigation.WhatIf(samples.recorded("vergeten.test"), samples.roots())
            .play(List.of("policy 404"), name -> java.util.Optional.empty());
    var played = (mailpath.investigation.WhatIf.Outcome.Played) changed;
    rig.dialogs.opening(rig.home.file("changed.mailpath", played.changed()));
    rig.press(KeyCode.SHORTCUT, KeyCode.O);
    rig.settle();
    preview();
    assertEquals("", text(POLICY));
    type(POLICY, "version: STSv1\nmode: enforce\nmax_age: 604800\nmx: nieuw.vergeten.test\n");
    assertTrue(rig.textOf("what-if-then").startsWith("Then: secure"), rig.texts()::toString);
  }

  /** Names are read in their own letters and typed as DNS has them. */
  @Test
  void aDomainInItsOwnLetters() {
    edit("xn--renie-lva.test");
    assertTrue(rig.says("Who keeps the mail to reünie.test private"), rig.texts()::toString);
    assertTrue(rig.says("Policy file at mta-sts.reünie.test"), rig.texts()::toString);
    String mx = "copy:MX:xn--renie-lva.test";
    assertEquals("10 mx.xn--renie-lva.test", text(mx));
    String before = spoken("cell:mta-sts-known:on-path");
    type(mx, "10 mx.reünie.test");
    assertFalse(rig.shown("what-if-fault"), rig.texts()::toString);
    assertEquals(before, spoken("cell:mta-sts-known:on-path"), "the same server in other letters");
    type("copy:POLICY:mta-sts.xn--renie-lva.test", "version: STSv1\nmx: *.reünie.test\n");
    assertTrue(rig.says("Line 2, wrong: "), rig.texts()::toString);
    rig.press(KeyCode.CONTROL, KeyCode.HOME);
    rig.press(KeyCode.DOWN);
    rig.press(KeyCode.HOME);
    rig.press(KeyCode.CONTROL, KeyCode.SPACE);
    assertTrue(rig.says("mx: mx.xn--renie-lva.test"), rig.texts()::toString);
  }

  @Test
  void theHeaderCountsAgainstWhomTheMailIsLost() {
    assertEquals(
        List.of(
            new CheckScreen.TabCount(Mark.SECURE, ""),
            new CheckScreen.TabCount(Mark.BROKEN, ""),
            new CheckScreen.TabCount(Mark.OPPORTUNISTIC, "3"),
            new CheckScreen.TabCount(Mark.PLAINTEXT, "4"),
            new CheckScreen.TabCount(Mark.WAITING, "…")),
        List.of(
            PolicyCount.of(samples.last("beleid.test")).orElseThrow(),
            PolicyCount.of(samples.last("sleutel.test")).orElseThrow(),
            PolicyCount.of(samples.last("schakel.test")).orElseThrow(),
            PolicyCount.of(samples.last("postkaart.test")).orElseThrow(),
            PolicyCount.of(samples.run("beleid.test").getFirst()).orElseThrow()));
  }
}
