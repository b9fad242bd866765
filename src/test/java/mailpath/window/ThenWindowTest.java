package mailpath.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import mailpath.mtasts.DraftExample;
import mailpath.mtasts.Generation;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The drafts and what became of them, in the window, by keyboard alone. */
@Tag("exhaustive")
class ThenWindowTest {
  private static final String OF_2016 =
      "{\"version\":\"STSv1\",\"mode\":\"enforce\",\"policy_id\":\"20160901\","
          + "\"mx\":[\"mx1.example.org\",\"*.example.net\"],\"max_age\":1209600}";

  private static LabSamples samples;
  private WindowRig rig;

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

  private void unfolded(String domain) {
    rig.checked(domain);
    rig.press(KeyCode.SHORTCUT, KeyCode.DIGIT3);
    focus("fold-then");
    rig.press(KeyCode.ENTER);
    assertEquals("fold-then", rig.focused());
    rig.settle();
  }

  private void focus(String id) {
    rig.act(() -> rig.node(id).requestFocus());
  }

  private TextArea field() {
    return (TextArea) rig.node("then-text");
  }

  private void paste(String text) {
    rig.act(() -> rig.controller().copy(text));
    focus("then-text");
    rig.act(() -> field().paste());
    rig.settle();
  }

  private boolean says(String part) {
    return rig.says(part);
  }

  @Test
  void itIsFoldedAtFirstAndFoldsAgain() {
    rig.checked("toen.test");
    rig.press(KeyCode.SHORTCUT, KeyCode.DIGIT3);
    assertFalse(rig.shown("then-text"));
    focus("fold-then");
    rig.press(KeyCode.ENTER);
    assertTrue(rig.shown("then-senders"));
    rig.press(KeyCode.SPACE);
    assertFalse(rig.shown("then-senders"));
  }

  @Test
  void aPastedDraftIsReadBesideTheStandard() {
    unfolded("toen.test");
    paste(OF_2016);
    assertEquals("then-text", rig.focused());
    assertTrue(
        rig.textOf("then-text:0:said").contains("July to December 2016, G3. No sender of today"),
        rig.texts()::toString);
    assertEquals(
        "version: STSv1\nmode: testing\nmx: mx1.example.org\nmx: *.example.net\nmax_age: 1209600",
        rig.textOf("then-text:0:today:0"));
    assertEquals("v=STSv1; id=20160901;", rig.textOf("then-text:0:today:1"));
    assertTrue(rig.textOf("then-text:0:today:2").contains("mode: enforce"));
    assertTrue(says("First testing, then enforce"), rig.texts()::toString);
    assertTrue(says("(H4, draft-ietf-uta-mta-sts)"), rig.texts()::toString);
    assertEquals("\"version\": \"STSv1\", stays", spoken("then-text:0:piece:0"));
    assertEquals("\"mode\": \"enforce\", changes, see: 4", spoken("then-text:0:piece:1"));
    rig.fire("then-text:0:today:1-copy");
    assertEquals("v=STSv1; id=20160901;", rig.clipboard());
    rig.fire("then-text:0-copy");
    assertTrue(rig.clipboard().contains("  mx: *.example.net"), rig.clipboard());
    assertTrue(rig.clipboard().contains("4. "), rig.clipboard());
    assertTrue(
        rig.clipboard()
            .contains("Policy file, at https://mta-sts.toen.test/.well-known/mta-sts.txt"),
        rig.clipboard());
  }

  /** One thing that is dropped on the field is for the field; the window opens all others. */
  @Test
  void theWindowOffersToOpenNothingThatTheFieldTakes() {
    unfolded("toen.test");
    Path one = Path.of("policy.json");
    rig.act(() -> rig.drop().overPart(rig.node("then-senders"), List.of(one)));
    assertTrue(rig.shown("drop-frame"));
    rig.act(() -> rig.drop().overPart(field().lookup(".content"), List.of(one)));
    assertFalse(rig.shown("drop-frame"));
    rig.act(() -> rig.drop().overPart(field(), List.of()));
    assertFalse(rig.shown("drop-frame"));
    rig.act(() -> rig.drop().overPart(field(), List.of(one, one)));
    assertTrue(rig.shown("drop-frame"));
    rig.act(() -> rig.drop().left());
  }

