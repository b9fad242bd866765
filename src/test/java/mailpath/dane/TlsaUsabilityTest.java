package mailpath.dane;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import mailpath.network.Bytes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** D6 and D7. */
class TlsaUsabilityTest {
  private static final TestAuthority CA = TestAuthority.root("Private CA");

  @ParameterizedTest
  @CsvSource({
    "3, 1, 1, 32, usable",
    "3, 0, 1, 32, usable",
    "3, 1, 2, 64, usable",
    "2, 0, 1, 32, usable",
    "2, 1, 2, 64, usable",
    "0, 0, 1, 32, USAGE_PKIX",
    "1, 1, 1, 32, USAGE_PKIX",
    "4, 1, 1, 32, USAGE_UNKNOWN",
    "255, 1, 1, 32, USAGE_UNKNOWN",
    "3, 2, 1, 32, SELECTOR_UNKNOWN",
    "3, 1, 3, 32, MATCHING_UNKNOWN",
    "3, 1, 1, 31, LENGTH",
    "3, 1, 1, 33, LENGTH",
    "3, 1, 1, 0, LENGTH",
    "3, 1, 2, 32, LENGTH",
    "3, 0, 0, 100, DATA",
    "3, 1, 0, 100, DATA",
    "2, 0, 0, 0, DATA"
  })
  void digests(int usage, int selector, int matching, int length, String expected) {
    TlsaRecord record = new TlsaRecord(usage, selector, matching, Bytes.of(new byte[length]));
    assertEquals(expected, told(record));
  }

  @ParameterizedTest
  @CsvSource({"3, 0, usable", "3, 1, usable", "2, 0, usable", "2, 1, usable"})
  void wholeData(int usage, int selector, String expected) {
    assertEquals(expected, told(CA.tlsa(usage, selector, 0)));
  }

  @Test
  void wholeDataOfTheOtherSelectorOrWithOctetsAfterItIsUnusable() {
    TlsaRecord key = CA.tlsa(3, 1, 0);
    assertEquals("DATA", told(new TlsaRecord(3, 0, 0, key.data())));
    TlsaRecord certificate = CA.tlsa(3, 0, 0);
    assertEquals("DATA", told(new TlsaRecord(3, 1, 0, certificate.data())));
    byte[] longer = Arrays.copyOf(key.data().toArray(), key.data().length() + 1);
    assertEquals("DATA", told(new TlsaRecord(3, 1, 0, Bytes.of(longer))));
  }

  private static String told(TlsaRecord record) {
    return TlsaUsability.fault(record).map(Enum::toString).orElse("usable");
  }

  @ParameterizedTest
  @CsvSource({
    "3 1 1, 3 1 1",
    "3 1 1;3 1 2, 3 1 2",
    "3 1 2;3 1 1, 3 1 2",
    "3 1 1;3 0 2, 3 1 1;3 0 2",
    "3 1 1;2 1 2, 3 1 1;2 1 2",
    "3 1 0;3 1 1;3 1 2, 3 1 0;3 1 2",
    "3 1 2;3 1 2, 3 1 2;3 1 2"
  })
  void digestAgility(String usable, String left) {
    List<TlsaRecord> records = Arrays.stream(usable.split(";")).map(form -> of(form)).toList();
    assertEquals(
        left,
        DigestAgility.strongest(records).stream()
            .map(TlsaRecord::form)
            .collect(Collectors.joining(";")));
  }

  private static TlsaRecord of(String form) {
    String[] numbers = form.split(" ");
    return new TlsaRecord(
        Integer.parseInt(numbers[0]),
        Integer.parseInt(numbers[1]),
        Integer.parseInt(numbers[2]),
        Bytes.EMPTY);
  }
}
