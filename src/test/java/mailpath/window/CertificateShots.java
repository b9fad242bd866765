package mailpath.window;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.control.ScrollPane;
import javafx.scene.image.Image;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;
import javafx.stage.Stage;
import mailpath.network.Desk;
import mailpath.report.Language;
import mailpath.report.Words;

/**
 * Draws the tab "Certificate chain", over records made by hand and over practice domains, to PNG
 * files for people to look at: {@code CertificateShots FOLDER [NAME...]}. No test, but made of the
 * same parts.
 */
public final class CertificateShots {
  private final Path folder;

  private CertificateShots(Path folder) {
    this.folder = folder;
  }

  /**
   * @param tall whether all of the page is drawn, not only what the window shows
   */
  private record Form(
      String name,
      Language language,
      boolean dark,
      int percent,
      int width,
      int height,
      boolean tall) {}

  private static final List<Form> FORMS =
      List.of(
          new Form("light", Language.EN, false, 100, 1280, 800, true),
          new Form("dark", Language.EN, true, 100, 1280, 800, true),
          new Form("nl", Language.NL, false, 100, 1280, 800, true),
          new Form("narrow", Language.EN, false, 100, 1024, 640, true),
          new Form("narrow-nl", Language.NL, true, 100, 1024, 640, true),
          new Form("beside", Language.EN, false, 100, 936, 800, true),
          new Form("evidence", Language.EN, false, 100, 1280, 800, false),
          new Form("evidence-nl", Language.NL, true, 100, 1024, 640, false),
          new Form("opened", Language.EN, false, 100, 1280, 800, true),
          new Form("opened-nl", Language.NL, true, 150, 1280, 800, true),
          new Form("200", Language.EN, false, 200, 1280, 800, true),
          new Form("200-nl", Language.NL, true, 200, 1280, 800, true));

  private static final List<String> DOMAINS =
      List.of("", "beleid.test", "ketting.test", "schakel.test", "vergeten.test", "sleutel.test");

  private static final List<String> FOLDS =
      List.of(
          "cert-fold:extensions",
          "cert-fold:asn1",
          "cert-fold:hex",
          "cert-fold:pem",
          "cert-fold:hold");

  public static void main(String[] args) throws Exception {
    List<String> only = List.of(args).subList(1, args.length);
    Platform.startup(() -> Platform.setImplicitExit(false));
    try (LabSamples samples = new LabSamples()) {
      Theme.loadFonts();
      CertificateShots all = new CertificateShots(Path.of(args[0]));
      for (Form form : FORMS) {
        for (CertificateScenes scene : CertificateScenes.values()) {
          String name = scene.name().toLowerCase(Locale.ROOT) + "-" + form.name();
          all.take(name, form, only, scene);
        }
        all.pair("pair-" + form.name(), form, only);
        for (String domain : DOMAINS) {
          String name = (domain.isEmpty() ? "start" : domain) + "-" + form.name();
          if (only.isEmpty() || only.contains(name)) {
            all.window(name, form, domain, samples);
          }
        }
      }
    } finally {
      Platform.exit();
    }
  }

  /** The whole window after a check of a practice domain, or before the first. */
  private void window(String name, Form form, String domain, LabSamples samples) throws Exception {
    SteppedService service = new SteppedService(samples);
    WindowSettings.Theme theme =
        form.dark() ? WindowSettings.Theme.DARK : WindowSettings.Theme.LIGHT;
    WindowSettings settings =
        new WindowSettings(form.language(), theme, form.percent(), true, true);
    Stage stage = onWindow(Stage::new);
    MailpathWindow window =
        onWindow(
            () ->
                new MailpathWindow(
                    stage,
                    new WindowHome()
                        .surroundings(service, settings, ignored -> {}, Runnable::run)));
    onWindow(
        () -> {
          window.show();
          window.controller().mode(Desk.Mode.LAB);
          stage.setWidth(form.width());
          stage.setHeight(form.height());
          if (!domain.isEmpty()) {
            window.controller().practise(domain);
          }
          return window;
        });
    settle();
    if (!domain.isEmpty()) {
      service.end();
    }
    settle();
    onWindow(
        () -> {
          window.controller().tab(WindowTabs.CERTIFICATE);
          return window;
        });
    settle();
    if (form.name().startsWith("evidence")) {
      onWindow(() -> fire(stage));
      settle();
    }
    onWindow(() -> write(stage, name, stage.getScene().snapshot(null)));
    boolean page = !domain.isEmpty() && form.tall();
    if (page) {
      onWindow(
          () ->
              write(
                  stage,
                  name + "-page",
                  stage.getScene().lookup("#certificate-page").snapshot(ground(form), null)));
    }
    onWindow(
        () -> {
          stage.close();
          return stage;
        });
  }

