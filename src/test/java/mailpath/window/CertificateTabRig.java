package mailpath.window;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import mailpath.report.Language;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** The tab "Certificate chain" by itself, with a robot; keeps what was asked of it. */
final class CertificateTabRig implements AutoCloseable {
  final FxRobot robot = WindowRig.ROBOT;
  final List<String> asked = new ArrayList<>();
  private final Stage stage;
  private final CertificateTab tab;

  CertificateTabRig(CertificateScreen screen) {
    this(screen, Language.EN, 100, 1280, 800);
  }

  CertificateTabRig(
      CertificateScreen screen, Language language, int percent, double width, double height) {
    start();
    Look look = CertificateShots.look(language, percent, width, height);
    stage = WindowRig.onWindow(Stage::new);
    tab = WindowRig.onWindow(() -> tab(look));
    open(look, tab, width, height);
    show(screen);
  }

  /** Two certificates beside each other in place of the tab. */
  CertificateTabRig(CertificatePairScreen pair, Language language, int percent) {
    start();
    Look look = CertificateShots.look(language, percent, 1280, 800);
    stage = WindowRig.onWindow(Stage::new);
    tab = WindowRig.onWindow(() -> tab(look));
    ScrollPane page =
        WindowRig.onWindow(
            () ->
                new CertificatePairPage(
                    pair, look, keeping(Actions.class), keeping(CertificateActions.class)));
    open(look, page, 1280, 800);
  }

  private CertificateTab tab(Look look) {
    return new CertificateTab(look, keeping(Actions.class), keeping(CertificateActions.class));
  }

  private static void start() {
    try {
      FxToolkit.registerPrimaryStage();
      Theme.loadFonts();
    } catch (java.util.concurrent.TimeoutException e) {
      throw new IllegalStateException("the toolkit does not start", e);
    }
  }

  private void open(Look look, ScrollPane page, double width, double height) {
    WindowRig.onWindow(
        () -> {
          stage.setScene(CertificateShots.scene(look, false, page, width, height));
          stage.setWidth(width);
          stage.setHeight(height);
          stage.show();
          return stage;
        });
    settle();
  }

  private <T> T keeping(Class<T> type) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (proxy, method, arguments) -> {
              asked.add(method.getName() + "(" + said(arguments) + ")");
              return null;
            }));
  }

  private static String said(Object[] arguments) {
    return arguments == null
        ? ""
        : Arrays.stream(arguments)
            .map(one -> one instanceof Claim claim ? claim.id() : String.valueOf(one))
            .collect(Collectors.joining(", "));
  }

  void show(CertificateScreen screen) {
    act(() -> tab.show(screen));
  }

  void act(Runnable action) {
    WindowRig.onWindow(
        () -> {
          action.run();
          return true;
        });
    settle();
  }

  /** Lets the page be laid out until it has its height. */
  void pulses() {
    for (int i = 0; i < 6; i++) {
      CountDownLatch drawn = new CountDownLatch(1);
      Runnable pulse = drawn::countDown;
      act(
          () -> {
            scene().addPostLayoutPulseListener(pulse);
            Platform.requestNextPulse();
          });
      try {
        assertTrue(drawn.await(10, TimeUnit.SECONDS));
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
      act(() -> scene().removePostLayoutPulseListener(pulse));
    }
  }

  void select(String claim) {
    act(() -> tab.select(java.util.Optional.of(claim)));
  }

  void settle() {
    WaitForAsyncUtils.waitForFxEvents();
  }

  Scene scene() {
    return stage.getScene();
  }

  Node node(String id) {
    return WindowRig.onWindow(() -> FocusKeeper.find(WindowRig.drawn(scene()), id))
        .orElseThrow(() -> new AssertionError("nothing called " + id + " is shown"));
  }

  boolean shown(String id) {
    return WindowRig.onWindow(
        () ->
            FocusKeeper.find(WindowRig.drawn(scene()), id).filter(WindowRig::visible).isPresent());
  }

  void focus(String id) {
    act(() -> node(id).requestFocus());
  }

  String focused() {
    Node owner = WindowRig.onWindow(() -> scene().getFocusOwner());
    return owner == null || owner.getId() == null ? "" : owner.getId();
  }

  void press(KeyCode... keys) {
    robot.push(keys);
    settle();
  }

  void fire(String id) {
    act(() -> WindowProbe.fire(node(id)));
  }

  boolean says(String part) {
    return WindowRig.onWindow(
        () ->
            DrawnText.all(WindowRig.drawn(scene())).stream()
                .anyMatch(text -> text.text().contains(part)));
  }

  String last() {
    return asked.isEmpty() ? "" : asked.getLast();
  }

  @Override
  public void close() {
    WindowRig.onWindow(
        () -> {
          stage.close();
          return true;
        });
    settle();
  }
}
