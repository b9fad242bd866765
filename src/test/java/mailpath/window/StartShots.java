package mailpath.window;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.stage.Stage;
import javafx.stage.Window;
import mailpath.report.Language;

/**
 * Draws the first screen, the contacted hosts and the windows that explain to PNG files for people
 * to look at: {@code StartShots FOLDER [NAME...]}; a name may be the beginning of one. No test, but
 * made of the same parts.
 */
public final class StartShots {
  private record Form(
      String name, Language language, boolean dark, int percent, int width, int height) {
    WindowSettings settings() {
      WindowSettings.Theme theme = dark ? WindowSettings.Theme.DARK : WindowSettings.Theme.LIGHT;
      return new WindowSettings(language, theme, percent, true, true);
    }
  }

  private static final List<Form> FORMS =
      List.of(
          new Form("light", Language.EN, false, 100, 1280, 800),
          new Form("dark", Language.EN, true, 100, 1280, 800),
          new Form("nl", Language.NL, false, 100, 1280, 800),
          new Form("narrow-nl", Language.NL, true, 100, 1024, 640),
          new Form("200", Language.EN, false, 200, 1280, 800));

  private static final Map<String, Function<WindowRig, Scene>> SCENES = new LinkedHashMap<>();

  static {
    SCENES.put("start", WindowRig::scene);
    SCENES.put("contacts", StartShots::contacts);
    SCENES.put("about", rig -> beside(rig, () -> rig.controller().help().about()));
    SCENES.put("keys", rig -> beside(rig, () -> rig.controller().help().keys()));
    SCENES.put("legend", rig -> beside(rig, () -> rig.controller().help().legend()));
  }

  private StartShots() {}

  public static void main(String[] args) throws Exception {
    Path folder = Path.of(args[0]);
    List<String> only = List.of(args).subList(1, args.length);
    try (LabSamples samples = new LabSamples()) {
      for (var scene : SCENES.entrySet()) {
        for (Form form : FORMS) {
          String name = scene.getKey() + "-" + form.name();
          if (only.isEmpty() || only.stream().anyMatch(name::startsWith)) {
            take(samples, form, scene.getValue(), folder.resolve(name + ".png"));
          }
        }
      }
    } finally {
      Platform.exit();
    }
  }

  private static void take(
      LabSamples samples, Form form, Function<WindowRig, Scene> scene, Path file)
      throws IOException {
    try (WindowRig rig = new WindowRig(samples, form.settings(), form.width(), form.height())) {
      Scene shown = scene.apply(rig);
      rig.settle();
      PngFile.write(WindowRig.onWindow(() -> shown.snapshot(null)), file);
    }
  }

  private static Scene contacts(WindowRig rig) {
    rig.checked("postkaart.test");
    rig.checked("schakel.test");
    rig.act(() -> rig.controller().help().contacts());
    return rig.scene();
  }

  private static Scene beside(WindowRig rig, Runnable open) {
    rig.act(open);
    return WindowRig.onWindow(
        () ->
            Window.getWindows().stream()
                .filter(window -> window instanceof Stage stage && stage.getOwner() != null)
                .reduce((older, newer) -> newer)
                .orElseThrow()
                .getScene());
  }
}
