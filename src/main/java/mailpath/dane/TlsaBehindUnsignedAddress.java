package mailpath.dane;

import java.util.List;
import mailpath.dane.DaneFacts.Kind;
import mailpath.fact.Actor;
import mailpath.fact.Evidence;
import mailpath.fact.Finding;
import mailpath.fact.Severity;
import mailpath.fact.Standing;

/** Signed TLSA records, but the address of the host is unsigned: senders do not ask (D2). */
public record TlsaBehindUnsignedAddress(String subject, Evidence evidence) implements Finding {

  static List<TlsaBehindUnsignedAddress> check(DaneReading reading) {
    boolean notAsked =
        reading.facts().lenient().ifKnown().filter(set -> set.kind() == Kind.NONE).isPresent();
    return notAsked && reading.publishesSecurely()
        ? List.of(new TlsaBehindUnsignedAddress(reading.host(), reading.evidence()))
        : List.of();
  }

  @Override
  public Standing standing() {
    return new Standing(DaneRules.D2, Severity.ADVICE, Actor.MAIL_HOST);
  }
}
