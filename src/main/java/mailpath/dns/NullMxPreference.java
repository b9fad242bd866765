package mailpath.dns;

import java.util.List;
import mailpath.dns.MailRoute.Kind;
import mailpath.fact.Actor;
import mailpath.fact.Evidence;
import mailpath.fact.Finding;
import mailpath.fact.Severity;
import mailpath.fact.Standing;

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
  public Standing standing() {
    return new Standing(MxRules.MX4, Severity.ADVICE, Actor.DOMAIN_OWNER);
  }
}
