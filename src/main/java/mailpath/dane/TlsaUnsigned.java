package mailpath.dane;

import java.util.List;
import mailpath.dane.DaneFacts.Publication;
import mailpath.dns.SecurityState;
import mailpath.fact.Actor;
import mailpath.fact.Evidence;
import mailpath.fact.Finding;
import mailpath.fact.Rule;
import mailpath.fact.Severity;

/** TLSA records in an unsigned zone are inert, and must not be published there (D12). */
public record TlsaUnsigned(String subject, String zone, Evidence evidence) implements Finding {

  static List<TlsaUnsigned> check(DaneReading reading) {
    return reading.facts().publications().stream()
        .filter(publication -> publication.state() == SecurityState.INSECURE)
        .map(publication -> new TlsaUnsigned(reading.host(), zone(publication), reading.evidence()))
        .distinct()
        .toList();
  }

  private static String zone(Publication publication) {
    return publication
        .reason()
        .map(reason -> reason.name().text())
        .orElse(publication.base().text());
  }

  @Override
  public Rule rule() {
    return DaneRules.D12;
  }

  @Override
  public Severity severity() {
    return Severity.ADVICE;
  }

  @Override
  public Actor actor() {
    return Actor.DOMAIN_OWNER;
  }
}
