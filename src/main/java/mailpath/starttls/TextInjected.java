package mailpath.starttls;

import java.util.List;
import mailpath.fact.Actor;
import mailpath.fact.Evidence;
import mailpath.fact.Finding;
import mailpath.fact.Severity;
import mailpath.fact.Standing;
import mailpath.network.Failure;

/** Clear text follows the 220 to STARTTLS: injected on the way, or a flaw of the server (ST5). */
public record TextInjected(String subject, String text, Evidence evidence) implements Finding {

  static List<TextInjected> check(ProbedAddress address) {
    return address
        .failure(Failure.InjectedText.class)
        .map(injected -> new TextInjected(address.subject(), injected.text(), address.evidence()))
        .stream()
        .toList();
  }

  @Override
  public Standing standing() {
    return new Standing(StarttlsRules.ST5, Severity.LOWERS, Actor.MAIL_HOST);
  }
}