  @Test
  void moreThanIsShownIsSaid() {
    unfolded("toen.test");
    instead("version: STSv1\nmode: enforce\nmax_age: 604800\n" + "mx: a.nl\n".repeat(80) + "x y\n");
    assertTrue(says("and 23 more lines or fields"), rig.texts()::toString);
    assertTrue(spoken("then-text:0:piece:60").startsWith("x y, "), "what is wrong is shown");
    instead("v=TLSRPTv1; rua=mailto:a@b.nl\n".repeat(11));
    assertTrue(says("and 3 more records"), rig.texts()::toString);
    instead("version: STSv1\nmode: none\nmax_age: 1\n" + "x: y\n".repeat(14_000));
    assertTrue(rig.textOf("then-text:0:said").contains("64 KB"), rig.texts()::toString);
  }

  private void instead(String text) {
    rig.act(() -> field().selectAll());
    paste(text);
  }

  private String spoken(String id) {
    return rig.node(id).getAccessibleText();
  }

  @Test
  void typingIsReadAtOnceAndTabLeavesTheField() {
    unfolded("toen.test");
    focus("then-text");
    rig.type("v=STSv1; id=a");
    assertEquals("v=STSv1; id=a", field().getText());
    assertTrue(rig.textOf("then-text:0:said").contains("Nothing has to be converted"));
    assertTrue(says("its name tells which"), rig.texts()::toString);
    rig.type("-b");
    assertTrue(rig.textOf("then-text:0:said").contains("as it stands"), rig.texts()::toString);
    rig.press(KeyCode.TAB);
    assertFalse(rig.focused().equals("then-text"));
    assertEquals("v=STSv1; id=a-b", field().getText());
    focus("then-text");
    rig.press(KeyCode.SHIFT, KeyCode.TAB);
    assertEquals("then-example", rig.focused());
    rig.act(() -> field().setText("hello"));
    assertTrue(rig.textOf("then-text:0:said").contains("no text of MTA-STS"));
    rig.act(() -> field().setText(""));
    assertFalse(rig.shown("then-text:0"));
  }

  @Test
  @SuppressWarnings("unchecked")
  void everyGenerationHasAnExample() {
    unfolded("toen.test");
    ComboBox<Generation> box = (ComboBox<Generation>) rig.node("then-example");
    for (Generation generation : DraftExample.SHOWN) {
      rig.act(() -> box.setValue(generation));
      String said = rig.textOf("then-text:0:said");
      assertTrue(said.contains(", " + generation.text() + "."), said);
      assertEquals(generation.isPast(), rig.shown("then-text:0:today:0"), said);
    }
    rig.act(() -> box.setValue(Generation.G1));
    assertTrue(
        rig.textOf("then-text:0:today:2").startsWith("v=TLSRPTv1; rua=mailto:sts@toen.test"));
    rig.fire("then-text:0-copy");
    assertTrue(rig.clipboard().contains("TXT record, at _smtp._tls.toen.test"));
  }

  /** H1: on request, with a check of its own; what is found changes no verdict. */
  @Test
  void leftoversAreLookedForOnRequestAlone() {
    unfolded("toen.test");
    assertTrue(rig.textOf("then-looked").startsWith("Leftovers of the drafts were not looked for"));
    assertTrue(says("not asked for"));
    assertFalse(rig.service.asked().history());
    String headline = rig.textOf("headline");
    focus("then-look");
    rig.press(KeyCode.ENTER);
    rig.settle();
    assertTrue(rig.service.asked().history());
    rig.act(rig.service::begin);
    assertEquals("Looking for leftovers of the drafts.", rig.textOf("then-looked"));
    rig.act(rig.service::end);
    assertTrue(
        rig.textOf("then-looked").startsWith("Texts of the drafts that are left: 2"),
        rig.textOf("then-looked"));
    assertEquals(headline, rig.textOf("headline"));
    focus("then-found:1");
    rig.press(KeyCode.SPACE);
    rig.settle();
    assertTrue(rig.textOf("then-text:0:said").contains(", G3."), rig.texts()::toString);
    rig.fire("then-found:0");
    assertEquals("_mta_sts.toen.test. IN TXT \"v=STSv1; id=20160901\"", field().getText().strip());
    assertTrue(rig.textOf("then-text:0:said").contains(", G2-or-G3."));
    assertTrue(
        spoken("then-senders:2:3").contains("_mta_sts: a text of"), spoken("then-senders:2:3"));
    assertTrue(
        spoken("then-senders:4:3").contains("_mta-sts: nothing"), spoken("then-senders:4:3"));
  }