  /** Opens the evidence of the first use. */
  private static Stage fire(Stage stage) {
    stage.getScene().getRoot().lookupAll(".cert-use").stream()
        .filter(ActionBox.class::isInstance)
        .findFirst()
        .ifPresent(WindowProbe::fire);
    return stage;
  }

  private Stage write(Stage stage, String name, Image image) {
    try {
      PngFile.write(image, folder.resolve(name + ".png"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return stage;
  }

  /** Actions that do nothing. */
  static <T> T nothing(Class<T> type) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> null));
  }

  static Look look(Language language, int percent, double width, double height) {
    double unit = percent / 100.0;
    return new Look(
        Words.of(language, ZoneId.of("Europe/Amsterdam")),
        Look.Room.of(width / unit, height / unit),
        unit);
  }

  /** A scene with the sheets and the size of the window. */
  static Scene scene(Look look, boolean dark, ScrollPane page, double width, double height) {
    StackPane frame = new StackPane(page);
    String room = look.room().name().toLowerCase(Locale.ROOT).replace("_text", "");
    frame.getStyleClass().add(room);
    StackPane root = new StackPane(frame);
    root.setStyle(Theme.size(look.unit()));
    Scene scene = new Scene(root, width, height);
    Theme.apply(scene, dark);
    return scene;
  }

  private void take(String name, Form form, List<String> only, CertificateScenes scene)
      throws Exception {
    if (only.isEmpty() || only.contains(name)) {
      Look look = look(form.language(), form.percent(), form.width(), form.height());
      draw(
          name,
          form,
          look,
          () -> {
            CertificateTab tab =
                new CertificateTab(look, nothing(Actions.class), nothing(CertificateActions.class));
            tab.show(scene.screen());
            if (form.name().startsWith("opened")) {
              FOLDS.forEach(
                  fold -> WindowProbe.fire(FocusKeeper.find(tab.getContent(), fold).orElseThrow()));
            }
            return tab;
          });
    }
  }

  private void pair(String name, Form form, List<String> only) throws Exception {
    if (only.isEmpty() || only.contains(name)) {
      Look look = look(form.language(), form.percent(), form.width(), form.height());
      draw(
          name,
          form,
          look,
          () ->
              new CertificatePairPage(
                  CertificateScenes.pair(),
                  look,
                  nothing(Actions.class),
                  nothing(CertificateActions.class)));
    }
  }

  private void draw(String name, Form form, Look look, Supplier<ScrollPane> page) throws Exception {
    Stage stage = onWindow(Stage::new);
    onWindow(
        () -> {
          stage.setScene(scene(look, form.dark(), page.get(), form.width(), form.height()));
          stage.setWidth(form.width());
          stage.setHeight(form.height());
          stage.show();
          return stage;
        });
    settle();
    onWindow(
        () -> {
          ScrollPane shown = (ScrollPane) stage.getScene().lookup(".scroll-pane");
          write(stage, name, shown.getContent().snapshot(ground(form), null));
          stage.close();
          return stage;
        });
  }

  private static SnapshotParameters ground(Form form) {
    SnapshotParameters parameters = new SnapshotParameters();
    parameters.setFill(Color.web(form.dark() ? "#0d1117" : "#ffffff"));
    return parameters;
  }

  /** Lets everything that waits for the window's thread happen, layout too. */
  private static void settle() throws Exception {
    for (int i = 0; i < 6; i++) {
      onWindow(
          () -> {
            Platform.requestNextPulse();
            return true;
          });
    }
  }

  private static <T> T onWindow(Supplier<T> task) throws Exception {
    FutureTask<T> future = new FutureTask<>(task::get);
    Platform.runLater(future);
    return future.get();
  }
}
