package mailpath.dns;

import java.util.List;
import mailpath.dns.ValidationReason.ValidationCheck;
import mailpath.fact.Actor;
import mailpath.fact.Evidence;
import mailpath.fact.Finding;
import mailpath.fact.Severity;
import mailpath.fact.Standing;
import mailpath.network.SecurityState;

/** An opt-out record covers the name: whether there is a DS is not proven (N7). */
public record ZoneUnderOptOut(String subject, Evidence evidence) implements Finding {

  static List<ZoneUnderOptOut> check(CheckedAnswers answers) {
    return answers.because(SecurityState.INSECURE).entrySet().stream()
        .filter(why -> why.getKey().check() == ValidationCheck.OPT_OUT)
        .map(why -> new ZoneUnderOptOut(why.getKey().name().text(), why.getValue()))
        .toList();
  }

  @Override
  public Standing standing() {
    return new Standing(DnsRules.N7, Severity.INFO, Actor.DOMAIN_OWNER);
  }
}
