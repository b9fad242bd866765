package mailpath.starttls;

import java.util.List;
import mailpath.fact.Actor;
import mailpath.fact.Evidence;
import mailpath.fact.Finding;
import mailpath.fact.Rule;
import mailpath.fact.Severity;

/** A cipher suite to leave behind: static RSA, finite-field DHE or CBC (Q2). */
public record SuiteDated(String subject, String cipher, Evidence evidence) implements Finding {

  static List<SuiteDated> check(ProbedAddress address) {
    return address
        .session()
        .filter(session -> CipherSuite.of(session).dated())
        .map(session -> new SuiteDated(address.subject(), session.cipher(), address.evidence()))
        .stream()
        .toList();
  }

  @Override
  public Rule rule() {
    return StarttlsRules.Q2;
  }

  @Override
  public Severity severity() {
    return Severity.ADVICE;
  }

  @Override
  public Actor actor() {
    return Actor.MAIL_HOST;
  }
}