  @Test
  void aSenderOfEachTimeAsksElsewhere() {
    unfolded("beleid.test");
    assertTrue(spoken("then-senders:0:1").contains("_smtp_sts.beleid.test"));
    assertTrue(
        spoken("then-senders:1:1").contains("https://policy._mta_sts.beleid.test/current"),
        spoken("then-senders:1:1"));
    assertTrue(spoken("then-senders:3:2").contains("names in the certificate"));
    assertTrue(spoken("then-senders:3:3").contains("_mta-sts: a text of the standard"));
    assertTrue(
        spoken("then-senders:4:3").contains("mta-sts/.well-known/mta-sts.txt: a text of the"),
        spoken("then-senders:4:3"));
    focus("then-senders:0:0");
    rig.press(KeyCode.RIGHT);
    assertEquals("then-senders:0:1", rig.focused());
    rig.press(KeyCode.DOWN);
    assertEquals("then-senders:1:1", rig.focused());
  }

  @Test
  void whatTheWebHadIsCompared() {
    unfolded("beleid.test");
    assertTrue(spoken("then-web:3:1").contains("each mail domain needs a record"));
    assertTrue(spoken("then-web:3:2").contains("includeSubDomains"));
    assertTrue(rig.textOf("then-web-note").contains("a mail server does not read the header"));
    assertFalse(rig.textOf("then-web-note").contains("was not seen"));
    rig.fire("then-web-copy");
    assertTrue(rig.clipboard().contains("HSTS, for browsers: None."), rig.clipboard());
    rig.fire("then-story-copy");
    assertTrue(rig.clipboard().contains("In September 2018 it became RFC 8461"));
  }

  @Test
  void withoutAGoodFetchNothingIsSaidOfTheHeader() {
    unfolded("toen.test");
    assertTrue(rig.textOf("then-web-note").contains("was not seen"));
  }

  @Test
  void theOtherLanguageAndTheNextDomainKeepTheText() {
    unfolded("toen.test");
    paste(OF_2016);
    rig.press(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.L);
    rig.settle();
    assertEquals("then-text", rig.focused());
    assertEquals(OF_2016, field().getText());
    assertTrue(rig.textOf("then-text:0:said").contains("Geen verzender van nu"));
    rig.checked("beleid.test");
    rig.press(KeyCode.SHORTCUT, KeyCode.DIGIT3);
    rig.settle();
    assertEquals(OF_2016, field().getText());
    assertTrue(says("https://mta-sts.beleid.test/"), rig.texts()::toString);
  }

  @Test
  void aFileIsReadAndHostileTextIsShownAsItIs() {
    unfolded("toen.test");
    String odd = "version: STSv1\nmode: report\nmx: .x\u0007.nl\nfoo\u0007: b\n";
    Path file = ChainFiles.file(rig.home, "old.txt", odd);
    rig.act(() -> rig.controller().policy().then().read(file));
    rig.settle();
    assertTrue(rig.textOf("then-text:0:said").contains(", G6."), rig.texts()::toString);
    assertTrue(
        List.of(0, 1, 2, 3).stream()
            .map(i -> spoken("then-text:0:piece:" + i))
            .noneMatch(text -> text.contains("\u0007")));
    assertTrue(
        spoken("then-text:0:piece:3").startsWith("mx: .x\\u0007.nl, changes, see: "),
        spoken("then-text:0:piece:3"));
    assertEquals(odd.replace("\u0007", ""), field().getText());
    focus("then-text");
    rig.type("x");
    assertEquals(odd.replace("\u0007", "") + "x", field().getText(), "typing goes on at the end");
    rig.act(() -> rig.controller().policy().then().read(file.resolveSibling("none.txt")));
    rig.settle();
    assertTrue(says("was not opened"), rig.texts()::toString);
    assertTrue(field().getText().contains("foo: b"), "what was there stays");
  }
}
