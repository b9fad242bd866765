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
import mailpath.client.formats.RcNote.CommandNotRun;
import mailpath.client.formats.RcNote.ConnectionThroughCommand;
import mailpath.client.formats.RcNote.NameNotCompared;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Client settings, table 1a, row of msmtp. What it says of its own configuration was compared with
 * {@code msmtp --pretend} of Debian 12 (1.8.23).
 */
class MsmtpFormatTest {
  private final MsmtpFormat format = new MsmtpFormat();

  @Test
  void msmtprc() {
    ClientSettings settings = Samples.settings("msmtprc");
    assertEquals(ClientProgram.MSMTP, settings.program());
    assertEquals(
        List.of(
            "werk @example.nl",
            "werk-465 @example.nl",
            "thuis @example.org",
            "default @example.nl"),
        Samples.accounts(settings));
    assertEquals(
        List.of(
            "SUBMISSION smtp.example.nl:587 REQUIRED FULL ANY_SECURE",
            "SUBMISSION smtp.example.nl:465 IMPLICIT FULL ANY_SECURE",
            "SUBMISSION smtp.example.org:25 REQUIRED OFF PASSWORD",
            "SUBMISSION smtp.example.nl:587 REQUIRED FULL ANY_SECURE"),
        Samples.shown(settings));
    assertEquals(List.of(new SecretsLeftOut()), settings.notes());
    assertEquals(List.of(3, 4, 7, 15, 16), Samples.service(settings, 1, 0).lines());
  }

  /** Ports as the manual page: 25, and 465 for TLS without STARTTLS. */
  @ParameterizedTest
  @CsvSource({
    "'', NONE, 25, tls off",
    "'tls off', NONE, 25, tls off",
    "'tls on', REQUIRED, 25, tls on",
    "'tls', REQUIRED, 25, tls",
    "'tls \"on\"', REQUIRED, 25, tls on",
    "'tls on\ntls_starttls on', REQUIRED, 25, 'tls on, tls_starttls on'",
    "'tls on\ntls_starttls off', IMPLICIT, 465, 'tls on, tls_starttls off'",
    "'tls on\ntls_nostarttls', IMPLICIT, 465, 'tls on, tls_starttls off'",
    "'tls_starttls off', NONE, 25, 'tls off, tls_starttls off'",
    "'tls on\ntls off', NONE, 25, tls off",
    "'tls yes', UNKNOWN, , tls",
    "'tls ON', UNKNOWN, , tls",
    "'tls on # note', UNKNOWN, , tls",
    "'tls on\ntls_starttls maybe', UNKNOWN, , 'tls on, tls_starttls'",
  })
  void tls(String text, Channel channel, Integer port, String label) {
    ServiceSettings service = only(text);
    assertEquals(channel, service.channel());
    assertEquals(Optional.ofNullable(port), service.port());
    assertEquals(OwnLabel.ofFile(label), service.label());
  }

  @ParameterizedTest
  @CsvSource({
    "'', FULL",
    "'tls_certcheck on', FULL",
    "'tls_host_override other.example.org', UNKNOWN",
    "'tls_certcheck', FULL",
    "'tls_certcheck off', OFF",
    "'tls_nocertcheck', OFF",
    "'tls_certcheck maybe', UNKNOWN",
    "'tls_fingerprint 00:11', PINNED",
    "'tls_fingerprint', FULL",
    "'tls_fingerprint 00:11\ntls_certcheck off', OFF",
    "'tls_trust_file /etc/ssl/ca.pem', FULL",
  })
  void check(String text, CertificateCheck check) {
    assertEquals(check, only("tls on\n" + text).check());
  }

  @ParameterizedTest
  @CsvSource({
    "'', NONE",
    "'auth off', NONE",
    "'auth on', ANY_SECURE",
    "'auth', ANY_SECURE",
    "'auth plain', PASSWORD",
    "'auth login', PASSWORD",
    "'auth cram-md5', CHALLENGE",
    "'auth scram-sha-256', SCRAM",
    "'auth ntlm', NTLM",
    "'auth gssapi', GSSAPI",
    "'auth external', CLIENT_CERTIFICATE",
    "'auth oauthbearer', OAUTH2",
    "'auth foo', UNKNOWN"
  })
  void signIn(String text, SignIn signIn) {
    assertEquals(signIn, only(text).signIn());
  }

  @Test
  void defaultsAndBases() {
    ClientSettings settings =
        Samples.settings(
            format,
            """
            defaults
            tls on
            account b
            host b.example.org
            tls off
            defaults
            tls_starttls off
            port 1
            account a : b
            account c:d
            host c.example.org
            """);
    assertEquals(
        List.of(
            "SUBMISSION b.example.org:25 NONE FULL NONE",
            "SUBMISSION b.example.org:1 NONE FULL NONE",
            "SUBMISSION c.example.org:? UNKNOWN UNKNOWN UNKNOWN"),
        Samples.shown(settings));
    assertEquals(List.of(new SettingNotUnderstood(10, "account")), settings.notes());
  }

  /** The line that the command prints could be any setting. */
  @Test
  void evalIsNotRun() {
    ClientSettings settings = read("tls on\neval echo tls off\nauth on");
    assertEquals(Channel.UNKNOWN, Samples.service(settings, 0, 0).channel());
    assertEquals(CertificateCheck.UNKNOWN, Samples.service(settings, 0, 0).check());
    assertEquals(SignIn.ANY_SECURE, Samples.service(settings, 0, 0).signIn());
    assertTrue(Samples.says(settings, new CommandNotRun(4, "eval")));
    ServiceSettings after =
        only("eval echo x\ntls on\ntls_starttls off\ntls_certcheck on\ntls_fingerprint");
    assertEquals(Channel.IMPLICIT, after.channel());
    assertEquals(CertificateCheck.FULL, after.check());
  }

  @Test
  void otherWays() {
    assertEquals(List.of(new AccountKindNotRead(1)), read("protocol lmtp").notes());
    assertEquals(
        List.of(new ConnectionThroughCommand(3, "socket")), read("socket /run/smtp").notes());
    assertEquals(Channel.UNKNOWN, only("tls on\nsocket /run/smtp").channel());
    assertEquals(
        List.of(new NameNotCompared(4, "tls_host_override")),
        read("tls on\ntls_host_override other.example.org").notes());
    assertEquals(
        List.of(new SettingMissing(1, "host")),
        Samples.settings(format, "account a\ntls on\n").notes());
    assertEquals(
        List.of(new SettingNotUnderstood(2, "host")),
        Samples.settings(format, "account a\nhost jan:geheim@example.org\n").notes());
  }

  private ServiceSettings only(String text) {
    return Samples.service(read(text), 0, 0);
  }

  private ClientSettings read(String text) {
    return Samples.settings(format, "account a\nhost smtp.example.org\n" + text + "\n");
  }
}
