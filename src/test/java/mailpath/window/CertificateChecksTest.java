package mailpath.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The chains of a check in the tab "Certificate chain", by keyboard wherever that can be. */
@Tag("exhaustive")
class CertificateChecksTest extends CertificateWindow {
  @Test
  void fromACheckToItsChainByKeys() {
    rig.checked("ketting.test");
    rig.press(KeyCode.SHORTCUT, KeyCode.DIGIT2);
    assertEquals(1, tab());
    assertTrue(server().startsWith("mx.ketting.test"), this::server);
    assertTrue(rig.says("the lab's roots"), rig.texts()::toString);
  }

  @Test
  void withoutACheckItSaysWhatCanBeDone() {
    rig.press(KeyCode.SHORTCUT, KeyCode.DIGIT2);
    assertTrue(rig.shown("cert-fills"));
    assertTrue(rig.shown("cert-host"));
    assertEquals(List.of(), rig.service.looks(), "nothing is asked of the network");
  }

  @Test
  void aSentenceOfACheckOpensItsEvidence() {
    rig.checked("ketting.test");
    rig.press(KeyCode.SHORTCUT, KeyCode.DIGIT2);
    rig.press(KeyCode.F4);
    assertTrue(rig.shown("evidence-copy"));
    assertTrue(rig.says("STARTTLS"), rig.texts()::toString);
    rig.press(KeyCode.ESCAPE);
    assertFalse(rig.shown("evidence-copy"));
  }

  @Test
  void aTlsaRecordIsCopiedWithItsOwner() {
    rig.checked("ketting.test");
    rig.press(KeyCode.SHORTCUT, KeyCode.DIGIT2);
    rig.fire("cert-copy:tlsa");
    String published =
        samples
            .last("ketting.test")
            .facts()
            .hosts()
            .getFirst()
            .dane()
            .onceSigned()
            .ifKnown()
            .orElseThrow()
            .records()
            .getFirst()
            .text();
    assertTrue(
        rig.clipboard()
            .lines()
            .anyMatch(
                line -> line.startsWith("_25._tcp.mx.ketting.test.") && line.endsWith(published)),
        rig::clipboard);
  }

  @Test
  void theLanguageChangesAndTheChoiceStays() {
    rig.checked("ketting.test");
    open(good());
    date("2027-12-31");
    focus("cert-host");
    rig.type("mail.example");
    rig.press(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.L);
    assertEquals(1, tab());
    assertEquals("good.pem", server());
    assertTrue(rig.says("verlopen"), rig.texts()::toString);
    assertEquals("cert-host", rig.focused());
    assertEquals("mail.example", ((TextField) rig.node("cert-host")).getText());
    rig.press(KeyCode.SHORTCUT, KeyCode.EQUALS);
    assertEquals("good.pem", server());
  }

  @Test
  void aNewerAnswerLeavesTheChoiceAlone() {
    open(good());
    rig.checked("ketting.test");
    rig.press(KeyCode.SHORTCUT, KeyCode.DIGIT2);
    assertEquals("good.pem", server());
    assertTrue(
        servers().stream().anyMatch(one -> one.text().startsWith("mx.ketting.test")),
        servers()::toString);
  }

  @Test
  void aCaseOfADomainIsJudgedByItsOwnRoots() {
    open(rig.home.file("beleid.mailpath", samples.recorded("beleid.test")));
    assertEquals(0, tab());
    rig.press(KeyCode.SHORTCUT, KeyCode.DIGIT2);
    assertTrue(server().contains("beleid.test"), this::server);
    assertTrue(rig.says("in the case file: trusted"), rig.texts()::toString);
    rig.act(() -> rig.controller().focusHost());
    rig.type("mx.ketting.test");
    rig.press(KeyCode.ENTER);
    assertTrue(rig.says("choose Live or Lab"), rig.texts()::toString);
    assertEquals(List.of(), rig.service.looks(), "a case file answers, and nothing else");
  }

  @Test
  void f6GoesThroughThePartsOfTheTab() {
    rig.checked("ketting.test");
    rig.press(KeyCode.SHORTCUT, KeyCode.DIGIT2);
    List<String> seen = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      rig.press(KeyCode.F6);
      seen.add(rig.focused());
    }
    assertTrue(seen.containsAll(List.of("cert-host", "cert-server", "cert-date")), seen::toString);
  }

  @Test
  void evidenceIsSaidInTheOtherLanguageToo() {
    rig.checked("ketting.test");
    rig.press(KeyCode.SHORTCUT, KeyCode.DIGIT2);
    rig.press(KeyCode.F4);
    rig.fire("evidence-copy");
    String english = rig.clipboard().lines().findFirst().orElseThrow();
    rig.press(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.L);
    rig.fire("evidence-copy");
    String dutch = rig.clipboard().lines().findFirst().orElseThrow();
    assertNotEquals(english, dutch);
    assertTrue(rig.says(dutch), rig.texts()::toString);
    rig.press(KeyCode.SHORTCUT, KeyCode.DIGIT1);
    assertFalse(rig.shown("evidence-copy"), "what belongs to a tab goes with it");
  }

  @Test
  void aCheckOfTheSameDomainBringsTheChosenChainBack() {
    rig.checked("schakel.test");
    rig.press(KeyCode.SHORTCUT, KeyCode.DIGIT2);
    String second = servers().getLast().id();
    rig.act(() -> rig.controller().certificates().choose(second));
    assertTrue(server().startsWith("mx2.schakel.test"), this::server);
    rig.act(() -> rig.controller().practise("schakel.test"));
    rig.service.begin();
    rig.settle();
    assertTrue(rig.shown("cert-fills"), "nothing has arrived yet");
    rig.service.end();
    rig.settle();
    assertTrue(server().startsWith("mx2.schakel.test"), this::server);
  }
}
