package mailpath.client.formats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import mailpath.client.CertificateCheck;
import mailpath.client.Channel;
import mailpath.client.ClientProgram;
import mailpath.client.ClientSettings;
import mailpath.client.MailService;
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

/**
 * Client settings, table 1a, row of Claws Mail; except {@code protocol}, which counts as in the
 * program: IMAP is 3, after two old kinds of POP3.
 */
class ClawsMailFormatTest {
  private final ClawsMailFormat format = new ClawsMailFormat();

  @Test
  void accountrc() {
    ClientSettings settings = Samples.settings("accountrc");
    assertEquals(ClientProgram.CLAWS_MAIL, settings.program());
    assertEquals(List.of("example.nl @example.nl", "Oud @example.org"), Samples.accounts(settings));
    assertEquals(
        List.of(
            "IMAP imap.example.nl:993 IMPLICIT ASK ANY",
            "SUBMISSION smtp.example.nl:587 REQUIRED ASK PASSWORD",
            "POP3 pop.example.org:1110 NONE ASK CHALLENGE",
            "SUBMISSION smtp.example.org:25 NONE ASK NONE"),
        Samples.shown(settings));
    assertEquals(List.of(new SecretsLeftOut()), settings.notes());
  }

  @ParameterizedTest
  @CsvSource({"0, NONE", "1, IMPLICIT", "2, REQUIRED", "3, UNKNOWN", "STARTTLS, UNKNOWN"})
  void ssl(String value, Channel channel) {
    assertEquals(channel, incoming("protocol=0\nssl_pop=" + value).channel());
    assertEquals(channel, incoming("protocol=3\nssl_imap=" + value).channel());
    ServiceSettings smtp = outgoing("ssl_smtp=" + value);
    assertEquals(channel, smtp.channel());
    assertEquals(CertificateCheck.ASK, smtp.check());
  }

  /** Accepts VALID certificates without asking: changes nothing. */
  @ParameterizedTest
  @ValueSource(strings = {"0", "1"})
  void autoAcceptIsNoException(String value) {
    assertEquals(
        CertificateCheck.ASK,
        incoming("protocol=3\nssl_imap=1\nssl_certs_auto_accept=" + value).check());
  }

  @Test
  void absentIsUnknown() {
    assertEquals(Channel.UNKNOWN, incoming("protocol=3").channel());
    assertTrue(
        Samples.says(
            read("protocol=3\nreceive_server=h.example.org"), new SettingMissing(1, "ssl_imap")));
  }

  @ParameterizedTest
  @CsvSource({"0, POP3", "3, IMAP"})
  void protocol(String value, MailService service) {
    assertEquals(service, incoming("protocol=" + value).service());
  }

  @Test
  void otherProtocols() {
    assertEquals(List.of(new AccountKindNotRead(1)), read("protocol=4").notes());
    assertEquals(List.of(new SettingNotUnderstood(2, "protocol")), read("protocol=1").notes());
    assertEquals(List.of(new SettingMissing(1, "protocol")), read("address=a@b.example").notes());
  }

  @ParameterizedTest
  @CsvSource({
    "0, 1143, 143",
    "1, 1143, 1143",
    ", 1143, 143",
    "2, 1143, ",
  })
  void portsCountOnlyWhereSet(String set, String port, Integer expected) {
    String text =
        "protocol=3\nssl_imap=2\nimap_port=" + port + (set == null ? "" : "\nset_imapport=" + set);
    assertEquals(Optional.ofNullable(expected), incoming(text).port());
  }

  @ParameterizedTest
  @CsvSource({"0, 0, 110", "0, 1, 4711", "1, 0, 995", "1, 1, 4711", "2, 0, 110", "2, 1, 4711"})
  void portOfPop3(String ssl, String set, int port) {
    String text = "protocol=0\nssl_pop=%s\nset_popport=%s\npop_port=4711".formatted(ssl, set);
    assertEquals(Optional.of(port), incoming(text).port());
  }

  @ParameterizedTest
  @CsvSource({"0, 0, 25", "0, 1, 4711", "1, 0, 465", "1, 1, 4711", "2, 0, 25", "2, 1, 4711"})
  void portOfSending(String ssl, String set, int port) {
    String text = "ssl_smtp=%s\nset_smtpport=%s\nsmtp_port=4711".formatted(ssl, set);
    assertEquals(Optional.of(port), outgoing(text).port());
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0, NONE",
    "1, 0, ANY",
    "1, 1, PASSWORD",
    "1, 2, CHALLENGE",
    "1, 4, CHALLENGE",
    "1, 16, PASSWORD",
    "1, 64, UNKNOWN"
  })
  void smtpSignIn(String used, String method, SignIn signIn) {
    assertEquals(
        signIn, outgoing("use_smtp_auth=" + used + "\nsmtp_auth_method=" + method).signIn());
  }

  @Test
  void commandsInTheWay() {
    ClientSettings settings =
        read("protocol=3\nreceive_server=h.example.org\nssl_imap=1\nset_tunnelcmd=1\n");
    assertEquals(Channel.UNKNOWN, Samples.service(settings, 0, 0).channel());
    assertEquals(List.of(new ConnectionThroughCommand(5, "set_tunnelcmd")), settings.notes());
    assertEquals(
        List.of(),
        read("protocol=5\nsmtp_server=h.example.org\nuse_mail_command=1")
            .accounts()
            .getFirst()
            .services());
  }

  private ServiceSettings incoming(String text) {
    return Samples.service(read(text + "\nreceive_server=h.example.org"), 0, 0);
  }

  private ServiceSettings outgoing(String text) {
    return Samples.service(read("protocol=6\n" + text + "\nsmtp_server=h.example.org"), 0, 0);
  }

  private ClientSettings read(String text) {
    return Samples.settings(format, "[Account: 1]\n" + text + "\n");
  }
}
