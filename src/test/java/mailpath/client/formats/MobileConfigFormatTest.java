package mailpath.client.formats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import mailpath.client.CertificateCheck;
import mailpath.client.Channel;
import mailpath.client.ClientFormat.Read;
import mailpath.client.ClientProgram;
import mailpath.client.ClientSettings;
import mailpath.client.MailService;
import mailpath.client.OwnLabel;
import mailpath.client.ServiceSettings;
import mailpath.client.SignIn;
import mailpath.client.formats.FormatNote.AppleChannelNotKnown;
import mailpath.client.formats.FormatNote.ApplePortsTried;
import mailpath.client.formats.FormatNote.AppleStarttlsNotVerified;
import mailpath.client.formats.FormatNote.ExceptionsNotInFile;
import mailpath.client.formats.FormatNote.ProfileSignatureBroken;
import mailpath.client.formats.FormatNote.ProfileSigned;
import mailpath.client.formats.FormatNote.SettingMissing;
import mailpath.client.formats.FormatNote.SettingNotUnderstood;
import mailpath.client.formats.FormatRefusal.BinaryPlistBroken;
import mailpath.client.formats.FormatRefusal.NoAccountInFile;
import mailpath.client.formats.FormatRefusal.ProfileDamaged;
import mailpath.client.formats.FormatRefusal.ProfileEncrypted;
import mailpath.network.Bytes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Client settings, table 1a, row of Apple's profile; words copied from there. */
class MobileConfigFormatTest {
  private static final String SIGNER = "O=Voorbeeld,CN=Beheer Voorbeeld,example.nl";

  private final MobileConfigFormat format = new MobileConfigFormat();

  @ParameterizedTest
  @ValueSource(strings = {"profile.mobileconfig", "binary.mobileconfig", "signed.mobileconfig"})
  void profile(String name) {
    ClientSettings settings = Samples.settings(name);
    assertEquals(ClientProgram.APPLE_MAIL, settings.program());
    assertEquals(List.of("Kantoor @example.nl"), Samples.accounts(settings));
    assertEquals(
        List.of(
            "IMAP imap.example.nl:993 IMPLICIT FULL PASSWORD",
            "SUBMISSION smtp.example.nl:587 REQUIRED FULL NONE"),
        Samples.shown(settings));
    assertTrue(Samples.says(settings, new AppleStarttlsNotVerified(MailService.SUBMISSION)));
    assertTrue(Samples.says(settings, new ExceptionsNotInFile()));
    assertEquals(
        name.startsWith("binary") ? List.of() : List.of(17, 19, 21, 23),
        Samples.service(settings, 0, 0).lines());
  }

  @Test
  void whoSigned() {
    assertTrue(
        Samples.says(Samples.settings("signed.mobileconfig"), new ProfileSigned(SIGNER)),
        Samples.settings("signed.mobileconfig").notes().toString());
  }

  @Test
  void changedAfterSigning() {
    byte[] octets = Samples.octets("signed.mobileconfig").toArray();
    int at = new String(octets, java.nio.charset.StandardCharsets.ISO_8859_1).indexOf("Kantoor");
    octets[at] = 'T';
    ClientSettings settings = Samples.settings(format.read("x", Bytes.of(octets)));
    assertEquals(List.of("Tantoor @example.nl"), Samples.accounts(settings));
    assertTrue(Samples.says(settings, new ProfileSignatureBroken(SIGNER)));
  }

  @Test
  void encrypted() {
    Bytes content = Samples.octets("encrypted.mobileconfig");
    assertEquals(new ProfileEncrypted(), refused(content).why());
    String inside =
        "<plist><dict><key>EncryptedPayloadContent</key>\n<data>AAAA</data></dict></plist>";
    Read.Refused refused = Samples.refused(format, inside);
    assertEquals(new ProfileEncrypted(), refused.why());
    assertEquals(2, refused.line());
  }

  @ParameterizedTest
  @CsvSource({
    "EmailTypeIMAP, false, 143, NONE",
    "EmailTypeIMAP, false, 993, NONE",
    "EmailTypePOP, false, 110, NONE",
    "EmailTypeIMAP, true, 993, IMPLICIT",
    "EmailTypePOP, true, 995, IMPLICIT",
    "EmailTypeIMAP, true, 143, REQUIRED",
    "EmailTypePOP, true, 110, REQUIRED",
    "EmailTypeIMAP, true, 995, UNKNOWN",
    "EmailTypeIMAP, true, 1143, UNKNOWN",
  })
  void incoming(String type, String useSsl, int port, Channel channel) {
    ClientSettings settings = settings(type, useSsl(useSsl) + port(port));
    ServiceSettings service = Samples.service(settings, 0, 0);
    assertEquals(channel, service.channel());
    assertEquals(Optional.of(port), service.port());
    assertEquals(CertificateCheck.FULL, service.check());
    assertEquals(
        channel == Channel.UNKNOWN,
        Samples.says(settings, new AppleChannelNotKnown(service.service())));
    assertEquals(
        channel == Channel.REQUIRED,
        Samples.says(settings, new AppleStarttlsNotVerified(service.service())));
  }

