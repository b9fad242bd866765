package mailpath.dane;

import java.util.List;
import mailpath.dane.DaneFacts.Kind;
import mailpath.fact.Actor;
import mailpath.fact.Evidence;
import mailpath.fact.Finding;
import mailpath.fact.Severity;
import mailpath.fact.Standing;

/** TLSA records for a server that offers no TLS: senders that check DANE cannot deliver (D12). */
public record TlsaWithoutTls(String subject, Evidence evidence) implements Finding {

  static List<TlsaWithoutTls> check(DaneReading reading) {
    boolean demanded = reading.is(Kind.USABLE) || reading.is(Kind.UNUSABLE);
    return reading.addresses().stream()
        .filter(address -> demanded && !address.offersTls().orElse(true))
        .map(address -> new TlsaWithoutTls(address.subject(), address.evidence()))
        .toList();
  }

  @Override
  public Standing standing() {
    return new Standing(DaneRules.D12, Severity.LOWERS, Actor.MAIL_HOST);
  }
}
