package mailpath.report;

import java.util.Optional;
import java.util.stream.Stream;
import mailpath.certificate.Certificate;

/** What a certificate is called: by its subject or, as public ones may have none, by a name. */
record CertificateTitle(Words words) {
  String of(Certificate certificate) {
    Optional<String> name =
        Stream.concat(
                Stream.of(certificate.subject()),
                certificate.dnsNames().stream().map(one -> "DNS:" + one))
            .filter(one -> !one.isBlank())
            .findFirst();
    return name.orElseGet(() -> words.label(CertificateText.NO_SUBJECT));
  }
}
