package mailpath.dns;

import java.util.List;
import mailpath.dns.ValidationReason.ValidationCheck;
import mailpath.fact.Actor;
import mailpath.fact.Evidence;
import mailpath.fact.Finding;
import mailpath.fact.Severity;
import mailpath.fact.Standing;
import mailpath.network.SecurityState;

/** Signed only in ways that validators no longer accept: as good as unsigned (N9). */
public record AlgorithmUnsupported(String subject, Evidence evidence) implements Finding {

  static List<AlgorithmUnsupported> check(CheckedAnswers answers) {
    return answers.because(SecurityState.INSECURE).entrySet().stream()
        .filter(why -> isUnsupported(why.getKey().check()))
        .map(why -> new AlgorithmUnsupported(why.getKey().name().text(), why.getValue()))
        .toList();
  }

  private static boolean isUnsupported(ValidationCheck check) {
    return check == ValidationCheck.ALGORITHM_UNSUPPORTED
        || check == ValidationCheck.DIGEST_UNSUPPORTED;
  }

  @Override
  public Standing standing() {
    return new Standing(DnsRules.N9, Severity.ADVICE, Actor.DOMAIN_OWNER);
  }
}
