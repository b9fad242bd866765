package mailpath.dane;

import java.util.List;
import mailpath.dane.TlsaMatch.Outcome;
import mailpath.fact.Actor;
import mailpath.fact.Evidence;
import mailpath.fact.Finding;
import mailpath.fact.Severity;
import mailpath.fact.Standing;

/** No TLSA record fits the certificate that the server shows (D8). */
public record TlsaMismatch(String subject, String records, Evidence evidence) implements Finding {

  static List<TlsaMismatch> check(DaneReading reading) {
    return reading.addresses().stream()
        .filter(DaneAddress::mismatches)
        .filter(address -> address.with(Outcome.PathFails.class).isEmpty())
        .filter(address -> address.with(Outcome.NameDiffers.class).isEmpty())
        .map(
            address ->
                new TlsaMismatch(address.subject(), reading.usableForms(), address.evidence()))
        .toList();
  }

  @Override
  public Standing standing() {
    return new Standing(DaneRules.D8, Severity.LOWERS, Actor.MAIL_HOST);
  }
}
