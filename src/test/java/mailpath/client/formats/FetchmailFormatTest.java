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
import mailpath.client.formats.FormatNote.SettingNotUnderstood;
import mailpath.client.formats.RcNote.CommandNotRun;
import mailpath.client.formats.RcNote.ConnectionThroughCommand;
import mailpath.client.formats.RcNote.DefaultOfNewerVersions;
import mailpath.client.formats.RcNote.NameNotCompared;
import mailpath.client.formats.RcNote.ProtocolsTried;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Client settings, table 1a, row of fetchmail. How files are understood was compared with {@code
 * fetchmail -V} of Debian 12 (6.4.37), and the channels with what it sends to a server on this
 * computer that offers no STARTTLS: it gave up the password with {@code sslproto ''} in every
 * combination, and with {@code no sslcertck} where neither {@code sslproto} nor {@code
 * sslfingerprint} stood; in all other cases it insisted on STARTTLS.
 */
class FetchmailFormatTest {
  private static final DefaultOfNewerVersions SINCE =
      new DefaultOfNewerVersions("sslcertck", "fetchmail 6.4");

  private final FetchmailFormat format = new FetchmailFormat();

  @Test
  void fetchmailrc() {
    ClientSettings settings = Samples.settings("fetchmailrc");
    assertEquals(ClientProgram.FETCHMAIL, settings.program());
    assertEquals(List.of("imap.example.nl @example.nl", "thuis @?"), Samples.accounts(settings));
    assertEquals(
        List.of(
            "IMAP imap.example.nl:993 IMPLICIT FULL ANY",
            "POP3 pop.example.org:110 REQUIRED PINNED ANY"),
        Samples.shown(settings));
    assertEquals(List.of(new SecretsLeftOut()), settings.notes());
    assertEquals(List.of(11, 13), Samples.service(settings, 1, 0).lines());
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '|',
      value = {
        "ssl, IMPLICIT, 993, ssl",
        "ssl sslproto '', IMPLICIT, 993, |ssl, sslproto ''|",
        "sslproto '', NONE, 143, sslproto ''",
        "sslproto \"\" sslcertck, NONE, 143, |sslcertck, sslproto ''|",
        "sslproto '' no sslcertck sslfingerprint 'AA', NONE, 143, |no sslcertck, sslfingerprint,"
            + " sslproto ''|",
        "sslproto auto, REQUIRED, 143, sslproto auto",
        "sslproto SSL23, REQUIRED, 143, sslproto SSL23",
        "sslproto TLS1.2+, REQUIRED, 143, sslproto TLS1.2+",
        "sslproto auto no sslcertck, REQUIRED, 143, |no sslcertck, sslproto auto|",
        "sslproto wizardry no sslcertck, REQUIRED, 143, |no sslcertck, sslproto|",
        "no sslcertck, IF_AVAILABLE, 143, no sslcertck",
        "no ssl no sslcertck, IF_AVAILABLE, 143, |no ssl, no sslcertck|",
        "no sslcertck sslfingerprint 'AA:BB', REQUIRED, 143, |no sslcertck, sslfingerprint|",
        "sslcertck, REQUIRED, 143, sslcertck",
        "keep, REQUIRED, 143, ||",
      })
  void channel(String options, Channel channel, int port, String label) {
    ServiceSettings service = only("proto imap user jan " + options);
    assertEquals(channel, service.channel());
    assertEquals(Optional.of(port), service.port());
    assertEquals(OwnLabel.ofFile(label), service.label());
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '|',
      value = {
        "ssl, FULL",
        "ssl sslcertck, FULL",
        "ssl no sslcertck, OFF",
        "ssl sslfingerprint 'AA:BB', PINNED",
        "ssl no sslcertck sslfingerprint 'AA:BB', PINNED",
        "ssl sslcommonname x.example, UNKNOWN",
        "ssl sslcertck sslcommonname x.example, UNKNOWN",
        "ssl no sslcertck sslcommonname x.example, OFF",
        "ssl sslcertck sslfingerprint 'AA:BB', FULL",
      })
  void check(String options, CertificateCheck check) {
    assertEquals(check, only("proto imap user jan " + options).check());
  }

  @ParameterizedTest
  @ValueSource(strings = {"keep", "ssl", "sslproto auto"})
  void olderVersionsCheckNothing(String options) {
    assertEquals(List.of(SINCE), read("proto imap user jan " + options).notes());
    assertEquals(List.of(), read("proto imap user jan sslcertck " + options).notes());
  }

