package mailpath.dane;

import java.util.List;
import mailpath.dane.TlsaMatch.Outcome;
import mailpath.fact.Actor;
import mailpath.fact.Evidence;
import mailpath.fact.Finding;
import mailpath.fact.Severity;
import mailpath.fact.Standing;

/** The path to the CA of a TLSA record holds, but the certificate is for other names (D10). */
public record TlsaNameDiffers(String subject, String record, Evidence evidence) implements Finding {

  static List<TlsaNameDiffers> check(DaneReading reading) {
    return reading.addresses().stream()
        .filter(DaneAddress::mismatches)
        .flatMap(
            address ->
                address.with(Outcome.NameDiffers.class).stream()
                    .limit(1)
                    .map(
                        result ->
                            new TlsaNameDiffers(
                                address.subject(), result.record().form(), address.evidence())))
        .toList();
  }

  @Override
  public Standing standing() {
    return new Standing(DaneRules.D10, Severity.LOWERS, Actor.MAIL_HOST);
  }
}
