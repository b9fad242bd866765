package mailpath.investigation;

import java.util.List;
import java.util.Optional;
import mailpath.client.CertificateCheck;
import mailpath.client.Channel;
import mailpath.client.ClientProgram;
import mailpath.client.ClientSettings;
import mailpath.client.FoundBy;
import mailpath.client.MailService;
import mailpath.client.OwnLabel;
import mailpath.client.ServiceSettings;
import mailpath.client.ServiceVerdict;
import mailpath.client.SignIn;
import mailpath.network.MailProtocol;

/**
 * How a mail program is set up, and what that is worth.
 *
 * @param found how its settings came to be known
 * @param probes every look at a server, each once, in the order of the settings; the other ports of
 *     a server come last
 * @param run what was asked; empty where nobody was
 */
public record ClientAssessment(
    ClientSettings settings,
    FoundBy found,
    List<AccountAssessment> accounts,
    List<HostAssessment> probes,
    Optional<ClientRun> run) {
  public ClientAssessment {
    accounts = List.copyOf(accounts);
    probes = List.copyOf(probes);
  }

  /**
   * What the best settings for a port come to that was looked at: its own kind of encryption
   * insisted on, and the certificate checked.
   */
  public static ServiceVerdict atBest(HostAssessment probe) {
    MailProtocol protocol = probe.question().protocol();
    ServiceSettings best =
        new ServiceSettings(
            service(protocol),
            Optional.of(probe.question().host()),
            Optional.of(probe.question().port()),
            protocol.implicitTls() ? Channel.IMPLICIT : Channel.REQUIRED,
            CertificateCheck.FULL,
            SignIn.UNKNOWN,
            OwnLabel.ofFile(""),
            List.of());
    return ServiceVerdict.of(ClientProgram.OTHER, best, ServerReading.facts(probe));
  }

  private static MailService service(MailProtocol protocol) {
    return switch (protocol) {
      case IMAP, IMAPS -> MailService.IMAP;
      case POP3, POP3S -> MailService.POP3;
      case SMTP, SUBMISSION, SUBMISSIONS -> MailService.SUBMISSION;
      case SIEVE -> MailService.SIEVE;
    };
  }
}
