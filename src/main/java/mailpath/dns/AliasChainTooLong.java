package mailpath.dns;

import java.util.List;
import mailpath.dns.ValidationReason.ValidationCheck;
import mailpath.fact.Actor;
import mailpath.fact.Evidence;
import mailpath.fact.Finding;
import mailpath.fact.Severity;
import mailpath.fact.Standing;
import mailpath.network.SecurityState;

/** A chain of aliases that is longer than resolvers follow, or goes round (N10). */
public record AliasChainTooLong(String subject, Evidence evidence) implements Finding {

  static List<AliasChainTooLong> check(CheckedAnswers answers) {
    return answers.because(SecurityState.BOGUS).entrySet().stream()
        .filter(why -> why.getKey().check() == ValidationCheck.LIMIT)
        .map(why -> new AliasChainTooLong(why.getKey().name().text(), why.getValue()))
        .toList();
  }

  @Override
  public Standing standing() {
    return new Standing(DnsRules.N10, Severity.LOWERS, Actor.DOMAIN_OWNER);
  }
}
