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
import mailpath.client.formats.RcNote.CommandNotRun;
import mailpath.client.formats.RcNote.ConnectionThroughCommand;
import mailpath.client.formats.RcNote.DefaultOfNewerVersions;
import mailpath.client.formats.RcNote.FileNotFollowed;
import mailpath.client.formats.RcNote.MeaningNotVerified;
import mailpath.client.formats.RcNote.NewerVersionsRefuse;
import mailpath.client.formats.RcNote.StarttlsNeverChecked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Client settings, table 1a, row of OfflineIMAP. Keys, defaults and how checks go together are
 * those of the example file and the program of Debian 12 (8.0).
 */
class OfflineImapFormatTest {
  private final OfflineImapFormat format = new OfflineImapFormat();

  @Test
  void offlineimaprc() {
    ClientSettings settings = Samples.settings("offlineimaprc");
    assertEquals(ClientProgram.OFFLINEIMAP, settings.program());
    assertEquals(List.of("Werk @example.nl", "Thuis @?"), Samples.accounts(settings));
    assertEquals(
        List.of(
            "IMAP imap.example.nl:993 IMPLICIT FULL ANY",
            "IMAP imap.example.org:143 IF_AVAILABLE OFF ANY"),
        Samples.shown(settings));
    assertEquals(
        List.of(
            new FileNotFollowed(3, "pythonfile"),
            new StarttlsNeverChecked(22),
            new SecretsLeftOut()),
        settings.notes());
  }

  @ParameterizedTest
  @CsvSource({
    "no, yes, IF_AVAILABLE, 143",
    "no, , IF_AVAILABLE, 143",
    "no, no, NONE, 143",
    "yes, yes, IMPLICIT, 993",
    "yes, no, IMPLICIT, 993",
    ", no, IMPLICIT, 993",
    "True, , IMPLICIT, 993",
    "off, off, NONE, 143",
    "maybe, yes, UNKNOWN, ",
    "no, maybe, UNKNOWN, 143",
  })
  void sslAndStarttls(String ssl, String starttls, Channel channel, Integer port) {
    ServiceSettings service =
        only(
            (ssl == null ? "" : "ssl = " + ssl + "\n")
                + (starttls == null ? "" : "starttls = " + starttls + "\n"));
    assertEquals(channel, service.channel());
    assertEquals(Optional.ofNullable(port), service.port());
  }

  @ParameterizedTest
  @CsvSource({
    "'sslcacertfile = OS-DEFAULT', FULL",
    "'cert_fingerprint = 00112233445566778899aabbccddeeff00112233', PINNED",
    "'', OFF",
  })
  void check(String text, CertificateCheck check) {
    assertEquals(check, only("ssl = yes\n" + text + "\n").check());
    assertEquals(CertificateCheck.OFF, only("ssl = no\n" + text + "\n").check());
  }

  /** From memory of older versions; that newer ones refuse was read in the program. */
  @Test
  void withoutCaFile() {
    assertEquals(
        List.of(
            new MeaningNotVerified(1, "sslcacertfile"),
            new NewerVersionsRefuse(1, "sslcacertfile")),
        read("ssl = yes\n").notes());
  }

  @Test
  void sslByDefaultOnlySinceVersion7() {
    assertTrue(
        Samples.says(
            read("sslcacertfile = x\n"), new DefaultOfNewerVersions("ssl", "OfflineIMAP 7")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"transporttunnel", "preauthtunnel"})
  void tunnel(String key) {
    ClientSettings settings = read(key + " = openssl s_client\nssl = yes\n");
    assertEquals(Channel.UNKNOWN, Samples.service(settings, 0, 0).channel());
    assertEquals(List.of(new ConnectionThroughCommand(4, key)), settings.notes());
  }

  @Test
  void pythonIsNotRun() {
    ClientSettings settings =
        read("remotehosteval = f()\nremoteporteval = g()\nssl = yes\nsslcacertfile = x\n");
    assertEquals(Optional.empty(), Samples.service(settings, 0, 0).host());
    assertEquals(Optional.empty(), Samples.service(settings, 0, 0).port());
    assertEquals(
        List.of(new CommandNotRun(4, "remotehosteval"), new CommandNotRun(5, "remoteporteval")),
        settings.notes());
  }

  /** As Python's configparser reads: any case, both separators, more lines, defaults, %(x)s. */
  @Test
  void layout() {
    String indented =
        "[Repository R]\n type=IMAP\n remotehost=h.example\n SSL : no\n  ; note\n StartTLS= no";
    assertEquals(Channel.NONE, Samples.service(Samples.settings(format, indented), 0, 0).channel());
    assertEquals(Optional.empty(), only("  ssl = no\n").host());
    assertEquals(Channel.UNKNOWN, only("ssl = no\n  yes\n").channel());
    assertEquals(Channel.UNKNOWN, only("ssl = %(other)s\n").channel());
    ClientSettings inherited =
        Samples.settings(
            format,
            "[DEFAULT]\nssl=no\nstarttls=no\n[Repository R]\ntype=IMAP\nremotehost=h.example");
    assertEquals(Channel.NONE, Samples.service(inherited, 0, 0).channel());
  }

  @ParameterizedTest
  @CsvSource({
    "'', ANY",
    "'auth_mechanisms = GSSAPI', GSSAPI",
    "'auth_mechanisms = XOAUTH2', OAUTH2",
    "'auth_mechanisms = PLAIN, LOGIN', PASSWORD",
    "'auth_mechanisms = CRAM-MD5, PLAIN', ANY",
    "'auth_mechanisms = GSSAPI, CRAM-MD5', ANY_SECURE",
    "'auth_mechanisms = TELEPATHY', UNKNOWN"
  })
  void signIn(String text, SignIn signIn) {
    assertEquals(signIn, only("ssl = yes\n" + text + "\n").signIn());
  }

  @Test
  void gmail() {
    ClientSettings settings =
        Samples.settings(
            format, "[Repository G]\ntype = Gmail\nremoteuser = jan\nsslcacertfile = x\n");
    assertEquals(List.of("IMAP imap.gmail.com:993 IMPLICIT FULL ANY"), Samples.shown(settings));
    assertEquals(List.of(), settings.notes());
  }

  private ServiceSettings only(String text) {
    return Samples.service(read(text), 0, 0);
  }

  private ClientSettings read(String text) {
    return Samples.settings(
        format, "[Repository R]\ntype = IMAP\nremotehost = imap.example.org\n" + text);
  }
}
