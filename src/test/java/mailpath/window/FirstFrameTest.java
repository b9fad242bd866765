package mailpath.window;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;

class FirstFrameTest {
  private final CompletableFuture<Boolean> usable = new CompletableFuture<>();
  private final CompletableFuture<Boolean> pulses = new CompletableFuture<>();

  @BeforeAll
  static void startToolkit() throws Exception {
    FxToolkit.registerPrimaryStage();
  }

  @Test
  void usableOnceItIsShownAndAFieldHasTheFocus() throws Exception {
    var stage = new CompletableFuture<Stage>();
    var field = new CompletableFuture<TextField>();
    Platform.runLater(
        () -> {
          field.complete(new TextField());
          stage.complete(open(new Button("first"), field.join()));
          afterPulses(20);
        });
    pulses.get(60, TimeUnit.SECONDS);
    assertFalse(usable.isDone(), "shown, but the button has the focus");
    Platform.runLater(() -> field.join().requestFocus());
    assertTrue(usable.get(60, TimeUnit.SECONDS), "showing when it was told");
    Platform.runLater(stage.join()::hide);
  }

  private Stage open(Button button, TextField field) {
    Stage stage = new Stage();
    stage.setScene(new Scene(new VBox(button, field)));
    button.requestFocus();
    new FirstFrame(stage, () -> usable.complete(stage.isShowing())).start();
    stage.show();
    return stage;
  }

  private void afterPulses(int wanted) {
    new AnimationTimer() {
      private int seen;

      @Override
      public void handle(long now) {
        seen++;
        if (seen == wanted) {
          stop();
          pulses.complete(true);
        }
      }
    }.start();
  }
}
