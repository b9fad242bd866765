package mailpath.investigation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import mailpath.dns.SignedZone;
import mailpath.starttls.TlsRptBaseDomainPresent;
import org.junit.jupiter.api.Test;

/** T2: for DANE the policy domain of reports is the TLSA base domain. */
final class ReportsForDaneTest {
  private final MailWorld world = new MailWorld();
  private final SignedZone zone =
      world
          .internet
          .signed("d.test")
          .add("@ MX 10 mx")
          .add("mx A 192.0.2.1")
          .add("_smtp._tls.mx TXT \"v=TLSRPTv1; rua=mailto:tls@d.test\"");

  @Test
  void theRecordOfTheMailServerIsTold() {
    zone.add("_25._tcp.mx" + world.tlsa("mx.d.test"));
    assertEquals(List.of("mx.d.test"), told());
  }

  @Test
  void withoutTlsaRecordsItIsNobodysPolicyDomain() {
    assertEquals(List.of(), told());
  }

  private List<String> told() {
    return world.check().facts().findings().stream()
        .filter(TlsRptBaseDomainPresent.class::isInstance)
        .map(finding -> finding.subject())
        .toList();
  }
}
