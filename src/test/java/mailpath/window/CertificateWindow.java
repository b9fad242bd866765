package mailpath.window;

import java.nio.file.Path;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TabPane;
import javafx.scene.input.KeyCode;
import mailpath.certificate.TestCertificate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;

/** A window of its own for each test of the tab "Certificate chain". */
abstract class CertificateWindow {
  static LabSamples samples;
  WindowRig rig;

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
    rig.service.trusting(ChainFiles.roots());
  }

  @AfterEach
  void closeWindow() {
    rig.close();
  }

  int tab() {
    return ((TabPane) rig.node("tabs")).getSelectionModel().getSelectedIndex();
  }

  void focus(String id) {
    Node node = rig.node(id);
    rig.act(node::requestFocus);
  }

  Path file(String name, TestCertificate... chain) {
    return ChainFiles.file(rig.home, name, ChainFiles.pem(chain));
  }

  /** Through the menu of the window. */
  void open(Path file) {
    rig.dialogs.opening(file);
    rig.press(KeyCode.SHORTCUT, KeyCode.O);
  }

  void drop(Path... files) {
    rig.act(() -> rig.drop().dropped(List.of(files)));
  }

  Path good() {
    return file("good.pem", ChainFiles.LEAF, ChainFiles.CA);
  }

  List<CertificateScreen.Option> servers() {
    return ((OptionBox) rig.node("cert-server")).getItems();
  }

  String server() {
    return ((ComboBox<?>) rig.node("cert-server")).getValue() instanceof CertificateScreen.Option o
        ? o.text()
        : "";
  }

  void date(String typed) {
    focus("cert-date");
    rig.press(KeyCode.SHORTCUT, KeyCode.A);
    rig.type(typed);
    rig.press(KeyCode.ENTER);
  }
}
