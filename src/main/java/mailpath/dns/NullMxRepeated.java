package mailpath.dns;

import java.util.List;
import mailpath.fact.Actor;
import mailpath.fact.Evidence;
import mailpath.fact.Finding;
import mailpath.fact.Severity;
import mailpath.fact.Standing;

/** More than one null MX where exactly one may stand (MX4). */
public record NullMxRepeated(String subject, int count, Evidence evidence) implements Finding {

  static List<NullMxRepeated> check(MailRouteReading reading) {
    return reading
        .routes()
        .filter(route -> route.nullPreferences().size() > 1)
        .map(
            route ->
                new NullMxRepeated(
                    route.domain().text(), route.nullPreferences().size(), reading.evidence()))
        .toList();
  }

  @Override
  public Standing standing() {
    return new Standing(MxRules.MX4, Severity.ADVICE, Actor.DOMAIN_OWNER);
  }
}
