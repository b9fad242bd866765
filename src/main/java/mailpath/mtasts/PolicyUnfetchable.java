package mailpath.mtasts;

import java.util.List;
import java.util.stream.Stream;
import mailpath.fact.Actor;
import mailpath.fact.Evidence;
import mailpath.fact.Finding;
import mailpath.fact.Severity;
import mailpath.fact.Standing;
import mailpath.mtasts.MtaStsFacts.Fetch;

/**
 * The record is fine but there is no policy to be had: new senders deliver as if there were none,
 * and report it under this result type (R11).
 */
public record PolicyUnfetchable(String subject, String resultType, Evidence evidence)
    implements Finding {

  static List<PolicyUnfetchable> check(MtaStsReading reading) {
    return reading.id().stream()
        .flatMap(id -> reading.facts().fetch().ifKnown().stream())
        .flatMap(
            fetch ->
                fetch instanceof Fetch.Fails(String resultType)
                    ? Stream.of(
                        new PolicyUnfetchable(
                            reading.subject(), resultType, reading.facts().fetch().evidence()))
                    : Stream.empty())
        .toList();
  }

  @Override
  public Standing standing() {
    return new Standing(MtaStsRules.R11, Severity.LOWERS, Actor.DOMAIN_OWNER);
  }
}
