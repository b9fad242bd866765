package mailpath.dns;

import java.util.List;
import mailpath.fact.Actor;
import mailpath.fact.Evidence;
import mailpath.fact.Finding;
import mailpath.fact.Severity;
import mailpath.fact.Standing;

/** The root's signatures are outside their dates as seen from here: the clock is wrong (N5). */
public record ClockUnfit(String subject, Evidence evidence) implements Finding {

  static List<ClockUnfit> check(ResolverTest test, String resolver) {
    return test.signatures() == ResolverTest.Signatures.OUT_OF_DATE
        ? List.of(new ClockUnfit(resolver, test.evidence()))
        : List.of();
  }

  @Override
  public Standing standing() {
    return new Standing(DnsRules.N5, Severity.INFO, Actor.YOUR_PROGRAM);
  }
}
