package mailpath.dane;

import java.util.List;
import mailpath.dane.DaneFacts.Kind;
import mailpath.fact.Actor;
import mailpath.fact.Evidence;
import mailpath.fact.Finding;
import mailpath.fact.Rule;
import mailpath.fact.Severity;

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
  public Rule rule() {
    return DaneRules.D12;
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
