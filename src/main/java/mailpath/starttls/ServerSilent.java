package mailpath.starttls;

import java.util.List;
import mailpath.fact.Actor;
import mailpath.fact.Evidence;
import mailpath.fact.Finding;
import mailpath.fact.Severity;
import mailpath.fact.Standing;
import mailpath.network.Failure;
import mailpath.network.Stage;

/**
 * The server takes the connection and does not say what it must in time: delay on purpose, or a
 * filter (threat-S1).
 */
public record ServerSilent(String subject, Stage stage, long seconds, Evidence evidence)
    implements Finding {

  static List<ServerSilent> check(ProbedAddress address) {
    return address
        .failure(Failure.TimedOut.class)
        .filter(late -> late.stage() != Stage.CONNECT && address.state().isEmpty())
        .map(
            late ->
                new ServerSilent(
                    address.subject(), late.stage(), late.after().toSeconds(), address.evidence()))
        .stream()
        .toList();
  }

  @Override
  public Standing standing() {
    return new Standing(StarttlsRules.U2, Severity.INFO, Actor.NOBODY);
  }
}
