package imageprobe;

import com.ibm.icu.text.IDNA;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Run inside the packaged image: prints what works only if the image holds all that it should. */
final class ImageProbe {

  private ImageProbe() {}

  public static void main(String[] args) {
    var dutch = DateTimeFormatter.ofPattern("EEEE d MMMM", Locale.of("nl"));
    System.out.println(LocalDate.of(2026, 3, 4).format(dutch));

    var name = new StringBuilder();
    IDNA.getUTS46Instance(IDNA.NONTRANSITIONAL_TO_ASCII)
        .nameToASCII("faß.example", name, new IDNA.Info());
    System.out.println(name);
  }
}
