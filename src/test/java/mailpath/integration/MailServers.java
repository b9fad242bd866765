package mailpath.integration;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mailpath.Requires;

/** One Postfix with several faces: each address has its own name and certificate, or no TLS. */
final class MailServers {
  /** OpenSSL as it was before it refused what is old; what is new stays preferred. */
  private static final String OPENSSL =
      """
      openssl_conf = all
      [all]
      ssl_conf = ssl
      [ssl]
      system_default = levels
      [levels]
      MinProtocol = TLSv1
      CipherString = DEFAULT@SECLEVEL=0
      """;

  private static final int RELAY = 25;

  private MailServers() {}

  /**
   * @param program of Postfix that answers there
   * @param options of that program in master.cf
   */
  record Door(String host, String address, int port, String program, List<String> options) {

    /**
     * @param certificate key and chain in one file; empty for a server without STARTTLS
     */
    Door(String host, String address, Optional<Path> certificate) {
      this(host, address, RELAY, "smtpd", certificate.stream().flatMap(file -> tls(file)).toList());
    }

    static Door of(Face face, Path folder) {
      List<String> options = new ArrayList<>();
      if (!face.shown().isEmpty()) {
        options.addAll(tls(face.shown().stream().map(Certificates.Identity::both)).toList());
      }
      face.bySni()
          .ifPresent(
              named -> {
                Path map = folder.resolve("sni." + face.host());
                Folder.write(map, face.host() + " " + named.both() + "\n");
                options.add("tls_server_sni_maps=texthash:" + map);
              });
      if (face.oldTls()) {
        options.add("smtpd_tls_protocols=TLSv1");
        options.add("tls_medium_cipherlist=DEFAULT@SECLEVEL=0");
      }
      return new Door(face.host(), face.address(), RELAY, "smtpd", options);
    }

    /** The same with more options. */
    Door with(String... more) {
      return new Door(
          host, address, port, program, Stream.concat(options.stream(), Stream.of(more)).toList());
    }

    /** The program that keeps spam robots from smtpd (postscreen), before the same server. */
    Door behindPostscreen() {
      return new Door(host, address, port, "postscreen", options);
    }

    /** The same server at another port. */
    Door at(int other) {
      return new Door(host, address, other, program, options);
    }

    String socket() {
      return Addressing.socket(address, port);
    }

    private static Stream<String> tls(Path file) {
      return tls(Stream.of(file));
    }

    private static Stream<String> tls(Stream<Path> files) {
      return Stream.of(
          "smtpd_tls_security_level=may",
          "smtpd_tls_chain_files=" + files.map(Path::toString).collect(Collectors.joining(",")));
    }

    private List<String> service() {
      boolean screen = program.equals("postscreen");
      List<String> lines = new ArrayList<>();
      lines.add(socket() + " inet n - n - " + (screen ? "1 " : "- ") + program);
      lines.add("  -o myhostname=" + host);
      options.forEach(option -> lines.add("  -o " + option));
      return lines;
    }
  }

  static Daemon postfix(Namespace in, Path folder, List<Door> doors) {
    Path settings = Folder.open(folder.resolve("postfix"));
    Folder.write(settings.resolve("main.cf"), main(folder));
    List<String> services = new ArrayList<>();
    doors.forEach(door -> services.addAll(door.service()));
    services.add("smtpd pass - - n - - smtpd");
    doors.stream()
        .filter(door -> door.program().equals("postscreen"))
        .forEach(door -> door.options().forEach(option -> services.add("  -o " + option)));
    services.add("tlsproxy unix - - n - 0 tlsproxy");
    services.add("dnsblog unix - - n - 0 dnsblog");
    services.add("tlsmgr unix - - n 1000? 1 tlsmgr");
    services.add("anvil unix - - n - 1 anvil");
    services.add("rewrite unix - - n - - trivial-rewrite");
    services.add("cleanup unix n - n - 0 cleanup");
    services.add("postlog unix-dgram n - n - 1 postlogd");
    Folder.write(settings.resolve("master.cf"), String.join("\n", services) + "\n");
    List<String> line =
        List.of(Requires.program("postfix").toString(), "-c", settings.toString(), "start-fg");
    return Daemon.start(
        in, folder.resolve("postfix.log"), line, doors.stream().map(Door::socket).toList());
  }

  private static String main(Path folder) {
    Path queue = Folder.open(folder.resolve("queue"));
    Path data = ownedByPostfix(Folder.open(folder.resolve("data")));
    Path openssl = Folder.write(folder.resolve("openssl.cnf"), OPENSSL);
    return """
    compatibility_level = 3.6
    queue_directory = %s
    data_directory = %s
    import_environment = MAIL_CONFIG LANG=C OPENSSL_CONF=%s
    maillog_file = /dev/stdout
    mydestination =
    local_recipient_maps =
    alias_maps =
    alias_database =
    inet_protocols = all
    smtpd_peername_lookup = no
    smtpd_relay_restrictions = reject
    """
        .formatted(queue, data, openssl);
  }

  /** Postfix refuses a data folder that is not its own. */
  private static Path ownedByPostfix(Path folder) {
    try {
      var users = FileSystems.getDefault().getUserPrincipalLookupService();
      return Files.setOwner(folder, users.lookupPrincipalByName("postfix"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
