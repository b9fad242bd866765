package mailpath.integration;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** One OpenSMTPD of Debian (OpenSSL); it shows one certificate for each name asked for. */
final class OpenSmtpd {
  /** Its folders have fixed names; here they are empty and its own. */
  private static final String IN_OWN_FOLDERS =
      """
      mount -t tmpfs -o mode=755 none /var/spool
      mount -t tmpfs -o mode=755 none /var/lib
      mount -t tmpfs -o mode=755 none /run
      mkdir -p /var/lib/opensmtpd/empty /var/spool/smtpd
      chmod 711 /var/spool/smtpd
      exec "$@"
      """;

  private OpenSmtpd() {}

  static Daemon start(Namespace in, Path parent, List<Face> faces) {
    Path program = DebianPackage.program("opensmtpd", "usr/sbin/smtpd");
    in.user("opensmtpd", "/var/lib/opensmtpd/empty");
    in.user("opensmtpq", "/var/lib/opensmtpd/empty");
    Path folder = Folder.open(parent.resolve("opensmtpd"));
    Path settings =
        Folder.write(
            folder.resolve("smtpd.conf"),
            String.join("\n", faces.stream().flatMap(OpenSmtpd::lines).toList())
                + "\nmatch from any for any reject\n");
    List<String> line = new ArrayList<>(List.of("sh", "-e", "-c", IN_OWN_FOLDERS, "smtpd"));
    line.addAll(List.of(program.toString(), "-d", "-f", settings.toString()));
    return Daemon.start(
        in, folder.resolve("smtpd.log"), line, faces.stream().map(Face::socket).toList());
  }

  /** What a client asks for by SNI is looked up among the names of all certificates. */
  private static Stream<String> lines(Face face) {
    String shown = "shown." + face.host();
    List<String> lines = new ArrayList<>(pki(shown, face.shown().getFirst()));
    face.bySni().ifPresent(named -> lines.addAll(pki(face.host(), named)));
    lines.add("listen on %s tls pki %s hostname %s".formatted(face.address(), shown, face.host()));
    return lines.stream();
  }

  private static List<String> pki(String name, Certificates.Identity identity) {
    return List.of(
        "pki %s cert \"%s\"".formatted(name, identity.certificate()),
        "pki %s key \"%s\"".formatted(name, identity.key()));
  }
}
