package mailpath.client.formats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import mailpath.client.CertificateCheck;
import mailpath.client.Channel;
import mailpath.client.ClientProgram;
import mailpath.client.ClientSettings;
import mailpath.client.OwnLabel;
import mailpath.client.ServiceSettings;
import mailpath.client.SignIn;
import mailpath.client.formats.FormatNote.AccountKindNotRead;
import mailpath.client.formats.FormatNote.ExceptionsInOtherFile;
import mailpath.client.formats.FormatNote.SettingMissing;
import mailpath.client.formats.FormatNote.SettingNotUnderstood;
import mailpath.client.formats.FormatNote.SettingsLineUnread;
import mailpath.client.formats.FormatNote.ThunderbirdTriesStarttls;
import mailpath.client.formats.FormatRefusal.NoAccountInFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Client settings, table 1a, rows of Thunderbird: the numbers and words are copied from there. */
class ThunderbirdFormatTest {
  private static final String IMAP =
      """
      user_pref("mail.server.server1.hostname", "imap.example.nl");
      user_pref("mail.server.server1.type", "imap");
      """;

  private static final String SMTP =
      """
      user_pref("mail.smtpserver.smtp1.hostname", "smtp.example.nl");
      """;

  private final ThunderbirdFormat format = new ThunderbirdFormat();

  @Test
  void profile() {
    ClientSettings settings = Samples.settings("prefs.js");
    assertEquals(ClientProgram.THUNDERBIRD, settings.program());
    assertEquals(
        List.of("example.nl @example.nl", "Oude post – thuis @example.org", "Onderweg @?"),
        Samples.accounts(settings));
    assertEquals(
        List.of(
            "IMAP imap.example.nl:993 IMPLICIT FULL OAUTH2",
            "SUBMISSION smtp.example.nl:465 IMPLICIT FULL PASSWORD",
            "SUBMISSION smtp.example.org:587 REQUIRED FULL PASSWORD",
            "POP3 pop.example.org:110 IF_AVAILABLE FULL PASSWORD",
            "SUBMISSION smtp.example.nl:465 IMPLICIT FULL PASSWORD",
            "SUBMISSION relay.example.com:587 NONE FULL PASSWORD"),
        Samples.shown(settings));
    assertEquals(
        List.of(new ThunderbirdTriesStarttls(32), new ExceptionsInOtherFile("cert_override.txt")),
        settings.notes());
    assertEquals(List.of(23, 25, 26, 27, 28), Samples.service(settings, 0, 0).lines());
  }

  @ParameterizedTest
  @CsvSource({
    "0, NONE, 143, None, Geen",
    "1, IF_AVAILABLE, 143, 'STARTTLS, if available', 'STARTTLS, mits beschikbaar'",
    "2, REQUIRED, 143, STARTTLS, STARTTLS",
    "3, IMPLICIT, 993, SSL/TLS, SSL/TLS",
  })
  void socketType(String value, Channel channel, int port, String english, String dutch) {
    ServiceSettings service = incoming("socketType", value);
    assertEquals(channel, service.channel());
    assertEquals(Optional.of(port), service.port());
    assertEquals(new OwnLabel(english, dutch), service.label());
    assertEquals(CertificateCheck.FULL, service.check());
  }

  @ParameterizedTest
  @CsvSource({"true, IMPLICIT, 993", "false, NONE, 143"})
  void isSecureCountsWhereThereIsNoSocketType(String value, Channel channel, int port) {
    ServiceSettings service = incoming("isSecure", value);
    assertEquals(channel, service.channel());
    assertEquals(Optional.of(port), service.port());
    assertEquals(
        Channel.REQUIRED,
        only(IMAP + pref("server.server1.isSecure", value) + pref("server.server1.socketType", "2"))
            .channel());
  }

  @Test
  void absentIsNone() {
    assertEquals(Channel.NONE, only(IMAP).channel());
    assertEquals(Channel.NONE, only(SMTP).channel());
  }

  @ParameterizedTest
  @CsvSource({"imap, 0, 143", "imap, 3, 993", "pop3, 0, 110", "pop3, 2, 110", "pop3, 3, 995"})
  void portOfTypeAndChannel(String type, String value, int port) {
    String file =
        pref("server.server1.type", "\"" + type + "\"")
            + pref("server.server1.socketType", value)
            + pref("server.server1.hostname", "\"mail.example.nl\"");
    assertEquals(Optional.of(port), only(file).port());
    assertEquals(Optional.of(port), only(file + pref("server.server1.port", "-1")).port());
    assertEquals(Optional.of(1143), only(file + pref("server.server1.port", "1143")).port());
  }

  @ParameterizedTest
  @CsvSource({
    "0, NONE, 587, None",
    "1, IF_AVAILABLE, 587, 'STARTTLS, if available'",
    "2, REQUIRED, 587, STARTTLS",
    "3, IMPLICIT, 465, SSL/TLS",
  })
  void trySsl(String value, Channel channel, int port, String english) {
    ServiceSettings service = only(SMTP + pref("smtpserver.smtp1.try_ssl", value));
    assertEquals(channel, service.channel());
    assertEquals(CertificateCheck.FULL, service.check());
    assertEquals(Optional.of(port), service.port());
    assertEquals(
        Optional.of(2525),
        only(SMTP + pref("smtpserver.smtp1.try_ssl", value) + pref("smtpserver.smtp1.port", "2525"))
            .port());
    assertEquals(english, service.label().english());
  }

