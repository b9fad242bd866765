package mailpath.window;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.ref.WeakReference;
import javafx.scene.Scene;
import mailpath.report.Language;
import org.junit.jupiter.api.Test;

/** What outlives the window, such as the settings of the system, must not keep it. */
class ClosedWindowTest {
  /** Of the collector, which may pass by what was used a moment ago. */
  private static final int ATTEMPTS = 50;

  @Test
  void isLetGo() {
    WeakReference<Scene> closed = closed();
    for (int i = 0; i < ATTEMPTS && closed.get() != null; i++) {
      System.gc();
      WindowRig.onWindow(() -> true);
    }
    assertTrue(closed.refersTo(null));
  }

  private static WeakReference<Scene> closed() {
    try (LabSamples samples = new LabSamples();
        WindowRig rig = new WindowRig(samples, WindowSettings.first(Language.EN), 1280, 800)) {
      rig.checked("ketting.test");
      return new WeakReference<>(rig.scene());
    }
  }
}
