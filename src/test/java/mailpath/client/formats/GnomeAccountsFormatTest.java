package mailpath.client.formats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import mailpath.client.CertificateCheck;
import mailpath.client.Channel;
import mailpath.client.ClientProgram;
import mailpath.client.ClientSettings;
import mailpath.client.ServiceSettings;
import mailpath.client.SignIn;
import mailpath.client.formats.FormatNote.SecretsLeftOut;
import mailpath.client.formats.RcNote.MeaningNotVerified;
import mailpath.client.formats.RcNote.ServersNotInFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Client settings, table 1a, row of GNOME Online Accounts. */
class GnomeAccountsFormatTest {
  private final GnomeAccountsFormat format = new GnomeAccountsFormat();

  @Test
  void accounts() {
    ClientSettings settings = Samples.settings("accounts.conf");
    assertEquals(ClientProgram.GNOME_ACCOUNTS, settings.program());
    assertEquals(
        List.of("example.nl @example.nl", "example.com @example.com"), Samples.accounts(settings));
    assertEquals(
        List.of(
            "IMAP imap.example.nl:993 IMPLICIT FULL UNKNOWN",
            "SUBMISSION smtp.example.nl:587 REQUIRED OFF PASSWORD"),
        Samples.shown(settings));
    assertEquals(
        List.of(
            new MeaningNotVerified(20, "SmtpUseTls"),
            new ServersNotInFile(23),
            new SecretsLeftOut()),
        settings.notes());
  }

  @ParameterizedTest
  @CsvSource({
    "true, true, IMPLICIT",
    "true, false, IMPLICIT",
    "false, true, REQUIRED",
    "false, false, NONE",
    "maybe, true, UNKNOWN",
    "false, maybe, UNKNOWN",
  })
  void useSslAndUseTls(String ssl, String tls, Channel channel) {
    assertEquals(channel, imap("ImapUseSsl=" + ssl + "\nImapUseTls=" + tls).channel());
    ServiceSettings smtp =
        service("SmtpHost=h.example.org\nSmtpUseSsl=" + ssl + "\nSmtpUseTls=" + tls);
    assertEquals(channel, smtp.channel());
  }

  @Test
  void absentIsUnknown() {
    assertEquals(Channel.UNKNOWN, imap("").channel());
    assertEquals(Channel.UNKNOWN, imap("ImapUseSsl=false").channel());
    assertEquals(CertificateCheck.UNKNOWN, imap("").check());
  }

  @ParameterizedTest
  @CsvSource({"true, OFF", "false, FULL", "perhaps, UNKNOWN"})
  void acceptSslErrors(String value, CertificateCheck check) {
    assertEquals(check, imap("ImapAcceptSslErrors=" + value).check());
    String smtp = "SmtpHost=h.example.org\nSmtpAcceptSslErrors=" + value;
    assertEquals(check, service(smtp).check());
  }

  @ParameterizedTest
  @CsvSource({
    "h.example.org:1993, h.example.org, 1993",
    "h.example.org, h.example.org, 993",
    "[2001:db8::1]:1993, [2001:db8::1], 1993",
    "2001:db8::1, 2001:db8::1, 993",
  })
  void hostMayCarryThePort(String written, String host, int port) {
    ServiceSettings service =
        service("ImapHost=" + written + "\nImapUseSsl=true\nImapUseTls=false");
    assertEquals(Optional.of(host), service.host());
    assertEquals(Optional.of(port), service.port());
  }

  @ParameterizedTest
  @CsvSource({
    "h.example.org:2525, true, false, 2525",
    "h.example.org, true, false, 465",
    "h.example.org, false, true, 587"
  })
  void hostOfSendingMayCarryThePort(String written, String ssl, String tls, int port) {
    ServiceSettings smtp =
        service("SmtpHost=%s\nSmtpUseSsl=%s\nSmtpUseTls=%s".formatted(written, ssl, tls));
    assertEquals(Optional.of("h.example.org"), smtp.host());
    assertEquals(Optional.of(port), smtp.port());
  }

  @ParameterizedTest
  @CsvSource({
    "false, true, true, NONE",
    "true, true, false, PASSWORD",
    "true, false, true, PASSWORD",
    "true, false, false, UNKNOWN"
  })
  void signIn(String used, String login, String plain, SignIn signIn) {
    String text =
        "SmtpHost=h.example.org\nSmtpUseAuth=%s\nSmtpAuthLogin=%s\nSmtpAuthPlain=%s"
            .formatted(used, login, plain);
    assertEquals(signIn, service(text).signIn());
  }

  @Test
  void strictnessIsSaidNotToBeVerified() {
    assertTrue(
        Samples.says(
            read("ImapHost=h.example.org\nImapUseSsl=false\nImapUseTls=true"),
            new MeaningNotVerified(5, "ImapUseTls")));
  }

  private ServiceSettings imap(String rest) {
    return service("ImapHost=h.example.org\n" + rest);
  }

  private ServiceSettings service(String text) {
    return Samples.service(read(text), 0, 0);
  }

  private ClientSettings read(String text) {
    return Samples.settings(format, "[Account a]\nProvider=imap_smtp\n" + text + "\n");
  }
}
