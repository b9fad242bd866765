package mailpath.mtasts;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** X3: the grammar of RFC 6797 6.1 and the rules beside it. */
class StrictTransportTest {

  @ParameterizedTest(name = "X3 {0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "max-age=31536000 | 31536000 | false",
        "max-age=31536000; includeSubDomains | 31536000 | true",
        "includesubdomains;MAX-AGE=0 | 0 | true",
        "max-age=\"600\" | 600 | false",
        " max-age = 600 ; ; preload ; later=\"a b\" ; | 600 | false",
      })
  void isRead(String header, long maxAge, boolean subDomains) {
    assertEquals(
        Optional.of(new StrictTransport(maxAge, subDomains)), StrictTransport.parse(header));
  }

  @ParameterizedTest(name = "X3 {0}")
  @ValueSource(
      strings = {
        "",
        "includeSubDomains",
        "max-age",
        "max-age=",
        "max-age=-1",
        "max-age=1e9",
        "max-age=99999999999",
        "max-age=600; max-age=600",
        "max-age=600; includeSubDomains=1",
        "max-age=600, includeSubDomains",
        "max-age=600 includeSubDomains",
        "max-age=\"600",
        "max-age=600; \u00e9",
      })
  void isIgnoredWhole(String header) {
    assertEquals(Optional.empty(), StrictTransport.parse(header));
  }
}
