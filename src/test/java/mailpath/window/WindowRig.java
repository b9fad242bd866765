package mailpath.window;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;
import mailpath.report.Words;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** The window over a {@link SteppedService}, on the headless platform, with a robot. */
final class WindowRig implements AutoCloseable {
  static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");

  /** One for all: the headless platform keeps the last window of each robot, with its picture. */
  static final FxRobot ROBOT = new FxRobot();

  final FxRobot robot = ROBOT;
  final SteppedService service;
  final List<WindowSettings> kept = new ArrayList<>();
  final StubDialogs dialogs = new StubDialogs();
  final HeldExecutor beside = new HeldExecutor();
  final WindowHome home;
  private final boolean ownHome;
  private final Stage stage;
  private final MailpathWindow window;

  WindowRig(LabSamples samples, WindowSettings settings, double width, double height) {
    this(samples, settings, width, height, new WindowHome(), true);
  }

  /** Over a home that was there before and stays. */
  WindowRig(
      LabSamples samples, WindowSettings settings, double width, double height, WindowHome home) {
    this(samples, settings, width, height, home, false);
  }

  private WindowRig(
      LabSamples samples,
      WindowSettings settings,
      double width,
      double height,
      WindowHome home,
      boolean ownHome) {
    this.service = new SteppedService(samples);
    this.home = home;
    this.ownHome = ownHome;
    start();
    stage = onWindow(Stage::new);
    window = onWindow(() -> open(settings, width, height));
    settle();
  }

  private MailpathWindow open(WindowSettings settings, double width, double height) {
    MailpathWindow opened =
        new MailpathWindow(
            stage,
            home.surroundings(service, settings, kept::add, beside),
            (ignored, look) -> dialogs);
    opened.show();
    // a window that hangs over the edge of this screen cannot be drawn
    stage.setX(0);
    stage.setY(0);
    stage.setWidth(width);
    stage.setHeight(height);
    return opened;
  }

  private static void start() {
    try {
      FxToolkit.registerPrimaryStage();
      PretendScreen.watch();
    } catch (java.util.concurrent.TimeoutException e) {
      throw new IllegalStateException("the toolkit does not start", e);
    }
  }

  /** Shows the end of a check of a practice domain. */
  WindowRig checked(String domain) {
    onWindow(
        () -> {
          controller().practise(domain);
          return domain;
        });
    settle();
    service.end();
    settle();
    return this;
  }

  Controller controller() {
    return window.controller();
  }

  /** Asks the window to close, as its frame does. */
  void askToClose() {
    onWindow(
        () -> {
          stage.fireEvent(new WindowEvent(stage, WindowEvent.WINDOW_CLOSE_REQUEST));
          return stage;
        });
    settle();
  }

  boolean isOpen() {
    return stage.isShowing();
  }

  DropTarget drop() {
    return window.drop();
  }

  /** Does something on the window's thread and waits for all that follows. */
  void act(Runnable action) {
    onWindow(
        () -> {
          action.run();
          return action;
        });
    settle();
  }

  Scene scene() {
    return stage.getScene();
  }

  Words words() {
    return Words.of(kept.isEmpty() ? mailpath.report.Language.EN : kept.getLast().language(), ZONE);
  }

  void press(KeyCode... keys) {
    robot.push(keys);
    settle();
  }

  void type(String text) {
    robot.write(text, 0);
    settle();
  }

  /** Uses a node as a screen reader would. */
  void fire(String id) {
    act(() -> WindowProbe.fire(node(id)));
  }

  Node node(String id) {
    return onWindow(() -> FocusKeeper.find(drawn(scene()), id))
        .orElseThrow(() -> new AssertionError("nothing called " + id + " is shown"));
  }

  boolean shown(String id) {
    return onWindow(
        () -> FocusKeeper.find(drawn(scene()), id).filter(WindowRig::visible).isPresent());
  }

  String textOf(String id) {
    return ((Labeled) node(id)).getText();
  }

  String focused() {
    Node owner = onWindow(() -> scene().getFocusOwner());
    return owner == null || owner.getId() == null ? "" : owner.getId();
  }

  String clipboard() {
    return onWindow(() -> Clipboard.getSystemClipboard().getString());
  }

  /** Every text that is drawn. */
  List<String> texts() {
    List<String> texts = new ArrayList<>();
    onWindow(
        () -> {
          walk(
              drawn(scene()),
              node -> {
                if (node instanceof Text text && visible(text)) {
                  texts.add(text.getText());
                }
              });
          return texts;
        });
    return texts;
  }

  boolean says(String part) {
    return String.join("\n", texts()).contains(part);
  }

  static void walk(Node node, java.util.function.Consumer<Node> visitor) {
    visitor.accept(node);
    if (node instanceof Parent parent) {
      parent.getChildrenUnmodifiable().forEach(child -> walk(child, visitor));
    }
  }

  /** What a control is made of is there only once it is drawn, which a busy machine puts off. */
  static Parent drawn(Scene scene) {
    scene.getRoot().applyCss();
    scene.getRoot().layout();
    return scene.getRoot();
  }

  static boolean visible(Node node) {
    for (Node at = node; at != null; at = at.getParent()) {
      if (!at.isVisible()) {
        return false;
      }
    }
    return true;
  }

  void settle() {
    WaitForAsyncUtils.waitForFxEvents();
  }

  static <T> T onWindow(Callable<T> task) {
    FutureTask<T> future = new FutureTask<>(task);
    if (Platform.isFxApplicationThread()) {
      future.run();
    } else {
      Platform.runLater(future);
    }
    try {
      return future.get();
    } catch (InterruptedException | ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    onWindow(
        () -> {
          stage.close();
          return true;
        });
    settle();
    if (ownHome) {
      home.close();
    }
  }
}
