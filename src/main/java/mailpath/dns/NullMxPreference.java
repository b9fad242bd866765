package mailpath.dns;

import java.util.List;
import mailpath.dns.MailRoute.Kind;
import mailpath.fact.Actor;
import mailpath.fact.Evidence;
import mailpath.fact.Finding;
import mailpath.fact.Rule;
import mailpath.fact.Severity;

/** A null MX with a preference other than 0 (MX4). */
public record NullMxPreference(String subject, int preference, Evidence evidence)
    implements Finding {

  static List<NullMxPreference> check(MailRouteReading reading) {
    return reading
        .routes()
        .filter(route -> route.kind() == Kind.NULL_MX)
        .flatMap(
            route ->
                route.nullPreferences().stream()
                    .filter(preference -> preference != 0)
                    .map(
                        preference ->
                            new NullMxPreference(
                                route.domain().text(), preference, reading.evidence())))
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
