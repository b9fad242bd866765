package mailpath.hostile;

import static mailpath.client.ClientWord.BROKEN;
import static mailpath.client.ClientWord.SECURE;
import static mailpath.client.ClientWord.UNKNOWN;
import static mailpath.hostile.Point.CONSENT;
import static mailpath.hostile.Point.GREETING;
import static mailpath.hostile.Point.LIST;
import static mailpath.hostile.Point.LIST_AGAIN;

import java.util.List;
import java.util.stream.Stream;
import mailpath.client.ClientWord;
import mailpath.network.MailProtocol;

/** What servers can say in their own protocol (threat-S4 to S8, S11, S14, S15, S17). */
final class HostileWords {
  private static final String NUL = "\0";

  private HostileWords() {}

  static List<HostileService> all() {
    return Stream.of(imap(), pop3(), sieve(), submission(), inside())
        .flatMap(List::stream)
        .toList();
  }

  private static HostileService said(
      MailProtocol protocol, Point at, String says, ClientWord atBest) {
    String name = says.strip().replace("\r\n", " / ").replace(NUL, "NUL");
    return HostileService.of(protocol, name, at, Trouble.saysAndStays(says), atBest);
  }

  private static HostileService answered(
      MailProtocol protocol, Point at, String says, ClientWord atBest) {
    String name = says.strip().replace("\r\n", " / ").replace(NUL, "NUL");
    return HostileService.of(protocol, name, at, Trouble.says(says), atBest);
  }

  private static HostileService imap(Point at, String says, ClientWord atBest) {
    return answered(MailProtocol.IMAP, at, says, atBest);
  }

  private static HostileService list(String capabilities, ClientWord atBest) {
    return imap(LIST, capabilities + "\r\nm0 OK done\r\n", atBest);
  }

  private static List<HostileService> imap() {
    return List.of(
        imap(GREETING, "* PREAUTH welcome\r\n", BROKEN),
        imap(GREETING, "* preauth [CAPABILITY IMAP4rev1 STARTTLS] welcome\r\n", BROKEN),
        imap(GREETING, "* BYE too many\r\n", UNKNOWN),
        said(MailProtocol.IMAP, GREETING, "* OK {99999999999}\r\n", UNKNOWN),
        said(MailProtocol.IMAP, LIST, "* CAPABILITY {99999999999}\r\n", UNKNOWN),
        said(MailProtocol.IMAP, LIST, "* CAPABILITY STARTTLS {9+}\r\n", UNKNOWN),
        said(MailProtocol.IMAP, LIST, "* CAPABILITY IMAP4rev1 STARTTLS\r\n", UNKNOWN),
        said(MailProtocol.IMAP, LIST, "* CAPABILITY STARTTLS\r\nx9 OK done\r\n", UNKNOWN),
        said(MailProtocol.IMAP, LIST, "* CAPABILITY IMAP4rev1", UNKNOWN),
        imap(LIST, "* BYE gone\r\n", UNKNOWN),
        imap(LIST, "m0 NO later\r\n", UNKNOWN),
        imap(LIST, "m0 OK done\r\n", UNKNOWN),
        list("* CAPABILITY IMAP4rev1 LOGINDISABLED", BROKEN),
        list("* CAPABILITY IMAP4rev1 XXXXXXXA", BROKEN),
        list("* CAPABILITY IMAP4rev1 START" + NUL + "TLS", BROKEN),
        list("* CAPABILITY IMAP4rev1 XSTARTTLS\r\n* OK STARTTLS", BROKEN),
        list("* capability  imap4rev1   starttls ", SECURE),
        list("* CAPABILITY IMAP4rev1 \u00c3\u0085 STARTTLS " + NUL, SECURE),
        imap(CONSENT, "m0 NO not now\r\n", BROKEN),
        imap(CONSENT, "m0 BAD what\r\n", BROKEN),
        imap(CONSENT, "* BYE gone\r\n", UNKNOWN),
        said(MailProtocol.IMAP, CONSENT, "+ go on\r\n", UNKNOWN),
        said(MailProtocol.IMAP, CONSENT, "m0 OK\r\n* CAPABILITY AUTH=PLAIN\r\n", UNKNOWN),
        imap(LIST_AGAIN, "* CAPABILITY STARTTLS LOGINDISABLED\r\nm0 OK done\r\n", SECURE),
        imap(LIST_AGAIN, "* PREAUTH hi\r\nm0 OK done\r\n", SECURE),
        imap(LIST_AGAIN, "* BYE gone\r\n", SECURE));
  }

  private static HostileService pop3(Point at, String says, ClientWord atBest) {
    return answered(MailProtocol.POP3, at, says, atBest);
  }

  private static List<HostileService> pop3() {
    return List.of(
        pop3(GREETING, "-ERR no\r\n", UNKNOWN),
        pop3(GREETING, "-ERR [SYS/TEMP] later\r\n", UNKNOWN),
        pop3(GREETING, "+OK <1896.697170952@mail.d.test>\r\n", SECURE),
        pop3(LIST, "-ERR what\r\n", BROKEN),
        pop3(LIST, "+OK\r\nTOP\r\nUSER\r\n.\r\n", BROKEN),
        pop3(LIST, "+OK STLS\r\nXSTLS\r\nUSER STLS\r\n.\r\n", BROKEN),
        pop3(LIST, "+OK\r\n..STLS\r\n.\r\n", BROKEN),
        pop3(LIST, "+OK\r\n.STLS\r\n.\r\n", BROKEN),
        pop3(LIST, "+OK\r\nTOP\r\n.\r\nSTLS\r\n", BROKEN),
        pop3(LIST, "+OK\r\nST" + NUL + "LS\r\n.\r\n", UNKNOWN),
        pop3(LIST, "+OK\r\nstls \u0085" + NUL + "\r\n.\r\n", SECURE),
        said(MailProtocol.POP3, LIST, "+OK\r\n STLS\r\n.\r\n", UNKNOWN),
        said(MailProtocol.POP3, LIST, "+OK\r\nSTLS\r\n", UNKNOWN),
        said(MailProtocol.POP3, LIST, "+OK\r\nSTLS\r\n.", UNKNOWN),
        pop3(CONSENT, "-ERR not now\r\n", BROKEN),
        said(MailProtocol.POP3, CONSENT, "+OK go\r\n+OK list\r\n", UNKNOWN),
        pop3(LIST_AGAIN, "-ERR what\r\n", SECURE),
        pop3(LIST_AGAIN, "+OK\r\nSTLS\r\n.\r\n", SECURE));
  }

