package mailpath.window;

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
        .flatMap(name -> Stream.ofNullable(WindowIcons.class.getResourceAsStream(name)))
        .map(Image::new)
        .toList();
  }
}
