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
import mailpath.client.formats.RcNote.ConditionNotFollowed;
import mailpath.client.formats.RcNote.ConnectionThroughCommand;
import mailpath.client.formats.RcNote.DatesNotChecked;
import mailpath.client.formats.RcNote.DefaultOfNewerVersions;
import mailpath.client.formats.RcNote.ExceptionsNotRead;
import mailpath.client.formats.RcNote.FileNotFollowed;
import mailpath.client.formats.RcNote.NameNotCompared;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Client settings, table 1a, row of mutt and NeoMutt. How lines are understood was compared with
 * {@code mutt -Q} (2.2.12) and {@code neomutt -Q} (2022-04-29) of Debian 12: both leave {@code
 * ssl_force_tls} as the rows of {@link #lines} say, off for NONE and on for REQUIRED. Against a
 * server on this computer that offers no STARTTLS, mutt asked for it all the same where
 * ssl_force_tls was on or not set, and sent the password where it was off.
 */
class MuttFormatTest {
  private static final String IMAP = "set folder=imap://imap.example.org\n";

  private final MuttFormat format = new MuttFormat();

  @Test
  void muttrc() {
    ClientSettings settings = Samples.settings("muttrc");
    assertEquals(ClientProgram.MUTT, settings.program());
    assertEquals(List.of(" @example.nl"), Samples.accounts(settings));
    assertEquals(
        List.of(
            "IMAP imap.example.nl:993 IMPLICIT OFF ANY",
            "SUBMISSION smtp.example.nl:587 REQUIRED OFF ANY"),
        Samples.shown(settings));
    assertEquals(
        List.of(new DatesNotChecked(10, "ssl_verify_dates"), new SecretsLeftOut()),
        settings.notes());
    assertEquals(List.of(7, 10), Samples.service(settings, 0, 1).lines());
  }

  @ParameterizedTest
  @CsvSource({
    "imap, IMAP, 143, REQUIRED",
    "imaps, IMAP, 993, IMPLICIT",
    "pop, POP3, 110, REQUIRED",
    "pops, POP3, 995, IMPLICIT",
    "smtp, SUBMISSION, 25, REQUIRED",
    "smtps, SUBMISSION, 465, IMPLICIT",
    "IMAPS, IMAP, 993, IMPLICIT",
  })
  void scheme(String scheme, String service, int port, Channel channel) {
    for (String place : List.of("folder", "spoolfile", "spool_file", "smtp_url")) {
      ServiceSettings only = only("set " + place + "=" + scheme + "://u:p@h.example.org/x\n");
      assertEquals(service, only.service().name());
      assertEquals(Optional.of("h.example.org"), only.host());
      assertEquals(Optional.of(port), only.port());
      assertEquals(channel, only.channel());
    }
  }

  @ParameterizedTest
  @CsvSource({
    "yes, yes, REQUIRED",
    "yes, no, REQUIRED",
    "no, yes, IF_AVAILABLE",
    "no, ask-yes, IF_AVAILABLE",
    "no, ask-no, IF_AVAILABLE",
    "no, , IF_AVAILABLE",
    "no, no, NONE",
    ", yes, REQUIRED",
    ", no, REQUIRED",
    "maybe, no, UNKNOWN",
    "no, maybe, UNKNOWN",
  })
  void forceAndStarttls(String force, String starttls, Channel channel) {
    String text =
        (force == null ? "" : "set ssl_force_tls=" + force + "\n")
            + (starttls == null ? "" : "set ssl_starttls=" + starttls + "\n");
    assertEquals(channel, only(IMAP + text).channel());
    assertEquals(Channel.IMPLICIT, only("set folder=imaps://h.example.org\n" + text).channel());
  }

  @Test
  void theDefaultIsNotThatOfOldVersions() {
    ClientSettings settings = Samples.settings(format, IMAP);
    assertEquals(
        List.of(new DefaultOfNewerVersions("ssl_force_tls", "mutt 2.2, NeoMutt 2022")),
        settings.notes());
    assertEquals(OwnLabel.ofFile("imap://"), Samples.service(settings, 0, 0).label());
    assertEquals(
        OwnLabel.ofFile("imap://, ssl_force_tls=no, ssl_starttls"),
        only(IMAP + "set nossl_force_tls ssl_starttls=geheim").label());
  }

  /** With ssl_starttls off, so that ssl_force_tls alone decides: REQUIRED or NONE. */
  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '|',
      value = {
        "set nossl_force_tls, NONE",
        "set no ssl_force_tls, NONE",
        "set ssl_force_tls=no, NONE",
        "set ssl_force_tls=NO, NONE",
        "set ssl_force_tls = no, NONE",
        "set ssl_force_tls=\"no\", NONE",
        "set ssl_force_tls='no', NONE",
        "unset ssl_force_tls, NONE",
        "unset realname ssl_force_tls, NONE",
        "set realname=x ssl_force_tls=no wait_key, NONE",
        "set realname=\"a;b # c\" ssl_force_tls=no, NONE",
        "set realname=x; unset ssl_force_tls # end, NONE",
        "  set\tssl_force_tls=no, NONE",
        "set ssl_force_tls=yes invssl_force_tls, NONE",
        "set ssl_force_tls; toggle ssl_force_tls, NONE",
        "|set ssl_force_\\\ntls=no|, NONE",
        "set ssl_force_tls=no ssl_force_tls, REQUIRED",
        "unset ssl_force_tls; reset ssl_force_tls, REQUIRED",
        "unset ssl_force_tls; set &ssl_force_tls, REQUIRED",
        "unset ssl_force_tls; reset all; set ssl_starttls=no folder=imap://h.example.org, REQUIRED",
        "|# comment \\\nset ssl_force_tls=no|, REQUIRED",
        "# set ssl_force_tls=no, REQUIRED",
        "set realname=\"x ssl_force_tls=no\", REQUIRED",
        "set SSL_FORCE_TLS=no, REQUIRED",
        "SET ssl_force_tls=no, REQUIRED",
        "set ssl_force_tls no, REQUIRED",
        "set ssl_force_tls?, REQUIRED",
        "set ?ssl_force_tls, REQUIRED",
        "set ssl_force_tls=false, UNKNOWN",
        "set ssl_force_tls=, UNKNOWN",
        "toggle ssl_force_tls, UNKNOWN",
        "set ssl_force_tls=`echo no`, UNKNOWN",
        "set ssl_force_tls=$my_choice, UNKNOWN",
      })
  void lines(String text, Channel channel) {
    assertEquals(channel, only(IMAP + "set ssl_starttls=no\n" + text + "\n").channel());
  }

  @Test
  void aLineThatGoesOnIntoNothingIsLeftOut() {
    assertEquals(Channel.REQUIRED, only(IMAP + "set nossl_force_tls \\\n").channel());
    assertEquals(Channel.IF_AVAILABLE, only(IMAP + "set nossl_force_tls \\\n\n").channel());
  }

  @ParameterizedTest
  @CsvSource({
    "'', ASK",
    "'set ssl_verify_host ssl_verify_dates', ASK",
    "'set nossl_verify_host', OFF",
    "'set ssl_verify_dates=no', OFF",
    "'set ssl_verify_host=maybe', UNKNOWN",
  })
  void check(String text, CertificateCheck check) {
    assertEquals(check, only("set folder=imaps://h.example.org\n" + text + "\n").check());
  }

  @Test
  void whatIsNotChecked() {
    ClientSettings settings =
        Samples.settings(
            format,
            """
            set folder=imaps://h.example.org
            set nossl_verify_host
            set nossl_verify_dates
            set certificate_file=~/.mutt/certs
            set ssl_verify_host_override=other.example.org
            """);
    assertEquals(
        List.of(
            new NameNotCompared(2, "ssl_verify_host"),
            new DatesNotChecked(3, "ssl_verify_dates"),
            new NameNotCompared(5, "ssl_verify_host_override"),
            new ExceptionsNotRead(4, "certificate_file")),
        settings.notes());
  }

  /** The file that is not read may change everything that is not set after it. */
  @Test
  void sourceIsNotFollowed() {
    ClientSettings settings =
        Samples.settings(format, IMAP + "set ssl_force_tls\nsource ~/.mutt/account\n");
    assertEquals(
        List.of("IMAP imap.example.org:143 UNKNOWN UNKNOWN UNKNOWN"), Samples.shown(settings));
    assertEquals(List.of(new FileNotFollowed(3, "source")), settings.notes());
    ServiceSettings after =
        only("source x\n" + IMAP + "set ssl_force_tls ssl_verify_host ssl_verify_dates\n");
    assertEquals(Channel.REQUIRED, after.channel());
    assertEquals(CertificateCheck.ASK, after.check());
    assertEquals(Channel.IMPLICIT, only("set folder=imaps://h.example.org\nsource x\n").channel());
    assertEquals(
        List.of(new FileNotFollowed(1, "source")),
        Samples.settings(format, "source `gpg -d x`\n").notes());
  }

  @Test
  void whatIsKeptForLaterIsUnknown() {
    ClientSettings settings =
        Samples.settings(
            format,
            IMAP
                + "set ssl_force_tls\n"
                + "account-hook imap://old 'set nossl_force_tls imap_pass=geheim'\n"
                + "folder-hook work 'set smtp_url=smtps://smtp.example.com'\n");
    assertEquals(
        List.of(
            "IMAP imap.example.org:143 UNKNOWN ASK ANY",
            "SUBMISSION smtp.example.com:465 IMPLICIT ASK UNKNOWN"),
        Samples.shown(settings));
    assertEquals(
        List.of(
            new ConditionNotFollowed(3, "account-hook"),
            new ConditionNotFollowed(4, "folder-hook"),
            new SecretsLeftOut()),
        settings.notes());
    assertEquals(Channel.UNKNOWN, only(IMAP + "folder-hook . 'source ~/other'\n").channel());
  }

  @ParameterizedTest
  @CsvSource({
    "'set tunnel=\"ssh h imapd\"', imap, UNKNOWN",
    "'set tunnel=\"ssh h imapd\" tunnel_is_secure', imap, UNKNOWN",
    "'set tunnel=\"ssh h imapd\" notunnel_is_secure', imap, REQUIRED",
    "'set tunnel=\"ssh h imapd\" notunnel_is_secure', imaps, UNKNOWN",
    "'set tunnel=\"ssh h imapd\"', imaps, UNKNOWN",
    "'set tunnel=x\nunset tunnel', imaps, IMPLICIT",
    "'set tunnel=\"\"', imaps, IMPLICIT",
    "'account-hook . \"set tunnel=x\"', imaps, UNKNOWN",
    "'account-hook . \"unset tunnel\"', imaps, IMPLICIT",
  })
  void tunnel(String text, String scheme, Channel channel) {
    ClientSettings settings =
        Samples.settings(format, "set folder=" + scheme + "://h.example.org\n" + text + "\n");
    assertEquals(channel, Samples.service(settings, 0, 0).channel());
  }

  @Test
  void tunnelIsNamed() {
    assertEquals(
        List.of(new ConnectionThroughCommand(2, "tunnel")),
        Samples.settings(format, "set folder=imaps://h.example.org\nset tunnel=x\n").notes());
  }

  @Test
  void commandsAndVariablesInAddresses() {
    ClientSettings settings =
        Samples.settings(
            format,
            "set folder=imaps://`hostname -d`/\nset smtp_url=\"smtps://$my_user@h.example.org\"\n"
                + "set spoolfile=$my_box\n");
    assertEquals(
        List.of("IMAP ?:? IMPLICIT ASK ANY", "SUBMISSION h.example.org:465 IMPLICIT ASK ANY"),
        Samples.shown(settings));
    assertEquals(
        List.of(
            new CommandNotRun(1, "folder"),
            new SettingNotUnderstood(1, "folder"),
            new SettingNotUnderstood(3, "spoolfile")),
        settings.notes());
  }

  @Test
  void placesOfTheSameServerAreOne() {
    assertEquals(
        List.of("IMAP h.example.org:993 IMPLICIT ASK ANY"),
        Samples.shown(
            Samples.settings(
                format,
                "set folder=imaps://h.example.org/ spoolfile=imaps://h.example.org/INBOX\n"
                    + "set record==Sent\nmailboxes imaps://h.example.org/lists +x\n")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "h.example.org",
        "jan@h.example.org:110",
        "jan:geheim@h.example.org",
        "jan@example.org:geh@geheim@h.example.org"
      })
  void popHostWithoutScheme(String host) {
    ClientSettings settings = Samples.settings(format, "set pop_host=" + host + "\n");
    assertEquals(List.of("POP3 h.example.org:110 REQUIRED ASK ANY"), Samples.shown(settings));
    assertEquals(host.contains("geheim"), Samples.says(settings, new SecretsLeftOut()));
  }

  @ParameterizedTest
  @CsvSource({
    "'', ANY",
    "gssapi:cram-md5:login, ANY",
    "login, PASSWORD",
    "oauthbearer:xoauth2, OAUTH2",
    "gssapi:cram-md5, ANY_SECURE",
    "telepathy, UNKNOWN"
  })
  void authenticators(String list, SignIn signIn) {
    String text = "set folder=imaps://h.example.org\nset imap_authenticators=\"" + list + "\"\n";
    assertEquals(signIn, only(text).signIn());
  }

  @Test
  void withoutUserNobodyKnowsWhetherMuttSignsIn() {
    assertEquals(SignIn.UNKNOWN, only("set smtp_url=smtps://h.example.org").signIn());
    assertEquals(SignIn.ANY, only("set smtp_url=smtps://u@h.example.org").signIn());
  }

  @Test
  void localFoldersAreNoServers() {
    assertTrue(
        Samples.refused(format, "set folder=~/Mail spoolfile=/var/mail/jan\n").why()
            instanceof FormatRefusal.NoAccountInFile);
  }

  private ServiceSettings only(String text) {
    return Samples.service(Samples.settings(format, text), 0, 0);
  }
}
