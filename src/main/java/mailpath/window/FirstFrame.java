package mailpath.window;

import javafx.animation.AnimationTimer;
import javafx.scene.control.TextInputControl;
import javafx.stage.Stage;

/**
 * Waits until a window can be used: its first frame is drawn and a field of text has the focus.
 * Measures how long a start takes.
 */
final class FirstFrame extends AnimationTimer {
  /** A pulse begins only when what the one before the last has handed over is drawn. */
  private static final int PULSES = 3;

  private final Stage stage;
  private final Runnable usable;
  private int pulses;

  /**
   * @param usable told once, on the window's thread
   */
  FirstFrame(Stage stage, Runnable usable) {
    this.stage = stage;
    this.usable = usable;
  }

  @Override
  public void handle(long now) {
    if (stage.isShowing()) {
      pulses++;
    }
    if (pulses >= PULSES && stage.getScene().getFocusOwner() instanceof TextInputControl) {
      stop();
      usable.run();
    }
  }
}
