package mailpath.certificate;

import static mailpath.certificate.PathRuleCase.ROOT;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.Arrays;
import java.util.List;
import mailpath.certificate.PathProfile.Role;
import mailpath.network.Bytes;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x509.Extension;

/** Any octets, as a server's certificate and as an extension of a signed authority: a value. */
class CertificatePathFuzzTest {
  private static final List<ASN1ObjectIdentifier> EXTENSIONS =
      List.of(
          Extension.basicConstraints,
          Extension.keyUsage,
          Extension.extendedKeyUsage,
          Extension.nameConstraints,
          Extension.subjectAlternativeName,
          Extension.certificatePolicies,
          Extension.policyMappings,
          Extension.policyConstraints,
          Extension.inhibitAnyPolicy,
          Extension.authorityKeyIdentifier,
          Extension.authorityInfoAccess);

  @FuzzTest(maxDuration = "10s")
  void octets(byte[] octets) {
    survives(List.of(Bytes.of(octets)));
    if (octets.length > 0) {
      ASN1ObjectIdentifier oid = EXTENSIONS.get((octets[0] & 0x7f) % EXTENSIONS.size());
      byte[] value = Arrays.copyOfRange(octets, 1, octets.length);
      WebCertificate authority =
          WebCertificate.intermediate("Fuzzed", ROOT)
              .without(oid)
              .raw(oid, octets[0] < 0, value)
              .make();
      survives(WebCertificate.ders(WebCertificate.leaf(authority).make(), authority));
    }
  }

  private static void survives(List<Bytes> sent) {
    TrustStore store = TrustStore.of(List.of(ROOT.der()));
    CertificateChain chain = CertificateChain.of(sent);
    PathBuilder.build(store, chain, WebCertificate.NOW);
    PathBuilder.build(store, chain, PathProfile.publicWeb(Role.SERVER, WebCertificate.NOW));
  }
}
