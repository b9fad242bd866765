package mailpath.client;

import java.util.List;
import java.util.Optional;

/**
 * One service of an account, as a mail program is set up to use it. No user name, no password.
 *
 * @param host as written; empty where none is given or it could not be read
 * @param port as written, or the program's own for this service and channel; empty where neither is
 *     known, or where the program tries several
 * @param label what the program calls its channel
 * @param lines of the file that it was read from, the first being 1; empty for formats without
 *     lines
 */
public record ServiceSettings(
    MailService service,
    Optional<String> host,
    Optional<Integer> port,
    Channel channel,
    CertificateCheck check,
    SignIn signIn,
    OwnLabel label,
    List<Integer> lines) {
  public ServiceSettings {
    lines = List.copyOf(lines);
  }

  /** The same with another check of the certificate. */
  public ServiceSettings with(CertificateCheck other) {
    return new ServiceSettings(service, host, port, channel, other, signIn, label, lines);
  }
}
