package mailpath.starttls;

import java.util.List;
import mailpath.fact.Actor;
import mailpath.fact.Evidence;
import mailpath.fact.Finding;
import mailpath.fact.Severity;
import mailpath.fact.Standing;

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
  public Standing standing() {
    return new Standing(StarttlsRules.Q2, Severity.ADVICE, Actor.MAIL_HOST);
  }
}
