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
import mailpath.client.formats.FormatNote.SecretsLeftOut;
import mailpath.client.formats.FormatNote.SettingNotUnderstood;
import mailpath.client.formats.RcNote.CommandNotRun;
import mailpath.client.formats.RcNote.ConnectionThroughCommand;
import mailpath.client.formats.RcNote.ExceptionsNotRead;
import mailpath.client.formats.RcNote.FileNotFollowed;
import mailpath.client.formats.RcNote.MeaningNotVerified;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Client settings, table 1a, row of mbsync; keys as in the manual page of Debian 12 (1.4.4), whose
 * program was run against a server on this computer that offers no STARTTLS: without SSLType it
 * gave up, with None it sent no password unless AuthMechs named LOGIN, and several AuthMechs add
 * up.
 */
class MbsyncFormatTest {
  private final MbsyncFormat format = new MbsyncFormat();

  @Test
  void mbsyncrc() {
    ClientSettings settings = Samples.settings("mbsyncrc");
    assertEquals(ClientProgram.MBSYNC, settings.program());
    assertEquals(List.of("werk @example.nl", "thuis @?"), Samples.accounts(settings));
    assertEquals(
        List.of(
            "IMAP imap.example.nl:993 IMPLICIT FULL PASSWORD",
            "IMAP imap.example.org:143 REQUIRED UNKNOWN ANY_SECURE"),
        Samples.shown(settings));
    assertEquals(
        List.of(new ExceptionsNotRead(25, "CertificateFile"), new SecretsLeftOut()),
        settings.notes());
  }

  @ParameterizedTest
  @CsvSource({
    "SSLType None, NONE, 143, SSLType None",
    "SSLType STARTTLS, REQUIRED, 143, SSLType STARTTLS",
    "SSLType IMAPS, IMPLICIT, 993, SSLType IMAPS",
    "ssltype imaps, IMPLICIT, 993, SSLType imaps",
    "SSLType \"IMAPS\", IMPLICIT, 993, SSLType IMAPS",
    "Timeout 20, REQUIRED, 143, SSLType",
    "SSLType TLS, UNKNOWN, , SSLType",
    "TLSType None, NONE, 143, TLSType None",
    "TLSType STARTTLS, REQUIRED, 143, TLSType STARTTLS",
    "TLSType IMAPS, IMPLICIT, 993, TLSType IMAPS",
    "UseIMAPS yes, UNKNOWN, , SSLType",
  })
  void type(String text, Channel channel, Integer port, String label) {
    ServiceSettings service = only(text);
    assertEquals(channel, service.channel());
    assertEquals(Optional.ofNullable(port), service.port());
    assertEquals(OwnLabel.ofFile(label), service.label());
  }

  @Test
  void tlsTypeIsFromMemory() {
    assertEquals(List.of(new MeaningNotVerified(3, "TLSType")), read("TLSType IMAPS").notes());
  }

  @ParameterizedTest
  @CsvSource({
    "Timeout 20, FULL",
    "SystemCertificates no, FULL",
    "CertificateFile /etc/ssl/certs/ca-certificates.crt, FULL",
    "CertificateFile ~/own.pem, UNKNOWN",
  })
  void check(String text, CertificateCheck check) {
    assertEquals(check, only(text).check());
  }

  /** SSLType is None by default in a tunnel; what the tunnel does is not in the file. */
  @ParameterizedTest
  @CsvSource({
    "Timeout 20, UNKNOWN",
    "SSLType None, UNKNOWN",
    "SSLType STARTTLS, REQUIRED",
    "SSLType IMAPS, IMPLICIT"
  })
  void tunnel(String text, Channel channel) {
    ClientSettings settings = read("Tunnel \"ssh mail.example.org imapd\"\n" + text);
    assertEquals(channel, Samples.service(settings, 0, 0).channel());
    assertEquals(
        channel == Channel.UNKNOWN,
        Samples.says(settings, new ConnectionThroughCommand(3, "Tunnel")));
  }

  @ParameterizedTest
  @CsvSource({
    "*, ANY_SECURE",
    "PLAIN, PASSWORD",
    "LOGIN, PASSWORD",
    "CRAM-MD5, CHALLENGE",
    "XOAUTH2, OAUTH2",
    "EXTERNAL, CLIENT_CERTIFICATE",
    "CRAM-MD5 LOGIN, ANY",
    "SCRAM-SHA-256 CRAM-MD5, ANY_SECURE",
    "TELEPATHY, UNKNOWN"
  })
  void authMechs(String list, SignIn signIn) {
    assertEquals(signIn, only("AuthMechs " + list).signIn());
    assertEquals(signIn, only("AuthMechs " + list.replace(" ", "\nAuthMechs ")).signIn());
  }

  @ParameterizedTest
  @ValueSource(strings = {"imaps:imap.example.org", "imap.example.org:993", "jan:x@example.org"})
  void hostAlone(String host) {
    ClientSettings settings = Samples.settings(format, "IMAPStore x\nHost " + host + "\n");
    assertEquals(Optional.empty(), Samples.service(settings, 0, 0).host());
    assertEquals(List.of(new SettingNotUnderstood(2, "Host")), settings.notes());
  }

  @Test
  void anEmptyLineEndsASection() {
    assertEquals(Channel.REQUIRED, only("\nSSLType None").channel());
    assertEquals(Channel.NONE, only("# note\nSSLType None").channel());
  }

  @Test
  void nothingIsFollowedOrRun() {
    ClientSettings settings = read("SSLType IMAPS\nIncludeCmd \"cat more\"");
    assertEquals(Channel.UNKNOWN, Samples.service(settings, 0, 0).channel());
    assertTrue(Samples.says(settings, new CommandNotRun(4, "IncludeCmd")));
    assertTrue(Samples.says(read("Include more"), new FileNotFollowed(3, "Include")));
  }

  private ServiceSettings only(String text) {
    return Samples.service(read(text), 0, 0);
  }

  private ClientSettings read(String text) {
    return Samples.settings(format, "IMAPAccount x\nHost imap.example.org\n" + text + "\n");
  }
}
