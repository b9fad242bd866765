package mailpath.dns;

import java.util.List;
import mailpath.fact.Actor;
import mailpath.fact.Evidence;
import mailpath.fact.Finding;
import mailpath.fact.Severity;
import mailpath.fact.Standing;

/** A "." beside other MX records: some senders take the domain for one without mail (MX4). */
public record NullMxBeside(String subject, Evidence evidence) implements Finding {

  static List<NullMxBeside> check(MailRouteReading reading) {
    return reading
        .routes()
        .filter(MailRoute::nullBeside)
        .map(route -> new NullMxBeside(route.domain().text(), reading.evidence()))
        .toList();
  }

  @Override
  public Standing standing() {
    return new Standing(MxRules.MX4, Severity.LOWERS, Actor.DOMAIN_OWNER);
  }
}
