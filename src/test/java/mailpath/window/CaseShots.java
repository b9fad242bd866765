package mailpath.window;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import javafx.application.Platform;
import javafx.stage.Stage;
import mailpath.report.Language;

/**
 * Draws what the window shows of case files to PNG files for people to look at: {@code CaseShots
 * FOLDER [NAME...]}. No test, but made of the same parts.
 */
public final class CaseShots {
  private final Path folder;
  private final LabSamples samples;

  private CaseShots(Path folder, LabSamples samples) {
    this.folder = folder;
    this.samples = samples;
  }

  /**
   * One picture to take.
   *
   * @param evidence id of what is opened; empty for nothing
   * @param dragged how many files are held over the window; -1 for no drag
   */
  private record Shot(
      CaseScenes scene, Look look, Size size, String evidence, int dragged, String addition) {
    String name() {
      String scenery = scene.name().toLowerCase(Locale.ROOT).replace('_', '-');
      return scenery + addition + look.suffix + size.suffix;
    }
  }

  private enum Look {
    LIGHT(Language.EN, WindowSettings.Theme.LIGHT, ""),
    DARK(Language.EN, WindowSettings.Theme.DARK, "-dark"),
    DUTCH(Language.NL, WindowSettings.Theme.LIGHT, "-nl"),
    DARK_DUTCH(Language.NL, WindowSettings.Theme.DARK, "-dark-nl");

    private final Language language;
    private final WindowSettings.Theme theme;
    private final String suffix;

    Look(Language language, WindowSettings.Theme theme, String suffix) {
      this.language = language;
      this.theme = theme;
      this.suffix = suffix;
    }
  }

  private enum Size {
    USUAL(1280, 800, 100, ""),
    NARROW(1024, 640, 100, "-narrow"),
    LARGE_TEXT(1280, 800, 200, "-200");

    private final double width;
    private final double height;
    private final int percent;
    private final String suffix;

    Size(double width, double height, int percent, String suffix) {
      this.width = width;
      this.height = height;
      this.percent = percent;
      this.suffix = suffix;
    }
  }

  public static void main(String[] args) throws Exception {
    Path folder = Path.of(args[0]);
    List<String> only = List.of(args).subList(1, args.length);
    Platform.startup(() -> Platform.setImplicitExit(false));
    try (LabSamples samples = new LabSamples()) {
      CaseShots all = new CaseShots(folder, samples);
      for (Shot shot : shots()) {
        if (only.isEmpty() || only.contains(shot.name())) {
          all.take(shot);
        }
      }
    } finally {
      Platform.exit();
    }
  }

  private static List<Shot> shots() {
    List<Shot> shots = new ArrayList<>();
    for (CaseScenes scene : CaseScenes.values()) {
      for (Look look : Look.values()) {
        for (Size size : Size.values()) {
          shots.add(new Shot(scene, look, size, "", -1, ""));
        }
      }
    }
    shots.add(
        new Shot(CaseScenes.COMPARED, Look.DARK, Size.USUAL, "compare:0:AFTER", -1, "-evidence"));
    for (int files = 0; files <= 3; files++) {
      String addition = "-drop-" + files;
      shots.add(new Shot(CaseScenes.CASE, Look.LIGHT, Size.USUAL, "", files, addition));
      shots.add(new Shot(CaseScenes.RECENT, Look.DARK, Size.USUAL, "", files, addition));
      shots.add(new Shot(CaseScenes.RECENT, Look.DUTCH, Size.LARGE_TEXT, "", files, addition));
    }
    return shots;
  }

  private void take(Shot shot) throws Exception {
    Stage stage = Screenshots.onWindow(Stage::new);
    Path temporary = Path.of(System.getProperty("java.io.tmpdir"), "mailpath");
    try (WindowHome laid = new WindowHome(Files.createDirectories(temporary))) {
      shot.scene().prepare(samples, laid);
      WindowHome home = laid.afterCrash();
      MailpathWindow window = Screenshots.onWindow(() -> show(stage, shot, home));
      Screenshots.settle();
      for (List<Path> files : shot.scene().drops(samples, home)) {
        Screenshots.onWindow(() -> drop(window, files));
        Screenshots.settle();
      }
      if (!shot.evidence().isEmpty()) {
        Screenshots.onWindow(() -> fire(window, shot.evidence()));
        Screenshots.settle();
      }
      if (shot.dragged() >= 0) {
        Screenshots.onWindow(() -> drag(window, Collections.nCopies(shot.dragged(), folder)));
        Screenshots.settle();
      }
      Screenshots.onWindow(() -> write(stage, shot));
    }
  }

  private static MailpathWindow drop(MailpathWindow window, List<Path> files) {
    window.drop().dropped(files);
    return window;
  }

  private static MailpathWindow drag(MailpathWindow window, List<Path> files) {
    window.drop().over(files);
    return window;
  }

  private static MailpathWindow fire(MailpathWindow window, String id) {
    FocusKeeper.find(window.root(), id).ifPresent(WindowProbe::fire);
    return window;
  }

  private Stage write(Stage stage, Shot shot) {
    try {
      PngFile.write(stage.getScene().snapshot(null), folder.resolve(shot.name() + ".png"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    stage.close();
    return stage;
  }

  private MailpathWindow show(Stage stage, Shot shot, WindowHome home) {
    WindowSettings settings =
        new WindowSettings(
            shot.look().language, shot.look().theme, shot.size().percent, true, true);
    MailpathWindow window =
        new MailpathWindow(
            stage,
            home.surroundings(new SteppedService(samples), settings, ignored -> {}, Runnable::run),
            (ignored, look) -> new StubDialogs());
    window.show();
    stage.setWidth(shot.size().width);
    stage.setHeight(shot.size().height);
    return window;
  }
}
