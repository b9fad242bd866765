package mailpath.window;

import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The plain lines of the frame: where it was measured, facts about this desk, progress. */
final class FrameLines {
  private final Look look;

  FrameLines(Look look) {
    this.look = look;
  }

  /**
   * @param asMeasured shows the answer without what is assumed
   */
  HBox strip(CheckScreen.Strip strip, Runnable asMeasured) {
    HBox line = Nodes.row("strip");
    if (!strip.badge().isEmpty()) {
      line.getStyleClass().add("set-off");
      line.getChildren().add(Nodes.label(strip.badge(), "caption", "strong", "badge"));
    }
    Labeled text = Nodes.paragraph(look.large() ? strip.brief() : strip.text(), "caption");
    text.setId("strip");
    line.getChildren().add(Nodes.grow(text));
    text.setMaxWidth(Double.MAX_VALUE);
    if (strip.assumed()) {
      Button measured = small(CaseText.AS_MEASURED);
      measured.setId("as-measured");
      measured.setOnAction(ignored -> asMeasured.run());
      line.getChildren().add(measured);
    }
    if (!strip.untested().isEmpty()) {
      line.getChildren().add(VerdictBand.chip(Mark.UNKNOWN, strip.untested()));
    }
    return line;
  }

  /** Facts about this desk; each stays until it is closed. */
  VBox notices(List<CheckScreen.Notice> notices, Consumer<Claim> open, Consumer<Claim> close) {
    VBox all = Nodes.column("notices");
    notices.forEach(notice -> all.getChildren().add(notice(notice, open, close)));
    return all;
  }

  private HBox notice(CheckScreen.Notice notice, Consumer<Claim> open, Consumer<Claim> close) {
    VBox text =
        Nodes.column(
            "lines",
            Nodes.paragraph(notice.title(), "strong"),
            Nodes.paragraph(notice.detail().text(), "caption"));
    HBox line =
        Nodes.row(
            "notice", new MarkView(Mark.ADVICE, MarkView.Size.CARD, Tone.INK), Nodes.grow(text));
    if (notice.detail().opens()) {
      Button show = small(WindowText.SHOW_EVIDENCE);
      show.setOnAction(ignored -> open.accept(notice.detail()));
      line.getChildren().add(show);
    }
    Button shut = small(WindowText.CLOSE);
    shut.setOnAction(ignored -> close.accept(notice.detail()));
    line.getChildren().add(shut);
    return line;
  }

  private Button small(Enum<?> label) {
    Button button = new Button(look.words().label(label));
    button.getStyleClass().add("small");
    button.setMinWidth(Region.USE_PREF_SIZE);
    return button;
  }

  HBox status(CheckScreen.Status status, Runnable stop) {
    HBox line = Nodes.row("status");
    Labeled step = Nodes.paragraph(status.step(), "caption");
    step.setId("step");
    line.getChildren().add(step);
    if (status.running()) {
      line.getStyleClass().add("running");
      ProgressBar bar = new ProgressBar(status.progress());
      bar.setAccessibleText(status.count());
      bar.setMinWidth(Region.USE_PREF_SIZE);
      Button button = small(WindowText.STOP);
      button.setId("status-stop");
      button.setOnAction(ignored -> stop.run());
      line.getChildren().addAll(bar, Nodes.label(status.count(), "caption"), button);
    }
    line.getChildren().add(Nodes.spacer());
    if (!look.large()) {
      line.getChildren().add(Nodes.paragraph(status.summary(), "caption", "summary"));
    }
    return line;
  }
}
