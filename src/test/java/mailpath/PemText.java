package mailpath;

import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import mailpath.certificate.TestCertificate;

/** Certificates as a file has them (RFC 7468). */
final class PemText {
  private PemText() {}

  static String of(List<TestCertificate> chain) {
    return chain.stream().map(one -> of(one.der().toArray())).collect(Collectors.joining());
  }

  private static String of(byte[] der) {
    return "-----BEGIN CERTIFICATE-----\n%s\n-----END CERTIFICATE-----\n"
        .formatted(Base64.getMimeEncoder().encodeToString(der));
  }
}
