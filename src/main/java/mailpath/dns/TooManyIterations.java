package mailpath.dns;

import java.util.List;
import mailpath.dns.ValidationReason.ValidationCheck;
import mailpath.fact.Actor;
import mailpath.fact.Evidence;
import mailpath.fact.Finding;
import mailpath.fact.Severity;
import mailpath.fact.Standing;
import mailpath.network.SecurityState;

/** NSEC3 with so many iterations that validators treat it as unsigned (N8). */
public record TooManyIterations(String subject, Evidence evidence) implements Finding {

  static List<TooManyIterations> check(CheckedAnswers answers) {
    return answers.because(SecurityState.INSECURE).entrySet().stream()
        .filter(why -> why.getKey().check() == ValidationCheck.ITERATIONS)
        .map(why -> new TooManyIterations(why.getKey().name().text(), why.getValue()))
        .toList();
  }

  @Override
  public Standing standing() {
    return new Standing(DnsRules.N8, Severity.ADVICE, Actor.DOMAIN_OWNER);
  }
}