  @ParameterizedTest
  @CsvSource({
    "false, 25, NONE",
    "false, 587, NONE",
    "false, 465, NONE",
    "true, 465, IMPLICIT",
    "true, 587, REQUIRED",
    "true, 25, REQUIRED",
    "true, 2525, UNKNOWN",
    "true, 993, UNKNOWN"
  })
  void outgoing(String useSsl, int port, Channel channel) {
    ServiceSettings service = outgoing(useSsl(useSsl) + port(port));
    assertEquals(channel, service.channel());
    assertEquals(Optional.of(port), service.port());
  }

  @Test
  void outgoingWithoutPortTriesSeveral() {
    ClientSettings settings = sending(useSsl("true"));
    ServiceSettings service = Samples.service(settings, 0, 0);
    assertEquals(Channel.REQUIRED, service.channel());
    assertEquals(Optional.empty(), service.port());
    assertTrue(Samples.says(settings, new ApplePortsTried()));
  }

  @Test
  void withoutUseSslIsNone() {
    ServiceSettings service = Samples.service(settings("EmailTypeIMAP", ""), 0, 0);
    assertEquals(Channel.NONE, service.channel());
    assertEquals(Optional.of(143), service.port());
    assertEquals(new OwnLabel("Use SSL: off", "Gebruik SSL: uit"), service.label());
    assertEquals(Channel.NONE, outgoing("").channel());
  }

  @Test
  void incomingWithoutPort() {
    ServiceSettings service = Samples.service(settings("EmailTypePOP", useSsl("true")), 0, 0);
    assertEquals(Channel.IMPLICIT, service.channel());
    assertEquals(Optional.of(995), service.port());
    assertEquals(new OwnLabel("Use SSL", "Gebruik SSL"), service.label());
  }

  @ParameterizedTest
  @ValueSource(strings = {"<string>true</string>", "<integer>1</integer>", "<date/>", ""})
  void unreadableUseSslIsUnknownNeverNone(String value) {
    String key = "<key>IncomingMailServerUseSSL</key>" + value;
    ClientSettings settings = settings("EmailTypeIMAP", key + port(993));
    assertEquals(Channel.UNKNOWN, Samples.service(settings, 0, 0).channel());
    assertTrue(Samples.says(settings, new SettingNotUnderstood(2, "IncomingMailServerUseSSL")));
  }

  @Test
  void unreadablePortLeavesTheChannelOpen() {
    ClientSettings settings = settings("EmailTypeIMAP", useSsl("true") + port(70_000));
    assertEquals(Channel.UNKNOWN, Samples.service(settings, 0, 0).channel());
    assertEquals(Optional.empty(), Samples.service(settings, 0, 0).port());
  }

  @ParameterizedTest
  @CsvSource({
    "EmailAuthNone, NONE", "EmailAuthPassword, PASSWORD", "EmailAuthCRAMMD5, CHALLENGE",
    "EmailAuthHTTPMD5, CHALLENGE", "EmailAuthNTLM, NTLM", "EmailAuthOther, UNKNOWN"
  })
  void authentication(String value, SignIn signIn) {
    String key = "<key>IncomingMailServerAuthentication</key><string>" + value + "</string>";
    assertEquals(signIn, Samples.service(settings("EmailTypeIMAP", key), 0, 0).signIn());
  }

  @Test
  void whatMustBeThere() {
    ClientSettings settings = settings("EmailTypeIMAP", "");
    assertEquals(SignIn.UNKNOWN, Samples.service(settings, 0, 0).signIn());
    assertTrue(Samples.says(settings, new SettingMissing(1, "IncomingMailServerAuthentication")));
    assertTrue(Samples.says(settings, new SettingMissing(1, "OutgoingMailServerHostName")));
  }

  @Test
  void refused() {
    assertEquals(new NoAccountInFile(), Samples.refused(format, "<plist><dict/></plist>").why());
    assertEquals(
        new BinaryPlistBroken(), refused(Samples.bytes("bplist00" + "x".repeat(40))).why());
    assertEquals(
        new ProfileDamaged(), refused(Samples.octets("signed.mobileconfig").first(200)).why());
  }

  private Read.Refused refused(Bytes content) {
    return assertInstanceOf(Read.Refused.class, format.read("x.mobileconfig", content));
  }

  private ServiceSettings outgoing(String keys) {
    return Samples.service(sending(keys), 0, 0);
  }

  private ClientSettings sending(String keys) {
    return settings(
        "none",
        keys.replace("Incoming", "Outgoing")
            + "<key>OutgoingMailServerHostName</key><string>smtp.example.nl</string>");
  }

  private ClientSettings settings(String type, String keys) {
    return Samples.settings(
        format,
        "<plist><dict><key>PayloadType</key><string>com.apple.mail.managed</string>"
            + "<key>EmailAccountType</key><string>"
            + type
            + "</string><key>IncomingMailServerHostName</key><string>mail.example.nl</string>\n"
            + keys
            + "</dict></plist>");
  }

  private static String useSsl(String value) {
    return "<key>IncomingMailServerUseSSL</key><" + value + "/>";
  }

  private static String port(int port) {
    return "<key>IncomingMailServerPortNumber</key><integer>" + port + "</integer>";
  }
}
