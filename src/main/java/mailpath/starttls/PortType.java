package mailpath.starttls;

import java.util.Optional;
import mailpath.network.Approach;
import mailpath.network.DialogueQuery;
import mailpath.network.Failure;
import mailpath.network.MailProtocol;
import mailpath.network.Stage;
import mailpath.starttls.StarttlsFacts.State;

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

  /** Whether this is an answer of the type that was tried, TLS or not. */
  public static boolean isSettled(ProbedAddress address) {
    return address.works() || address.is(State.ABSENT);
  }

  /** The question to a server that had to greet soon, and may do so late; empty for all others. */
  public static Optional<DialogueQuery> patient(ProbedAddress address) {
    return address
        .failure()
        .filter(
            failure ->
                failure instanceof Failure.TimedOut(Stage stage, var after)
                    && stage == Stage.GREETING)
        .map(failure -> query(address))
        .filter(DialogueQuery::isHurried)
        .map(query -> query.with(Approach.PATIENT));
  }

  static int port(ProbedAddress address) {
    return query(address).port();
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
    DialogueQuery query = query(address);
    return new DialogueQuery(
        query.serverName(), query.address(), query.port(), sibling, query.approach());
  }

  private static DialogueQuery query(ProbedAddress address) {
    return (DialogueQuery) address.observation().query();
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
