package mailpath.investigation;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mailpath.certificate.CertificateReading;
import mailpath.dns.CheckedSet;
import mailpath.dns.DnsReply;
import mailpath.investigation.TimelineStart.EndDate;
import mailpath.investigation.TimelineStart.EndDate.Kind;
import mailpath.mtasts.FetchReading;
import mailpath.mtasts.MtaStsReading;

/** When the certificates and signatures of a domain run out, as they were seen. */
final class EndDates {
  private EndDates() {}

  static List<EndDate> of(Assessment assessment) {
    return Stream.of(certificates(assessment), policyHost(assessment), signatures(assessment))
        .flatMap(dates -> dates)
        .distinct()
        .sorted(Comparator.comparing(EndDate::at))
        .toList();
  }

  private static Stream<EndDate> certificates(Assessment assessment) {
    return assessment.facts().hosts().stream()
        .flatMap(
            host ->
                host.places().stream()
                    .flatMap(place -> place.shown().stream())
                    .flatMap(shown -> end(Kind.CERTIFICATE, host.mx().name().text(), shown)));
  }

  private static Stream<EndDate> policyHost(Assessment assessment) {
    String host = MtaStsReading.policyHost(assessment.question().domain()).text();
    return assessment.facts().mtaSts().fetched().flatMap(FetchReading::certificate).stream()
        .flatMap(shown -> end(Kind.POLICY_CERTIFICATE, host, shown));
  }

  private static Stream<EndDate> end(Kind kind, String subject, CertificateReading shown) {
    return shown.chain().endEntity().stream()
        .map(certificate -> new EndDate(kind, subject, certificate.notAfter()));
  }

  private static Stream<EndDate> signatures(Assessment assessment) {
    Map<String, Instant> first =
        assessment.facts().checked().stream()
            .flatMap(fact -> fact.ifKnown().stream())
            .flatMap(EndDates::sets)
            .flatMap(set -> set.by().stream())
            .collect(
                Collectors.toMap(
                    by -> by.signer().text(),
                    CheckedSet.SignedBy::expiration,
                    (one, other) -> one.isBefore(other) ? one : other,
                    TreeMap::new));
    return first.entrySet().stream()
        .map(zone -> new EndDate(Kind.SIGNATURE, zone.getKey(), zone.getValue()));
  }

  private static Stream<CheckedSet> sets(DnsReply reply) {
    return reply.chains().stream()
        .flatMap(
            chain ->
                Stream.concat(
                    chain.cuts().stream().flatMap(cut -> cut.sets().stream()),
                    chain.sets().stream()));
  }
}
