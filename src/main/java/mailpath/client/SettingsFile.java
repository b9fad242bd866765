package mailpath.client;

import java.util.Optional;
import java.util.zip.ZipException;
import mailpath.casefile.GzipMember;
import mailpath.certificate.CertificateFileFault;
import mailpath.client.formats.FormatRefusal;
import mailpath.fact.Sentence;
import mailpath.network.Bytes;

/**
 * A file of settings of whichever program, as somebody hands it over; it may be packed with gzip
 * (RFC 1952). What it is shows its content, and its name only where that says nothing.
 */
public sealed interface SettingsFile {
  /** MiB that a packed file may unfold to, and how many octets for each of its own (threat-F2). */
  int MOST = 10;

  int RATIO = 100;

  record Understood(ClientSettings settings) implements SettingsFile {}

  /**
   * @param line from which it cannot be read; 0 where there are no lines
   */
  record Refused(int line, Sentence why) implements SettingsFile {}

  /** Of no kind that is known. */
  record Other() implements SettingsFile {}

  /**
   * @param name of the file without its folders
   */
  static SettingsFile read(String name, Bytes content) {
    if (!GzipMember.isGzip(content.first(2).toArray())) {
      return plain(name, content);
    }
    int most = (int) Math.min(MOST * 1024L * 1024, (long) RATIO * content.length());
    try {
      Bytes plain = GzipMember.unfolded(content, most);
      return plain.length() > most
          ? new Refused(0, tooFar(most))
          : plain(name.replaceFirst("(?i)\\.gz$", ""), plain);
    } catch (ZipException damaged) {
      return new Refused(0, new CertificateFileFault.PackedFileDamaged());
    }
  }

  private static FormatRefusal tooFar(int most) {
    return most < MOST * 1024 * 1024
        ? new FormatRefusal.SettingsUnfoldTooFar(RATIO)
        : new FormatRefusal.SettingsFileTooLarge(MOST);
  }

  private static SettingsFile plain(String name, Bytes content) {
    Optional<ClientFormat> format = ClientFormats.of(name, content);
    return format.map(known -> read(known, name, content)).orElseGet(Other::new);
  }

  private static SettingsFile read(ClientFormat format, String name, Bytes content) {
    return switch (format.read(name, content)) {
      case ClientFormat.Read.Settings(ClientSettings settings) -> new Understood(settings);
      case ClientFormat.Read.Refused(int line, Sentence why) -> new Refused(line, why);
    };
  }
}
