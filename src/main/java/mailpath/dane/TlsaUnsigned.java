package mailpath.dane;

import java.util.List;
import mailpath.dane.DaneFacts.Publication;
import mailpath.fact.Actor;
import mailpath.fact.Evidence;
import mailpath.fact.Finding;
import mailpath.fact.Severity;
import mailpath.fact.Standing;
import mailpath.network.SecurityState;

/** TLSA records in an unsigned zone are inert, and must not be published there (D12). */
public record TlsaUnsigned(String subject, String zone, Evidence evidence) implements Finding {

  static List<TlsaUnsigned> check(DaneReading reading) {
    return reading.facts().publications().stream()
        .filter(publication -> publication.state() == SecurityState.INSECURE)
        .filter(publication -> !signedSomehow(publication))
        .map(
            publication ->
                new TlsaUnsigned(publication.base().text(), zone(publication), reading.evidence()))
        .distinct()
        .toList();
  }

  /** Some validators still take it (N8, N9), so that senders differ: another finding says so. */
  private static boolean signedSomehow(Publication publication) {
    return publication.reason().filter(reason -> reason.check().restsOnPolicy()).isPresent();
  }

  private static String zone(Publication publication) {
    return publication
        .reason()
        .map(reason -> reason.name().text())
        .orElse(publication.base().text());
  }

  @Override
  public Standing standing() {
    return new Standing(DaneRules.D12, Severity.ADVICE, Actor.DOMAIN_OWNER);
  }
}
