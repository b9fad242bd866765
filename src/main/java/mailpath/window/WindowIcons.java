package mailpath.window;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.image.Image;

/** The program's icon in every size that a system may ask for. */
final class WindowIcons {
  private static final List<Integer> SIZES = List.of(16, 24, 32, 48, 64, 128, 256, 512);

  private WindowIcons() {}

  static List<Image> all() {
    return SIZES.stream()
        .map(size -> "icons/mailpath-" + size + ".png")
        .flatMap(WindowIcons::read)
        .toList();
  }

  /** The image, which does not close what it is read from; nothing if there is no such file. */
  private static Stream<Image> read(String name) {
    try (InputStream octets = WindowIcons.class.getResourceAsStream(name)) {
      return Stream.ofNullable(octets).map(Image::new).toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
