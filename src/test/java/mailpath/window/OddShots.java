package mailpath.window;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.stage.Stage;
import mailpath.investigation.Assessment;
import mailpath.investigation.OddServers;
import mailpath.investigation.OddZones;
import mailpath.network.Desk;
import mailpath.report.Language;

/**
 * Draws the chains of trust of odd zones and the servers of odd domains to PNG files for people to
 * look at: {@code OddShots FOLDER [NAME...]}. No test, but made of the same parts.
 */
public final class OddShots {
  private final Path folder;
  private final LabSamples samples;

  private OddShots(Path folder, LabSamples samples) {
    this.folder = folder;
    this.samples = samples;
  }

  private enum Form {
    LIGHT(Language.EN, WindowSettings.Theme.LIGHT, 100, 1280, 800),
    DARK(Language.EN, WindowSettings.Theme.DARK, 100, 1280, 800),
    DUTCH(Language.NL, WindowSettings.Theme.LIGHT, 100, 1280, 800),
    LARGE(Language.EN, WindowSettings.Theme.LIGHT, 200, 1280, 800),
    NARROW(Language.NL, WindowSettings.Theme.DARK, 100, 1024, 640),
    OPENED(Language.EN, WindowSettings.Theme.LIGHT, 100, 1280, 800),
    EVIDENCE(Language.EN, WindowSettings.Theme.DARK, 100, 1280, 800);

    private final Language language;
    private final WindowSettings.Theme theme;
    private final int percent;
    private final double width;
    private final double height;

    Form(Language language, WindowSettings.Theme theme, int percent, double width, double height) {
      this.language = language;
      this.theme = theme;
      this.percent = percent;
      this.width = width;
      this.height = height;
    }
  }

  public static void main(String[] args) throws Exception {
    Path folder = Path.of(args[0]);
    List<String> only = List.of(args).subList(1, args.length);
    Platform.startup(() -> Platform.setImplicitExit(false));
    try (LabSamples samples = new LabSamples()) {
      OddShots all = new OddShots(folder, samples);
      for (Form form : Form.values()) {
        for (OddZones zones : OddZones.values()) {
          all.take("chain-" + word(zones), only, form, zones::check);
        }
        for (OddServers servers : OddServers.values()) {
          all.take("hosts-" + word(servers), only, form, servers::check);
        }
      }
    } finally {
      Platform.exit();
    }
  }

  private static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private void take(String subject, List<String> only, Form form, Supplier<Assessment> check)
      throws Exception {
    String name = subject + "-" + word(form);
    if (only.isEmpty() || only.contains(name)) {
      take(name, form, check.get());
    }
  }

  private void take(String name, Form form, Assessment assessment) throws Exception {
    SteppedService service = new SteppedService(samples);
    Stage stage = Screenshots.onWindow(Stage::new);
    WindowSettings settings =
        new WindowSettings(form.language, form.theme, form.percent, true, true);
    WindowHome home = new WindowHome();
    Screenshots.onWindow(
        () -> {
          MailpathWindow window =
              new MailpathWindow(
                  stage, home.surroundings(service, settings, ignored -> {}, Runnable::run));
          window.show();
          window.controller().mode(Desk.Mode.LAB);
          stage.setWidth(form.width);
          stage.setHeight(form.height);
          window.controller().practise(assessment.question().domain().text());
          return window;
        });
    Screenshots.settle();
    service.end(ignored -> assessment);
    Screenshots.settle();
    boolean chain = name.startsWith("chain");
    if (chain) {
      open(stage, form);
    }
    Screenshots.onWindow(() -> scrolled(stage, chain ? "chain:0" : "hosts"));
    Screenshots.settle();
    Screenshots.onWindow(() -> write(stage, name));
  }

  private static void open(Stage stage, Form form) throws Exception {
    if (form == Form.OPENED) {
      Screenshots.onWindow(() -> fire(stage, "chain:0"));
      Screenshots.settle();
    }
    if (form == Form.EVIDENCE) {
      Screenshots.onWindow(() -> fire(stage, "chain:0:zone:d.test"));
      Screenshots.settle();
    }
  }

  private static Stage fire(Stage stage, String id) {
    FocusKeeper.find(stage.getScene().getRoot(), id).ifPresent(WindowProbe::fire);
    return stage;
  }

  /** Down to the chains of trust, or to the table of servers. */
  private static Stage scrolled(Stage stage, String id) {
    Node page = stage.getScene().lookup("#domain-page");
    Node shown =
        FocusKeeper.find(page, id)
            .or(() -> Optional.ofNullable(page.lookup("#" + id)))
            .orElseThrow();
    double top = page.sceneToLocal(shown.localToScene(0, 0)).getY() - 60;
    ScrollPane scroll = (ScrollPane) page.getScene().lookup(".tab-content-area .scroll-pane");
    double room = page.getLayoutBounds().getHeight() - scroll.getViewportBounds().getHeight();
    scroll.setVvalue(Math.min(1, top / room));
    return stage;
  }

  private Stage write(Stage stage, String name) {
    try {
      PngFile.write(stage.getScene().snapshot(null), folder.resolve(name + ".png"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    stage.close();
    return stage;
  }
}
