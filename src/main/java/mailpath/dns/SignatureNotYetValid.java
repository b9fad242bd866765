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

/** A signature that begins in the future: a clock is wrong, at the signer or here (N5). */
public record SignatureNotYetValid(String subject, String type, Instant at, Evidence evidence)
    implements Finding {

  static List<SignatureNotYetValid> check(CheckedAnswers answers) {
    return answers.because(SecurityState.BOGUS).entrySet().stream()
        .filter(why -> why.getKey().check() == ValidationCheck.SIGNATURE_NOT_YET_VALID)
        .flatMap(why -> finding(why.getKey(), why.getValue()).stream())
        .toList();
  }

  private static Optional<SignatureNotYetValid> finding(
      ValidationReason reason, Evidence evidence) {
    return reason
        .at()
        .map(at -> new SignatureNotYetValid(reason.name().text(), reason.type(), at, evidence));
  }

  @Override
  public Standing standing() {
    return new Standing(DnsRules.N5, Severity.LOWERS, Actor.DOMAIN_OWNER);
  }
}
