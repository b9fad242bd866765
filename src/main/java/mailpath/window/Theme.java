package mailpath.window;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.text.Font;

/** Style sheets and fonts. The toolkit's own sheet is AtlantaFX's, recoloured by our tokens. */
final class Theme {
  private static final List<String> FONTS =
      List.of("Inter-Regular.ttf", "Inter-SemiBold.ttf", "DejaVuSansMono.ttf");
  private static final double USUAL_SIZE = 14;

  private Theme() {}

  /** A font that is not there leaves the system's in its place. */
  static void loadFonts() {
    for (String font : FONTS) {
      try (InputStream in = Theme.class.getResourceAsStream("fonts/" + font)) {
        if (in != null) {
          Font.loadFont(in, USUAL_SIZE);
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  static boolean dark(WindowSettings.Theme theme) {
    return switch (theme) {
      case LIGHT -> false;
      case DARK -> true;
      case SYSTEM -> Platform.getPreferences().getColorScheme() == ColorScheme.DARK;
    };
  }

  static void apply(Scene scene, boolean dark) {
    Application.setUserAgentStylesheet(
        dark
            ? new PrimerDark().getUserAgentStylesheet()
            : new PrimerLight().getUserAgentStylesheet());
    scene
        .getStylesheets()
        .setAll(
            sheet(dark ? "dark.css" : "light.css"), sheet("controlsfx.css"), sheet("mailpath.css"));
  }

  /** Root style that all sizes in em follow. */
  static String size(double unit) {
    return "-fx-font-size: " + USUAL_SIZE * unit + "px;";
  }

  private static String sheet(String name) {
    return Objects.requireNonNull(Theme.class.getResource(name)).toExternalForm();
  }
}
