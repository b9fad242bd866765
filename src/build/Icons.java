import com.github.weisj.jsvg.SVGDocument;
import com.github.weisj.jsvg.parser.SVGLoader;
import com.github.weisj.jsvg.view.ViewBox;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;

/**
 * Makes the icons of every size and system from the drawings in {@code icons}: for {@code NAME.svg}
 * the files {@code NAME-SIZE.png}, {@code NAME.ico} (Windows) and {@code NAME.icns} (macOS).
 *
 * <p>Arguments: the folder to write to, and the folder of classes, which gets the window's icons.
 */
class Icons {
  private static final Path DRAWINGS = Path.of("icons");
  private static final Path WINDOW = Path.of("mailpath", "window", "icons");

  /** Sizes that the systems ask for, in pixels. */
  private static final List<Integer> SIZES = List.of(16, 24, 32, 48, 64, 128, 256, 512);

  /** Windows shows no more than 256. */
  private static final List<Integer> ICO = List.of(16, 24, 32, 48, 64, 256);

  private static final List<Integer> ICNS = List.of(16, 32, 64, 128, 256, 512);

  static void main(String[] args) throws IOException {
    System.setProperty("java.awt.headless", "true");
    var folder = Files.createDirectories(Path.of(args[0]));
    var window = Files.createDirectories(Path.of(args[1]).resolve(WINDOW));
    try (Stream<Path> drawings = Files.list(DRAWINGS)) {
      for (Path drawing : drawings.filter(file -> file.toString().endsWith(".svg")).toList()) {
        make(drawing, folder);
      }
    }
    for (int size : SIZES) {
      var name = "mailpath-" + size + ".png";
      Files.write(window.resolve(name), Files.readAllBytes(folder.resolve(name)));
    }
  }

  private static void make(Path drawing, Path folder) throws IOException {
    var name = drawing.getFileName().toString().replace(".svg", "");
    var document = Objects.requireNonNull(new SVGLoader().load(drawing.toUri().toURL()), name);
    for (int size : SIZES) {
      var file = folder.resolve(name + "-" + size + ".png").toFile();
      ImageIO.write(drawn(document, size), "png", file);
    }
    collect(document, ICO, "ico", folder.resolve(name + ".ico"));
    collect(document, ICNS, "icns", folder.resolve(name + ".icns"));
  }

  private static BufferedImage drawn(SVGDocument document, int size) {
    var image = new BufferedImage(size, size, BufferedImage.TYPE_INT_ARGB);
    Graphics2D graphics = image.createGraphics();
    graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    document.render(null, graphics, new ViewBox(size, size));
    graphics.dispose();
    return image;
  }

  /** One file with several sizes, each as PNG. */
  private static void collect(SVGDocument document, List<Integer> sizes, String form, Path file)
      throws IOException {
    ImageWriter writer = ImageIO.getImageWritersByFormatName(form).next();
    Files.deleteIfExists(file);
    try (var out = ImageIO.createImageOutputStream(file.toFile())) {
      writer.setOutput(out);
      writer.prepareWriteSequence(null);
      ImageWriteParam param = writer.getDefaultWriteParam();
      if (param.canWriteCompressed()
          && param.getCompressionTypes() != null
          && List.of(param.getCompressionTypes()).contains("BI_PNG")) {
        param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        param.setCompressionType("BI_PNG");
      }
      for (int size : sizes) {
        writer.writeToSequence(new IIOImage(drawn(document, size), null, null), param);
      }
      writer.endWriteSequence();
    } finally {
      writer.dispose();
    }
  }
}
