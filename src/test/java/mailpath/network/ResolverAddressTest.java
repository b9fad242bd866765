package mailpath.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The forms of {@code --resolver}, and of addresses and EHLO names. */
class ResolverAddressTest {
  @ParameterizedTest
  @CsvSource({
    "system, system",
    "9.9.9.9, 9.9.9.9:53",
    "9.9.9.9:5353, 9.9.9.9:5353",
    "::1, [::1]:53",
    "[::1], [::1]:53",
    "[::1]:53, [::1]:53",
    "' [2620:FE:0:0::fe]:853 ', [2620:fe::fe]:853",
    "https://9.9.9.9/dns-query, https://9.9.9.9/dns-query",
    "https://[2620:fe::fe]/dns-query, https://[2620:fe::fe]/dns-query",
    "https://dns.example/q#192.0.2.1, https://dns.example/q#192.0.2.1"
  })
  void good_forms_are_read(String text, String shown) {
    assertEquals(shown, ResolverAddress.parse(text).orElseThrow().shown());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "dns.example",
        "9.9.9",
        "9.9.9.9:0",
        "9.9.9.9:65536",
        "9.9.9.9:",
        "09.9.9.9",
        "256.1.1.1",
        "[::1]:x",
        "[9.9.9.9]",
        "fe80::1%eth0",
        "http://9.9.9.9/dns-query",
        "https://dns.example/dns-query",
        "https://user@9.9.9.9/dns-query",
        "https:///dns-query"
      })
  void other_forms_are_refused(String text) {
    assertTrue(ResolverAddress.parse(text).isEmpty());
  }

  @ParameterizedTest
  @CsvSource({
    "2001:db8:0:0:0:0:0:1, 2001:db8::1",
    "0:0:0:0:0:0:0:0, ::",
    "1:0:0:2:0:0:0:3, 1:0:0:2::3",
    "1:0:0:2:0:0:3:4, 1::2:0:0:3:4",
    "1:0:2:3:4:5:6:7, 1:0:2:3:4:5:6:7",
    "2001:DB8::ABCD, 2001:db8::abcd",
    "1:2:3:4:5:6:0:0, 1:2:3:4:5:6::",
    "192.0.2.1, 192.0.2.1"
  })
  void addresses_are_shown_in_short_form(String text, String shown) {
    assertEquals(shown, IpText.show(IpText.parse(text).orElseThrow()));
  }

  @ParameterizedTest
  @CsvSource({
    "[192.0.2.25], true",
    "[IPv6:2001:db8::1], true",
    "mail.example.nl, true",
    "localhost, true",
    "-x.nl, false",
    "a b, false",
    "a..b, false",
    "'', false"
  })
  void a_name_for_EHLO_is_a_host_or_a_literal(String name, boolean good) {
    assertEquals(good, LiveSettings.isEhloName(name));
  }
}
