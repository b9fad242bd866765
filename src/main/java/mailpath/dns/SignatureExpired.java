package mailpath.dns;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import mailpath.dns.ValidationReason.ValidationCheck;
import mailpath.fact.Actor;
import mailpath.fact.Evidence;
import mailpath.fact.Finding;
import mailpath.fact.Severity;
import mailpath.fact.Standing;
import mailpath.network.SecurityState;

/** A signature that was not renewed in time: who checks it sees no answer at all (N5). */
public record SignatureExpired(String subject, String type, Instant at, Evidence evidence)
    implements Finding {

  static List<SignatureExpired> check(CheckedAnswers answers) {
    return answers.because(SecurityState.BOGUS).entrySet().stream()
        .filter(why -> why.getKey().check() == ValidationCheck.SIGNATURE_EXPIRED)
        .flatMap(why -> finding(why.getKey(), why.getValue()).stream())
        .toList();
  }

  private static Optional<SignatureExpired> finding(ValidationReason reason, Evidence evidence) {
    return reason
        .at()
        .map(at -> new SignatureExpired(reason.name().text(), reason.type(), at, evidence));
  }

  @Override
  public Standing standing() {
    return new Standing(DnsRules.N5, Severity.LOWERS, Actor.DOMAIN_OWNER);
  }
}
