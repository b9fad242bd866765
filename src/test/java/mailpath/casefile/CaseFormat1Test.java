package mailpath.casefile;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mailpath.casefile.CaseSettings.RecordedAnchor;
import mailpath.client.ClientWord;
import mailpath.client.discovery.DiscoveredSource;
import mailpath.client.discovery.DiscoverySource;
import mailpath.delivery.Word;
import mailpath.fact.SignatureChecks;
import mailpath.investigation.ClientAssessment;
import mailpath.investigation.ClientCases;
import mailpath.investigation.DomainCases;
import mailpath.network.AddressFamily;
import mailpath.network.Bytes;
import mailpath.network.Desk;
import mailpath.network.Dialogue;
import mailpath.network.Dialogue.Direction;
import mailpath.network.DialogueQuery;
import mailpath.network.DnsAnswer;
import mailpath.network.DnsQuery;
import mailpath.network.DomainName;
import mailpath.network.Failure;
import mailpath.network.HttpsQuery;
import mailpath.network.HttpsResponse;
import mailpath.network.IpText;
import mailpath.network.MailProtocol;
import mailpath.network.Observation;
import mailpath.network.Observation.Answered;
import mailpath.network.Observation.End;
import mailpath.network.Observation.Failed;
import mailpath.network.Observation.NotAsked;
import mailpath.network.Observation.WhyNot;
import mailpath.network.Query;
import mailpath.network.RecordType;
import mailpath.network.SecurityState;
import mailpath.network.Stage;
import mailpath.network.TlsSession;
import org.junit.jupiter.api.Test;

/**
 * Files of format 1 as they were written on 25 November 2026 stay readable and keep their meaning.
 * Nobody writes them again: when this test fails, the reader is wrong.
 */
class CaseFormat1Test {

  /** A run over a practice domain. */
  @Test
  void aRecordedRunKeepsItsMeaning() {
    Case read = Texts.opened(Texts.resource("format-1.mailpath"));
    Instant begun = Instant.parse("2026-11-25T22:14:08.826229703Z");
    assertEquals(
        new DomainQuestion(
            name("ketting.test"),
            "ketting.test",
            begun,
            false,
            List.of(name("control.test"), name("second.control.test"))),
        read.question());
    assertEquals(
        new Desk(EnumSet.allOf(AddressFamily.class), "127.0.0.1:39235", Desk.Mode.LAB),
        read.desk());
    assertEquals(Duration.parse("PT4.95004225S"), read.took());
    assertEquals(Case.End.FINISHED, read.end());
    assertEquals(UnreadParts.NONE, read.unread());
    assertEquals(
        List.of(
            new RecordedAnchor(
                ". IN DS 10160 13 2"
                    + " 5d4b329e30fdcf15e2deea2b44ca0da57309607a37216c1d441b896cfa3e0086",
                Optional.empty(),
                Optional.empty())),
        read.settings().anchors());
    assertEquals(26, read.observations().size());
    Observation<?> last = read.observations().getLast();
    assertEquals(DialogueQuery.relay(name("mx.ketting.test"), ip("192.0.2.70")), last.query());
    Dialogue dialogue = (Dialogue) last.answer().orElseThrow();
    assertEquals(
        new Dialogue.Line(
            Direction.RECEIVED, "220 mx.ketting.test ESMTP", Duration.ofNanos(76_304_858), false),
        dialogue.lines().getFirst());
    assertEquals(18, dialogue.lines().size());
    assertEquals(Duration.ofNanos(1_213_344_669), dialogue.times().get(Stage.TLS));
    assertEquals("TLS_AES_256_GCM_SHA384", dialogue.tls().orElseThrow().cipher());
    assertEquals(531, dialogue.tls().orElseThrow().certificates().getFirst().length());
  }

  @Test
  void aRecordedRunKeepsItsVerdict() {
    Case read = Texts.opened(Texts.resource("format-1.mailpath"));
    assertEquals(Word.SECURE, DomainCases.replay(read).verdict().word());
  }

