package mailpath.certificate;

import java.util.List;
import mailpath.fact.Actor;
import mailpath.fact.Evidence;
import mailpath.fact.Finding;
import mailpath.fact.Severity;
import mailpath.fact.Standing;

/**
 * The certificate demands a staple (RFC 7633 4), and none came that anybody can use: strict
 * programs refuse the server (X5).
 */
public record MustStapleUnmet(String subject, Evidence evidence) implements Finding {

  static List<MustStapleUnmet> check(ShownChain shown) {
    return shown.demandsStaple() && !(shown.read() instanceof Staple.Fit)
        ? List.of(new MustStapleUnmet(shown.subject(), shown.evidence()))
        : List.of();
  }

  @Override
  public Standing standing() {
    return new Standing(StapleRules.X5, Severity.ADVICE, Actor.MAIL_HOST);
  }
}
