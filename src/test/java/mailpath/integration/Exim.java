package mailpath.integration;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** One Exim of Debian (GnuTLS), which looks up what to show by the address it was called at. */
final class Exim {
  private static final String USER = "Debian-exim";

  /** RFC 2246 signs with SHA-1, which GnuTLS must be allowed to. */
  private static final String OLD_TLS = "LEGACY:-VERS-ALL:+VERS-TLS1.0:%COMPAT";

  private Exim() {}

  static Daemon start(Namespace in, Path parent, List<Face> faces) {
    Path program = DebianPackage.program("exim4-daemon-light", "usr/sbin/exim4");
    in.user(USER, "/nonexistent");
    Path folder = Folder.open(parent.resolve("exim"));
    table(folder, "hosts", faces, Face::host);
    table(folder, "certificates", faces, face -> files(folder, face.shown(), false));
    table(folder, "keys", faces, face -> files(folder, face.shown(), true));
    table(folder, "sni-certificates", named(faces), face -> sni(folder, face, false));
    table(folder, "sni-keys", named(faces), face -> sni(folder, face, true));
    table(folder, "versions", faces, face -> face.oldTls() ? OLD_TLS : "NORMAL");
    Path settings = Folder.write(folder.resolve("exim.conf"), settings(folder, faces));
    List<String> line = List.of(program.toString(), "-bdf", "-C", settings.toString());
    return Daemon.start(
        in, folder.resolve("exim.log"), line, faces.stream().map(Face::socket).toList());
  }

  private static String settings(Path folder, List<Face> faces) {
    return """
    primary_hostname = exim.test
    spool_directory = %1$s/spool
    log_file_path = %1$s/spool/%%slog
    exim_user = %2$s
    exim_group = nogroup
    keep_environment =
    daemon_smtp_ports = 25
    local_interfaces = %3$s
    host_lookup =
    rfc1413_query_timeout = 0s
    smtp_active_hostname = ${lookup{$received_ip_address}lsearch{%1$s/hosts}}
    tls_advertise_hosts = *
    tls_certificate = ${if eq{$tls_in_sni}{${lookup{$received_ip_address}lsearch{%1$s/hosts}}}\
      {${lookup{$received_ip_address}lsearch{%1$s/sni-certificates}{$value}\
      {${lookup{$received_ip_address}lsearch{%1$s/certificates}}}}}\
      {${lookup{$received_ip_address}lsearch{%1$s/certificates}}}}
    tls_privatekey = ${if eq{$tls_in_sni}{${lookup{$received_ip_address}lsearch{%1$s/hosts}}}\
      {${lookup{$received_ip_address}lsearch{%1$s/sni-keys}{$value}\
      {${lookup{$received_ip_address}lsearch{%1$s/keys}}}}}\
      {${lookup{$received_ip_address}lsearch{%1$s/keys}}}}
    tls_require_ciphers = ${lookup{$received_ip_address}lsearch{%1$s/versions}}
    """
        .formatted(
            folder, USER, faces.stream().map(Face::address).collect(Collectors.joining(" : ")));
  }

  private static List<Face> named(List<Face> faces) {
    return faces.stream().filter(face -> face.bySni().isPresent()).toList();
  }

  private static String sni(Path folder, Face face, boolean key) {
    return files(folder, face.bySni().stream().toList(), key);
  }

  private static void table(
      Path folder, String name, List<Face> faces, Function<Face, String> value) {
    Folder.write(
        folder.resolve(name),
        faces.stream()
            .map(face -> face.address() + ": " + value.apply(face) + "\n")
            .collect(Collectors.joining()));
  }

  /** Exim reads keys after it has given up the rights of root. */
  private static String files(Path folder, List<Certificates.Identity> identities, boolean key) {
    return identities.stream()
        .map(identity -> key ? readable(folder, identity.key()) : identity.certificate())
        .map(Path::toString)
        .collect(Collectors.joining(":"));
  }

  private static Path readable(Path folder, Path file) {
    String name = file.getParent().getFileName() + "." + file.getFileName();
    return Folder.write(folder.resolve(name), Folder.text(file));
  }
}
