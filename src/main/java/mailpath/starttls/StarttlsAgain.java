package mailpath.starttls;

import java.util.List;
import mailpath.fact.Actor;
import mailpath.fact.Evidence;
import mailpath.fact.Finding;
import mailpath.fact.Severity;
import mailpath.fact.Standing;

/** STARTTLS is offered again inside TLS, which it must not be (ST2). */
public record StarttlsAgain(String subject, Evidence evidence) implements Finding {

  static List<StarttlsAgain> check(ProbedAddress address) {
    return address.offersAfter(CapabilityList.upgrade(address.protocol()))
        ? List.of(new StarttlsAgain(address.subject(), address.evidence()))
        : List.of();
  }

  @Override
  public Standing standing() {
    return new Standing(StarttlsRules.ST2, Severity.ADVICE, Actor.MAIL_HOST);
  }
}
