package mailpath.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What people type and paste (threat-D21, D22, D24, M11, M12). */
class DomainInputTest {
  private static DomainInput.Understood understood(String typed) {
    DomainInput input = DomainInput.parse(typed);
    return assertInstanceOf(DomainInput.Understood.class, input, input::toString);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "example.nl | DOMAIN | example.nl |",
        "EXAMPLE.NL | DOMAIN | example.nl |",
        "'  example.nl\t' | DOMAIN | example.nl | BLANKS_REMOVED",
        "'\u00a0example.nl\u200b\ufeff' | DOMAIN | example.nl | BLANKS_REMOVED",
        "example.nl. | DOMAIN | example.nl | TRAILING_DOT_REMOVED",
        "example\uff0enl | DOMAIN | example.nl | MAPPED",
        "example\u3002nl\uff61 | DOMAIN | example.nl | MAPPED TRAILING_DOT_REMOVED",
        "info@example.nl | ADDRESS | example.nl | LOCAL_PART_DROPPED",
        "a/b?c#d@example.nl | ADDRESS | example.nl | LOCAL_PART_DROPPED",
        "'\"a@b\"@example.nl' | ADDRESS | example.nl | LOCAL_PART_DROPPED",
        "@example.nl | ADDRESS | example.nl | LOCAL_PART_DROPPED",
        "mailto:info@example.nl?subject=x | ADDRESS | example.nl | LOCAL_PART_DROPPED",
        "Jan Jansen <jan@example.nl> | ADDRESS | example.nl | LOCAL_PART_DROPPED",
        "https://www.example.nl/path?q#f | URL | www.example.nl | LINK_TAKEN_APART",
        "http://user@example.nl/ | URL | example.nl | LINK_TAKEN_APART",
        "https://example.nl:8443/a@b | URL | example.nl | LINK_TAKEN_APART",
        "Jan: de baas <jan@example.nl> | ADDRESS | example.nl | LOCAL_PART_DROPPED",
        "'\"a:b\"@example.nl' | ADDRESS | example.nl | LOCAL_PART_DROPPED",
        "example.nl/contact | URL | example.nl | LINK_TAKEN_APART",
        "mail | DOMAIN | mail | SINGLE_LABEL",
        "_dmarc.example.nl | DOMAIN | _dmarc.example.nl | NOT_A_HOST_NAME",
        "r3---sn.example.nl | DOMAIN | r3---sn.example.nl |",
        "straße.de | DOMAIN | xn--strae-oqa.de | DEVIATES",
        "faß.example | DOMAIN | xn--fa-hia.example | DEVIATES",
        "mañana.com | DOMAIN | xn--maana-pta.com |",
        "MAÑANA.com | DOMAIN | xn--maana-pta.com |",
        "ｅｘａｍｐｌｅ.nl | DOMAIN | example.nl | MAPPED",
        "exam\u00adple.nl | DOMAIN | example.nl | INVISIBLE_REMOVED",
        "xn--maana-pta.com | DOMAIN | xn--maana-pta.com |",
        "аррӏе.com | DOMAIN | xn--80ak6aa92e.com | LOOKALIKE",
        "xn--80ak6aa92e.com | DOMAIN | xn--80ak6aa92e.com | LOOKALIKE",
        "раypal.com | DOMAIN | xn--ypal-43d9g.com | LOOKALIKE",
        "пример.рф | DOMAIN | xn--e1afmkfd.xn--p1ai |",
        "I❤.ws | DOMAIN | xn--i-7iq.ws | SYMBOLS",
        "例え.jp | DOMAIN | xn--r8jz45g.jp |",
        "דוגמה.co.il | DOMAIN | xn--6dbbec0c.co.il |",
      })
  void what_is_sure_is_cleaned_and_said(
      String typed, InputKind kind, String domain, String warnings) {
    DomainInput.Understood input = understood(typed);
    assertEquals(domain, input.domain().text());
    assertEquals(kind, input.kind());
    assertEquals(typed, input.typed());
    assertEquals(warnings(warnings), Set.copyOf(input.warnings()));
  }

  private static Set<InputWarning> warnings(String text) {
    return text == null
        ? Set.of()
        : Arrays.stream(text.split(" "))
            .map(InputWarning::valueOf)
            .collect(Collectors.toCollection(() -> EnumSet.noneOf(InputWarning.class)));
  }

  @ParameterizedTest
  @CsvSource({
    "mail.example.nl:587, HOST_PORT, 587",
    "imaps://mail.example.nl:993/, URL, 993",
    "mail.example.nl:1, HOST_PORT, 1",
    "mail.example.nl:65535, HOST_PORT, 65535"
  })
  void a_port_is_kept(String typed, InputKind kind, int port) {
    DomainInput.Understood input = understood(typed);
    assertEquals("mail.example.nl", input.domain().text());
    assertEquals(kind, input.kind());
    assertEquals(port, input.port().orElseThrow());
  }

  @ParameterizedTest
  @CsvSource({
    "192.0.2.1, 192.0.2.1, 0",
    "192.0.2.1:25, 192.0.2.1, 25",
    "2001:DB8::1, 2001:db8::1, 0",
    "[2001:db8::1], 2001:db8::1, 0",
    "[2001:db8::1]:25, 2001:db8::1, 25",
    "user@[192.0.2.1], 192.0.2.1, 0",
    "user@[IPv6:2001:db8::1], 2001:db8::1, 0",
    "https://[2001:db8::1]:443/x, 2001:db8::1, 443"
  })
  void an_IP_address_is_a_host_and_no_domain(String typed, String address, int port) {
    DomainInput.IpAddress input =
        assertInstanceOf(DomainInput.IpAddress.class, DomainInput.parse(typed));
    assertEquals(address, IpText.show(input.address()));
    assertEquals(port, input.port().orElse(0));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'' | EMPTY | ''",
        "'  \u200b ' | EMPTY | '  \u200b '",
        "user@ | EMPTY | user@",
        "https:///path | EMPTY | https:///path",
        "example.nl other.nl | BLANK_INSIDE | example.nl other.nl",
        "example.nl,other.nl | BLANK_INSIDE | example.nl,other.nl",
        "exam\u00a0ple.nl | BLANK_INSIDE | exam\u00a0ple.nl",
        "example..nl | EMPTY_LABEL | example..nl",
        "example.nl.. | EMPTY_LABEL | example.nl..",
        ".example.nl | EMPTY_LABEL | .example.nl",
        ". | EMPTY_LABEL | .",
        "-example.nl | HYPHEN | -example",
        "example-.nl | HYPHEN | example-",
        "exam*ple.nl | FORBIDDEN_CHARACTER | exam*ple",
        "exam\\.ple.nl | FORBIDDEN_CHARACTER | exam\\",
        "exam\u202eple.nl | FORBIDDEN_CHARACTER | exam\u202eple",
        "xn--.nl | INVALID_A_LABEL | xn--",
        "xn--a.nl | INVALID_A_LABEL | xn--a",
        "xn--zzzzzz\u00fc.nl | INVALID_A_LABEL | xn--zzzzzz\u00fc",
        "דוגמהabc.nl | WRITING_DIRECTION | דוגמהabc",
        "1a.דוגמה | WRITING_DIRECTION | 1a.דוגמה",
        "a\u200db.nl | CONTEXT | a\u200db",
        "a\u00b7b.cat | CONTEXT | a\u00b7b",
        "192.0.2.300 | NOT_AN_ADDRESS | 192.0.2.300",
        "192.0.2 | NOT_AN_ADDRESS | 192.0.2",
        "2001:db8::g | NOT_AN_ADDRESS | 2001:db8::g",
        "[192.0.2.1 | FORBIDDEN_CHARACTER | [192",
        "mail.example.nl:0 | BAD_PORT | 0",
        "mail.example.nl:65536 | BAD_PORT | 65536",
        "mail.example.nl:x | BAD_PORT | x",
        "mail.example.nl: | BAD_PORT | ''",
      })
  void the_rest_is_refused_with_the_part_that_is_wrong(String typed, InputFault why, String part) {
    assertEquals(new DomainInput.Refused(why, part, typed), DomainInput.parse(typed));
  }

  @Test
  void a_label_has_at_most_63_octets() {
    assertEquals(64, understood("a".repeat(63) + ".nl").domain().labels().getFirst().length() + 1);
    String label = "a".repeat(64);
    assertEquals(
        new DomainInput.Refused(InputFault.LABEL_TOO_LONG, label, label + ".nl"),
        DomainInput.parse(label + ".nl"));
    String foreign = "ü".repeat(60);
    assertEquals(
        InputFault.LABEL_TOO_LONG,
        ((DomainInput.Refused) DomainInput.parse(foreign + ".nl")).why());
  }

  @Test
  void a_name_has_at_most_253_characters() {
    String label = "a".repeat(61) + ".";
    String longest = label.repeat(4) + "nl.ab";
    assertEquals(253, longest.length());
    understood(longest);
    assertEquals(
        InputFault.NAME_TOO_LONG, ((DomainInput.Refused) DomainInput.parse("b" + longest)).why());
    assertEquals(
        InputFault.NAME_TOO_LONG,
        ((DomainInput.Refused) DomainInput.parse("a.".repeat(100_000))).why());
  }

  /** In Turkish an I without a dot is the small letter of I (threats.md M12). */
  @Test
  void the_locale_does_not_matter() {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("tr"));
      assertEquals("mail.iii.nl", understood("MAIL.III.NL").domain().text());
    } finally {
      Locale.setDefault(before);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "xn--strae-oqa.de, straße.de",
    "mail.xn--maana-pta.com, mail.mañana.com",
    "xn--a.nl, xn--a.nl",
    "example.nl, example.nl",
    "., .",
    "a\\010b.nl, a\\010b.nl",
    "a\\.b.nl, a\\.b.nl"
  })
  void names_are_shown_in_letters_where_they_are_good(String name, String shown) {
    assertEquals(shown, Idn.display(DomainName.of(name)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"mail.example.nl", "ελλάδα.gr", "bücher.example", "例え.テスト", "ไทย.example"})
  void ordinary_names_are_no_lookalikes(String typed) {
    assertTrue(understood(typed).warnings().isEmpty(), understood(typed)::toString);
  }

  /** Threat-L10: a user name with a password is taken by nobody, and nothing of it is repeated. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "jan:hunter2@example.nl",
        "http://jan:hunter2@example.nl/",
        "imaps://jan:hunter2/x@example.nl:993",
        "jan:hunter2@",
        "jan:hunter2@192.0.2.1",
        "mailto:jan:hunter2@example.nl",
        "Jan <jan:hunter2@example.nl>",
        "  :hunter2@example.nl",
        "jan:hunter2@x@example.nl",
        "jan:12345@example.nl",
        "jan@home:hunter2@example.nl"
      })
  void a_password_is_refused_and_not_repeated(String typed) {
    DomainInput.Refused refused =
        assertInstanceOf(DomainInput.Refused.class, DomainInput.parse(typed));
    assertEquals(InputFault.SECRET, refused.why());
    assertTrue(!refused.toString().matches(".*(hunter2|12345).*"), refused::toString);
  }
}
