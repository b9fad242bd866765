package mailpath.dns;

import java.util.List;
import mailpath.dns.ValidationReason.ValidationCheck;
import mailpath.fact.Actor;
import mailpath.fact.Evidence;
import mailpath.fact.Finding;
import mailpath.fact.Severity;
import mailpath.fact.Standing;

/** Signed in a way that some resolvers still check and others take as unsigned (N8, N9). */
public record ValidatorsDiffer(String subject, ValidationReason reason, Evidence evidence)
    implements Finding {

  static List<ValidatorsDiffer> check(CheckedAnswers answers) {
    return answers.because(ValidatorsDiffer::differ).entrySet().stream()
        .map(why -> new ValidatorsDiffer(why.getKey().name().text(), why.getKey(), why.getValue()))
        .toList();
  }

  private static boolean differ(DnsReply reply) {
    return reply.lenient() != reply.state();
  }

  @Override
  public Standing standing() {
    boolean rounds = reason.check() == ValidationCheck.ITERATIONS;
    return new Standing(rounds ? DnsRules.N8 : DnsRules.N9, Severity.ADVICE, Actor.DOMAIN_OWNER);
  }
}
