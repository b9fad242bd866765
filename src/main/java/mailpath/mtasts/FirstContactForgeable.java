package mailpath.mtasts;

import java.util.List;
import mailpath.fact.Actor;
import mailpath.fact.Evidence;
import mailpath.fact.Finding;
import mailpath.fact.Rule;
import mailpath.fact.Severity;
import mailpath.mtasts.MtaStsPolicy.Mode;

/** Who forges DNS can hide the record from a sender that knows no policy yet (R19). */
public record FirstContactForgeable(String subject, Evidence evidence) implements Finding {

  static List<FirstContactForgeable> check(MtaStsReading reading) {
    return reading.policy(Mode.ENFORCE).stream()
        .filter(policy -> reading.facts().record().ifKnown().isPresent())
        .map(
            policy ->
                new FirstContactForgeable(reading.subject(), reading.facts().record().evidence()))
        .toList();
  }

  @Override
  public Rule rule() {
    return MtaStsRules.R19;
  }

  @Override
  public Severity severity() {
    return Severity.INFO;
  }

  @Override
  public Actor actor() {
    return Actor.DOMAIN_OWNER;
  }
}
