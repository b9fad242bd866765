package mailpath.certificate;

import java.util.List;
import mailpath.fact.Actor;
import mailpath.fact.Evidence;
import mailpath.fact.Finding;
import mailpath.fact.Severity;
import mailpath.fact.Standing;

/** What is stapled is of no use to anybody (threat-X12, X5). */
public record StapleIgnored(String subject, Staple.Reason why, Evidence evidence)
    implements Finding {

  static List<StapleIgnored> check(ShownChain shown) {
    return shown.read() instanceof Staple.Ignored ignored
        ? List.of(new StapleIgnored(shown.subject(), ignored.why(), shown.evidence()))
        : List.of();
  }

  @Override
  public Standing standing() {
    return new Standing(StapleRules.X5, Severity.ADVICE, Actor.MAIL_HOST);
  }
}
