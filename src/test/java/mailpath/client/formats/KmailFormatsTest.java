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
import mailpath.client.formats.FormatNote.AccountKindNotRead;
import mailpath.client.formats.FormatNote.SecretsLeftOut;
import mailpath.client.formats.FormatNote.SettingMissing;
import mailpath.client.formats.FormatNote.SettingNotUnderstood;
import mailpath.client.formats.RcNote.ConnectionThroughCommand;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Client settings, table 1a, rows of KMail. */
class KmailFormatsTest {
  private final KmailImapFormat imap = new KmailImapFormat();
  private final KmailPop3Format pop3 = new KmailPop3Format();
  private final KmailTransportsFormat transports = new KmailTransportsFormat();

  @Test
  void imapResource() {
    ClientSettings settings = Samples.settings("akonadi_imap_resource_0rc");
    assertEquals(ClientProgram.KMAIL, settings.program());
    assertEquals(List.of(" @example.nl"), Samples.accounts(settings));
    assertEquals(
        List.of(
            "IMAP imap.example.nl:143 REQUIRED ASK PASSWORD",
            "SIEVE imap.example.nl:4190 UNKNOWN UNKNOWN UNKNOWN"),
        Samples.shown(settings));
    assertEquals(List.of(new SecretsLeftOut()), settings.notes());
  }

  @Test
  void pop3Resource() {
    ClientSettings settings = Samples.settings("akonadi_pop3_resource_0rc");
    assertEquals(List.of("POP3 pop.example.nl:995 IMPLICIT ASK PASSWORD"), Samples.shown(settings));
  }

  @Test
  void outgoing() {
    ClientSettings settings = Samples.settings("mailtransports");
    assertEquals(List.of("Uit (example.nl) @example.nl"), Samples.accounts(settings));
    assertEquals(
        List.of("SUBMISSION smtp.example.nl:587 REQUIRED ASK CHALLENGE"), Samples.shown(settings));
    assertTrue(Samples.says(settings, new AccountKindNotRead(19)));
  }

  @ParameterizedTest
  @CsvSource({"None, NONE", "SSL, IMPLICIT", "STARTTLS, REQUIRED", "3, UNKNOWN", "TLS, UNKNOWN"})
  void safety(String value, Channel channel) {
    ServiceSettings service = service(imap, "[network]\nImapServer=h.example.org\nSafety=" + value);
    assertEquals(channel, service.channel());
    assertEquals(CertificateCheck.ASK, service.check());
    assertEquals(Optional.of(993), service.port());
  }

  @Test
  void safetyAbsentIsUnknown() {
    ClientSettings settings = Samples.settings(imap, "[network]\nImapServer=h.example.org\n");
    assertEquals(Channel.UNKNOWN, Samples.service(settings, 0, 0).channel());
    assertEquals(List.of(new SettingMissing(1, "Safety")), settings.notes());
  }

  @ParameterizedTest
  @CsvSource({
    "true, false, IMPLICIT",
    "true, , IMPLICIT",
    "false, true, REQUIRED",
    ", true, REQUIRED",
    "false, false, NONE",
    "false, , UNKNOWN",
    ", false, UNKNOWN",
    ", , UNKNOWN",
    "true, true, UNKNOWN",
    "ja, false, UNKNOWN",
  })
  void useSslAndUseTls(String ssl, String tls, Channel channel) {
    String text =
        "[General]\nhost=h.example.org\n"
            + (ssl == null ? "" : "useSSL=" + ssl + "\n")
            + (tls == null ? "" : "useTLS=" + tls + "\n");
    ServiceSettings service = service(pop3, text);
    assertEquals(channel, service.channel());
    assertEquals(CertificateCheck.ASK, service.check());
  }

  @ParameterizedTest
  @CsvSource({"None, NONE", "SSL, IMPLICIT", "TLS, REQUIRED", "STARTTLS, UNKNOWN"})
  void encryption(String value, Channel channel) {
    ServiceSettings service =
        service(transports, "[Transport 1]\nhost=h.example.org\nencryption=" + value);
    assertEquals(channel, service.channel());
    assertEquals(CertificateCheck.ASK, service.check());
    assertEquals(Optional.of(465), service.port());
  }

  @ParameterizedTest
  @CsvSource({
    "0, LOGIN, PASSWORD",
    "1, PLAIN, PASSWORD",
    "2, CRAM_MD5, CHALLENGE",
    "3, DIGEST_MD5, CHALLENGE",
    "4, GSSAPI, GSSAPI",
    "5, NTLM, NTLM",
    "6, APOP, CHALLENGE",
    "7, CLEAR, PASSWORD",
    "8, ANONYMOUS, NONE",
    "9, XOAUTH2, OAUTH2",
    "10, CRAM-MD5, UNKNOWN"
  })
  void authtype(String index, String name, SignIn signIn) {
    for (String value : List.of(index, name)) {
      String transport = "[Transport 1]\nhost=h.example.org\nauth=true\nauthtype=" + value;
      assertEquals(signIn, service(transports, transport).signIn());
      String resource = "[General]\nhost=h.example.org\nauthenticationMethod=" + value;
      assertEquals(signIn, service(pop3, resource).signIn());
      String network = "[network]\nImapServer=h.example.org\nAuthentication=" + value;
      assertEquals(signIn, service(imap, network).signIn());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"None", "SSL", "STARTTLS"})
  void portOfImap(String safety) {
    String text = "[network]\nImapServer=h.example.org\nSafety=" + safety;
    assertEquals(Optional.of(993), service(imap, text).port());
    assertEquals(Optional.of(1143), service(imap, text + "\nImapPort=1143").port());
  }

  @ParameterizedTest
  @ValueSource(strings = {"None", "SSL", "TLS"})
  void portOfSending(String encryption) {
    String text = "[Transport 1]\nhost=h.example.org\nencryption=" + encryption;
    assertEquals(Optional.of(465), service(transports, text).port());
    assertEquals(Optional.of(2525), service(transports, text + "\nport=2525").port());
  }

  @Test
  void withoutAuthNobodySignsIn() {
    assertEquals(
        SignIn.NONE,
        service(transports, "[Transport 1]\nhost=h.example.org\nauth=false\nauthtype=1").signIn());
    assertEquals(
        SignIn.UNKNOWN, service(transports, "[Transport 1]\nhost=h.example.org\n").signIn());
  }

  /** KDE replaces such values by the environment's. */
  @Test
  void valuesFromTheEnvironmentAreUnknown() {
    ClientSettings settings =
        Samples.settings(
            imap, "[network]\nImapServer[$e]=$SERVER\nSafety[$e]=${SAFETY}\nSafety[nl]=None\n");
    assertEquals(Optional.empty(), Samples.service(settings, 0, 0).host());
    assertEquals(Channel.UNKNOWN, Samples.service(settings, 0, 0).channel());
    assertEquals(
        List.of(new SettingNotUnderstood(2, "ImapServer"), new SettingNotUnderstood(3, "Safety")),
        settings.notes());
  }

  @Test
  void commandsBeforehandAreNamed() {
    assertEquals(
        List.of(new ConnectionThroughCommand(4, "precommand")),
        Samples.settings(
                transports,
                "[Transport 1]\nhost=h.example.org\nencryption=SSL\nprecommand=ssh -L 25:x:25 y\n")
            .notes());
  }

  private static ServiceSettings service(TextFormat format, String text) {
    return Samples.service(Samples.settings(format, text), 0, 0);
  }
}
