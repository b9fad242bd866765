package mailpath.window;

import java.util.List;
import java.util.Optional;
import mailpath.dns.MailRoute;
import mailpath.dns.MailRoute.Kind;
import mailpath.fact.Fact;
import mailpath.investigation.AddressFacts;
import mailpath.investigation.Assessment;
import mailpath.report.Words;

/** What fills the tab "Certificate chain" where there is none: what to do, or why none was seen. */
final class CertificateFills {
  private CertificateFills() {}

  /**
   * @param assessment of the check that is shown, if one is
   */
  static String of(Optional<Assessment> assessment, Words words) {
    return assessment
        .map(seen -> of(seen, words))
        .orElseGet(() -> words.label(CertificateTabText.FILLS_NOTHING));
  }

  private static String of(Assessment assessment, Words words) {
    if (assessment.progress().provisional()) {
      return words.label(CertificateTabText.FILLS_RUNNING);
    }
    String why = words.label(why(assessment), assessment.question().domain());
    return words.label(CertificateTabText.FILLS_WHY, why);
  }

  private static CertificateTabText why(Assessment assessment) {
    if (!(assessment.facts().route()
        instanceof Fact.Known<MailRoute>(MailRoute route, var ignored))) {
      return CertificateTabText.WHY_NO_ROUTE;
    }
    if (route.kind() != Kind.HOSTS && route.kind() != Kind.IMPLICIT) {
      return CertificateTabText.WHY_NO_MAIL;
    }
    List<AddressFacts> places =
        assessment.facts().hosts().stream().flatMap(host -> host.places().stream()).toList();
    boolean open =
        places.isEmpty()
            || places.stream().anyMatch(place -> place.starttls().state().ifKnown().isEmpty());
    return open ? CertificateTabText.WHY_NOT_SEEN : CertificateTabText.WHY_NO_TLS;
  }
}
