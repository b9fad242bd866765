package mailpath.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import javafx.scene.control.ComboBox;
import javafx.scene.input.KeyCode;
import mailpath.network.Desk;
import mailpath.network.DomainName;
import mailpath.network.MailProtocol;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Hosts that are looked at by themselves in the tab "Certificate chain". */
@Tag("exhaustive")
class CertificateLooksTest extends CertificateWindow {
  /** Types a host into its field in the lab, which has to be reached by the menu's action. */
  private void look(String host) {
    rig.act(() -> rig.controller().mode(Desk.Mode.LAB));
    rig.act(() -> rig.controller().focusHost());
    assertEquals("cert-host", rig.focused());
    rig.type(host);
    rig.press(KeyCode.ENTER);
  }

  @Test
  void aHostOfTheLabIsLookedAt() {
    look("mx1.schakel.test");
    assertEquals(1, rig.service.looks().size());
    assertTrue(rig.says("Looking at mx1.schakel.test"), rig.texts()::toString);
    rig.service.lookEnds();
    rig.settle();
    assertTrue(rig.shown("cert-server"), rig.texts()::toString);
    assertTrue(server().contains("mx1.schakel.test"), this::server);
    assertFalse(rig.says("Looking at"), rig.texts()::toString);
    assertEquals("cert-host", rig.focused(), "an answer takes the focus from nobody");
    rig.press(KeyCode.F4);
    assertTrue(rig.says("STARTTLS"), rig.texts()::toString);
  }

  @Test
  void aLookIsStoppedByTheNextOneAndHeardNoMore() {
    look("mx1.schakel.test");
    Runnable late = rig.service.lateLook();
    rig.press(KeyCode.SHORTCUT, KeyCode.A);
    rig.type("mx.ketting.test");
    rig.press(KeyCode.ENTER);
    late.run();
    rig.settle();
    assertTrue(rig.says("Looking at mx.ketting.test"), rig.texts()::toString);
    rig.service.lookEnds();
    rig.settle();
    assertTrue(
        servers().stream().noneMatch(one -> one.text().contains("schakel")), servers()::toString);
  }

  @Test
  void aHostIsRefusedBesideItsField() {
    look("two words");
    assertTrue(rig.says("cannot be looked at"), rig.texts()::toString);
    assertEquals(0, rig.service.looks().size());
    rig.press(KeyCode.SHORTCUT, KeyCode.A);
    rig.type("mx.schakel.test:993");
    ComboBox<?> protocol = (ComboBox<?>) rig.node("cert-protocol");
    int smtp = CertificateScreen.PROTOCOLS.indexOf(MailProtocol.SMTP) + 1;
    rig.act(() -> protocol.getSelectionModel().select(smtp));
    rig.press(KeyCode.ENTER);
    assertTrue(rig.says("Port 993 is meant for"), rig.texts()::toString);
    assertEquals(0, rig.service.looks().size());
  }

  @Test
  void theCaseOfAHostIsOpened() {
    rig.checked("schakel.test");
    Path held =
        rig.home.file(
            "host.mailpath",
            samples.record(samples.look(DomainName.of("mx.ketting.test"), 25, MailProtocol.SMTP)));
    open(held);
    assertEquals(1, tab());
    assertTrue(server().contains("mx.ketting.test"), this::server);
    assertFalse(rig.shown("message"));
    assertTrue(rig.focused().startsWith("cert:"), rig::focused);
    assertEquals(1, rig.service.starts(), "nothing is asked of the network");
  }

  @Test
  void aHostWithoutACertificateSaysWhy() {
    look("mx.schakel.test");
    rig.service.lookEnds();
    rig.settle();
    assertTrue(
        rig.says(
            "mx.schakel.test showed no certificate on port 25. mx.schakel.test has no address"),
        rig.texts()::toString);
  }

  @Test
  void escapeAndTheEndOfTheWindowStopALook() {
    look("mx1.schakel.test");
    rig.press(KeyCode.ESCAPE);
    assertTrue(rig.service.lookStopped());
    rig.press(KeyCode.ENTER);
    assertFalse(rig.service.lookStopped());
    rig.close();
    assertTrue(rig.service.lookStopped());
  }

  @Test
  void whatALookHasSeenIsSavedAsItsCase() {
    look("mx1.schakel.test");
    rig.service.lookEnds();
    rig.settle();
    Path to = rig.home.folder.resolve("host.mailpath");
    rig.dialogs.saving(to);
    rig.press(KeyCode.SHORTCUT, KeyCode.S);
    assertEquals("save mx1.schakel.test_25-2026-11-25.mailpath", rig.dialogs.asked.getLast());
    assertEquals("Saved as " + to, rig.textOf("step"));
    open(to);
    assertTrue(server().contains("mx1.schakel.test"), this::server);
    assertTrue(rig.says("case file"), rig.texts()::toString);
  }
}
