package mailpath.dns;

import java.util.List;
import mailpath.dns.ValidationReason.ValidationCheck;
import mailpath.fact.Actor;
import mailpath.fact.Evidence;
import mailpath.fact.Finding;
import mailpath.fact.Rule;
import mailpath.fact.Severity;

/** Signed only in ways that validators no longer accept: as good as unsigned (N9). */
public record AlgorithmUnsupported(String subject, Evidence evidence) implements Finding {

  static List<AlgorithmUnsupported> check(CheckedAnswers answers) {
    return answers.because(SecurityState.INSECURE).entrySet().stream()
        .filter(why -> why.getKey().check() == ValidationCheck.ALGORITHM_UNSUPPORTED)
        .map(why -> new AlgorithmUnsupported(why.getKey().name().text(), why.getValue()))
        .toList();
  }

  @Override
  public Rule rule() {
    return DnsRules.N9;
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
