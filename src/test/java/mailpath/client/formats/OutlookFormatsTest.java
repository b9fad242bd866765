package mailpath.client.formats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import mailpath.client.CertificateCheck;
import mailpath.client.Channel;
import mailpath.client.ClientFormat;
import mailpath.client.ClientProgram;
import mailpath.client.ClientSettings;
import mailpath.client.ServiceSettings;
import mailpath.client.SignIn;
import mailpath.client.formats.FormatNote.AccountKindNotRead;
import mailpath.client.formats.FormatNote.OutlookChannelNotKnown;
import mailpath.client.formats.FormatNote.SettingMissing;
import mailpath.client.formats.FormatNote.SettingNotUnderstood;
import mailpath.client.formats.FormatNote.SettingsLineUnread;
import mailpath.client.formats.FormatRefusal.NoAccountInFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Client settings, table 1a, rows of Outlook; names and numbers copied from there. */
class OutlookFormatsTest {
  private static final String KEY =
      "[HKEY_CURRENT_USER\\Software\\Microsoft\\Office\\16.0\\Outlook\\Profiles\\X\\"
          + "9375CFF0413111d3B88A00104B2A6676\\00000002]\n";

  private final ClientFormat profile = new OutlookProfileFormat();
  private final ClientFormat registry = new OutlookRegistryFormat();

  @Test
  void profile() {
    ClientSettings settings = Samples.settings("outlook.prf");
    assertEquals(ClientProgram.OUTLOOK, settings.program());
    assertEquals(
        List.of("Kantoor @example.nl", "Oude post @example.org"), Samples.accounts(settings));
    assertEquals(
        List.of(
            "IMAP imap.example.nl:993 IMPLICIT ASK PASSWORD",
            "SUBMISSION smtp.example.nl:587 REQUIRED ASK PASSWORD",
            "POP3 pop.example.org:110 NONE ASK NTLM",
            "SUBMISSION smtp.example.org:? IF_AVAILABLE ASK NONE"),
        Samples.shown(settings));
    assertEquals(List.of(), settings.notes());
    assertEquals(List.of(17, 21, 22, 23), Samples.service(settings, 0, 0).lines());
  }

  @ParameterizedTest
  @CsvSource({"outlook.reg, Oude post", "outlook-ansi.reg, Privé"})
  void registry(String file, String second) {
    ClientSettings settings = Samples.settings(file);
    assertEquals(
        List.of("Kantoor @example.nl", second + " @example.org"), Samples.accounts(settings));
    assertEquals(
        List.of(
            "IMAP imap.example.nl:993 IMPLICIT ASK PASSWORD",
            "SUBMISSION smtp.example.nl:587 REQUIRED ASK PASSWORD",
            "POP3 pop.example.org:110 NONE ASK NTLM",
            "SUBMISSION smtp.example.org:25 NONE ASK NONE"),
        Samples.shown(settings));
    assertEquals(List.of(), settings.notes());
  }

  @ParameterizedTest
  @CsvSource({
    "0, NONE, None",
    "1, IMPLICIT, SSL/TLS",
    "2, REQUIRED, STARTTLS",
    "3, IF_AVAILABLE, Auto"
  })
  void smtpSecureConnection(String value, Channel channel, String label) {
    ServiceSettings service = sending("SMTPSecureConnection=" + value);
    assertEquals(channel, service.channel());
    assertEquals(label, service.label().english());
    assertEquals(CertificateCheck.ASK, service.check());
    assertEquals(
        channel, registrySending("\"SMTP Secure Connection\"=dword:0000000" + value).channel());
  }

  @ParameterizedTest
  @CsvSource({"0, 25, NONE", "1, 465, IMPLICIT", "1, 587, UNKNOWN", "1, , UNKNOWN", "0, , NONE"})
  void smtpUseSslOfOlderFiles(String value, String port, Channel channel) {
    String written = port == null ? "" : "\nSMTPPort=" + port;
    assertEquals(channel, sending("SMTPUseSSL=" + value + written).channel());
    assertEquals(
        Channel.REQUIRED,
        sending("SMTPUseSSL=" + value + written + "\nSMTPSecureConnection=2").channel());
  }

  @ParameterizedTest
  @CsvSource({
    "IMAP, 0, 143, NONE", "IMAP, 1, 993, IMPLICIT", "IMAP, 1, , IMPLICIT", "IMAP, 0, , NONE",
    "IMAP, 1, 143, UNKNOWN", "POP3, 0, 110, NONE", "POP3, 1, 995, IMPLICIT", "POP3, 1, 110, UNKNOWN"
  })
  void incomingUseSsl(String protocol, String value, String port, Channel channel) {
    String written = port == null ? "" : protocol + "Port=" + port;
    ClientSettings settings = fetching(protocol, protocol + "UseSSL=" + value + "\n" + written);
    assertEquals(channel, Samples.service(settings, 0, 0).channel());
    assertEquals(channel == Channel.UNKNOWN, Samples.says(settings, new OutlookChannelNotKnown(5)));
  }

  /** The names of the registry have blanks in them. */
  @ParameterizedTest
  @CsvSource({
    "IMAP, 0, 143, NONE",
    "IMAP, 1, 993, IMPLICIT",
    "IMAP, 1, 143, UNKNOWN",
    "POP3, 0, 110, NONE",
    "POP3, 1, 995, IMPLICIT",
    "SMTP, 0, 25, NONE",
    "SMTP, 1, 465, IMPLICIT",
    "SMTP, 1, 587, UNKNOWN"
  })
  void useSslInTheRegistry(String protocol, String value, int port, Channel channel) {
    String file =
        "REGEDIT4\n%s\"%s Server\"=\"mail.example.nl\"\n\"%s Port\"=dword:%08x\n"
            .formatted(KEY, protocol, protocol, port);
    String line = "\"%s Use SSL\"=dword:0000000%s\n".formatted(protocol, value);
    ServiceSettings service = Samples.service(Samples.settings(registry, file + line), 0, 0);
    assertEquals(channel, service.channel());
    assertEquals(Optional.of(port), service.port());
    assertEquals(CertificateCheck.ASK, service.check());
  }

