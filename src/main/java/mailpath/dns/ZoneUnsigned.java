package mailpath.dns;

import java.util.List;
import mailpath.dns.ValidationReason.ValidationCheck;
import mailpath.fact.Actor;
import mailpath.fact.Evidence;
import mailpath.fact.Finding;
import mailpath.fact.Severity;
import mailpath.fact.Standing;
import mailpath.network.SecurityState;

/** The zone has no DS record at its parent: signing ends there by proof (N1). */
public record ZoneUnsigned(String subject, Evidence evidence) implements Finding {

  static List<ZoneUnsigned> check(CheckedAnswers answers) {
    return answers.because(SecurityState.INSECURE).entrySet().stream()
        .filter(why -> why.getKey().check() == ValidationCheck.NO_DS)
        .map(why -> new ZoneUnsigned(why.getKey().name().text(), why.getValue()))
        .toList();
  }

  @Override
  public Standing standing() {
    return new Standing(DnsRules.N1, Severity.ADVICE, Actor.DOMAIN_OWNER);
  }
}