  @ParameterizedTest
  @CsvSource({
    "1, NONE", "2, PASSWORD", "3, PASSWORD", "4, CHALLENGE", "5, GSSAPI", "6, NTLM",
    "7, CLIENT_CERTIFICATE", "8, ANY_SECURE", "9, ANY", "10, OAUTH2", "0, UNKNOWN", "11, UNKNOWN"
  })
  void authMethod(String value, SignIn signIn) {
    assertEquals(signIn, incoming("authMethod", value).signIn());
    assertEquals(signIn, only(SMTP + pref("smtpserver.smtp1.authMethod", value)).signIn());
  }

  @Test
  void usualPasswordIsTheDefault() {
    assertEquals(SignIn.PASSWORD, only(IMAP).signIn());
  }

  @ParameterizedTest
  @ValueSource(strings = {"4", "-1", "\"3\"", "true", "99999999999999", "x", "3"})
  void unreadableSocketTypeIsUnknownNeverNone(String value) {
    String line = pref("server.server1.socketType", value);
    String file = value.equals("3") ? IMAP + line.replace(");", "") : IMAP + line;
    ClientSettings settings = Samples.settings(format, file);
    assertEquals(Channel.UNKNOWN, Samples.service(settings, 0, 0).channel());
    assertEquals(Optional.empty(), Samples.service(settings, 0, 0).port());
    assertTrue(
        Samples.says(settings, new SettingNotUnderstood(3, "mail.server.server1.socketType")),
        settings.notes().toString());
  }

  @Test
  void unknownTrySslIsShownAsValueOne() {
    ServiceSettings service = only(SMTP + pref("smtpserver.smtp1.try_ssl", "7"));
    assertEquals(Channel.UNKNOWN, service.channel());
    assertEquals("STARTTLS, mits beschikbaar", service.label().dutch());
  }

  /** The line may have been the one that says it. */
  @Test
  void absentIsUnknownWhereALineIsUnreadable() {
    ClientSettings settings = Samples.settings(format, IMAP + "user_pref(\"mail.ser");
    assertEquals(Channel.UNKNOWN, Samples.service(settings, 0, 0).channel());
    assertTrue(Samples.says(settings, new SettingsLineUnread(3)));
    assertTrue(Samples.says(settings, new SettingMissing(2, "mail.server.server1.socketType")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "65536", "\"993\""})
  void unreadablePortIsNoPort(String value) {
    assertEquals(Optional.empty(), incoming("port", value).port());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a b", "anna@example.nl", "x/y", "a\\u0000b"})
  void unreadableHostIsNoHost(String value) {
    String file =
        pref("server.server1.type", "\"imap\"")
            + pref("server.server1.hostname", "\"" + value + "\"");
    ClientSettings settings = Samples.settings(format, file);
    assertEquals(Optional.empty(), Samples.service(settings, 0, 0).host());
    assertTrue(Samples.says(settings, new SettingNotUnderstood(2, "mail.server.server1.hostname")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ' ',
      value = {
        "\\x69map.example.nl imap.example.nl",
        "\\u0069map.example.nl imap.example.nl",
        "m\\u00fcller.example müller.example",
      })
  void escapesOfStrings(String written, String host) {
    String file =
        pref("server.server1.type", "\"imap\"")
            + pref("server.server1.hostname", "\"" + written + "\"");
    assertEquals(Optional.of(host), only(file).host());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "user_pref(\"mail.x\", \"a\\qb\");",
        "user_pref(\"mail.x\", \"\\u00g0\");",
        "user_pref(\"mail.x\", \"open);",
        "user_pref(\"mail.x\" 3);",
        "user_pref(\"mail.x\", 3); alert(1);",
        "user_pref(mail.x, 3);",
        "function f() { return 3; }",
        "pref(\"mail.x\", 3);",
      })
  void linesOfAnotherFormAreNamed(String line) {
    ClientSettings settings = Samples.settings(format, IMAP + line + "\n" + SMTP);
    assertTrue(Samples.says(settings, new SettingsLineUnread(3)), settings.notes().toString());
    assertEquals(2, Samples.shown(settings).size());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "// comment",
        "# comment",
        "/* comment */",
        "/* comment\nuser_pref(\"mail.server.server1.socketType\", 0);\n*/",
        "  user_pref ( 'mail.x' , 'y' ) ; // tail",
      })
  void commentsAndBlanks(String text) {
    ClientSettings settings = Samples.settings(format, IMAP + text);
    assertEquals(List.of(new ExceptionsInOtherFile("cert_override.txt")), settings.notes());
  }

  @Test
  void laterLineWins() {
    assertEquals(
        Channel.IMPLICIT,
        only(IMAP + pref("server.server1.socketType", "0") + pref("server.server1.socketType", "3"))
            .channel());
  }

  @Test
  void defaultBranchStandsBehindTheServer() {
    assertEquals(Channel.IMPLICIT, only(IMAP + pref("server.default.socketType", "3")).channel());
  }

  @Test
  void otherKindsOfAccountsAreNamed() {
    String file = IMAP + pref("server.server2.type", "\"exchange\"");
    ClientSettings settings = Samples.settings(format, file);
    assertEquals(1, settings.accounts().size());
    assertTrue(Samples.says(settings, new AccountKindNotRead(3)));
  }

  @Test
  void nothingOfMail() {
    assertEquals(new NoAccountInFile(), Samples.refused(format, "user_pref(\"a.b\", 1);\n").why());
  }

  private ServiceSettings incoming(String key, String value) {
    return only(IMAP + pref("server.server1." + key, value));
  }

  private ServiceSettings only(String file) {
    return Samples.service(Samples.settings(format, file), 0, 0);
  }

  private static String pref(String key, String value) {
    return "user_pref(\"mail." + key + "\", " + value + ");\n";
  }
}
