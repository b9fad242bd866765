package mailpath.client.discovery;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import mailpath.client.Channel;
import mailpath.client.MailService;
import mailpath.client.ServiceSettings;
import mailpath.client.SignIn;
import mailpath.client.discovery.Discovered.Found;
import mailpath.client.discovery.Discovered.Refused;
import mailpath.network.Bytes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The table of client-settings 1b, and what a hostile file can do (threat-H8). */
class AutoconfigReaderTest {
  private static final int FILES = 500;

  private static Discovered read(String file) {
    return AutoconfigReader.read(Bytes.of(file.getBytes(UTF_8)));
  }

  private static String file(String blocks) {
    return "<clientConfig version=\"1.1\">\n<emailProvider id=\"x\">\n"
        + blocks
        + "</emailProvider>\n</clientConfig>";
  }

  private static String imap(String inside) {
    return "<incomingServer type=\"imap\">\n" + inside + "</incomingServer>\n";
  }

  private static final String PLACE = "<hostname>mail.example.test</hostname><port>993</port>";

  private static ServiceSettings only(String file) {
    Found found = assertInstanceOf(Found.class, read(file));
    assertEquals(1, found.services().size());
    return found.services().getFirst().settings();
  }

  /** 500 files of every legal and illegal kind: read or refused with the line, never thrown. */
  @Test
  void everyFileIsReadOrRefusedWithItsLine() {
    AutoconfigFiles files = new AutoconfigFiles(20260625);
    int refused = 0;
    int doctypes = 0;
    for (int i = 0; i < FILES; i++) {
      AutoconfigFiles.Made made = files.next();
      Discovered outcome = AutoconfigReader.read(made.file());
      String what = i + ": " + outcome + "\n" + new String(made.file().toArray(), UTF_8);
      switch (outcome) {
        case Found found -> assertEquals(made.servers(), found.services().size(), what);
        case Refused(int line, var why) -> {
          assertTrue(made.servers() < 0, what);
          assertTrue(line > 0, what);
          refused++;
          if (made.doctype()) {
            doctypes++;
            assertEquals("settings-doctype", why.id(), what);
          }
        }
        default -> throw new AssertionError(what);
      }
      assertFalse(outcome.toString().contains("hunter2"), what);
      assertFalse(outcome.toString().contains("tester"), what);
    }
    assertTrue(refused > 125 && refused < 375, "refused: " + refused);
    assertTrue(doctypes > 12, "with DOCTYPE: " + doctypes);
  }

  @ParameterizedTest
  @CsvSource({"plain, NONE", "SSL, IMPLICIT", "STARTTLS, REQUIRED"})
  void channels(String written, Channel channel) {
    assertEquals(
        channel, only(file(imap(PLACE + "<socketType>" + written + "</socketType>"))).channel());
  }

  @ParameterizedTest
  @CsvSource({
    "password-cleartext, PASSWORD",
    "plain, PASSWORD",
    "password-encrypted, CHALLENGE",
    "secure, CHALLENGE",
    "NTLM, NTLM",
    "GSSAPI, GSSAPI",
    "TLS-client-cert, CLIENT_CERTIFICATE",
    "OAuth2, OAUTH2",
    "none, NONE",
    "client-IP-address, NONE",
    "smtp-after-pop, NONE",
    "something-new, UNKNOWN"
  })
  void waysToSignIn(String written, SignIn signIn) {
    String block =
        PLACE + "<socketType>SSL</socketType><authentication>" + written + "</authentication>";
    assertEquals(signIn, only(file(imap(block))).signIn());
  }

  @Test
  void ofSeveralWaysTheFirstKnownWins() {
    String block =
        PLACE
            + "<socketType>SSL</socketType><authentication>new</authentication>"
            + "<authentication>OAuth2</authentication>"
            + "<authentication>password-cleartext</authentication>";
    assertEquals(SignIn.OAUTH2, only(file(imap(block))).signIn());
  }

