package mailpath.hostile;

import static mailpath.client.ClientWord.BROKEN;
import static mailpath.client.ClientWord.SECURE;
import static mailpath.client.ClientWord.UNKNOWN;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import mailpath.client.ClientWord;
import mailpath.network.MailProtocol;

/**
 * A row of the table: one server, and what the best settings for its port are worth there, which
 * are {@link ClientWord#SECURE} without the trouble.
 */
record HostileService(
    String name, MailProtocol protocol, Point at, Trouble trouble, ClientWord atBest) {

  /** Every protocol; TLS is the same in all of them. */
  private static final List<MailProtocol> PROTOCOLS =
      List.of(
          MailProtocol.IMAP,
          MailProtocol.POP3,
          MailProtocol.SUBMISSION,
          MailProtocol.SIEVE,
          MailProtocol.IMAPS);

  static HostileService of(
      MailProtocol protocol, String name, Point at, Trouble trouble, ClientWord atBest) {
    return new HostileService(name, protocol, at, trouble, atBest);
  }

  ServiceServer server() {
    return new ServiceServer(
        Dialect.of(protocol), ServiceWorld.TLS, protocol.implicitTls(), at, trouble);
  }

  @Override
  public String toString() {
    return protocol + " " + at + " " + name;
  }

  /** What any server can do at any point (threat-S1, S2, S3, S9, S10). */
  static List<HostileService> everywhere() {
    List<HostileService> rows = new ArrayList<>();
    for (MailProtocol protocol : PROTOCOLS) {
      Dialect dialect = Dialect.of(protocol);
      points(dialect)
          .forEach(
              at ->
                  troubles(dialect, at)
                      .forEach(
                          (name, trouble) ->
                              rows.add(of(protocol, name, at, trouble, worth(at, name)))));
      Trouble bareReturns = Trouble.saysAndStays(dialect.greeting().replace("\r\n", "\r"));
      rows.add(of(protocol, "CR alone", Point.GREETING, bareReturns, worth(Point.GREETING, "")));
      rows.add(of(protocol, "drip", Point.GREETING, Trouble.drip(), worth(Point.GREETING, "")));
    }
    return rows.stream().map(HostileService::insideTls).toList();
  }

  private static Stream<Point> points(Dialect dialect) {
    boolean implicit = dialect.protocol().implicitTls();
    return Arrays.stream(Point.values())
        .filter(at -> at != Point.BYE)
        .filter(at -> at != Point.HANDSHAKE || dialect.service().equals("imap"))
        .filter(at -> at != Point.LIST || !implicit && !dialect.listsUnasked())
        .filter(at -> at != Point.CONSENT || !implicit);
  }

  private static Map<String, Trouble> troubles(Dialect dialect, Point at) {
    return Map.of(
        "silence", Trouble.silence(),
        "1 MB line", Trouble.longLine(),
        "LF alone", Trouble.saysAndStays(dialect.says(at).replace("\r\n", "\n") + "\n"),
        "100,000 lines", Trouble.endless(line(dialect)),
        "HTTP", Trouble.web(),
        "garbage", Trouble.garbage(),
        "end", Trouble.close(),
        "reset", Trouble.reset());
  }

  private static String line(Dialect dialect) {
    return switch (dialect.service()) {
      case "imap" -> "* CAPABILITY IMAP4rev1";
      case "pop3" -> "+OK";
      case "sieve" -> "\"SASL\" \"PLAIN\"";
      default -> "220-mail";
    };
  }

  /** Nothing is known before TLS is there, and nothing is lost once it is. */
  private static ClientWord worth(Point at, String trouble) {
    return switch (at) {
      case GREETING, LIST, CONSENT -> UNKNOWN;
      case HANDSHAKE -> trouble.equals("silence") || trouble.equals("reset") ? UNKNOWN : BROKEN;
      case LIST_AGAIN, BYE -> SECURE;
    };
  }

  /** Where TLS comes first, the greeting comes inside. */
  private HostileService insideTls() {
    return protocol.implicitTls() && at == Point.GREETING
        ? of(protocol, name, at, trouble, SECURE)
        : this;
  }
}
