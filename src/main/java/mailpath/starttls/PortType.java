package mailpath.starttls;

import java.util.Optional;
import mailpath.network.DialogueQuery;
import mailpath.network.Failure;
import mailpath.network.MailProtocol;
import mailpath.network.Stage;

/**
 * Whether a port is of the other type than was assumed, which is tried once (threat-S16): a server
 * that speaks in clear where TLS comes first, or says nothing where it has to greet.
 */
public final class PortType {
  private PortType() {}

  /** The question that settles it; empty where nothing points to it, or no such protocol exists. */
  public static Optional<DialogueQuery> other(ProbedAddress address) {
    return address
        .failure()
        .filter(failure -> pointsToIt(address.protocol(), failure))
        .flatMap(failure -> sibling(address.protocol()))
        .map(sibling -> as(address, sibling));
  }

  static int port(ProbedAddress address) {
    return ((DialogueQuery) address.observation().query()).port();
  }

  private static boolean pointsToIt(MailProtocol protocol, Failure failure) {
    Stage first = protocol.implicitTls() ? Stage.TLS : Stage.GREETING;
    return failure.stage() == first
        && switch (failure) {
          case Failure.NotTls ignored -> true;
          case Failure.TimedOut ignored -> true;
          case Failure.Closed ignored -> true;
          case Failure.Reset ignored -> true;
          case Failure.Malformed ignored -> true;
          default -> false;
        };
  }

  private static DialogueQuery as(ProbedAddress address, MailProtocol sibling) {
    DialogueQuery query = (DialogueQuery) address.observation().query();
    return new DialogueQuery(query.serverName(), query.address(), query.port(), sibling);
  }

  private static Optional<MailProtocol> sibling(MailProtocol protocol) {
    return switch (protocol) {
      case SMTP, SUBMISSION -> Optional.of(MailProtocol.SUBMISSIONS);
      case SUBMISSIONS -> Optional.of(MailProtocol.SUBMISSION);
      case IMAP -> Optional.of(MailProtocol.IMAPS);
      case IMAPS -> Optional.of(MailProtocol.IMAP);
      case POP3 -> Optional.of(MailProtocol.POP3S);
      case POP3S -> Optional.of(MailProtocol.POP3);
      case SIEVE -> Optional.empty();
    };
  }
}
