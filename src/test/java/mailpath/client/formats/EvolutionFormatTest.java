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
import mailpath.client.formats.FormatNote.SecretsLeftOut;
import mailpath.client.formats.FormatNote.SettingMissing;
import mailpath.client.formats.FormatNote.SettingNotUnderstood;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Client settings, table 1a, row of Evolution. */
class EvolutionFormatTest {
  private final EvolutionFormat format = new EvolutionFormat();

  @Test
  void source() {
    ClientSettings settings = Samples.settings("evolution.source");
    assertEquals(ClientProgram.EVOLUTION, settings.program());
    assertEquals(List.of("example.nl @example.nl"), Samples.accounts(settings));
    assertEquals(
        List.of("IMAP imap.example.nl:993 IMPLICIT ASK PASSWORD"), Samples.shown(settings));
    assertEquals(List.of(16, 17, 18, 25), Samples.service(settings, 0, 0).lines());
    assertEquals(
        List.of("account-in-several-files", new SecretsLeftOut().id()),
        settings.notes().stream().map(note -> note.id()).toList());
  }

  @ParameterizedTest
  @CsvSource({
    "none, NONE",
    "ssl-on-alternate-port, IMPLICIT",
    "starttls-on-standard-port, REQUIRED",
  })
  void method(String value, Channel channel) {
    for (String backend : List.of("imapx", "pop")) {
      ServiceSettings service = only("[Mail Account]\nBackendName=" + backend, "Method=" + value);
      assertEquals(channel, service.channel());
      assertEquals(CertificateCheck.ASK, service.check());
      assertEquals(OwnLabel.ofFile("Method=" + value), service.label());
    }
    assertEquals(channel, only("[Mail Transport]\nBackendName=smtp", "Method=" + value).channel());
  }

  @ParameterizedTest
  @CsvSource({"imap, IMAP", "imapx, IMAP", "pop, POP3"})
  void backend(String name, String service) {
    assertEquals(
        service, only("[Mail Account]\nBackendName=" + name, "Method=none").service().name());
  }

  @Test
  void anUnknownOrMissingMethodIsNotNone() {
    String account = "[Mail Account]\nBackendName=imapx";
    assertEquals(Channel.UNKNOWN, only(account, "Method=correct-horse").channel());
    assertEquals(OwnLabel.ofFile("Method"), only(account, "Method=correct-horse").label());
    assertTrue(
        Samples.says(
            Samples.settings(format, file(account, "Method=NONE")),
            new SettingNotUnderstood(8, "Method")));
    assertEquals(Channel.UNKNOWN, only(account, "").channel());
    assertTrue(
        Samples.says(Samples.settings(format, file(account, "")), new SettingMissing(7, "Method")));
  }

  @ParameterizedTest
  @CsvSource({
    "plain/password, PASSWORD", "PLAIN, PASSWORD", "CRAM-MD5, CHALLENGE", "GSSAPI, GSSAPI",
    "OAuth2, OAUTH2", "Google, OAUTH2", "none, UNKNOWN", "quantum, UNKNOWN"
  })
  void signIn(String method, SignIn signIn) {
    String text =
        "[Data Source]\n[Mail Account]\nBackendName=imapx\n[Authentication]\nHost=h.example.org\n"
            + "Method="
            + method
            + "\n[Security]\nMethod=none\n";
    assertEquals(signIn, Samples.service(Samples.settings(format, text), 0, 0).signIn());
  }

  @Test
  void anOutgoingServerWithoutMethodIsNotSignedInTo() {
    String text =
        "[Data Source]\n[Mail Transport]\nBackendName=smtp\n[Authentication]\n"
            + "Host=h.example.org\nPort=0\nMethod=none\n[Security]\nMethod=none\n";
    ServiceSettings service = Samples.service(Samples.settings(format, text), 0, 0);
    assertEquals(SignIn.NONE, service.signIn());
    assertEquals(Optional.empty(), service.port());
  }

  @Test
  void otherKindsAreNamed() {
    ClientSettings settings =
        Samples.settings(format, file("[Mail Account]\nBackendName=ews", "Method=none"));
    assertEquals(List.of(new AccountKindNotRead(2)), settings.notes());
    assertEquals(List.of(), settings.accounts());
  }

  private ServiceSettings only(String kind, String security) {
    return Samples.service(Samples.settings(format, file(kind, security)), 0, 0);
  }

  private static String file(String kind, String security) {
    return "[Data Source]\n"
        + kind
        + "\n[Authentication]\nHost=mail.example.org\nPort=4711\n[Security]\n"
        + security
        + "\n";
  }
}
