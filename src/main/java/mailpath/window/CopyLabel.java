package mailpath.window;

import javafx.animation.PauseTransition;
import javafx.scene.control.ButtonBase;
import javafx.util.Duration;
import mailpath.report.Words;

/** A copying button says "Copied" on itself for two seconds and keeps the focus. */
final class CopyLabel {
  private static final Duration SHOWN = Duration.seconds(2);

  private CopyLabel() {}

  static void install(ButtonBase button, Words words, Runnable copy) {
    String usual = button.getText();
    PauseTransition back = new PauseTransition(SHOWN);
    back.setOnFinished(ignored -> button.setText(usual));
    button.setOnAction(
        ignored -> {
          copy.run();
          button.setText(words.label(WindowText.COPIED));
          back.playFromStart();
        });
  }
}
