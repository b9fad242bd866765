package mailpath.client.discovery;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import mailpath.client.Channel;
import mailpath.client.ServiceSettings;
import mailpath.client.SignIn;
import mailpath.client.discovery.Discovered.Found;
import mailpath.client.discovery.Discovered.Redirects;
import mailpath.client.discovery.Discovered.Refused;
import mailpath.network.Bytes;
import mailpath.network.DomainName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The answer of autodiscover in its old form (client-settings 1b "POX answer"). */
class AutodiscoverReaderTest {
  private static final DomainName DOMAIN = DomainName.of("example.test");

  private static Discovered read(String account) {
    String file =
        "<?xml version=\"1.0\"?>\n<Autodiscover xmlns=\"a\"><Response xmlns=\"b\">"
            + account
            + "</Response></Autodiscover>";
    return AutodiscoverReader.read(Bytes.of(file.getBytes(UTF_8)), DOMAIN);
  }

  private static String account(String inside) {
    return "<Account><AccountType>email</AccountType><Action>settings</Action>"
        + inside
        + "</Account>";
  }

  private static Found found(String protocol) {
    return assertInstanceOf(Found.class, read(account("<Protocol>" + protocol + "</Protocol>")));
  }

  /** Encryption wins over SSL, which is on where nothing is said; so is SPA. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<SSL>on</SSL><Port>993</Port> | IMPLICIT | 993 | NTLM",
        "<Port>993</Port> | IMPLICIT | 993 | NTLM",
        "<SSL>off</SSL><Port>143</Port><SPA>off</SPA> | NONE | 143 | PASSWORD",
        "<SSL>off</SSL> | NONE | 143 | NTLM",
        "<SSL>on</SSL> | IMPLICIT | 993 | NTLM",
        "<Port>0</Port> | IMPLICIT | 993 | NTLM",
        "<SSL>on</SSL><Encryption>TLS</Encryption><Port>143</Port><SPA>off</SPA> | REQUIRED | 143 |"
            + " PASSWORD",
        "<SSL>off</SSL><Encryption>SSL</Encryption><Port>993</Port> | IMPLICIT | 993 | NTLM",
        "<Encryption>None</Encryption><Port>143</Port> | NONE | 143 | NTLM",
        "<Encryption>Auto</Encryption><Port>143</Port> | IF_AVAILABLE | 143 | NTLM"
      })
  void channelPortAndSignIn(String protocol, Channel channel, int port, SignIn signIn) {
    ServiceSettings settings =
        found("<Type>IMAP</Type><Server>mail.example.test</Server>" + protocol)
            .services()
            .getFirst()
            .settings();
    assertEquals(channel, settings.channel());
    assertEquals(port, settings.port().orElseThrow());
    assertEquals(signIn, settings.signIn());
  }

  @Test
  void theClassicBrokenFileIsNamed() {
    Found found =
        found("<Type>SMTP</Type><Server>m.example.test</Server><Port>587</Port><SSL>on</SSL>");
    assertTrue(
        found
            .notes()
            .contains(new DiscoveryNote(2, DiscoveryNote.Kind.CHANNEL_AGAINST_PORT, "587")));
  }

  @ParameterizedTest
  @CsvSource({
    "https://autodiscover.example.test/a.xml, autodiscover.example.test, true, true",
    "https://autodiscover-s.outlook.com/a, autodiscover-s.outlook.com, true, true",
    "https://evil.outlook.com.example.org/a, evil.outlook.com.example.org, true, false",
    "http://mail.example.test/a, mail.example.test, false, true",
    "https://evil.example.org/a, evil.example.org, true, false",
    "/only/a/path, /only/a/path, false, false"
  })
  void whereItSends(String url, String to, boolean encrypted, boolean known) {
    assertEquals(
        new Redirects(to, encrypted, known),
        read(account("<RedirectUrl>" + url + "</RedirectUrl>")));
  }

  /** The local part of an address is nobody's business. */
  @Test
  void ofAnAddressOnlyTheDomainIsKept() {
    assertEquals(
        new Redirects("example.org", true, false),
        read(account("<redirectAddr>jan.jansen@example.org</redirectAddr>")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<Error Id=\"1\"><ErrorCode>600</ErrorCode></Error> | discovery-error",
        "<Account><Protocol><Type>EXCH</Type></Protocol></Account> | discovery-no-server",
        "<Account/> | discovery-no-server",
        "<x/> | discovery-no-provider"
      })
  void refused(String response, String why) {
    assertEquals(why, assertInstanceOf(Refused.class, read(response)).why().id());
  }
}
