package mailpath.window;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** Asks how the chain would be on another date: by a typed date, by a slider, or today again. */
final class DateMachine extends VBox {
  private static final double FIELD = 120;
  private static final double LEAST_SLIDER = 160;

  private final Look look;
  private final CertificateActions actions;
  private final TextField date = new TextField();
  private final Slider slider = new Slider();
  private final TurnTicks ticks;
  private final ShownPart<CertificateScreen.Life> said;
  private CertificateScreen.@Nullable Life shown;
  private @Nullable TimeScale scale;

  /**
   * What was asked for last, until it is shown: what is shown meanwhile does not move the slider.
   */
  private Optional<Instant> asked = Optional.empty();

  private boolean moving;

  DateMachine(Look look, CertificateActions actions) {
    this.look = look;
    this.actions = actions;
    this.ticks = new TurnTicks(look.unit());
    this.said = new ShownPart<>("gap-4", this::said);
    getStyleClass().addAll("cert-dates", "gap-8");
    date.setId("cert-date");
    date.setAccessibleText(look.words().label(CertificateTabText.DATE));
    date.setPrefWidth(FIELD * look.unit());
    date.setMinWidth(FIELD * look.unit());
    date.setOnAction(ignored -> typed());
    slider();
    getChildren()
        .addAll(
            Nodes.paragraph(look.words().label(CertificateTabText.ANOTHER_DATE), "strong"),
            controls(),
            said);
  }

  private Region controls() {
    Button today = new Button(look.words().label(CertificateTabText.TODAY));
    today.setId("cert-today");
    today.setMinWidth(USE_PREF_SIZE);
    today.setOnAction(ignored -> today());
    StackPane both = new StackPane(ticks, slider);
    both.setMinWidth(LEAST_SLIDER * look.unit());
    HBox.setHgrow(both, Priority.ALWAYS);
    HBox line = Nodes.row("gap-12", date, both, today);
    line.setMinWidth(0);
    return line;
  }

  private void slider() {
    slider.setId("cert-slider");
    slider.setAccessibleText(look.words().label(CertificateTabText.SLIDER));
    slider.setMin(0);
    slider.setMax(1);
    slider.valueProperty().addListener((ignored, before, place) -> moved(place.doubleValue()));
    slider.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
  }

  private void typed() {
    asked = Optional.empty();
    actions.onDate(date.getText());
  }

  private void today() {
    asked = Optional.empty();
    actions.on(Optional.empty());
  }

  private void moved(double place) {
    if (!moving && scale != null) {
      ask(scale.at(place));
    }
  }

  private void ask(Instant instant) {
    asked = Optional.of(instant);
    actions.on(asked);
  }

  private void pressed(KeyEvent event) {
    Optional<Instant> to =
        switch (event.getCode()) {
          case LEFT -> day(-1);
          case RIGHT -> day(1);
          case PAGE_UP -> turn(true);
          case PAGE_DOWN -> turn(false);
          default -> Optional.empty();
        };
    to.ifPresent(
        instant -> {
          move(instant);
          ask(instant);
          event.consume();
        });
  }

  private Instant here() {
    return asked.orElseGet(() -> shown == null ? Instant.EPOCH : shown.date());
  }

  private Optional<Instant> day(int days) {
    Instant to = here().plus(days, ChronoUnit.DAYS);
    return Optional.ofNullable(scale).map(reach -> reach.within(to));
  }

  private Optional<Instant> turn(boolean later) {
    Instant here = here();
    List<Instant> turns =
        Stream.ofNullable(shown).flatMap(life -> life.turns().stream()).sorted().toList();
    return later
        ? turns.stream().filter(turn -> turn.isAfter(here)).findFirst()
        : turns.reversed().stream().filter(turn -> turn.isBefore(here)).findFirst();
  }

  void show(CertificateScreen.Life life) {
    CertificateScreen.Life before = shown;
    shown = life;
    if (before == null || !before.typed().equals(life.typed())) {
      date.setText(life.typed());
    }
    boolean other =
        before == null
            || !before.from().equals(life.from())
            || !before.until().equals(life.until())
            || !before.turns().equals(life.turns());
    if (other) {
      scale = new TimeScale(life.from(), life.until(), life.turns());
      asked = Optional.empty();
    }
    if (asked.equals(Optional.of(life.date()))) {
      asked = Optional.empty();
    } else if (asked.isEmpty() && !slider.isValueChanging()) {
      move(life.date());
    }
    TimeScale now = scale;
    ticks.show(now == null ? List.of() : life.turns().stream().map(now::place).toList());
    slider.setAccessibleText(look.words().label(CertificateTabText.SLIDER) + ": " + life.typed());
    said.show(life);
  }

  private void move(Instant to) {
    if (scale != null) {
      moving = true;
      slider.setValue(scale.place(to));
      moving = false;
    }
  }

  private List<Node> said(CertificateScreen.Life life) {
    if (!life.fault().isEmpty()) {
      return List.of(Nodes.marked(Mark.ADVICE, MarkView.Size.ROW, Nodes.paragraph(life.fault())));
    }
    return List.of(
        Nodes.marked(life.mark(), MarkView.Size.ROW, Nodes.paragraph(life.sentence())),
        Nodes.paragraph(life.next(), "caption", "muted"));
  }
}
