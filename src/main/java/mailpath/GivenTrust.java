package mailpath;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import mailpath.certificate.TrustStore;
import mailpath.dns.TrustAnchors;

/** What answers are judged by, as files that a call names, or as this computer has it. */
final class GivenTrust {
  private GivenTrust() {}

  /** Root certificates as PEM. */
  static TrustStore roots(String file) {
    try {
      return TrustStore.pem(Path.of(file));
    } catch (IOException | IllegalArgumentException e) {
      throw new WrongCall(CommandText.UNREADABLE, file);
    }
  }

  /** Those that this computer trusts. */
  static TrustStore platform() {
    try {
      return TrustStore.platform();
    } catch (IOException e) {
      throw new UncheckedIOException("the platform's root certificates", e);
    }
  }

  /** DS or DNSKEY lines of a zone file, or IANA's root-anchors.xml. */
  static TrustAnchors anchors(String file) {
    try {
      return TrustAnchors.parse(read(file));
    } catch (IllegalArgumentException e) {
      throw new WrongCall(CommandText.UNREADABLE, file);
    }
  }

  private static String read(String file) {
    try {
      return Files.readString(Path.of(file));
    } catch (IOException | IllegalArgumentException e) {
      throw new WrongCall(CommandText.UNREADABLE, file);
    }
  }
}
