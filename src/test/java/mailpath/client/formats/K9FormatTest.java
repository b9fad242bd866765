package mailpath.client.formats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import mailpath.client.CertificateCheck;
import mailpath.client.Channel;
import mailpath.client.ClientFormat.Read;
import mailpath.client.ClientProgram;
import mailpath.client.ClientSettings;
import mailpath.client.OwnLabel;
import mailpath.client.ServiceSettings;
import mailpath.client.SignIn;
import mailpath.client.formats.FormatNote.AccountKindNotRead;
import mailpath.client.formats.FormatNote.ExceptionsNotInFile;
import mailpath.client.formats.FormatNote.SettingMissing;
import mailpath.client.formats.FormatNote.SettingNotUnderstood;
import mailpath.client.formats.FormatRefusal.NoAccountInFile;
import mailpath.client.formats.FormatRefusal.SettingsXmlBroken;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Client settings, table 1a, row of Thunderbird for Android and K-9; words copied from there. */
class K9FormatTest {
  private final K9Format format = new K9Format();

  @Test
  void export() {
    ClientSettings settings = Samples.settings("settings.k9s");
    assertEquals(ClientProgram.THUNDERBIRD_ANDROID, settings.program());
    assertEquals(List.of("thuis @example.nl"), Samples.accounts(settings));
    assertEquals(
        List.of(
            "IMAP imap.example.nl:993 IMPLICIT FULL PASSWORD",
            "SUBMISSION smtp.example.nl:587 REQUIRED FULL OAUTH2"),
        Samples.shown(settings));
    assertEquals(List.of(9, 10, 11, 12, 13), Samples.service(settings, 0, 0).lines());
    assertEquals(List.of(new ExceptionsNotInFile()), settings.notes());
  }

  @ParameterizedTest
  @CsvSource({
    "NONE, NONE, 143",
    "STARTTLS_REQUIRED, REQUIRED, 143",
    "STARTTLS_OPTIONAL, REQUIRED, 143",
    "SSL_TLS_REQUIRED, IMPLICIT, 993",
    "SSL_TLS_OPTIONAL, IMPLICIT, 993",
  })
  void connectionSecurity(String value, Channel channel, int port) {
    ServiceSettings service = only(server("IMAP", value, "PLAIN"));
    assertEquals(channel, service.channel());
    assertEquals(Optional.of(port), service.port());
    assertEquals(OwnLabel.ofFile(value), service.label());
    assertEquals(CertificateCheck.FULL, service.check());
  }

  @ParameterizedTest
  @CsvSource({
    "POP3, NONE, NONE, 110",
    "POP3, STARTTLS_REQUIRED, REQUIRED, 110",
    "POP3, SSL_TLS_REQUIRED, IMPLICIT, 995",
    "SMTP, NONE, NONE, 587",
    "SMTP, STARTTLS_REQUIRED, REQUIRED, 587",
    "SMTP, STARTTLS_OPTIONAL, REQUIRED, 587",
    "SMTP, SSL_TLS_REQUIRED, IMPLICIT, 465",
    "SMTP, SSL_TLS_OPTIONAL, IMPLICIT, 465",
  })
  void connectionSecurityOfOtherTypes(String type, String value, Channel channel, int port) {
    String server = server(type, value, "PLAIN");
    ServiceSettings service =
        only(type.equals("SMTP") ? server.replace("incoming", "outgoing") : server);
    assertEquals(channel, service.channel());
    assertEquals(Optional.of(port), service.port());
  }

  @ParameterizedTest
  @CsvSource({
    "PLAIN, PASSWORD", "LOGIN, PASSWORD", "CRAM_MD5, CHALLENGE", "EXTERNAL, CLIENT_CERTIFICATE",
    "XOAUTH2, OAUTH2", "NONE, NONE", "AUTOMATIC, ANY", "SCRAM, UNKNOWN"
  })
  void authenticationType(String value, SignIn signIn) {
    assertEquals(signIn, only(server("POP3", "NONE", value)).signIn());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "none", "SSL", "0", "NONE NONE"})
  void otherValuesAreUnknownNeverNone(String value) {
    ClientSettings settings = Samples.settings(format, file(server("IMAP", value, "PLAIN")));
    assertEquals(Channel.UNKNOWN, Samples.service(settings, 0, 0).channel());
    assertEquals(Optional.empty(), Samples.service(settings, 0, 0).port());
    assertTrue(Samples.says(settings, new SettingNotUnderstood(3, "connection-security")));
  }

  @Test
  void absentIsUnknown() {
    ClientSettings settings =
        Samples.settings(format, file("<incoming-server type=\"IMAP\"></incoming-server>"));
    assertEquals(List.of("IMAP ?:? UNKNOWN FULL UNKNOWN"), Samples.shown(settings));
    assertTrue(Samples.says(settings, new SettingMissing(1, "connection-security")));
    assertTrue(Samples.says(settings, new SettingMissing(1, "host")));
    assertTrue(Samples.says(settings, new SettingMissing(1, "authentication-type")));
  }

  @Test
  void otherKindsAreNamed() {
    String file = file(server("WebDAV", "NONE", "PLAIN") + server("IMAP", "NONE", "PLAIN"));
    assertTrue(Samples.says(Samples.settings(format, file), new AccountKindNotRead(1)));
  }

  @Test
  void refused() {
    Read.Refused broken = Samples.refused(format, "<k9settings>\n<accounts>\n</account>");
    assertEquals(new SettingsXmlBroken(), broken.why());
    assertEquals(3, broken.line());
    assertEquals(new NoAccountInFile(), Samples.refused(format, "<k9settings/>").why());
    assertEquals(
        new NoAccountInFile(),
        Samples.refused(format, file(server("IMAP", "NONE", "PLAIN")).replace("k9s", "k8s")).why());
  }

  private ServiceSettings only(String server) {
    return Samples.service(Samples.settings(format, file(server)), 0, 0);
  }

  private static String server(String type, String security, String authentication) {
    return """
    <incoming-server type="%s">
    <host>mail.example.nl</host>
    <connection-security>%s</connection-security>
    <authentication-type>%s</authentication-type>
    </incoming-server>\
    """
        .formatted(type, security, authentication);
  }

  private static String file(String servers) {
    return "<k9settings><accounts><account>" + servers + "</account></accounts></k9settings>";
  }
}
