package mailpath.dane;

import java.util.List;
import mailpath.fact.Actor;
import mailpath.fact.Evidence;
import mailpath.fact.Finding;
import mailpath.fact.Severity;
import mailpath.fact.Standing;

/**
 * The only TLSA record fits one certificate that soon runs out: the next one will not match (D11).
 */
public record TlsaShortLived(String subject, String record, long days, Evidence evidence)
    implements Finding {

  /** Validity of a certificate that is replaced by machine, as public ones soon all are. */
  private static final long SHORT = 100;

  static List<TlsaShortLived> check(DaneReading reading) {
    boolean single =
        reading.usable().size() == 1
            && reading.usable().getFirst().usage() == TlsaRecord.DANE_EE
            && reading.usable().getFirst().selector() == 0;
    return reading.addresses().stream()
        .filter(address -> single && address.matches())
        .flatMap(address -> address.endEntity().stream().map(DaneReading::validity))
        .filter(days -> days <= SHORT)
        .map(
            days ->
                new TlsaShortLived(
                    reading.host(), reading.usable().getFirst().form(), days, reading.evidence()))
        .distinct()
        .toList();
  }

  @Override
  public Standing standing() {
    return new Standing(DaneRules.D11, Severity.ADVICE, Actor.DOMAIN_OWNER);
  }
}
