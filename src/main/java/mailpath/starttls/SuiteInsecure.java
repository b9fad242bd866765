package mailpath.starttls;

import java.util.List;
import mailpath.fact.Actor;
import mailpath.fact.Evidence;
import mailpath.fact.Finding;
import mailpath.fact.Severity;
import mailpath.fact.Standing;

/** A cipher suite as good as none: NULL, RC4, export or 56-bit (Q2). */
public record SuiteInsecure(String subject, String cipher, Evidence evidence) implements Finding {

  static List<SuiteInsecure> check(ProbedAddress address) {
    return address
        .session()
        .filter(session -> CipherSuite.of(session).insecure())
        .map(session -> new SuiteInsecure(address.subject(), session.cipher(), address.evidence()))
        .stream()
        .toList();
  }

  @Override
  public Standing standing() {
    return new Standing(StarttlsRules.Q2, Severity.LOWERS, Actor.MAIL_HOST);
  }
}
