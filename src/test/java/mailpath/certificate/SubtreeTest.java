package mailpath.certificate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import mailpath.certificate.Subtree.Within;
import org.bouncycastle.asn1.x509.GeneralName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Name forms and their subtrees, after the text of RFC 5280 4.2.1.10. */
class SubtreeTest {
  private static final int MAIL = GeneralName.rfc822Name;
  private static final int DNS = GeneralName.dNSName;
  private static final int DIRECTORY = GeneralName.directoryName;
  private static final int URI = GeneralName.uniformResourceIdentifier;
  private static final int ADDRESS = GeneralName.iPAddress;

  private static Within within(int form, String name, String base, boolean excluded) {
    return Subtree.within(new GeneralName(form, name), new GeneralName(form, base), excluded);
  }

  @ParameterizedTest
  @CsvSource({
    "www.host.example.com, host.example.com, YES",
    "host.example.com, host.example.com, YES",
    "HOST.example.com, host.EXAMPLE.com, YES",
    "host1.example.com, host.example.com, NO",
    "ahost.example.com, host.example.com, NO",
    "example.com, host.example.com, NO",
    "any.test, '', YES",
    "a.example.com, .example.com, YES",
    "example.com, .example.com, NO",
    "*.example.com, example.com, YES",
    "*.example.com, .example.com, YES",
    "*.example.com, a.example.com, NO",
    "a_b.example.com, example.com, YES",
    ".example.com, example.com, UNDECIDED",
    "a..example.com, example.com, UNDECIDED",
    "a.example.com, *.example.com, UNDECIDED",
    "a.example.com., example.com, UNDECIDED"
  })
  void dnsNames(String name, String base, Within expected) {
    assertEquals(expected, within(DNS, name, base, false));
  }

  /** A wildcard is held against what it stands for: it must not reach into what is excluded. */
  @ParameterizedTest
  @CsvSource({
    "*.example.com, a.example.com, YES",
    "*.example.com, example.com, YES",
    "*.example.com, b.a.example.com, NO",
    "*.example.com, a.example.org, NO",
    "*.example.com, aexample.com, NO",
    "b.example.com, a.example.com, NO"
  })
  void wildcardsAgainstExclusion(String name, String base, Within expected) {
    assertEquals(expected, within(DNS, name, base, true));
  }

  @ParameterizedTest
  @CsvSource({
    "192.0.2.1, 192.0.2.0/24, YES",
    "192.0.3.1, 192.0.2.0/24, NO",
    "192.0.2.1, 0.0.0.0/0, YES",
    "2001:db8::1, 2001:db8::/32, YES",
    "2001:db9::1, 2001:db8::/32, NO",
    "192.0.2.1, 2001:db8::/32, NO",
    "192.0.2.1, 192.0.2.0/255.0.255.0, UNDECIDED"
  })
  void addresses(String name, String base, Within expected) {
    assertEquals(expected, within(ADDRESS, name, base, false));
  }

  @ParameterizedTest
  @CsvSource({
    "a@example.com, a@example.com, YES",
    "A@example.com, a@example.com, NO",
    "a@EXAMPLE.com, a@example.com, YES",
    "a@example.com, example.com, YES",
    "a@host.example.com, example.com, NO",
    "a@host.example.com, .example.com, YES",
    "a@example.com, .example.com, NO",
    "no address, example.com, UNDECIDED"
  })
  void mailboxes(String name, String base, Within expected) {
    assertEquals(expected, within(MAIL, name, base, false));
  }

  @ParameterizedTest
  @CsvSource({
    "https://example.com/a, example.com, YES",
    "https://user@example.com:8443/, example.com, YES",
    "https://host.example.com/, example.com, NO",
    "https://host.example.com/, .example.com, YES",
    "https://my.host.example.com/, .example.com, YES",
    "https://example.com/, .example.com, NO",
    "https://192.0.2.1/, example.com, UNDECIDED",
    "urn:example:a, example.com, UNDECIDED"
  })
  void uris(String name, String base, Within expected) {
    assertEquals(expected, within(URI, name, base, false));
  }

  @ParameterizedTest
  @CsvSource({
    "'C=NL,O=Example,CN=a', 'C=NL,O=Example', YES",
    "'C=NL,O=EXAMPLE,CN=a', 'C=NL,O=example', YES",
    "'C=NL,O=Other,CN=a', 'C=NL,O=Example', NO",
    "'O=Example,C=NL', 'C=NL', NO",
    "'C=NL', 'C=NL,O=Example', NO"
  })
  void directoryNames(String name, String base, Within expected) {
    assertEquals(expected, within(DIRECTORY, name, base, false));
  }

  @ParameterizedTest
  @CsvSource({"1.2.3.4, 1.2.3.4, UNDECIDED", "1.2.3.4, 1.2.3.5, UNDECIDED"})
  void whatIsNotProcessedIsUndecided(String name, String base, Within expected) {
    assertEquals(expected, within(GeneralName.registeredID, name, base, false));
  }
}
