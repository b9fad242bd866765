package mailpath.client;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import mailpath.certificate.PeerName;
import mailpath.fact.Finding;
import mailpath.network.DomainName;
import mailpath.network.MailProtocol;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A host that an SRV record of the mail domain led to: its certificate may name either. */
final class WantedNamesTest {
  private static final PeerName.Srv RECORD =
      new PeerName.Srv("_imaps", DomainName.of("example.org"));

  private static ServiceSettings typed(CertificateCheck check) {
    return Servers.set(MailService.IMAP, Channel.IMPLICIT, check, SignIn.PASSWORD);
  }

  private static ServiceSettings found(CertificateCheck check) {
    return typed(check).foundBy(RECORD);
  }

  private static JudgedService judged(ServiceSettings settings, String certificate) {
    return JudgedService.of(
        ClientProgram.OTHER,
        settings,
        Optional.of(Servers.of(MailProtocol.IMAPS, "tls " + certificate)));
  }

  private static List<String> said(JudgedService service) {
    return ClientRules.findings(service).stream().map(Finding::id).sorted().toList();
  }

  /** RFC 7817 3: host (DNS-ID), service (SRV-ID) and mail domain (DNS-ID). */
  @ParameterizedTest
  @CsvSource({
    "good, SECURE",
    "wildcard, SECURE",
    "both, SECURE",
    "service, BROKEN SECURE",
    "domain, BROKEN SECURE",
    "other-service, BROKEN",
    "name, BROKEN",
    "expired-service, BROKEN",
    "self-signed, BROKEN"
  })
  void programsThatLookForServicesTakeTheirNames(String certificate, String range) {
    assertEquals(
        List.of(range.split(" ")),
        judged(found(CertificateCheck.FULL), certificate).verdict().range().stream()
            .map(ClientWord::name)
            .toList());
  }

  /** A host that was typed is the only name that counts. */
  @ParameterizedTest
  @CsvSource({"service", "domain"})
  void aTypedHostCountsAlone(String certificate) {
    JudgedService service = judged(typed(CertificateCheck.FULL), certificate);
    assertEquals(ClientWord.BROKEN, service.verdict().word());
    assertEquals(List.of("client-refuses-certificate"), said(service));
    assertEquals(List.of(), service.names());
  }

  @Test
  void whatMakesTheDifferenceIsNamed() {
    JudgedService service = judged(found(CertificateCheck.FULL), "service");
    assertEquals(
        List.of(new OpenPoint.CertificateOfDomain(Servers.HOST, "_imaps.example.org")),
        service.verdict().open());
    assertEquals("K-UNK-SAFE", service.verdict().headline().id());
    assertEquals(List.of("certificate-names-domain"), said(service));
  }

  /** Nobody checks: no name makes it better. */
  @Test
  void withoutACheckNoNameCounts() {
    assertEquals(
        ClientWord.OPPORTUNISTIC, judged(found(CertificateCheck.OFF), "service").verdict().word());
  }

  @ParameterizedTest
  @CsvSource({
    "good, true, false, false",
    "both, true, true, false",
    "service, false, true, false",
    "domain, false, false, true",
    "name, false, false, false"
  })
  void bothResultsAreShown(String certificate, boolean host, boolean service, boolean domain) {
    Map<String, Boolean> names =
        judged(found(CertificateCheck.FULL), certificate).names().stream()
            .collect(Collectors.toMap(one -> one.name().text(), CheckedName::shown));
    assertEquals(
        Map.of(Servers.HOST, host, "_imaps.example.org", service, "example.org", domain), names);
  }

  @Test
  void withoutACertificateNothingIsSaidOfNames() {
    JudgedService silent =
        JudgedService.of(
            ClientProgram.OTHER,
            found(CertificateCheck.FULL),
            Optional.of(Servers.of(MailProtocol.IMAPS, "silent")));
    assertEquals(List.of(), silent.names());
  }

  /** The record is of one port: another is judged by the host alone. */
  @Test
  void aProposalOfAnotherPortIsJudgedByItsHost() {
    ServiceSettings set = found(CertificateCheck.FULL);
    ServicePair own = new ServicePair(993, Channel.IMPLICIT);
    assertEquals(Optional.of(RECORD), BestPair.with(set, own).srv());
    ServicePair other = new ServicePair(143, Channel.REQUIRED);
    assertEquals(Optional.empty(), BestPair.with(set, other).srv());
  }
}
