package mailpath.starttls;

import java.util.List;
import mailpath.fact.Actor;
import mailpath.fact.Evidence;
import mailpath.fact.Finding;
import mailpath.fact.Severity;
import mailpath.fact.Standing;
import mailpath.network.Approach;
import mailpath.starttls.StarttlsFacts.State;

/**
 * A command that was sent in clear right behind STARTTLS is not answered inside TLS, as it must be
 * (ST5).
 */
public record CommandNotCarriedOver(String subject, Evidence evidence) implements Finding {

  static List<CommandNotCarriedOver> check(ApproachedAddress address) {
    return address.by(Approach.INJECTION).stream()
        .filter(injected -> keptApart(injected) && !InjectedCommand.answered(injected))
        .map(injected -> new CommandNotCarriedOver(address.subject(), injected.evidence()))
        .toList();
  }

  /**
   * Dropped, or taken for TLS, which ends the handshake: both are right (RFC 9051 6.2.1). Of a
   * server that falls silent inside TLS nothing is known.
   */
  private static boolean keptApart(ProbedAddress injected) {
    return injected.works() && injected.failure().isEmpty() || injected.is(State.HANDSHAKE_FAILS);
  }

  @Override
  public Standing standing() {
    return new Standing(StarttlsRules.ST5, Severity.INFO, Actor.NOBODY);
  }
}
