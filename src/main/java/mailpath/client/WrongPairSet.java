package mailpath.client;

import java.util.List;
import mailpath.fact.Actor;
import mailpath.fact.Evidence;
import mailpath.fact.Finding;
import mailpath.fact.Severity;
import mailpath.fact.Standing;

/** The port and the way to protect a connection to it do not fit (standards D1). */
public record WrongPairSet(
    String subject, int port, Channel expected, Channel set, Evidence evidence) implements Finding {

  static List<WrongPairSet> check(JudgedService service) {
    return service.rightPair().isPresent()
        ? List.of(
            new WrongPairSet(
                service.subject(),
                service.rightPair().orElseThrow().port(),
                service.rightPair().orElseThrow().channel(),
                service.settings().channel(),
                service.evidence()))
        : List.of();
  }

  @Override
  public Standing standing() {
    return new Standing(ClientRules.K6, Severity.LOWERS, Actor.YOUR_PROGRAM);
  }
}
