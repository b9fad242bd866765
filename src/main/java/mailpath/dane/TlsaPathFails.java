package mailpath.dane;

import java.util.List;
import mailpath.certificate.PathProblem;
import mailpath.dane.TlsaMatch.Outcome;
import mailpath.fact.Actor;
import mailpath.fact.Evidence;
import mailpath.fact.Finding;
import mailpath.fact.Severity;
import mailpath.fact.Standing;

/** The CA of a TLSA record was sent, but the path to it does not hold (D9). */
public record TlsaPathFails(
    String subject, String record, PathProblem.BrokenRule problem, Evidence evidence)
    implements Finding {

  static List<TlsaPathFails> check(DaneReading reading) {
    return reading.addresses().stream()
        .filter(DaneAddress::mismatches)
        .flatMap(
            address ->
                address.with(Outcome.PathFails.class).stream()
                    .limit(1)
                    .map(result -> finding(address, result)))
        .toList();
  }

  private static TlsaPathFails finding(
      DaneAddress address, DaneAddress.Told<Outcome.PathFails> result) {
    return new TlsaPathFails(
        address.subject(),
        result.record().form(),
        result.outcome().problem().rule(),
        address.evidence());
  }

  @Override
  public Standing standing() {
    return new Standing(DaneRules.D9, Severity.LOWERS, Actor.MAIL_HOST);
  }
}
