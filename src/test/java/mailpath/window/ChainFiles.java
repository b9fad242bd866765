package mailpath.window;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import mailpath.certificate.TestCertificate;
import mailpath.certificate.TrustStore;
import mailpath.network.Bytes;

/** Chains made at test time, in files. */
final class ChainFiles {
  static final TestCertificate ROOT = TestCertificate.root("Test Root").make();
  static final TestCertificate CA = TestCertificate.intermediate("Test CA", ROOT).make();
  static final TestCertificate LEAF = TestCertificate.leaf(CA, "mx.example.test").make();

  private ChainFiles() {}

  static TrustStore roots() {
    return TrustStore.of(List.of(ROOT.der()));
  }

  static String pem(TestCertificate... chain) {
    return Arrays.stream(chain)
        .map(one -> pem("CERTIFICATE", one.der()))
        .collect(Collectors.joining());
  }

  static String key(TestCertificate of) {
    return pem("PRIVATE KEY", Bytes.of(of.keys().getPrivate().getEncoded()));
  }

  private static String pem(String label, Bytes content) {
    return "-----BEGIN %s-----\n%s\n-----END %s-----\n"
        .formatted(
            label,
            Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(content.toArray()),
            label);
  }

  static Path file(WindowHome home, String name, String text) {
    return home.file(name, text.getBytes(StandardCharsets.US_ASCII));
  }
}
