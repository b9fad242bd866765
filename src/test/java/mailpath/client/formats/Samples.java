package mailpath.client.formats;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import mailpath.client.AccountSettings;
import mailpath.client.ClientFormat;
import mailpath.client.ClientFormat.Read;
import mailpath.client.ClientFormats;
import mailpath.client.ClientSettings;
import mailpath.client.ServiceSettings;
import mailpath.fact.Sentence;
import mailpath.network.Bytes;

/** The sample files, and short ways to read one. */
final class Samples {
  /** Of the formats that need no other program's tools. */
  static final List<String> ALL =
      List.of(
          "prefs.js",
          "cert_override.txt",
          "mobile-export.txt",
          "settings.k9s",
          "profile.mobileconfig",
          "binary.mobileconfig",
          "signed.mobileconfig",
          "outlook.prf",
          "outlook.reg",
          "outlook-ansi.reg");

  private Samples() {}

  static Bytes octets(String name) {
    try (InputStream in = Samples.class.getResourceAsStream("/mailpath/client/" + name)) {
      return Bytes.of(in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String text(String name) {
    return new String(octets(name).toArray(), UTF_8);
  }

  static Bytes bytes(String text) {
    return Bytes.of(text.getBytes(UTF_8));
  }

  /** By the format that takes the file for its own. */
  static ClientSettings settings(String name) {
    Bytes content = octets(name);
    return settings(ClientFormats.of(name, content).orElseThrow().read(name, content));
  }

  static ClientSettings settings(ClientFormat format, String text) {
    return settings(format.read("x", bytes(text)));
  }

  static ClientSettings settings(Read read) {
    return assertInstanceOf(Read.Settings.class, read).settings();
  }

  static Read.Refused refused(ClientFormat format, String text) {
    return assertInstanceOf(Read.Refused.class, format.read("x", bytes(text)));
  }

  static ServiceSettings service(ClientSettings settings, int account, int service) {
    return settings.accounts().get(account).services().get(service);
  }

  /** Each service on a line: {@code IMAP imap.example.nl:993 IMPLICIT FULL PASSWORD}. */
  static List<String> shown(ClientSettings settings) {
    return settings.accounts().stream()
        .flatMap(account -> account.services().stream())
        .map(Samples::shown)
        .toList();
  }

  static String shown(ServiceSettings one) {
    return "%s %s:%s %s %s %s"
        .formatted(
            one.service(),
            one.host().orElse("?"),
            one.port().map(String::valueOf).orElse("?"),
            one.channel(),
            one.check(),
            one.signIn());
  }

  /** Name and domain of each account. */
  static List<String> accounts(ClientSettings settings) {
    return settings.accounts().stream().map(Samples::shown).toList();
  }

  private static String shown(AccountSettings account) {
    return account.name() + " @" + account.domain().orElse("?");
  }

  static boolean says(ClientSettings settings, Sentence note) {
    return settings.notes().contains(note);
  }
}
