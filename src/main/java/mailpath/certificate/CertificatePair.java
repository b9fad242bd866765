package mailpath.certificate;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * Two certificates field by field (RFC 5280 4.1, 4.2).
 *
 * @param rows in the order of a certificate; extensions by their object identifier
 */
public record CertificatePair(List<Row> rows) {
  public CertificatePair {
    rows = List.copyOf(rows);
  }

  public enum Field {
    SUBJECT,
    ISSUER,
    SERIAL,
    NOT_BEFORE,
    NOT_AFTER,
    KEY,
    /** SHA-256 of the key info: equal exactly where the key is the same. */
    KEY_HASH,
    SIGNATURE,
    /** One extension; the row names it. */
    EXTENSION,
    FINGERPRINT
  }

  /**
   * @param extension object identifier, or the empty text for other fields
   * @param first line by line, in the terms of the standard: of an extension {@code critical} first
   *     if it is so, octets in hexadecimal where it is unknown or cannot be read; empty where the
   *     certificate has no such thing, or its key cannot be read
   */
  public record Row(Field field, String extension, List<String> first, List<String> second) {
    public Row {
      first = List.copyOf(first);
      second = List.copyOf(second);
    }

    public boolean same() {
      return first.equals(second);
    }
  }

  public static CertificatePair of(Certificate first, Certificate second) {
    CertificateView one = CertificateView.of(first, first.notBefore());
    CertificateView other = CertificateView.of(second, second.notBefore());
    Stream<Row> rows =
        Arrays.stream(Field.values())
            .flatMap(
                field ->
                    field == Field.EXTENSION
                        ? extensions(one, other)
                        : Stream.of(new Row(field, "", lines(field, one), lines(field, other))));
    return new CertificatePair(rows.toList());
  }

  private static List<String> lines(Field field, CertificateView view) {
    return switch (field) {
      case SUBJECT -> List.of(view.subject());
      case ISSUER -> List.of(view.issuer());
      case SERIAL -> List.of(view.serial());
      case NOT_BEFORE -> List.of(view.notBefore().toString());
      case NOT_AFTER -> List.of(view.notAfter().toString());
      case KEY -> view.key().map(KeyStrength::text).stream().toList();
      case KEY_HASH -> List.of(view.keySha256().hex());
      case SIGNATURE -> List.of(view.signature());
      case EXTENSION -> List.of();
      case FINGERPRINT -> List.of(view.sha256().hex());
    };
  }

  private static Stream<Row> extensions(CertificateView one, CertificateView other) {
    return Stream.of(one, other)
        .flatMap(view -> view.extensions().stream())
        .map(ExtensionView::oid)
        .distinct()
        .map(oid -> new Row(Field.EXTENSION, oid, lines(oid, one), lines(oid, other)));
  }

  private static List<String> lines(String oid, CertificateView view) {
    return view.extensions().stream()
        .filter(extension -> extension.oid().equals(oid))
        .flatMap(CertificatePair::lines)
        .toList();
  }

  /** Never empty: what is there and says nothing is not absent. */
  private static Stream<String> lines(ExtensionView extension) {
    List<String> content =
        extension
            .content()
            .filter(said -> !said.isEmpty())
            .orElseGet(() -> List.of(extension.octets().hex()));
    return Stream.concat(
        extension.critical() ? Stream.of("critical") : Stream.empty(), content.stream());
  }
}
