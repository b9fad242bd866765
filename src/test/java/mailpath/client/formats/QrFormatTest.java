package mailpath.client.formats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import mailpath.client.CertificateCheck;
import mailpath.client.Channel;
import mailpath.client.ClientFormat.Read;
import mailpath.client.ClientSettings;
import mailpath.client.MailService;
import mailpath.client.ServiceSettings;
import mailpath.client.SignIn;
import mailpath.client.formats.FormatNote.AccountKindNotReadThere;
import mailpath.client.formats.FormatNote.ExceptionsInOtherFile;
import mailpath.client.formats.FormatNote.QrPartsDiffer;
import mailpath.client.formats.FormatNote.QrPartsMissing;
import mailpath.client.formats.FormatNote.QrTriesStarttls;
import mailpath.client.formats.FormatNote.SecretsLeftOut;
import mailpath.client.formats.FormatNote.SettingMissingThere;
import mailpath.client.formats.FormatNote.SettingNotUnderstoodThere;
import mailpath.client.formats.FormatRefusal.NoAccountInFile;
import mailpath.client.formats.FormatRefusal.QrNotJson;
import mailpath.client.formats.FormatRefusal.QrVersionUnknown;
import mailpath.client.formats.FormatRefusal.SettingsBeyondLimit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Client settings, table 1a, row of the QR code; numbers copied from there. */
class QrFormatTest {
  private final QrFormat format = new QrFormat();

  @Test
  void severalParts() {
    ClientSettings settings = Samples.settings("mobile-export.txt");
    assertEquals(List.of(" @example.nl", " @example.org"), Samples.accounts(settings));
    assertEquals(
        List.of(
            "IMAP imap.example.nl:993 IMPLICIT FULL OAUTH2",
            "SUBMISSION smtp.example.nl:587 REQUIRED FULL PASSWORD",
            "POP3 pop.example.org:995 IMPLICIT FULL CHALLENGE",
            "SUBMISSION smtp.example.org:465 IMPLICIT FULL PASSWORD"),
        Samples.shown(settings));
    assertEquals(List.of(new ExceptionsInOtherFile("cert_override.txt")), settings.notes());
  }

  @Test
  void partsThatAreMissing() {
    ClientSettings settings = Samples.settings(format, code("[2,3]", "0", "3", "1"));
    assertTrue(Samples.says(settings, new QrPartsMissing(1, 3)));
  }

  @Test
  void onePartTwiceCountsOnce() {
    String code = code("[1,1]", "0", "3", "1");
    assertEquals(1, Samples.settings(format, code + "\n" + code).accounts().size());
  }

  @Test
  void partsOfDifferentExports() {
    String codes = code("[1,2]", "0", "3", "1") + code("[2,3]", "0", "3", "1");
    assertTrue(Samples.says(Samples.settings(format, codes), new QrPartsDiffer()));
  }

  @ParameterizedTest
  @CsvSource({
    "0, NONE, None",
    "1, IF_AVAILABLE, 'STARTTLS, if available'",
    "2, REQUIRED, STARTTLS",
    "3, IMPLICIT, SSL/TLS"
  })
  void security(String number, Channel channel, String english) {
    ClientSettings settings = Samples.settings(format, code("[1,1]", "0", number, "1"));
    assertEquals(channel, Samples.service(settings, 0, 0).channel());
    assertEquals(english, Samples.service(settings, 0, 0).label().english());
    assertEquals(channel == Channel.IF_AVAILABLE, Samples.says(settings, new QrTriesStarttls()));
  }

  @ParameterizedTest
  @CsvSource({"0, NONE", "1, IF_AVAILABLE", "2, REQUIRED", "3, IMPLICIT", "4, UNKNOWN"})
  void securityOfSending(String number, Channel channel) {
    String code = code("[1,1]", "0", "3", "1").replace("465,3,1", "465,%s,1".formatted(number));
    ServiceSettings sending = Samples.service(Samples.settings(format, code), 0, 1);
    assertEquals(channel, sending.channel());
    assertEquals(Optional.of(465), sending.port());
    assertEquals(CertificateCheck.FULL, sending.check());
  }

  @ParameterizedTest
  @CsvSource({"0, IMAP", "1, POP3"})
  void protocol(String number, MailService service) {
    ClientSettings settings = Samples.settings(format, code("[1,1]", number, "3", "1"));
    assertEquals(service, Samples.service(settings, 0, 0).service());
  }