  /** What was found for a mail address of a practice domain, with a look at its servers. */
  @Test
  void aRecordedLookAtMailServersKeepsItsMeaning() {
    Case read = Texts.opened(Texts.resource("format-1-client.mailpath"));
    Instant begun = Instant.parse("2026-11-26T10:35:38.727028772Z");
    ClientQuestion question =
        new ClientQuestion(
            new ClientQuestion.Address(name("mijnmail.test"), false), true, false, begun, begun);
    assertEquals(question, read.question());
    ClientAssessment judged = ClientCases.replay(read, question, new SignatureChecks());
    assertEquals(
        List.of(
            ClientWord.SECURE,
            ClientWord.SECURE,
            ClientWord.SECURE,
            ClientWord.SECURE,
            ClientWord.UNKNOWN),
        judged.accounts().stream().map(account -> account.verdict().word()).toList());
    assertEquals(
        List.of(
            DiscoverySource.PACC,
            DiscoverySource.AUTOCONFIG,
            DiscoverySource.AUTOCONFIG_WELL_KNOWN,
            DiscoverySource.AUTOCONFIG_HTTP,
            DiscoverySource.SRV),
        judged
            .run()
            .orElseThrow()
            .discovery()
            .orElseThrow()
            .discovery()
            .found()
            .map(DiscoveredSource::source)
            .toList());
  }

  /** A file made by hand with every word of the format in it. */
  @Test
  void everyWordKeepsItsMeaning() {
    Case read = Texts.opened(Texts.resource("format-1-kinds.json"));
    assertEquals(
        new DomainQuestion(
            name("xn--mller-kva.test"),
            "m\u00fcller.test",
            Instant.parse("2026-11-25T10:00:00Z"),
            Instant.parse("2026-12-01T00:00:00.5Z"),
            true,
            List.of(name("control.test")),
            Optional.empty()),
        read.question());
    assertEquals(
        new CaseSettings(
            List.of(
                new RecordedAnchor(
                    ". IN DS 20326 8 2"
                        + " e06d44b80b8f1d39a95c0b0d7c65d08458e880409bbc683457104237c7f8ec8d",
                    Optional.of(Instant.parse("2017-02-02T00:00:00Z")),
                    Optional.empty()),
                new RecordedAnchor(
                    "test. IN DS 1 13 9 00ff",
                    Optional.empty(),
                    Optional.of(Instant.parse("2030-01-01T00:00:00Z")))),
            List.of(octets("3082")),
            List.of(),
            20,
            10),
        read.settings());
    assertEquals(
        new Desk(EnumSet.allOf(AddressFamily.class), "192.0.2.53", Desk.Mode.LIVE), read.desk());
    assertEquals("0.1.0", read.program());
    assertEquals(Case.End.STOPPED, read.end());
    assertEquals(Duration.ofMillis(120_250), read.took());
    assertEquals(observations(), read.observations());
    assertEquals(edits(), read.edits());
    assertEquals(2, read.unread().count());
    assertEquals("[1.50]", read.unread().at("/later").orElseThrow().toString());
  }