  @Test
  void placeholdersAreKept() {
    String block =
        "<hostname>imap.%EMAILDOMAIN%</hostname><port>993</port><socketType>SSL</socketType>"
            + "<username>%EMAILLOCALPART%</username>";
    Found found = assertInstanceOf(Found.class, read(file(imap(block))));
    DiscoveredService service = found.services().getFirst();
    assertEquals(Optional.of("imap.%EMAILDOMAIN%"), service.settings().host());
    assertEquals(Optional.of("imap.example.test"), service.of("example.test").host());
    assertEquals(Optional.of("%EMAILLOCALPART%"), service.login());
  }

  /** One bad block costs no other, and is named with its line. */
  @Test
  void aBadBlockIsSkippedAlone() {
    String blocks =
        imap(PLACE + "<socketType>TLS</socketType>\n")
            + imap(PLACE + "<socketType>SSL</socketType>\n")
            + "<incomingServer type=\"jmap\"/>\n";
    Found found = assertInstanceOf(Found.class, read(file(blocks)));
    assertEquals(1, found.services().size());
    assertEquals(List.of(6), found.services().getFirst().settings().lines());
    assertEquals(
        List.of(
            new DiscoveryNote(3, DiscoveryNote.Kind.NO_CHANNEL, "TLS"),
            new DiscoveryNote(6, DiscoveryNote.Kind.NO_SIGN_IN, ""),
            new DiscoveryNote(9, DiscoveryNote.Kind.OTHER_SERVICE, "jmap")),
        found.notes());
  }

  @Test
  void oddPortsAreNamed() {
    String block =
        "<hostname>h.example.test</hostname><port>6379</port><socketType>SSL</socketType>";
    Found found = assertInstanceOf(Found.class, read(file(imap(block))));
    assertTrue(found.notes().contains(new DiscoveryNote(3, DiscoveryNote.Kind.ODD_PORT, "6379")));
    assertEquals(MailService.IMAP, found.services().getFirst().settings().service());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'<!DOCTYPE html><html/>' | 1 | settings-doctype",
        "'<?xml version=\"1.0\"?>\n"
            + "<!-- x -->\n"
            + "<!DOCTYPE a SYSTEM \"file:///etc/passwd\"><a/>' | 3 | settings-doctype",
        "'<!doctype html>' | 1 | settings-doctype",
        "'<html><body/></html>' | 1 | discovery-other-xml",
        "'<clientConfig>\n<x/></clientConfig>' | 1 | discovery-no-provider",
        "'<clientConfig>\n<emailProvider/></clientConfig>' | 2 | discovery-no-server",
        "'<clientConfig>\n\n<emailProvider>' | 3 | settings-xml-broken",
        "'' | 1 | settings-xml-broken",
        "'{\"a\": 1}' | 1 | settings-xml-broken"
      })
  void refusedWithTheLine(String file, int line, String why) {
    Refused refused = assertInstanceOf(Refused.class, read(file));
    assertEquals(why, refused.why().id());
    assertEquals(line, refused.line());
  }

  @Test
  void sizeAndDepthAreBounded() {
    byte[] large = new byte[256 * 1024 + 1];
    assertEquals(
        "discovery-too-large",
        assertInstanceOf(Refused.class, AutoconfigReader.read(Bytes.of(large))).why().id());
    String deep = "<a>".repeat(60_000);
    assertEquals("settings-beyond-limit", assertInstanceOf(Refused.class, read(deep)).why().id());
  }

  /** Cut anywhere, it is refused or read, and never thrown. */
  @Test
  void cutAtEveryOctet() {
    String whole = file(imap(PLACE + "<socketType>SSL</socketType>"));
    IntStream.range(0, whole.length())
        .forEach(
            end -> assertInstanceOf(Refused.class, read(whole.substring(0, end)), "cut at " + end));
  }
}
