package mailpath.starttls;

import java.util.List;
import mailpath.fact.Actor;
import mailpath.fact.Evidence;
import mailpath.fact.Finding;
import mailpath.fact.Rule;
import mailpath.fact.Severity;
import mailpath.network.Failure;

/** The connection attempt is refused (threat-S18). */
public record ConnectRefused(String subject, Evidence evidence) implements Finding {

  static List<ConnectRefused> check(ProbedAddress address) {
    return address.failure(Failure.ConnectionRefused.class).isPresent()
        ? List.of(new ConnectRefused(address.subject(), address.evidence()))
        : List.of();
  }

  @Override
  public Rule rule() {
    return StarttlsRules.U2;
  }

  @Override
  public Severity severity() {
    return Severity.INFO;
  }

  @Override
  public Actor actor() {
    return Actor.MAIL_HOST;
  }
}
