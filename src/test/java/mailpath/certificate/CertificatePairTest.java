package mailpath.certificate;

import static mailpath.certificate.TestCertificate.intermediate;
import static mailpath.certificate.TestCertificate.leaf;
import static mailpath.certificate.TestCertificate.root;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import mailpath.certificate.CertificatePair.Field;
import mailpath.certificate.CertificatePair.Row;
import org.junit.jupiter.api.Test;

/** Two certificates beside each other: RFC 5280 4.1 and 4.2, field by field. */
class CertificatePairTest {
  private static final String NAMES = "2.5.29.17";
  private static final String CONSTRAINTS = "2.5.29.19";
  private static final TestCertificate ROOT = root("Root").make();
  private static final TestCertificate LEAF = leaf(ROOT, "a.example.nl", "b.example.nl").make();

  private static CertificatePair pair(TestCertificate one, TestCertificate other)
      throws IOException {
    return CertificatePair.of(one.parsed(), other.parsed());
  }

  private static Row row(CertificatePair pair, Field field, String extension) {
    return pair.rows().stream()
        .filter(row -> row.field() == field && row.extension().equals(extension))
        .findFirst()
        .orElseThrow();
  }

  private static List<Field> differing(CertificatePair pair) {
    return pair.rows().stream().filter(row -> !row.same()).map(Row::field).toList();
  }

  @Test
  void everyFieldIsThereInItsOrder() throws IOException {
    List<Field> fields = pair(LEAF, LEAF).rows().stream().map(Row::field).toList();
    assertEquals(Arrays.asList(Field.values()), fields);
    assertEquals(List.of(), differing(pair(LEAF, LEAF)));
  }

  /** The same key, and everything else as it is renewed. */
  @Test
  void aRenewedOneDiffersInFewFields() throws IOException {
    TestCertificate renewed =
        leaf(ROOT, "a.example.nl", "b.example.nl")
            .keys(LEAF.keys())
            .dates("2026-11-01T00:00:00Z", "2027-11-01T00:00:00Z")
            .make();
    CertificatePair pair = pair(LEAF, renewed);
    assertEquals(
        List.of(Field.SERIAL, Field.NOT_BEFORE, Field.NOT_AFTER, Field.FINGERPRINT),
        differing(pair));
    assertEquals(List.of("2027-11-01T00:00:00Z"), row(pair, Field.NOT_AFTER, "").second());
    assertEquals(List.of("EC 256"), row(pair, Field.KEY, "").first());
  }

  @Test
  void extensionsAreComparedInWords() throws IOException {
    CertificatePair pair = pair(LEAF, intermediate("Authority", ROOT).make());
    Row names = row(pair, Field.EXTENSION, NAMES);
    assertEquals(List.of("DNS:a.example.nl", "DNS:b.example.nl"), names.first());
    assertEquals(List.of(), names.second());
    Row constraints = row(pair, Field.EXTENSION, CONSTRAINTS);
    assertEquals(List.of(), constraints.first());
    assertEquals(List.of("critical", "cA true"), constraints.second());
  }

  /** threat-M14: octets where the content is unknown. */
  @Test
  void whatIsNotKnownIsShownAsOctets() throws IOException {
    TestCertificate odd = leaf(ROOT).critical("1.2.3.4").make();
    Row row = row(pair(odd, LEAF), Field.EXTENSION, "1.2.3.4");
    assertEquals(List.of("critical", "03020001"), row.first());
    assertFalse(row.same());
  }

  @Test
  void tenThousandNames() throws IOException {
    String[] names =
        IntStream.range(0, 10_000).mapToObj(i -> "n" + i + ".nl").toArray(String[]::new);
    String[] more = Stream.concat(Stream.of(names), Stream.of("x.nl")).toArray(String[]::new);
    Row row = row(pair(leaf(ROOT, names).make(), leaf(ROOT, more).make()), Field.EXTENSION, NAMES);
    assertEquals(10_000, row.first().size());
    assertEquals(10_001, row.second().size());
    assertTrue(row.second().contains("DNS:x.nl"));
  }
}
