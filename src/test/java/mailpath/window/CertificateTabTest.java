package mailpath.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import mailpath.report.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The tab "Certificate chain" over records made by hand: keys, focus, and what is asked for. */
class CertificateTabTest {
  private static final CertificateScreen ORDER = CertificateScenes.ORDER.screen();

  @Test
  void theBoxesAreOneStopOfTheTabKeyAndArrowsGoBetweenThem() {
    try (CertificateTabRig rig = new CertificateTabRig(ORDER)) {
      rig.focus("cert-sent:0");
      rig.press(KeyCode.DOWN);
      assertEquals("cert-sent:1", rig.focused());
      rig.press(KeyCode.RIGHT);
      assertEquals("cert-built:1", rig.focused());
      rig.press(KeyCode.DOWN);
      assertEquals("cert-built:2", rig.focused());
      rig.press(KeyCode.ENTER);
      assertEquals("select(2)", rig.last());
      rig.press(KeyCode.LEFT);
      assertEquals("cert-sent:2", rig.focused());
      rig.press(KeyCode.ENTER);
      assertEquals("select(1)", rig.last());
      rig.press(KeyCode.TAB);
      assertEquals("cert-remark:order", rig.focused());
      rig.press(KeyCode.SHIFT, KeyCode.TAB);
      assertEquals("cert-sent:2", rig.focused());
    }
  }

  @Test
  void theKeyboardMovesTheDateByDaysAndToWhereSomethingChanges() {
    try (CertificateTabRig rig = new CertificateTabRig(ORDER)) {
      rig.focus("cert-slider");
      rig.press(KeyCode.RIGHT);
      assertEquals("on(Optional[2026-11-26T13:02:00Z])", rig.last());
      rig.press(KeyCode.PAGE_UP);
      assertEquals("on(Optional[2027-01-30T00:00:00Z])", rig.last());
      rig.press(KeyCode.LEFT);
      assertEquals("on(Optional[2027-01-29T00:00:00Z])", rig.last());
      rig.press(KeyCode.PAGE_DOWN);
      assertEquals("on(Optional[2026-11-01T00:00:00Z])", rig.last());
      rig.press(KeyCode.END);
      assertEquals("on(Optional[2027-06-30T00:00:00Z])", rig.last());
      rig.fire("cert-today");
      assertEquals("on(Optional.empty)", rig.last());
    }
  }

  @Test
  void enterInTheFieldAsksForTheTypedDate() {
    try (CertificateTabRig rig = new CertificateTabRig(ORDER)) {
      rig.focus("cert-date");
      rig.act(() -> ((TextField) rig.node("cert-date")).setText("1 maart"));
      rig.press(KeyCode.ENTER);
      assertEquals("onDate(1 maart)", rig.last());
    }
  }

  /** Drawing a date takes a moment, in which the user goes on. */
  @Test
  void anOlderAnswerDoesNotMoveTheSliderBack() {
    try (CertificateTabRig rig = new CertificateTabRig(ORDER)) {
      Slider slider = (Slider) rig.node("cert-slider");
      rig.focus("cert-slider");
      rig.press(KeyCode.RIGHT);
      rig.press(KeyCode.RIGHT);
      double there = slider.getValue();
      rig.show(on(ORDER, "2026-11-26T13:02:00Z"));
      assertEquals(there, slider.getValue(), 1e-6);
      rig.show(on(ORDER, "2026-11-27T13:02:00Z"));
      rig.show(on(ORDER, "2026-12-27T13:02:00Z"));
      assertTrue(slider.getValue() > there);
      assertEquals(2, rig.asked.size());
    }
  }

  private static CertificateScreen on(CertificateScreen screen, String date) {
    CertificateScreen.Life life = screen.chain().orElseThrow().life();
    CertificateScreen.Life other =
        new CertificateScreen.Life(
            date.substring(0, 10),
            life.from(),
            life.until(),
            life.now(),
            Instant.parse(date),
            life.turns(),
            life.mark(),
            "On " + date,
            life.next(),
            "");
    return with(screen, other);
  }

  private static CertificateScreen with(CertificateScreen screen, CertificateScreen.Life other) {
    CertificateScreen.Chain was = screen.chain().orElseThrow();
    return new CertificateScreen(
        screen.chooser(),
        Optional.of(
            new CertificateScreen.Chain(
                was.id(),
                was.from(),
                was.uses(),
                was.picture(),
                other,
                was.details(),
                was.names(),
                was.tlsa(),
                was.stores(),
                was.notes())),
        "");
  }

