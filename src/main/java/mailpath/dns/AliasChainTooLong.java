package mailpath.dns;

import java.util.List;
import mailpath.dns.ValidationReason.ValidationCheck;
import mailpath.fact.Actor;
import mailpath.fact.Evidence;
import mailpath.fact.Finding;
import mailpath.fact.Rule;
import mailpath.fact.Severity;

/** A chain of aliases that is longer than resolvers follow, or goes round (N10). */
public record AliasChainTooLong(String subject, Evidence evidence) implements Finding {

  static List<AliasChainTooLong> check(CheckedAnswers answers) {
    return answers.because(SecurityState.BOGUS).entrySet().stream()
        .filter(why -> why.getKey().check() == ValidationCheck.LIMIT)
        .map(why -> new AliasChainTooLong(why.getKey().name().text(), why.getValue()))
        .toList();
  }

  @Override
  public Rule rule() {
    return DnsRules.N10;
  }

  @Override
  public Severity severity() {
    return Severity.LOWERS;
  }

  @Override
  public Actor actor() {
    return Actor.DOMAIN_OWNER;
  }
}
