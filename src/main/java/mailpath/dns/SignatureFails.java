package mailpath.dns;

import java.util.List;
import mailpath.dns.ValidationReason.ValidationCheck;
import mailpath.fact.Actor;
import mailpath.fact.Evidence;
import mailpath.fact.Finding;
import mailpath.fact.Severity;
import mailpath.fact.Standing;
import mailpath.network.SecurityState;

/** Signed DNS that does not validate: who checks it sees no answer at all (N5). */
public record SignatureFails(String subject, ValidationReason reason, Evidence evidence)
    implements Finding {

  static List<SignatureFails> check(CheckedAnswers answers) {
    return answers.because(SecurityState.BOGUS).entrySet().stream()
        .filter(why -> !hasOwnFinding(why.getKey().check()))
        .map(why -> new SignatureFails(why.getKey().name().text(), why.getKey(), why.getValue()))
        .toList();
  }

  private static boolean hasOwnFinding(ValidationCheck check) {
    return switch (check) {
      case SIGNATURE_EXPIRED, SIGNATURE_NOT_YET_VALID, LIMIT -> true;
      default -> false;
    };
  }

  @Override
  public Standing standing() {
    return new Standing(DnsRules.N5, Severity.LOWERS, Actor.DOMAIN_OWNER);
  }
}