  @ParameterizedTest
  @CsvSource({"IMAP, 143", "POP3, 110"})
  void absentIsNone(String protocol, int port) {
    ServiceSettings service = Samples.service(fetching(protocol, ""), 0, 0);
    assertEquals(Channel.NONE, service.channel());
    assertEquals(Optional.of(port), service.port());
    assertEquals(Optional.of(25), sending("").port());
  }

  @ParameterizedTest
  @ValueSource(strings = {"2", "-1", "yes", "", "PT_LONG,0x0105"})
  void otherValuesAreUnknownNeverNone(String value) {
    ClientSettings settings = fetching("IMAP", "IMAPUseSSL=" + value);
    assertEquals(Channel.UNKNOWN, Samples.service(settings, 0, 0).channel());
    assertTrue(Samples.says(settings, new SettingNotUnderstood(5, "IMAPUseSSL")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"\"2\"", "dword:zz", "hex:01", "hex:01,00,00,00,00", "", "(a)", "hex(4):zz"})
  void otherRegistryValuesAreUnknownNeverNone(String value) {
    String file =
        "REGEDIT4\n" + KEY + "\"IMAP Server\"=\"mail.example.nl\"\n\"IMAP Use SSL\"=" + value;
    ClientSettings settings = Samples.settings(registry, file);
    assertEquals(Channel.UNKNOWN, Samples.service(settings, 0, 0).channel());
    assertTrue(Samples.says(settings, new SettingNotUnderstood(4, "IMAP Use SSL")));
  }

  @Test
  void absentIsUnknownWhereALineIsUnreadable() {
    String file = "REGEDIT4\n" + KEY + "\"IMAP Server\"=\"mail.example.nl\"\n\"IMAP Use S";
    ClientSettings settings = Samples.settings(registry, file);
    assertEquals(Channel.UNKNOWN, Samples.service(settings, 0, 0).channel());
    assertTrue(Samples.says(settings, new SettingsLineUnread(4)));
    assertTrue(Samples.says(settings, new SettingMissing(2, "IMAPUseSSL")));
    assertEquals(Channel.UNKNOWN, Samples.service(fetching("IMAP", "IMAPUseSS"), 0, 0).channel());
  }

  @ParameterizedTest
  @CsvSource({
    "'', NONE",
    "SMTPUseAuth=0, NONE",
    "SMTPUseAuth=1, PASSWORD",
    "SMTPUseAuth=1;SMTPAuthMethod=0;POP3UseSPA=1, NTLM",
    "SMTPUseAuth=1;SMTPAuthMethod=1;POP3UseSPA=1, PASSWORD",
    "SMTPUseAuth=1;SMTPAuthMethod=1;SMTPUseSPA=1, NTLM",
    "SMTPUseAuth=1;SMTPAuthMethod=2, UNKNOWN"
  })
  void sendingSignIn(String lines, SignIn signIn) {
    assertEquals(signIn, sending(lines.replace(';', '\n')).signIn());
  }

  @ParameterizedTest
  @CsvSource({"0, PASSWORD", "1, NTLM", "2, UNKNOWN"})
  void spaIsNtlm(String value, SignIn signIn) {
    assertEquals(signIn, Samples.service(fetching("IMAP", "IMAPUseSPA=" + value), 0, 0).signIn());
  }

  @Test
  void otherKindsAreNamed() {
    String file =
        "[Internet Account List]\n"
            + "Account1=Hotmail\n"
            + "Account2=I_Mail\n"
            + "[Account2]\n"
            + "POP3Server=a.example";
    assertTrue(Samples.says(Samples.settings(profile, file), new AccountKindNotRead(2)));
  }

  @Test
  void keysInAnyCase() {
    String file =
        "[internet account list]\naccount1=i_mail\n[ACCOUNT1]\npop3server=a.example\nPOP3usessl=1";
    assertEquals(
        List.of("POP3 a.example:995 IMPLICIT ASK PASSWORD"),
        Samples.shown(Samples.settings(profile, file)));
  }

  @Test
  void otherKeysOfTheRegistryAreNotRead() {
    String file =
        "REGEDIT4\n[HKEY_CURRENT_USER\\Other\\00000002]\n\"IMAP Server\"=\"mail.example.nl\"";
    assertEquals(new NoAccountInFile(), Samples.refused(registry, file).why());
  }

  private ServiceSettings sending(String lines) {
    return Samples.service(fetching("POP3", "SMTPServer=smtp.example.nl\n" + lines), 0, 1);
  }

  private ClientSettings fetching(String protocol, String lines) {
    String type = protocol.equals("IMAP") ? "IMAP_I_Mail" : "I_Mail";
    return Samples.settings(
        profile,
        "[Internet Account List]\nAccount1=%s\n[Account1]\n%sServer=mail.example.nl\n%s\n"
            .formatted(type, protocol, lines));
  }

  private ServiceSettings registrySending(String line) {
    String file = "REGEDIT4\n" + KEY + "\"SMTP Server\"=\"smtp.example.nl\"\n" + line;
    return Samples.service(Samples.settings(registry, file), 0, 0);
  }
}
