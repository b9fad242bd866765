package mailpath.dns;

import java.util.List;
import mailpath.fact.Actor;
import mailpath.fact.Evidence;
import mailpath.fact.Finding;
import mailpath.fact.Rule;
import mailpath.fact.Severity;

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
  public Rule rule() {
    return MxRules.MX4;
  }

  @Override
  public Severity severity() {
    return Severity.ADVICE;
  }

  @Override
  public Actor actor() {
    return Actor.DOMAIN_OWNER;
  }
}
