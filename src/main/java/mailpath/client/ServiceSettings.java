package mailpath.client;

import java.util.List;
import java.util.Optional;
import mailpath.certificate.PeerName;

/**
 * One service of an account, as a mail program is set up to use it. No user name, no password.
 *
 * @param host as written; empty where none is given or it could not be read
 * @param port as written, or the program's own for this service and channel; empty where neither is
 *     known, or where the program tries several
 * @param label what the program calls its channel
 * @param lines of the file that it was read from, the first being 1; empty for formats without
 *     lines
 * @param srv of which SRV record of the mail domain the host was found (RFC 6186); empty where it
 *     was found otherwise
 */
public record ServiceSettings(
    MailService service,
    Optional<String> host,
    Optional<Integer> port,
    Channel channel,
    CertificateCheck check,
    SignIn signIn,
    OwnLabel label,
    List<Integer> lines,
    Optional<PeerName.Srv> srv) {
  public ServiceSettings {
    lines = List.copyOf(lines);
  }

  /** Not found by an SRV record. */
  public ServiceSettings(
      MailService service,
      Optional<String> host,
      Optional<Integer> port,
      Channel channel,
      CertificateCheck check,
      SignIn signIn,
      OwnLabel label,
      List<Integer> lines) {
    this(service, host, port, channel, check, signIn, label, lines, Optional.empty());
  }

  /** The same, found by an SRV record. */
  public ServiceSettings foundBy(PeerName.Srv record) {
    return new ServiceSettings(
        service, host, port, channel, check, signIn, label, lines, Optional.of(record));
  }

  /** The same with another check of the certificate. */
  public ServiceSettings with(CertificateCheck other) {
    return new ServiceSettings(service, host, port, channel, other, signIn, label, lines, srv);
  }
}
