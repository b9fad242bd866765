package mailpath.client.symptom;

import java.util.List;
import mailpath.client.MailService;
import mailpath.fact.Sentence;
import mailpath.network.MailProtocol;

/** What would prove a cause of a symptom. Nothing of it needs a password (threat-L10). */
public sealed interface SymptomCheck extends Sentence {

  /** A look at the server of the account, at the ports of these protocols (as mailpath host). */
  record LookAtServer(List<MailProtocol> protocols) implements SymptomCheck {
    public LookAtServer {
      protocols = List.copyOf(protocols);
    }
  }

  /** The names on the certificate, held against the name that is set. */
  record CompareName() implements SymptomCheck {}

  /** Chain, issuer and dates of the certificate as it is sent. */
  record CompareChain() implements SymptomCheck {}

  /** The clock of this computer, held against others. */
  record CompareClock() implements SymptomCheck {}

  /** The ways to sign in that the server lists before and after TLS. */
  record CompareSignIns() implements SymptomCheck {}

  /** The same look from another network: what is missing here may be there. */
  record CompareNetworks() implements SymptomCheck {}

  /** Whether this network lets anybody out on port 25. */
  record TryControlHost() implements SymptomCheck {}

  /** Port and channel as set, held against each other and against the server. */
  record ComparePair() implements SymptomCheck {}

  /** What the provider says that is to be set. */
  record ComparePreset() implements SymptomCheck {}

  /** What is found for the domain, above all by Autodiscover. */
  record CompareDiscovery() implements SymptomCheck {}

  /** The exceptions that are stored in the program. */
  record LookForExceptions() implements SymptomCheck {}

  /** Whether name and addresses of the server exist. */
  record LookUpHost() implements SymptomCheck {}

  /** Nothing proves it without the password, and Mailpath has none. */
  record NotProvable() implements SymptomCheck {}

  /** It needs a mail to a recipient, and Mailpath sends none (threat-L6). */
  record NeedsMail() implements SymptomCheck {}

  /** A look at every port of a service. */
  static LookAtServer lookAt(MailService service) {
    return new LookAtServer(
        switch (service) {
          case IMAP -> List.of(MailProtocol.IMAPS, MailProtocol.IMAP);
          case POP3 -> List.of(MailProtocol.POP3S, MailProtocol.POP3);
          case SUBMISSION -> List.of(MailProtocol.SUBMISSIONS, MailProtocol.SUBMISSION);
          case SIEVE -> List.of(MailProtocol.SIEVE);
        });
  }

  /** A look at every port of every service that mail needs. */
  static LookAtServer lookAtAll() {
    return new LookAtServer(
        List.of(
            MailProtocol.IMAPS,
            MailProtocol.SUBMISSIONS,
            MailProtocol.POP3S,
            MailProtocol.SUBMISSION,
            MailProtocol.IMAP,
            MailProtocol.POP3));
  }
}
