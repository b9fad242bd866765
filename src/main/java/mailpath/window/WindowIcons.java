package mailpath.window;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import javafx.scene.image.Image;

/** The program's icon in every size that a system may ask for. */
final class WindowIcons {
  private static final List<Integer> SIZES = List.of(16, 24, 32, 48, 64, 128, 256, 512);

  private WindowIcons() {}

  static List<Image> all() {
    return SIZES.stream()
        .map(size -> "icons/mailpath-" + size + ".png")
        .flatMap(name -> read(name).stream())
        .toList();
  }

  /** The image, which does not close what it is read from; nothing if there is no such file. */
  private static Optional<Image> read(String name) {
    try (InputStream octets = WindowIcons.class.getResourceAsStream(name)) {
      return Optional.ofNullable(octets).map(Image::new);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
