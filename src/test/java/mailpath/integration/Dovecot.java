package mailpath.integration;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import mailpath.Requires;

/** Dovecot: IMAP and POP3 with and without TLS from the start, and ManageSieve. */
final class Dovecot {
  private static final List<Integer> PORTS = List.of(110, 143, 993, 995, 4190);

  private Dovecot() {}

  /**
   * @param addresses where it is reached; clients at an address of its own need no TLS
   */
  static Daemon start(
      Namespace in, Path parent, Certificates.Identity shown, List<String> addresses) {
    Path folder = Folder.open(parent.resolve("dovecot"));
    Path settings =
        Folder.write(
            folder.resolve("dovecot.conf"),
            """
            protocols = imap pop3 sieve
            listen = %1$s
            base_dir = %2$s/run
            log_path = /dev/stderr
            ssl = yes
            ssl_cert = <%3$s
            ssl_key = <%4$s
            disable_plaintext_auth = yes
            auth_mechanisms = plain login
            mail_location = maildir:%2$s/mail
            passdb {
              driver = static
              args = nopassword=y
            }
            userdb {
              driver = static
              args = uid=nobody gid=nogroup home=%2$s
            }
            """
                .formatted(String.join(" ", addresses), folder, shown.certificate(), shown.key()));
    List<String> line =
        List.of(Requires.program("dovecot").toString(), "-F", "-c", settings.toString());
    Stream<String> sockets =
        addresses.stream().flatMap(ip -> PORTS.stream().map(port -> Addressing.socket(ip, port)));
    return Daemon.start(in, folder.resolve("dovecot.log"), line, sockets.toList());
  }
}