  @ParameterizedTest
  @ValueSource(strings = {"cert-built:0", "cert-fold:hex", "cert-copy:tlsa:0", "cert-look"})
  void theFocusStaysWhereItIsOverUpdates(String id) {
    try (CertificateTabRig rig = new CertificateTabRig(ORDER)) {
      rig.focus(id);
      rig.show(CertificateScenes.MISSING.screen());
      assertEquals(id, rig.focused());
      rig.show(ORDER);
      assertEquals(id, rig.focused());
    }
  }

  @Test
  void whatIsTypedStaysUntilItIsEntered() {
    try (CertificateTabRig rig = new CertificateTabRig(CertificateScenes.EMPTY.screen())) {
      rig.focus("cert-host");
      rig.act(() -> ((TextField) rig.node("cert-host")).setText("mx.example.org:465"));
      rig.show(CertificateScenes.NAMES.screen());
      assertEquals("cert-host", rig.focused());
      rig.show(ORDER);
      rig.press(KeyCode.ENTER);
      assertEquals("look(mx.example.org:465, 0)", rig.last());
    }
  }

  @Test
  void whileAHostIsLookedAtTheButtonStopsIt() {
    try (CertificateTabRig rig = new CertificateTabRig(CertificateScenes.EMPTY.screen())) {
      rig.act(() -> ((ComboBox<?>) rig.node("cert-protocol")).getSelectionModel().select(5));
      rig.fire("cert-look");
      assertEquals("look(, 5)", rig.last());
      rig.show(CertificateScenes.LOOKING.screen());
      rig.fire("cert-look");
      assertEquals("stopLooking()", rig.last());
      assertEquals(
          CertificateScreen.PROTOCOLS.size() + 1,
          ((ComboBox<?>) rig.node("cert-protocol")).getItems().size());
    }
  }

  @Test
  void choicesAreToldOnceAndOnlyThoseOfTheUser() {
    try (CertificateTabRig rig = new CertificateTabRig(ORDER)) {
      rig.show(CertificateScenes.MISSING.screen());
      assertEquals(List.of(), rig.asked);
      rig.focus("cert-set");
      rig.press(KeyCode.DOWN);
      assertEquals(List.of("choose(s1b)"), rig.asked);
    }
  }

  @Test
  void aUseOpensItsEvidenceAndIsMarked() {
    try (CertificateTabRig rig = new CertificateTabRig(ORDER)) {
      rig.focus("cert-use:DANE-TA");
      rig.press(KeyCode.ENTER);
      assertEquals("open(cert-use:DANE-TA)", rig.last());
      rig.select("cert-use:DANE-TA");
      assertTrue(marked(rig, "cert-use:DANE-TA"));
      rig.show(CertificateScenes.MISSING.screen());
      assertTrue(marked(rig, "cert-use:DANE-TA"));
      assertFalse(marked(rig, "cert-use:MTA-STS"));
    }
  }

  @Test
  void allUsesAreOneStopOfTheTabKey() {
    try (CertificateTabRig rig = new CertificateTabRig(ORDER)) {
      rig.focus("cert-uses");
      rig.press(KeyCode.DOWN);
      assertEquals("cert-use:DANE-TA", rig.focused());
      rig.press(KeyCode.TAB);
      assertEquals("cert-sent:0", rig.focused());
    }
  }

  @Test
  void everyMoveOfTheThumbIsTold() {
    try (CertificateTabRig rig = new CertificateTabRig(ORDER)) {
      Node thumb = rig.node("cert-slider").lookup(".thumb");
      rig.robot.drag(thumb, MouseButton.PRIMARY).moveBy(20, 0).moveBy(20, 0).drop();
      rig.settle();
      assertTrue(rig.asked.size() >= 2, rig.asked.toString());
      assertTrue(rig.asked.stream().allMatch(call -> call.startsWith("on(Optional[")));
      assertEquals(rig.asked.size(), Set.copyOf(rig.asked).size());
    }
  }

  @Test
  void whatHasTheFocusStaysInItsPlaceWhenThePageGrows() {
    try (CertificateTabRig rig = new CertificateTabRig(ORDER)) {
      rig.act(
          () ->
              ((ScrollPane) rig.node("certificate-page").getScene().lookup(".scroll-pane"))
                  .setVvalue(0.8));
      rig.focus("cert-slider");
      rig.pulses();
      double before = top(rig, "cert-slider");
      rig.show(CertificateScenes.MISSING.screen());
      rig.pulses();
      assertEquals(before, top(rig, "cert-slider"), 1);
      rig.focus("cert-fold:asn1");
      rig.pulses();
      double fold = top(rig, "cert-fold:asn1");
      rig.press(KeyCode.ENTER);
      rig.pulses();
      assertEquals(fold, top(rig, "cert-fold:asn1"), 1);
    }
  }