  private static List<Observation<?>> observations() {
    List<Observation<?>> all = new ArrayList<>();
    List<Failure> failures =
        List.of(
            new Failure.TimedOut(Stage.GREETING, Duration.ofSeconds(30)),
            new Failure.ConnectionRefused(),
            new Failure.Unreachable("No route to host"),
            new Failure.Closed(Stage.EHLO),
            new Failure.Reset(Stage.STARTTLS),
            new Failure.Malformed(Stage.TLS, "2 50"),
            new Failure.OverLimit(Stage.HTTP, "body", 65_536),
            new Failure.Rejected(Stage.EHLO_AGAIN, 421, "later"),
            new Failure.InjectedText("250 OK"),
            new Failure.NotTls(Stage.TLS, "48545450"),
            new Failure.TlsAlert(Stage.TLS, 40, "handshake_failure", false),
            new Failure.NoResolver("none"),
            new Failure.Cancelled(Stage.CONNECT),
            new Failure.Closed(Stage.DNS),
            new Failure.Closed(Stage.QUIT));
    List<RecordType> types =
        List.of(
            RecordType.A,
            RecordType.NS,
            RecordType.CNAME,
            RecordType.SOA,
            RecordType.MX,
            RecordType.TXT,
            RecordType.AAAA,
            RecordType.DS,
            RecordType.DNSKEY,
            RecordType.TLSA);
    for (int i = 0; i < failures.size(); i++) {
      Query query = new DnsQuery(name("n" + i + ".test"), types.get(i % types.size()));
      add(all, query, "PT0S", new Failed<>(failures.get(i), null));
    }
    Map.of(
            "special-address", WhyNot.SPECIAL_ADDRESS,
            "odd-port", WhyNot.ODD_PORT,
            "family-not-here", WhyNot.FAMILY_NOT_HERE,
            "over-limit", WhyNot.OVER_LIMIT,
            "pending", WhyNot.PENDING,
            "stopped", WhyNot.STOPPED,
            "not-recorded", WhyNot.NOT_RECORDED)
        .entrySet()
        .stream()
        .sorted(Map.Entry.comparingByValue())
        .forEach(
            each ->
                add(
                    all,
                    mail(each.getKey(), "192.0.2.1"),
                    "PT0S",
                    new NotAsked<>(each.getValue())));
    add(
        all,
        new DnsQuery(name("test"), RecordType.MX),
        "PT0S",
        new Answered<>(new DnsAnswer(octets("00ff"), "192.0.2.53:53")));
    add(
        all,
        mail("mx", "2001:db8::1"),
        "PT1.5S",
        new Failed<>(new Failure.Reset(Stage.QUIT), dialogue()));
    add(
        all,
        new HttpsQuery(name("mta-sts.test"), "/.well-known/mta-sts.txt", ip("192.0.2.2")),
        "PT0S",
        new Answered<>(response()));
    return all;
  }

  private static List<Edit> edits() {
    Instant at = Instant.parse("2026-11-25T10:00:00Z");
    List<Edit> edits = new ArrayList<>();
    List<String> names = List.of("_mta-sts.test", "e0.test", "e1.test", "e2.test");
    List<SecurityState> states =
        List.of(
            SecurityState.SECURE,
            SecurityState.INSECURE,
            SecurityState.BOGUS,
            SecurityState.INDETERMINATE);
    for (int i = 0; i < names.size(); i++) {
      var answer = new DnsAnswer(octets("01"), "assumed", Optional.of(states.get(i)));
      Query query = new DnsQuery(name(names.get(i)), RecordType.TXT);
      edits.add(new Edit(new Observation<>(query, new Answered<>(answer), at, Duration.ZERO)));
    }
    return edits;
  }

  private static <A> void add(List<Observation<?>> all, Query query, String took, End<A> end) {
    Instant at = Instant.parse("2026-11-25T10:00:00Z").plusSeconds(all.size());
    all.add(new Observation<>(query, end, at, Duration.parse(took)));
  }

  private static DialogueQuery mail(String host, String address) {
    return new DialogueQuery(name(host + ".test"), ip(address), 25, MailProtocol.SMTP);
  }

  private static Dialogue dialogue() {
    return new Dialogue(
        List.of(
            new Dialogue.Line(Direction.RECEIVED, "220 caf\u00e9", Duration.ofMillis(200), false),
            new Dialogue.Line(Direction.SENT, "EHLO [192.0.2.25]", Duration.ofMinutes(1), true)),
        Map.of(Stage.CONNECT, Duration.ofMillis(100), Stage.TLS, Duration.ofNanos(1)),
        Stage.TLS,
        session());
  }

  private static HttpsResponse response() {
    return new HttpsResponse(
        session(),
        200,
        List.of(new HttpsResponse.Header("Server", "a"), new HttpsResponse.Header("server", "b")),
        octets("76"));
  }

  private static TlsSession session() {
    return new TlsSession(
        "1.3",
        "TLS_AES_128_GCM_SHA256",
        "x25519",
        name("mx.test"),
        List.of(octets("3000"), octets("3001")));
  }

  private static DomainName name(String text) {
    return DomainName.of(text);
  }

  private static java.net.InetAddress ip(String text) {
    return IpText.parse(text).orElseThrow();
  }

  private static Bytes octets(String hex) {
    return Bytes.of(HexFormat.of().parseHex(hex));
  }
}
