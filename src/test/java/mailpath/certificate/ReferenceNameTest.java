package mailpath.certificate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import mailpath.certificate.CertificateFacts.NameState;
import mailpath.network.DomainName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReferenceNameTest {

  @ParameterizedTest
  @CsvSource({
    "mail.example.com, mail.example.com, true",
    "MAIL.Example.COM, mail.example.com, true",
    "*.example.com, mail.example.com, true",
    "*.example.com, example.com, false",
    "*.example.com, a.b.example.com, false",
    "f*.example.com, foo.example.com, false",
    "*oo.example.com, foo.example.com, false",
    "*.*.example.com, a.b.example.com, false",
    "*, com, false",
    "*., com, false",
    "mail.*.com, mail.example.com, false",
    "*.com, example.com, true",
    "mail.example.com., mail.example.com, false",
    "*.xn--bcher-kva.example, mail.xn--bcher-kva.example, true",
    "bücher.example, xn--bcher-kva.example, false",
    "192.0.2.1, 192.0.2.1, false",
    "mail.example.com.evil.test, mail.example.com, false",
    "xmail.example.com, mail.example.com, false",
  })
  void matchesWholeLabelsOnly(String presented, String reference, boolean expected) {
    assertEquals(expected, new ReferenceName(DomainName.of(reference)).matches(presented));
  }

  @Test
  void neverMatchesPastNul() {
    ReferenceName bank = new ReferenceName(DomainName.of("bank.example"));
    assertEquals(false, bank.matches("bank.example\0.evil.test"));
    assertEquals(false, bank.matches("bank.example\0"));
    assertEquals(false, bank.matches("bank.example\n"));
  }

  @Test
  void survivesNamesOfAnyLength() {
    ReferenceName name = new ReferenceName(DomainName.of("mail.example.com"));
    assertEquals(false, name.matches("a.".repeat(40_000) + "com"));
  }

  @ParameterizedTest
  @CsvSource({
    "Mail, mail.example.com, mail.example.com, MATCH",
    "mail.example.com, other.example.com, mail.example.com, MISMATCH",
    "mail.example.com, '', mail.example.com, CN_ONLY",
    "other.example.com, '', mail.example.com, MISMATCH",
    "Mail, '', mail.example.com, MISMATCH",
  })
  void readsTheCommonNameOnlyWithoutDnsId(
      String common, String dns, String reference, NameState expected) throws Exception {
    TestCertificate.Spec spec = TestCertificate.root(common).ca(false);
    TestCertificate made = dns.isEmpty() ? spec.make() : spec.dns(dns).make();
    assertEquals(expected, new ReferenceName(DomainName.of(reference)).match(made.parsed()));
  }
}
