package mailpath.dane;

import java.util.List;
import mailpath.dane.TlsaMatch.Outcome;
import mailpath.fact.Actor;
import mailpath.fact.Evidence;
import mailpath.fact.Finding;
import mailpath.fact.Rule;
import mailpath.fact.Severity;

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
  public Rule rule() {
    return DaneRules.D10;
  }

  @Override
  public Severity severity() {
    return Severity.LOWERS;
  }

  @Override
  public Actor actor() {
    return Actor.MAIL_HOST;
  }
}
