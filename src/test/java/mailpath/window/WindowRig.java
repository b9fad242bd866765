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
import mailpath.report.Words;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** The window over a {@link SteppedService}, on the headless platform, with a robot. */
final class WindowRig implements AutoCloseable {
  static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");

  final FxRobot robot = new FxRobot();
  final SteppedService service;
  final List<WindowSettings> kept = new ArrayList<>();
  private final Stage stage;
  private final Controller controller;

  WindowRig(LabSamples samples, WindowSettings settings, double width, double height) {
    service = new SteppedService(samples);
    start();
    stage = onWindow(Stage::new);
    controller =
        onWindow(
            () -> {
              MailpathWindow window =
                  new MailpathWindow(
                      stage,
                      service,
                      language -> Words.of(language, ZONE),
                      settings,
                      kept::add,
                      Runnable::run);
              window.show();
              stage.setWidth(width);
              stage.setHeight(height);
              return window.controller();
            });
    settle();
  }

  private static void start() {
    try {
      FxToolkit.registerPrimaryStage();
    } catch (java.util.concurrent.TimeoutException e) {
      throw new IllegalStateException("the toolkit does not start", e);
    }
  }

  /** Shows the end of a check of a practice domain. */
  WindowRig checked(String domain) {
    onWindow(
        () -> {
          controller.practise(domain);
          return domain;
        });
    settle();
    service.end();
    settle();
    return this;
  }

  Controller controller() {
    return controller;
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
    Node node = node(id);
    onWindow(
        () -> {
          WindowProbe.fire(node);
          return id;
        });
    settle();
  }

  Node node(String id) {
    return FocusKeeper.find(scene().getRoot(), id)
        .orElseThrow(() -> new AssertionError("nothing called " + id + " is shown"));
  }

  boolean shown(String id) {
    return FocusKeeper.find(scene().getRoot(), id).filter(WindowRig::visible).isPresent();
  }

  String textOf(String id) {
    return ((Labeled) node(id)).getText();
  }

  String focused() {
    Node owner = scene().getFocusOwner();
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
              scene().getRoot(),
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
  }
}
