package mailpath.mtasts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import mailpath.network.DomainName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Rules R8 and R12. */
class MxPatternTest {

  @ParameterizedTest
  @CsvSource({
    "mail.example.com, MAIL.example.com., true",
    "MAIL.example.com, mail.example.com, true",
    "*.example.com, mail.example.com, true",
    "*.example.com, example.com, false",
    "*.example.com, a.b.example.com, false",
    "mail.example.com, xmail.example.com, false",
    "mail.example.com, mail.example.com.evil.test, false",
    "*.example.com, mail.example.org, false",
    "*.com, example.com, true",
    "*.localhost, localhost, false",
    ".example.com, mail.example.com, false",
    "192.0.2.1, mail.example.com, false",
  })
  void matchesAsRfc8461Says(String pattern, String host, boolean expected) {
    assertEquals(expected, MxPattern.matches(pattern, DomainName.of(host)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        ".x",
        "*",
        "*.",
        "*.*.x",
        "a*.x",
        "x.*",
        "mail.bücher.example",
        "2001:db8::1",
        "[192.0.2.1]",
        "mail_1.example.com",
        "mail.example.com.",
        "-a.example.com",
        "a-.example.com",
        "a..b",
        "mail example.com"
      })
  void refusesWhatIsNoPattern(String text) {
    assertTrue(MxPattern.parse(text).isEmpty());
  }

  @ParameterizedTest
  @CsvSource({
    "localhost, true, false",
    "192.0.2.1, false, true",
    "mail.example.com, false, false",
    "*.com, true, false",
  })
  void warnsOfPatternsThatNameNoHost(String text, boolean single, boolean address) {
    MxPattern pattern = MxPattern.parse(text).orElseThrow();
    assertEquals(single, pattern.singleLabel());
    assertEquals(address, pattern.ipv4());
  }

  @ParameterizedTest
  @ValueSource(ints = {1_000, 60_000})
  void survivesPatternsOfAnyLength(int labels) {
    assertTrue(MxPattern.parse("a.".repeat(labels) + "example").isEmpty());
  }
}
