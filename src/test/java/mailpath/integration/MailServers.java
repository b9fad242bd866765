package mailpath.integration;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import mailpath.Requires;

/** One Postfix with several faces: each address has its own name and certificate, or no TLS. */
final class MailServers {
  private MailServers() {}

  /**
   * @param certificate key and chain in one file; empty for a server without STARTTLS
   */
  record Door(String host, String address, Optional<Path> certificate) {

    String socket() {
      return (address.contains(":") ? "[" + address + "]" : address) + ":25";
    }

    private List<String> service() {
      List<String> lines = new ArrayList<>();
      lines.add(socket() + " inet n - n - - smtpd");
      lines.add("  -o myhostname=" + host);
      certificate.ifPresent(
          file -> {
            lines.add("  -o smtpd_tls_security_level=may");
            lines.add("  -o smtpd_tls_chain_files=" + file);
          });
      return lines;
    }
  }

  static Daemon postfix(Namespace in, Path folder, List<Door> doors) {
    Path settings = Folder.open(folder.resolve("postfix"));
    Path queue = Folder.open(folder.resolve("queue"));
    Path data = ownedByPostfix(Folder.open(folder.resolve("data")));
    Folder.write(
        settings.resolve("main.cf"),
        """
        compatibility_level = 3.6
        queue_directory = %s
        data_directory = %s
        maillog_file = /dev/stdout
        mydestination =
        local_recipient_maps =
        alias_maps =
        alias_database =
        inet_protocols = all
        smtpd_peername_lookup = no
        smtpd_relay_restrictions = reject
        """
            .formatted(queue, data));
    List<String> services = new ArrayList<>();
    doors.forEach(door -> services.addAll(door.service()));
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
