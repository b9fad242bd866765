package mailpath.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import mailpath.report.Language;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The tab "Certificate chain" over records made by hand: names, what is read aloud, whole texts.
 */
@Tag("exhaustive")
class CertificateTabLookTest {
  private static final CertificateScreen ORDER = CertificateScenes.ORDER.screen();

  private static final List<CertificateScenes> SCENES =
      List.of(
          CertificateScenes.ORDER,
          CertificateScenes.MISSING,
          CertificateScenes.UNREADABLE,
          CertificateScenes.NAMES,
          CertificateScenes.REFUSED);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "cert-host",
        "cert-protocol",
        "cert-look",
        "cert-open",
        "cert-paste",
        "cert-server",
        "cert-set",
        "cert-name",
        "cert-compare",
        "cert-export",
        "cert-copy",
        "cert-use:DANE-TA",
        "cert-use:MTA-STS",
        "cert-sent:2",
        "cert-built:2",
        "cert-crumb:2",
        "cert-date",
        "cert-slider",
        "cert-today",
        "cert-copy:tlsa:0",
        "cert-fold:extensions",
        "cert-fold:asn1",
        "cert-copy:asn1",
        "cert-copy:pem",
        "cert-names",
        "cert-stores",
        "cert-fold:hold"
      })
  void everyControlHasItsName(String id) {
    try (CertificateTabRig rig = new CertificateTabRig(ORDER)) {
      assertTrue(rig.shown(id));
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "cert-slider | Date, by days; Page Up and Page Down go to where something changes: "
            + "2026-11-25",
        "cert-sent:1 | 2 Lab Root R1, root, until 2036, not needed",
        "cert-built:1 | Lab Intermediate A1, signed by Lab Root R1",
        "cert-copy:tlsa:0 | Copy TLSA 3 1 1",
        "cert-uses | Good enough for opportunistic senders, MTA-STS and mail programs.",
        "cert-use:DANE-TA | DANE-TA: no TLSA record. No TLSA record is published, so there is "
            + "nothing to hold the chain against. D9, RFC 7672 3.1.2"
      })
  void whatIsReadAloudSaysAllOfIt(String id, String spoken) {
    try (CertificateTabRig rig = new CertificateTabRig(ORDER)) {
      assertEquals(spoken, rig.node(id).getAccessibleText());
    }
  }

  @ParameterizedTest
  @MethodSource("scenes")
  void everyStopSaysWhatItIs(CertificateScenes scene) {
    try (CertificateTabRig rig = new CertificateTabRig(scene.screen())) {
      List<String> silent = new ArrayList<>();
      WindowRig.walk(
          rig.scene().getRoot(),
          node -> {
            if (node.isFocusTraversable() && WindowRig.visible(node) && said(node).isBlank()) {
              silent.add(node.toString());
            }
          });
      assertEquals(List.of(), silent);
    }
  }

  static Stream<CertificateScenes> scenes() {
    return Stream.of(CertificateScenes.values());
  }

  private static String said(Node node) {
    if (node.getAccessibleText() != null) {
      return node.getAccessibleText();
    }
    boolean within = node.getParent() instanceof ComboBox<?> || node.getParent() == null;
    return switch (node) {
      case ButtonBase button -> button.getText();
      case Labeled label -> label.getText();
      case ScrollPane pane -> "page of " + pane.getContent();
      default -> within ? "part of another" : "";
    };
  }

  record View(CertificateScenes scene, Language language, int width, int height, int percent) {}

  static Stream<View> views() {
    List<View> views = new ArrayList<>();
    for (CertificateScenes scene : SCENES) {
      for (Language language : Language.values()) {
        views.add(new View(scene, language, 1280, 800, 100));
        views.add(new View(scene, language, 1024, 640, 100));
        views.add(new View(scene, language, 936, 800, 100));
        views.add(new View(scene, language, 1280, 800, 150));
        views.add(new View(scene, language, 1280, 800, 200));
      }
    }
    return views.stream();
  }

  @ParameterizedTest
  @MethodSource("views")
  void everyTextIsWhole(View view) {
    try (CertificateTabRig rig =
        new CertificateTabRig(
            view.scene().screen(), view.language(), view.percent(), view.width(), view.height())) {
      rig.settle();
      Parent root = rig.scene().getRoot();
      assertEquals(List.of(), WindowRig.onWindow(() -> DrawnText.cut(root)));
      assertEquals(List.of(), WindowRig.onWindow(() -> DrawnText.overlapping(root)));
      assertEquals(List.of(), WindowRig.onWindow(() -> DrawnText.outside(root, view.width())));
      if (view.scene() != CertificateScenes.UNREADABLE) {
        assertEquals(Set.of(), WindowRig.onWindow(() -> DrawnText.broken(root)));
      }
    }
  }

  @ParameterizedTest
  @CsvSource({"EN, 100", "NL, 100", "EN, 200", "NL, 200"})
  void everyTextOfTheComparisonIsWhole(Language language, int percent) {
    try (CertificateTabRig rig =
        new CertificateTabRig(CertificateScenes.pair(), language, percent)) {
      rig.fire("pair-same");
      Parent root = rig.scene().getRoot();
      assertEquals(List.of(), WindowRig.onWindow(() -> DrawnText.cut(root)));
      assertEquals(List.of(), WindowRig.onWindow(() -> DrawnText.overlapping(root)));
      assertEquals(List.of(), WindowRig.onWindow(() -> DrawnText.outside(root, 1280)));
      assertEquals(Set.of(), WindowRig.onWindow(() -> DrawnText.broken(root)));
    }
  }
}
