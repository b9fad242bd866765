package mailpath.certificate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import mailpath.network.DomainName;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.DERUTF8String;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Names of services in certificates (RFC 4985 2, RFC 6125 6.5.1, RFC 7817 3). */
final class ServiceNameTest {
  private static final TestCertificate ROOT = TestCertificate.root("Root").make();
  private static final PeerName.Srv WANTED =
      new PeerName.Srv("_imaps", DomainName.of("example.org"));

  private static Certificate shown(TestCertificate.Spec spec) throws IOException {
    return spec.make().parsed();
  }

  @ParameterizedTest
  @CsvSource({
    "_imaps.example.org, true",
    "_IMAPS.Example.ORG, true",
    "_imap.example.org, false",
    "imaps.example.org, false",
    "_imaps.mail.example.org, false",
    "_imaps.example.org.evil.test, false",
    "_imaps.*.org, false",
    "*.example.org, false",
    "_imaps.example.org., false",
    "'', false"
  })
  void theWholeNameIsCompared(String presented, boolean matches) throws IOException {
    Certificate certificate = shown(TestCertificate.leaf(ROOT, "host.test").srv(presented));
    assertEquals(matches, WANTED.isNamedBy(certificate));
  }

  /** A host name does not stand for a service, nor a service for a host (RFC 6125 6.2.1). */
  @Test
  void otherFormsDoNotStandForIt() throws IOException {
    assertFalse(WANTED.isNamedBy(shown(TestCertificate.leaf(ROOT, "_imaps.example.org"))));
    Certificate service = shown(TestCertificate.leaf(ROOT, "a.test").srv("_imaps.example.org"));
    assertFalse(new PeerName.Dns(DomainName.of("example.org")).isNamedBy(service));
    assertFalse(new PeerName.Dns(DomainName.of("_imaps.example.org")).isNamedBy(service));
  }

  /** What is no IA5String is no name, and holds nothing up. */
  @Test
  void aMalformedNameIsNone() throws IOException {
    Certificate certificate =
        shown(
            TestCertificate.leaf(ROOT, "a.test")
                .named(
                    new DERUTF8String("_imaps.example.org"),
                    DERNull.INSTANCE,
                    new DERSequence(),
                    new DEROctetString(new byte[] {1, 2, 3})));
    assertFalse(WANTED.isNamedBy(certificate));
    assertEquals(List.of("a.test"), certificate.dnsNames());
  }

  @Test
  void itIsShownAsWritten() throws IOException {
    Certificate certificate = shown(TestCertificate.leaf(ROOT, "a.test").srv("_imaps.Example.org"));
    List<NameRow> rows = NameRow.all(certificate, Optional.of(WANTED)).toList();
    assertEquals(
        List.of(
            new NameRow(NameForm.DNS, "a.test", NameRow.NameRule.OTHER_FORM),
            new NameRow(NameForm.SRV, "_imaps.Example.org", NameRow.NameRule.SAME)),
        rows.subList(0, 2));
  }
}
