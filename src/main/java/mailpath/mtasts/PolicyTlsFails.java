package mailpath.mtasts;

import java.util.List;
import mailpath.fact.Actor;
import mailpath.fact.Evidence;
import mailpath.fact.Finding;
import mailpath.fact.Rule;
import mailpath.fact.Severity;
import mailpath.mtasts.FetchProblem.Kind;

/** The TLS handshake with the policy host fails (R9). */
public record PolicyTlsFails(String subject, String detail, Evidence evidence) implements Finding {

  static List<PolicyTlsFails> check(MtaStsReading reading) {
    return reading.problem(Kind.TLS).stream()
        .map(
            problem ->
                new PolicyTlsFails(
                    reading.host(), problem.detail(), reading.facts().fetch().evidence()))
        .toList();
  }

  @Override
  public Rule rule() {
    return MtaStsRules.R9;
  }

  @Override
  public Severity severity() {
    return Severity.LOWERS;
  }

  @Override
  public Actor actor() {
    return Actor.DOMAIN_OWNER;
  }
}
