package mailpath.certificate;

import static mailpath.certificate.PathRuleCase.CA;
import static mailpath.certificate.PathRuleCase.ROOT;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import mailpath.certificate.PathProfile.Role;
import mailpath.certificate.StoreName.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlatformStoreTest {
  @TempDir Path files;

  private Path write(String name, String text) throws IOException {
    Path file = files.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }

  private static String pem() {
    return "-----BEGIN CERTIFICATE-----\n"
        + Base64.getMimeEncoder().encodeToString(ROOT.der().toArray())
        + "\n-----END CERTIFICATE-----\n";
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "etc/ssl/certs/ca-certificates.crt",
        "etc/pki/tls/certs/ca-bundle.crt",
        "etc/ssl/ca-bundle.pem",
        "etc/ssl/cert.pem"
      })
  void readsTheBundleOfADistribution(String place) throws IOException {
    Path bundle = write(place, pem() + pem());
    TrustStore store = TrustStore.platform("Linux", files);
    assertEquals(new StoreName(Kind.PLATFORM, bundle.toString()), store.name());
    assertEquals(1, store.roots().size());
  }

  @Test
  void readsTheFolderWhereThereIsNoBundle() throws IOException {
    write("etc/ssl/certs/one.pem", pem());
    write("etc/ssl/certs/README", "no certificate");
    assertEquals(Kind.PLATFORM, TrustStore.platform("Linux", files).name().kind());
  }

  @ParameterizedTest
  @ValueSource(strings = {"Linux", "Windows 11", "Mac OS X"})
  void fallsBackToTheRuntime(String system) throws IOException {
    assertThrows(IOException.class, () -> new PlatformStore(system, files).open());
    TrustStore store = TrustStore.platform(system, files);
    assertEquals(new StoreName(Kind.RUNTIME, ""), store.name());
    assertTrue(store.roots().size() > 20);
  }

  @Test
  void aDamagedBundleIsNoStore() throws IOException {
    write("etc/ssl/certs/ca-certificates.crt", "-----BEGIN CERTIFICATE-----\nrubbish\n");
    assertEquals(Kind.RUNTIME, TrustStore.platform("Linux", files).name().kind());
  }

  @Test
  void tellsWhichStoresTrustAChain() throws IOException {
    write("etc/ssl/cert.pem", pem());
    CertificateChain chain =
        CertificateChain.of(WebCertificate.ders(WebCertificate.leaf(CA).make(), CA));
    StoreComparison comparison =
        StoreComparison.of(
            List.of(TrustStore.platform("Linux", files), TrustStore.of(List.of())),
            chain,
            PathProfile.publicWeb(Role.SERVER, WebCertificate.NOW));
    assertFalse(comparison.isUnanimous());
    assertEquals(
        List.of(true, false),
        comparison.rows().stream().map(StoreComparison.Row::isTrusted).toList());
    assertEquals(Kind.GIVEN, comparison.rows().getLast().store().kind());
  }

  /** What cannot be read is named; the other one still counts. */
  @Test
  void storesAreReadOneByOne() throws IOException {
    ComparedStores without = ComparedStores.ofComputer("Linux", files);
    assertEquals(List.of(new StoreName(Kind.PLATFORM, "")), without.unread());
    assertEquals(Kind.RUNTIME, without.first().orElseThrow().name().kind());
    write("etc/ssl/cert.pem", pem());
    ComparedStores both = ComparedStores.ofComputer("Linux", files);
    assertEquals(
        List.of(Kind.PLATFORM, Kind.RUNTIME),
        both.stores().stream().map(store -> store.name().kind()).toList());
    assertEquals(List.of(), both.unread());
    assertEquals(1, both.first().orElseThrow().own().size());
  }
}