  @ParameterizedTest
  @CsvSource({
    "any, ANY",
    "password, ANY",
    "cram-md5, CHALLENGE",
    "ntlm, NTLM",
    "gssapi, GSSAPI",
    "kerberos_v5, GSSAPI",
    "external, CLIENT_CERTIFICATE",
    "ssh, NONE",
    "otp, UNKNOWN"
  })
  void auth(String method, SignIn signIn) {
    assertEquals(signIn, only("proto imap auth " + method + " user jan ssl").signIn());
    assertEquals(signIn, only("proto imap authenticate " + method + " user jan ssl").signIn());
  }

  @ParameterizedTest
  @CsvSource({
    "imap, IMAP, 993, ANY", "IMAP, IMAP, 993, ANY", "pop3, POP3, 995, ANY",
    "apop, POP3, 995, CHALLENGE", "kpop, POP3, 1109, GSSAPI", "sdps, POP3, 995, ANY"
  })
  void protocol(String name, String service, int port, SignIn signIn) {
    ServiceSettings only = only("protocol " + name + " user jan ssl");
    assertEquals(service, only.service().name());
    assertEquals(Optional.of(port), only.port());
    assertEquals(signIn, only.signIn());
  }

  @Test
  void withoutProtocolTwoAreTried() {
    ClientSettings settings = read("user jan ssl sslcertck");
    assertEquals(
        List.of(
            "IMAP mail.example.org:993 IMPLICIT FULL ANY",
            "POP3 mail.example.org:995 IMPLICIT FULL ANY"),
        Samples.shown(settings));
    assertEquals(List.of(new ProtocolsTried(1)), settings.notes());
    assertEquals(List.of(new AccountKindNotRead(1)), read("proto etrn").notes());
  }

  /** What follows such a keyword is its value, whatever it is. */
  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '|',
      value = {
        "user jan password ssl, REQUIRED",
        "user 'ssl' pass 'no ssl', REQUIRED",
        "user jan password \"x\\\" ssl\", REQUIRED",
        "user jan # ssl, REQUIRED",
        "|with user jan, has password x; and wants options ssl|, IMPLICIT",
        "user jan there is ssl here ssl, IMPLICIT",
        "user jan mda 'procmail ssl', REQUIRED",
        "user jan no keep, REQUIRED",
      })
  void words(String text, Channel channel) {
    assertEquals(channel, only("proto imap " + text).channel());
  }

  @Test
  void eachUserHasOptions() {
    assertEquals(
        List.of(
            "IMAP mail.example.org:993 IMPLICIT FULL ANY",
            "IMAP mail.example.org:143 IF_AVAILABLE OFF ANY"),
        Samples.shown(
            read("proto imap user a ssl sslcertck user b no sslcertck user c sslcertck ssl")));
  }

  @Test
  void defaultsCountForTheServersAfterThem() {
    String text =
        """
        set daemon 300
        defaults proto imap user x ssl sslcertck
        poll a.example.org user jan
        skip b.example.org via c.example.org port 1143 user jan no ssl sslproto ''
        server d.example.org
        """;
    assertEquals(
        List.of(
            "IMAP a.example.org:993 IMPLICIT FULL ANY",
            "IMAP c.example.org:1143 NONE FULL ANY",
            "IMAP d.example.org:993 IMPLICIT FULL ANY"),
        Samples.shown(Samples.settings(format, text)));
  }

  @Test
  void otherWays() {
    ClientSettings plugin = read("proto imap plugin 'ssh %h' user jan sslcertck");
    assertEquals(Channel.UNKNOWN, Samples.service(plugin, 0, 0).channel());
    assertEquals(List.of(new ConnectionThroughCommand(1, "plugin")), plugin.notes());
    assertTrue(
        Samples.says(
            read("proto imap user jan ssl preconnect 'ssh -f x'"),
            new CommandNotRun(1, "preconnect")));
    assertTrue(
        Samples.says(
            read("proto imap user jan ssl sslcommonname x.example"),
            new NameNotCompared(1, "sslcommonname")));
    assertTrue(
        Samples.says(
            read("proto imap service gopher user jan ssl"),
            new SettingNotUnderstood(1, "service")));
  }

  private ServiceSettings only(String text) {
    return Samples.service(read(text), 0, 0);
  }

  private ClientSettings read(String text) {
    return Samples.settings(format, "poll mail.example.org " + text + "\n");
  }
}
