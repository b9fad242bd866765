package mailpath.mtasts;

import java.util.List;
import mailpath.fact.Actor;
import mailpath.fact.Evidence;
import mailpath.fact.Finding;
import mailpath.fact.Severity;
import mailpath.fact.Standing;
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
  public Standing standing() {
    return new Standing(MtaStsRules.R19, Severity.INFO, Actor.DOMAIN_OWNER);
  }
}