  @ParameterizedTest
  @CsvSource({
    "0, NONE",
    "1, PASSWORD",
    "2, CHALLENGE",
    "3, GSSAPI",
    "4, NTLM",
    "5, CLIENT_CERTIFICATE",
    "6, OAUTH2"
  })
  void signIn(String number, SignIn signIn) {
    assertEquals(signIn, read("3", number).signIn());
  }

  @ParameterizedTest
  @ValueSource(strings = {"4", "-1", "\"3\"", "null", "3.0", "1e9", "99999999999", "[]", "true"})
  void otherNumbersAreUnknownNeverNone(String number) {
    ClientSettings settings = Samples.settings(format, code("[1,1]", "0", number, number));
    assertEquals(Channel.UNKNOWN, Samples.service(settings, 0, 0).channel());
    assertTrue(Samples.says(settings, new SettingNotUnderstoodThere("ConnectionSecurity")));
    if (!number.equals("4")) {
      assertEquals(SignIn.UNKNOWN, Samples.service(settings, 0, 0).signIn());
      assertTrue(Samples.says(settings, new SettingNotUnderstoodThere("AuthenticationType")));
    }
  }

  @Test
  void unknownProtocol() {
    ClientSettings settings = Samples.settings(format, code("[1,1]", "7", "3", "1"));
    assertEquals(
        List.of("SUBMISSION smtp.example.nl:465 IMPLICIT FULL PASSWORD"), Samples.shown(settings));
    assertTrue(Samples.says(settings, new AccountKindNotReadThere()));
  }

  @Test
  void moreElementsAreIgnored() {
    String code =
        """
        [1,[1,1,"x"],[0,"imap.example.nl",993,3,1,"u","n","","later",[1]],
        [[[0,"smtp.example.nl",465,3,1,"u","",7],["a@example.nl","A",8]]]]
        """;
    ClientSettings settings = Samples.settings(format, code);
    assertEquals(2, Samples.shown(settings).size());
    assertEquals(List.of(new ExceptionsInOtherFile("cert_override.txt")), settings.notes());
  }

  @Test
  void passwordsAreSaid() {
    String code = code("[1,1]", "0", "3", "1").replace("\"u\"]", "\"u\",\"n\",\"hunter2\"]");
    assertTrue(Samples.says(Samples.settings(format, code), new SecretsLeftOut()));
  }

  @Test
  void incomingWithoutOutgoing() {
    String code = "[1,[1,1],[0,\"imap.example.nl\",993,3,1,\"u\"]]";
    assertEquals(new NoAccountInFile(), Samples.refused(format, code).why());
    String two = code("[1,1]", "0", "3", "1");
    String cut = two.substring(0, two.length() - 1) + ",[0,\"imap.example.org\",993,3,1,\"u\"]]";
    assertTrue(
        Samples.says(
            Samples.settings(format, cut), new SettingMissingThere("OutgoingServerGroups")));
  }

  @Test
  void refused() {
    assertEquals(new QrVersionUnknown(), Samples.refused(format, "[2,[1,1],[],[]]").why());
    assertEquals(new QrVersionUnknown(), Samples.refused(format, "{}").why());
    Read.Refused cut = Samples.refused(format, "[1,[1,1],\n[0,\"imap.exam");
    assertEquals(new QrNotJson(), cut.why());
    assertEquals(2, cut.line());
    assertEquals(new SettingsBeyondLimit(), Samples.refused(format, "[".repeat(100_000)).why());
    assertEquals(new NoAccountInFile(), Samples.refused(format, "[1,[1,1]]").why());
  }

  private ServiceSettings read(String security, String signIn) {
    ClientSettings settings = Samples.settings(format, code("[1,1]", "0", security, signIn));
    ServiceSettings service = Samples.service(settings, 0, 0);
    assertEquals(Optional.of(993), service.port());
    return service;
  }

  private static String code(String place, String protocol, String security, String signIn) {
    return "[1,%s,[%s,\"imap.example.nl\",993,%s,%s,\"u\"],"
            .formatted(place, protocol, security, signIn)
        + "[[[0,\"smtp.example.nl\",465,3,1,\"u\"],[\"a@example.nl\",\"A\"]]]]";
  }
}
