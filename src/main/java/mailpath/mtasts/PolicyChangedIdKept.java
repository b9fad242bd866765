package mailpath.mtasts;

import java.util.List;
import java.util.Optional;
import mailpath.fact.Actor;
import mailpath.fact.Evidence;
import mailpath.fact.Finding;
import mailpath.fact.Severity;
import mailpath.fact.Standing;

/**
 * The policy is another one than before, under the same id: senders keep the old one until they
 * refresh (R4, R16).
 */
public record PolicyChangedIdKept(String subject, String recordId, Evidence evidence)
    implements Finding {

  static List<PolicyChangedIdKept> check(MtaStsReading reading, Optional<Remembered> earlier) {
    return earlier.stream()
        .filter(old -> reading.id().filter(old.id()::equals).isPresent())
        .filter(old -> reading.policy().filter(now -> !now.equals(old.policy())).isPresent())
        .map(
            old ->
                new PolicyChangedIdKept(
                    reading.subject(), old.id(), reading.facts().fetch().evidence()))
        .toList();
  }

  @Override
  public Standing standing() {
    return new Standing(MtaStsRules.R16, Severity.ADVICE, Actor.DOMAIN_OWNER);
  }
}