  private static HostileService sieve(Point at, String says, ClientWord atBest) {
    return answered(MailProtocol.SIEVE, at, says, atBest);
  }

  private static List<HostileService> sieve() {
    return List.of(
        said(MailProtocol.SIEVE, GREETING, "\"STARTTLS\"\r\n", UNKNOWN),
        said(MailProtocol.SIEVE, GREETING, "\"SASL\" {5}\r\nPLAIN\r\nOK\r\n", UNKNOWN),
        said(MailProtocol.SIEVE, GREETING, "\"SASL\" {99999999999}\r\n", UNKNOWN),
        said(MailProtocol.SIEVE, GREETING, "STARTTLS\r\nOK\r\n", UNKNOWN),
        said(MailProtocol.SIEVE, GREETING, "\"STARTTLS\r\nOK\r\n", UNKNOWN),
        sieve(GREETING, "BYE (REFERRAL \"sieve://192.0.2.9\") \"Try there\"\r\n", UNKNOWN),
        sieve(GREETING, "NO \"you\"\r\n", UNKNOWN),
        sieve(GREETING, "\"IMPLEMENTATION\" \"x\"\r\n\"SASL\" \"PLAIN\"\r\nOK\r\n", BROKEN),
        sieve(GREETING, "\"SIEVE\" \"STARTTLS\"\r\nOK STARTTLS\r\n", BROKEN),
        sieve(GREETING, "\"starttls\"\r\nok (X) \"hi\"\r\n", SECURE),
        sieve(CONSENT, "NO \"not now\"\r\n", BROKEN),
        sieve(CONSENT, "BYE \"gone\"\r\n", UNKNOWN),
        said(MailProtocol.SIEVE, CONSENT, "OK\r\n\"SASL\" \"PLAIN\"\r\nOK\r\n", UNKNOWN),
        sieve(LIST_AGAIN, "\"STARTTLS\"\r\nOK\r\n", SECURE),
        sieve(LIST_AGAIN, "BYE \"gone\"\r\n", SECURE));
  }

  private static HostileService submission(Point at, String says, ClientWord atBest) {
    return answered(MailProtocol.SUBMISSION, at, says, atBest);
  }

  private static List<HostileService> submission() {
    String many = "250-X\r\n".repeat(30);
    return List.of(
        submission(GREETING, "554 bl.example lists you\r\n", UNKNOWN),
        submission(GREETING, "421 later\r\n", UNKNOWN),
        submission(GREETING, "220 mail\0\u0085.d.test\r\n", SECURE),
        said(MailProtocol.SUBMISSION, GREETING, "220-a\r\n221 b\r\n", UNKNOWN),
        submission(LIST, "250-mail\r\n250 SIZE\r\n", BROKEN),
        submission(LIST, "250-mail\r\n250 XXXXXXXA\r\n", BROKEN),
        submission(LIST, "250-mail\r\n250-SIZE STARTTLS\r\n250 XSTARTTLS\r\n", BROKEN),
        submission(LIST, many + "250 starttls\r\n", SECURE),
        said(MailProtocol.SUBMISSION, LIST, "250-mail\r\n251 STARTTLS\r\n", UNKNOWN),
        said(MailProtocol.SUBMISSION, LIST, "250-mail\r\n250 START", UNKNOWN),
        submission(CONSENT, "454 not now\r\n", BROKEN),
        submission(CONSENT, "502 what\r\n", BROKEN),
        submission(CONSENT, "503 no\r\n", BROKEN),
        submission(CONSENT, "530 no\r\n", BROKEN),
        submission(CONSENT, "421 gone\r\n", UNKNOWN),
        said(MailProtocol.SUBMISSION, CONSENT, "220 go\r\n250 AUTH PLAIN\r\n", UNKNOWN),
        submission(LIST_AGAIN, "250-mail\r\n250 STARTTLS\r\n", SECURE),
        submission(LIST_AGAIN, "421 gone\r\n", SECURE));
  }

  /** Where TLS comes first, whatever is said is said inside. */
  private static List<HostileService> inside() {
    return List.of(
        answered(MailProtocol.IMAPS, GREETING, "* BYE too many\r\n", SECURE),
        answered(MailProtocol.IMAPS, GREETING, "* PREAUTH welcome\r\n", SECURE),
        said(MailProtocol.IMAPS, GREETING, "* OK {99999999999}\r\n", SECURE),
        answered(MailProtocol.POP3S, GREETING, "-ERR no\r\n", SECURE),
        answered(MailProtocol.POP3S, LIST_AGAIN, "+OK\r\nSTLS\r\n.\r\n", SECURE),
        answered(MailProtocol.SUBMISSIONS, GREETING, "554 no\r\n", SECURE),
        answered(MailProtocol.SUBMISSIONS, LIST_AGAIN, "250-a\r\n250 STARTTLS\r\n", SECURE));
  }
}
