package mailpath.window;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import javafx.application.Platform;
import javafx.scene.image.Image;
import javafx.stage.Stage;
import mailpath.investigation.Assessment;
import mailpath.network.Desk;
import mailpath.report.Language;

/**
 * Draws the window to PNG files for people to look at: {@code Screenshots FOLDER [DOMAIN...]}. No
 * test, but made of the same parts.
 */
public final class Screenshots {
  private final Path folder;
  private final LabSamples samples;

  private Screenshots(Path folder, LabSamples samples) {
    this.folder = folder;
    this.samples = samples;
  }

  /** One picture to take. */
  record Shot(
      String name,
      String domain,
      boolean finished,
      Language language,
      WindowSettings.Theme theme,
      int percent,
      double width,
      double height,
      String evidence) {
    Shot(String name, String domain, Language language, WindowSettings.Theme theme) {
      this(name, domain, true, language, theme, 100, 1280, 800, "");
    }

    Shot sized(double wide, double high, int text) {
      return new Shot(name, domain, finished, language, theme, text, wide, high, evidence);
    }

    Shot opened(String id) {
      return new Shot(name, domain, finished, language, theme, percent, width, height, id);
    }

    Shot provisional() {
      return new Shot(name, domain, false, language, theme, percent, width, height, evidence);
    }
  }

  public static void main(String[] args) throws Exception {
    Path folder = Path.of(args[0]);
    Platform.startup(() -> Platform.setImplicitExit(false));
    try (LabSamples samples = new LabSamples()) {
      Screenshots all = new Screenshots(folder, samples);
      List<Shot> shots = all.shots(List.of(args).subList(1, args.length));
      for (Shot shot : shots) {
        all.take(shot);
      }
    } finally {
      Platform.exit();
    }
  }

  private List<Shot> shots(List<String> only) {
    WindowSettings.Theme light = WindowSettings.Theme.LIGHT;
    WindowSettings.Theme dark = WindowSettings.Theme.DARK;
    List<Shot> all =
        List.of(
            new Shot("schakel", "schakel.test", Language.EN, light),
            new Shot("schakel-page", "schakel.test", Language.EN, light),
            new Shot("schakel-dark", "schakel.test", Language.EN, dark),
            new Shot("schakel-nl", "schakel.test", Language.NL, light),
            new Shot("schakel-narrow", "schakel.test", Language.EN, light).sized(1024, 640, 100),
            new Shot("schakel-narrow-nl", "schakel.test", Language.NL, light).sized(1024, 640, 100),
            new Shot("schakel-200", "schakel.test", Language.EN, light).sized(1280, 800, 200),
            new Shot("schakel-200-nl", "schakel.test", Language.NL, dark).sized(1280, 800, 200),
            new Shot("schakel-150", "schakel.test", Language.EN, light).sized(1280, 800, 150),
            new Shot("ketting-evidence", "ketting.test", Language.EN, dark).opened("link:tlsa"),
            new Shot("ketting-evidence-nl", "ketting.test", Language.NL, light).opened("headline"),
            new Shot("ketting-provisional", "ketting.test", Language.EN, light).provisional(),
            new Shot("postkaart", "postkaart.test", Language.EN, light),
            new Shot("beleid", "beleid.test", Language.EN, light),
            new Shot("beleid-nl", "beleid.test", Language.NL, dark),
            new Shot("vergeten", "vergeten.test", Language.EN, light),
            new Shot("sleutel", "sleutel.test", Language.EN, dark),
            new Shot("gum", "gum.test", Language.EN, light),
            new Shot("schakel-selected", "schakel.test", Language.EN, light).opened("link:dns"),
            new Shot("no-port", "stil.test", Language.EN, light),
            new Shot("no-port-nl", "stil.test", Language.NL, dark),
            new Shot("no-signatures", "ketting.test", Language.EN, light),
            new Shot("no-signatures-nl", "ketting.test", Language.NL, light).sized(1024, 640, 100),
            new Shot("vergeten-nl", "vergeten.test", Language.NL, light),
            new Shot("start-no-network", "", Language.NL, light),
            new Shot("start", "", Language.EN, light),
            new Shot("start-dark-nl", "", Language.NL, dark),
            new Shot("start-200", "", Language.EN, light).sized(1280, 800, 200),
            new Shot("start-narrow", "", Language.NL, light).sized(1024, 640, 100));
    if (only.isEmpty()) {
      return all;
    }
    List<Shot> asked =
        only.stream()
            .filter(name -> name.endsWith(".test"))
            .map(domain -> new Shot(domain, domain, Language.EN, light))
            .toList();
    return asked.isEmpty()
        ? all.stream().filter(shot -> only.contains(shot.name())).toList()
        : asked;
  }

  private void take(Shot shot) throws Exception {
    SteppedService service = new SteppedService(samples);
    CheckService asked = shot.name().endsWith("-no-network") ? new BrokenService(samples) : service;
    Stage stage = onWindow(Stage::new);
    WindowSettings settings =
        new WindowSettings(shot.language(), shot.theme(), shot.percent(), true, true);
    WindowHome home = new WindowHome();
    onWindow(
        () -> {
          MailpathWindow window =
              new MailpathWindow(
                  stage, home.surroundings(asked, settings, ignored -> {}, Runnable::run));
          window.show();
          window.controller().mode(shot.domain().isEmpty() ? Desk.Mode.LIVE : Desk.Mode.LAB);
          stage.setWidth(shot.width());
          stage.setHeight(shot.height());
          if (!shot.domain().isEmpty()) {
            window.controller().practise(shot.domain());
          }
          return window;
        });
    settle();
    if (!shot.domain().isEmpty()) {
      if (shot.finished()) {
        service.end(desk(shot));
      } else {
        service.middle();
      }
    }
    settle();
    if (!shot.evidence().isEmpty()) {
      onWindow(() -> fire(stage, shot.evidence()));
      settle();
    }
    onWindow(
        () -> {
          try {
            PngFile.write(picture(stage, shot), folder.resolve(shot.name() + ".png"));
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
          stage.close();
          return stage;
        });
  }

  private static UnaryOperator<Assessment> desk(Shot shot) {
    if (shot.name().contains("no-port")) {
      return OtherDesk::withoutPort;
    }
    return shot.name().contains("no-signatures")
        ? OtherDesk::withoutSignatures
        : UnaryOperator.identity();
  }

  /** The window, or all of the page that it shows a part of. */
  private static Image picture(Stage stage, Shot shot) {
    return shot.name().endsWith("-page")
        ? stage.getScene().lookup("#domain-page").snapshot(null, null)
        : stage.getScene().snapshot(null);
  }

  private static Stage fire(Stage stage, String id) {
    FocusKeeper.find(stage.getScene().getRoot(), id).ifPresent(WindowProbe::fire);
    return stage;
  }

  /** Lets everything that waits for the window's thread happen, layout too. */
  static void settle() throws Exception {
    for (int i = 0; i < 6; i++) {
      onWindow(
          () -> {
            Platform.requestNextPulse();
            return i(0);
          });
    }
  }

  private static int i(int value) {
    return value;
  }

  static <T> T onWindow(Supplier<T> task) throws Exception {
    CompletableFuture<T> done = new CompletableFuture<>();
    Platform.runLater(
        () -> {
          try {
            done.complete(task.get());
          } catch (RuntimeException e) {
            done.completeExceptionally(e);
          }
        });
    return done.get();
  }
}