  private static double top(CertificateTabRig rig, String id) {
    return WindowRig.onWindow(() -> rig.node(id).localToScene(0, 0).getY());
  }

  @Test
  void theFieldOfTheNameIsAsWideAsTheName() {
    try (CertificateTabRig rig = new CertificateTabRig(ORDER)) {
      TextField name = (TextField) rig.node("cert-name");
      double before = name.getWidth();
      rig.act(() -> name.setText("smtp-in.mailservice.example.org"));
      rig.pulses();
      assertTrue(name.getWidth() > before + 40, before + " " + name.getWidth());
    }
  }

  @Test
  void aDateThatIsNoneIsSaid() {
    try (CertificateTabRig rig = new CertificateTabRig(ORDER)) {
      rig.show(mistyped(ORDER));
      assertEquals("1 maart", ((TextField) rig.node("cert-date")).getText());
      assertTrue(rig.says("This is no date."));
    }
  }

  private static CertificateScreen mistyped(CertificateScreen screen) {
    CertificateScreen.Life life = screen.chain().orElseThrow().life();
    return with(
        screen,
        new CertificateScreen.Life(
            "1 maart",
            life.from(),
            life.until(),
            life.now(),
            life.date(),
            life.turns(),
            life.mark(),
            life.sentence(),
            life.next(),
            "This is no date."));
  }

  private static boolean marked(CertificateTabRig rig, String id) {
    return rig.node(id).getPseudoClassStates().stream()
        .anyMatch(state -> state.getPseudoClassName().equals("shown"));
  }

  @Test
  void aFoldOpensAndCopyTakesAllOfIt() {
    try (CertificateTabRig rig = new CertificateTabRig(ORDER)) {
      assertFalse(rig.shown("cert-lines:asn1"));
      rig.focus("cert-fold:asn1");
      rig.press(KeyCode.ENTER);
      assertEquals("cert-fold:asn1", rig.focused());
      ListView<?> list = (ListView<?>) rig.node("cert-lines:asn1");
      assertEquals(400, list.getItems().size());
      assertTrue(list.getFixedCellSize() > 0);
      rig.fire("cert-copy:asn1");
      assertEquals(400, rig.last().split("\n").length);
      rig.focus("cert-lines:asn1");
      rig.act(() -> list.getSelectionModel().select(3));
      rig.press(KeyCode.SHORTCUT, KeyCode.C);
      assertTrue(rig.last().startsWith("copy(      SEQUENCE (3 octets)"), rig.last());
    }
  }

  @Test
  void manyNamesAreFoldedAndCanBeSearched() {
    try (CertificateTabRig rig = new CertificateTabRig(CertificateScenes.NAMES.screen())) {
      assertFalse(rig.shown("cert-name:99"));
      rig.fire("cert-fold:names");
      assertTrue(rig.shown("cert-name:99"));
      rig.focus("cert-search");
      rig.press(KeyCode.M);
      assertEquals("search(m)", rig.last());
    }
  }

  @Test
  void otherTlsaRecordsCanBeHeldAgainstTheChain() {
    try (CertificateTabRig rig = new CertificateTabRig(ORDER)) {
      rig.fire("cert-fold:hold");
      rig.act(
          () ->
              ((javafx.scene.control.TextArea) rig.node("cert-hold-records")).setText("3 1 1 ab"));
      rig.fire("cert-hold");
      assertEquals("hold(3 1 1 ab)", rig.last());
    }
  }

  @Test
  void comparedFieldsThatDifferComeFirstAndTheRestIsFolded() {
    try (CertificateTabRig rig =
        new CertificateTabRig(CertificateScenes.pair(), Language.EN, 100)) {
      assertTrue(rig.shown("pair-table:2"));
      assertFalse(rig.shown("pair-same-table:0"));
      rig.focus("pair-same");
      rig.press(KeyCode.ENTER);
      assertTrue(rig.shown("pair-same-table:1"));
      rig.fire("pair-copy");
      assertTrue(rig.last().contains("30 Apr 2027"), rig.last());
      rig.fire("pair-close");
      assertEquals("closeComparison()", rig.last());
    }
  }
}
