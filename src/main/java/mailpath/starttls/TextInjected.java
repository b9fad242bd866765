package mailpath.starttls;

import java.util.List;
import mailpath.fact.Actor;
import mailpath.fact.Evidence;
import mailpath.fact.Finding;
import mailpath.fact.Rule;
import mailpath.fact.Severity;
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
  public Rule rule() {
    return StarttlsRules.ST5;
  }

  @Override
  public Severity severity() {
    return Severity.LOWERS;
  }

  @Override
  public Actor actor() {
    return Actor.MAIL_HOST;
  }
}
