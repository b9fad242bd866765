package mailpath.casefile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import mailpath.casefile.RedactionNote.NothingToRedact;
import mailpath.casefile.RedactionNote.TracesReplaced;
import mailpath.casefile.RedactionNote.TracesStay;
import mailpath.casefile.RedactionNote.UnreadPartsDropped;
import mailpath.network.Bytes;
import mailpath.network.DnsAnswer;
import mailpath.network.Failure;
import mailpath.network.HttpsResponse.Header;
import mailpath.network.Observation.Answered;
import mailpath.network.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.node.StringNode;

/** What a redaction puts in the place of what, and what it leaves. */
class RedactionTest {
  private static final OwnTraces DESK =
      new OwnTraces(
          List.of(Said.ip("77.160.33.18"), Said.ip("2a0c:5bc0:40:3e26::9")),
          List.of("jan-thinkpad"),
          List.of("jvdberg"),
          List.of(),
          List.of());

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Hello nas.provider.example [77.160.33.18]      | Hello host.invalid [192.0.2.1]
          Hello jan-thinkpad [77.160.33.18]              | Hello host.invalid [192.0.2.1]
          at your service, [2A0C:5BC0:40:3E26:0:0:0:9]   | at your service, [2001:db8::1]
          [IPv6:2a0c:5bc0:40:3e26::9]                    | [IPv6:2001:db8::1]
          <nas.provider.example[77.160.33.18]>: rejected | <host.invalid[192.0.2.1]>: rejected
          listed: 18.33.160.77.zen.spamhaus.org          | listed: 1.2.0.192.zen.spamhaus.org
          no PTR for 18.33.160.77.in-addr.arpa           | no PTR for 1.2.0.192.in-addr.arpa
          query/bl?ip=77.160.33.18                       | query/bl?ip=192.0.2.1
          77%2E160%2E33%2E18 %2077.160.33.18             | 192%2E0%2E2%2E1 %20192.0.2.1
          ::ffff:77.160.33.18 and ::ffff:4da0:2112       | ::ffff:192.0.2.1 and ::ffff:192.0.2.1
          number 1302339858, 0x4DA02112, 077160033018    | number 3221225985, 0xc0000201, 192000002001
          dsl-77-160-33-18.provider.example says         | host.invalid says
          1.77.160.33.18.2 in a row                      | 1.192.0.2.1.2 in a row
          77.160.33.18.54321 with a port                 | 192.0.2.1.54321 with a port
          77.160.33.0/24 and 77.160.33.* and 77.160.33   | 192.0.2.1/24 and 192.0.2.* and 192.0.2
          no zone 33.160.77.in-addr.arpa                 | no zone 2.0.192.in-addr.arpa
          2a0c:5bc0:40:3e26::/64 and 2A0C:5BC0:40:3E26   | 2001:db8::1/64 and 2001:db8::2
          cut off in 77.160.33.1                         | cut off in 192.0.2.1
          cut off in 77.160.                             | cut off in 192.0.2
          cut off in 2a0c:5bc0:                          | cut off in 2001:db8::
          JVDBERG at jan-thinkpad.kantoor.example        | user at host.invalid
          jvdbergen and anjvdberg are others             | jvdbergen and anjvdberg are others
          ESMTP 198.51.100.9 and 5.102.1.80              | ESMTP 198.51.100.9 and 5.102.1.80
          9.100.51.198.zen.spamhaus.org                  | 9.100.51.198.zen.spamhaus.org
          127.0.0.2 at 2.0.0.127.bl.example              | 127.0.0.2 at 2.0.0.127.bl.example
          [192.0.2.25] of the program                    | [192.0.2.25] of the program
          SIZE 52428800 and 2026-11-25 12:30:45          | SIZE 52428800 and 2026-11-25 12:30:45
          """)
  void aReplyTellsNoMoreWhoAsked(String before, String after) {
    Said said =
        new Said()
            .mail("220 mx.d.test", ">EHLO [192.0.2.25]", "250 mx.d.test", "554 " + before)
            .policy("", StandardCharsets.US_ASCII);
    assertEquals("554 " + after, Said.lines(said.redacted(DESK).redacted()).getLast());
  }

  /** Nobody but the servers knows the address that a router puts on. */
  @Test
  void whatOnlyServersTellGoesToo() {
    Said said =
        new Said()
            .mail(
                "220 mx.d.test ESMTP",
                ">EHLO pc7.kantoor.example",
                "250-mx.d.test Hello cpe-1.isp.example [62.45.1.2]",
                "250 SIZE 1000")
            .failed(new Failure.Rejected(Stage.EHLO, 550, "2.1.45.62.bl.example lists 62-45-1-2"))
            .policy("", StandardCharsets.US_ASCII, new Header("X-Client", "cpe-1.isp.example"));
    Redaction redaction = said.redacted(OwnTraces.NONE);
    assertEquals(
        List.of(
            "220 mx.d.test ESMTP",
            ">EHLO host.invalid",
            "250-mx.d.test Hello host-2.invalid [192.0.2.1]",
            "250 SIZE 1000"),
        Said.lines(redaction.redacted()));
    assertEquals(
        List.of(new Header("X-Client", "host-2.invalid")),
        Said.response(redaction.redacted()).headers());
    assertEquals(
        "1.2.0.192.bl.example lists 192-0-2-1",
        ((Failure.Rejected) redaction.redacted().observations().get(1).failure().orElseThrow())
            .text());
    assertEquals(
        Map.of(TraceKind.ADDRESS, 1, TraceKind.HOST_NAME, 1, TraceKind.EHLO_NAME, 1),
        redaction.replaced());
  }

  /** Two ways round, and only the place tells which one is meant (RFC 1035 3.5, RFC 5782 2.1). */
  @ParameterizedTest
  @CsvSource({
    "2.1.45.62.in-addr.arpa, 1.2.0.192.in-addr.arpa",
    "2.1.45.62.bl.example lists 62.45.1.2, 1.2.0.192.bl.example lists 192.0.2.1"
  })
  void anAddressFromBehindIsTheSameAddress(String before, String after) {
    Redaction redaction = new Said().mail("554 " + before).redacted(OwnTraces.NONE);
    assertEquals(List.of("554 " + after), Said.lines(redaction.redacted()));
    assertEquals(Map.of(TraceKind.ADDRESS, 1), redaction.replaced());
  }

  /** A server's own name stands beside an address of its own, which DNS gave. */
  @Test
  void theServersOwnNamesStay() {
    List<String> lines =
        List.of(
            "220 relay3.provider.example [198.51.100.9] ready",
            ">EHLO [192.0.2.25]",
            "250-relay3.provider.example [62.45.1.2], this server offers 2 extensions",
            "250 SIZE");
    Redaction redaction = new Said().mail(lines.toArray(String[]::new)).redacted(OwnTraces.NONE);
    assertEquals(
        "250-relay3.provider.example [192.0.2.1], this server offers 2 extensions",
        Said.lines(redaction.redacted()).get(2));
    assertEquals(lines.getFirst(), Said.lines(redaction.redacted()).getFirst());
  }

  @Test
  void theHostThatIsTheMailServerStaysAndIsTold() {
    OwnTraces own =
        new OwnTraces(
            List.of(Said.ip(Said.SERVER)),
            List.of("mx.d.test"),
            List.of(),
            List.of(),
            List.of("mx.d.test"));
    Said said = new Said().mail("220 mx.d.test [198.51.100.9]", ">EHLO mx.d.test", "250 mx.d.test");
    Redaction redaction = said.redacted(own);
    Texts.assertSame(said.made(), redaction.redacted());
    assertEquals(
        List.of(new TracesStay(TraceKind.ADDRESS, 1), new TracesStay(TraceKind.HOST_NAME, 1)),
        redaction.notes());
  }

  /** Behind the same router as the mail server: its address is ours, and evidence. */
  @Test
  void anAddressThatIsOursAndEvidenceIsTold() {
    Redaction redaction =
        new Said()
            .mail("220 mx.d.test")
            .mailOf(
                "mx2.d.test",
                "5.102.1.81",
                "220 mx2",
                ">EHLO [192.0.2.25]",
                "250 mx2 Hello [198.51.100.9]")
            .redacted(OwnTraces.NONE);
    assertEquals(Map.of(TraceKind.ADDRESS, 1), redaction.kept());
    assertEquals(Map.of(), redaction.replaced());
  }

  /** An A record of mx3.d.test, which was over a limit and not asked. */
  @Test
  void addressesThatDnsGaveAreEvidence() {
    byte[] record = HexFormat.of().parseHex("036d7833c00c0001000100000e10000405660199");
    Redaction redaction =
        new Said()
            .dns(record, "192.168.178.1:53")
            .mail("220 mx.d.test", "554 5.102.1.153 and 5.102.1.154")
            .redacted(OwnTraces.NONE);
    assertEquals("554 5.102.1.153 and 192.0.2.2", Said.lines(redaction.redacted()).getLast());
  }

  @Test
  void ourNameInSignedRecordsStaysAndIsTold() {
    byte[] message = Said.ascii("\0\u0003\u0007jvdberg\u0001d\u0004test\0\0\u0010\0\u0001");
    Redaction redaction = new Said().dns(message, "system").redacted(DESK);
    assertEquals(List.of(new TracesStay(TraceKind.USER_NAME, 1)), redaction.notes());
    assertEquals(
        new Answered<>(new DnsAnswer(Bytes.of(message), "system")),
        redaction.redacted().observations().getFirst().end());
  }

  @ParameterizedTest
  @CsvSource({
    "system, system",
    "192.168.178.1:53, 192.0.2.1:53",
    "'192.168.178.1:53, 10.0.0.1:5353', '192.0.2.1:53, 192.0.2.2:5353'",
    "[fd00::1]:53, [2001:db8::1]:53",
    "https://9.9.9.9/dns-query, https://resolver.invalid/dns-query#192.0.2.1",
    "https://abc.dns.example/q1w2e3#9.9.9.9, https://resolver.invalid/dns-query#192.0.2.1",
    "https://abc.dns.example/q1w2e3, https://resolver.invalid/dns-query",
    "router of the office, resolver.invalid"
  })
  void theResolverIsNoLongerShown(String before, String after) {
    Case redacted =
        new Said()
            .resolver(before)
            .dns(new byte[12], before)
            .failed(new Failure.NoResolver(before))
            .redacted(OwnTraces.NONE)
            .redacted();
    assertEquals(after, redacted.desk().resolver());
    assertTrue(
        redacted.observations().getFirst().end() instanceof Answered<?>(DnsAnswer answer)
            && answer.server().equals(after));
  }

  /** The words of the library that was to reach it. */
  @Test
  void partsOfTheResolversUrlGoFromTexts() {
    Redaction redaction =
        new Said()
            .resolver("https://abc.dns.example/q1w2e3#9.9.9.9")
            .failed(new Failure.NoResolver("No name matching abc.dns.example found, q1w2e3"))
            .redacted(OwnTraces.NONE);
    assertEquals(
        new Failure.NoResolver("No name matching resolver.invalid found, resolver.invalid"),
        redaction.redacted().observations().getFirst().failure().orElseThrow());
    assertEquals(Map.of(TraceKind.RESOLVER, 1), redaction.replaced());
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '\'',
      value = {
        "d.test, d.test",
        "D.TEST:25, D.TEST:25",
        "j.jansen@d.test, user@d.test",
        "Jan Jansen <j.jansen@d.test>, user@d.test",
        "mailto:j.jansen@d.test?subject=geheim, user@d.test",
        "j.jansen%40d.test, user@d.test",
        "\"j.jansen\"@d.test, user@d.test",
        "info@d.test, user@d.test",
        "https://d.test/inbox?user=jansen, d.test",
        "https://jansen:geheim@d.test/, user@d.test"
      })
  void whatWasTypedKeepsItsDomain(String typed, String after) {
    Redaction redaction = new Said().asked(typed).redacted(OwnTraces.NONE);
    assertEquals(after, redaction.redacted().question().asked());
  }

  @Test
  void theTypedAddressGoesFromTextsToo() {
    String said = "550 <J.Jansen@d.test> %3Aj.jansen%40d.test, Jan Jansen, postmaster@d.test";
    Redaction redaction =
        new Said()
            .asked("Jan Jansen <j.jansen@d.test>")
            .mail("220 mx", said)
            .redacted(OwnTraces.NONE);
    assertEquals(
        "550 <user@d.test> %3Auser%40d.test, user, postmaster@d.test",
        Said.lines(redaction.redacted()).getLast());
    assertEquals(Map.of(TraceKind.MAIL_ADDRESS, 1), redaction.replaced());
  }

  /** The word "info" is everybody's, the address is not. */
  @Test
  void aMailboxThatEverybodyHasIsNoWord() {
    Redaction redaction =
        new Said()
            .asked("info@d.test")
            .mail("220 mx", "550 info@d.test, for more info")
            .redacted(OwnTraces.NONE);
    assertEquals("550 user@d.test, for more info", Said.lines(redaction.redacted()).getLast());
  }

  @ParameterizedTest
  @CsvSource({"mail", "starttls", "size", "250", "text", "root", "x"})
  void namesThatTellNobodyApartAreLeft(String name) {
    OwnTraces own =
        new OwnTraces(List.of(), List.of(name), List.of(name), List.of(), List.of(name));
    Said said =
        new Said()
            .mail("220 mail.d.test", ">EHLO " + name, "250-mx", "250-SIZE 250", "250 STARTTLS")
            .policy("x", StandardCharsets.US_ASCII, new Header("Content-Type", "text/plain"));
    Redaction redaction = said.redacted(own);
    Texts.assertSame(said.made(), redaction.redacted());
    assertEquals(List.of(new NothingToRedact()), redaction.notes());
  }

  /** One who is called like the domain: the name stays where it is the domain's. */
  @Test
  void aUserCalledLikeTheDomain() {
    OwnTraces own = new OwnTraces(List.of(), List.of(), List.of("jvdberg"), List.of(), List.of());
    Redaction redaction =
        new Said()
            .mailOf("mx.jvdberg.example", "5.102.1.9", "220 mx.jvdberg.example, hello jvdberg")
            .redacted(own);
    assertEquals(List.of("220 mx.jvdberg.example, hello user"), Said.lines(redaction.redacted()));
    assertEquals(
        List.of(new TracesReplaced(TraceKind.USER_NAME, 1), new TracesStay(TraceKind.USER_NAME, 1)),
        redaction.notes());
  }

  @Test
  void bodiesInSixteenBitsAreRead() {
    for (var charset : List.of(StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
      Redaction redaction = new Said().policy("seen: 77.160.33.18\n", charset).redacted(DESK);
      assertEquals(
          "seen: 192.0.2.1\n",
          new String(Said.response(redaction.redacted()).body().toArray(), charset));
    }
  }

  @Test
  void aPolicyWithoutTracesIsNotTouched() {
    String policy = "version: STSv1\r\nmode: enforce\r\nmx: *.d.test\r\nmax_age: 86400\r\n\u00ff";
    Said said = new Said().policy(policy, StandardCharsets.ISO_8859_1);
    Texts.assertSame(said.made(), said.redacted(DESK).redacted());
  }

  @Test
  void standInsStandForNobodyInTheCase() {
    Redaction redaction =
        new Said()
            .mailOf("mx.d.test", "192.0.2.1", "220 192.0.2.2 and 2.0.2.192 and 62.45.1.2")
            .redacted(OwnTraces.NONE);
    assertEquals(
        List.of("220 192.0.2.2 and 192.0.2.3 and 192.0.2.4"), Said.lines(redaction.redacted()));
  }

  /** More addresses than there are examples: none of them is left all the same. */
  @Test
  void aServerThatWritesThousandsOfAddresses() {
    String[] lines =
        IntStream.range(0, 2_000)
            .mapToObj(i -> "554 62.45." + i / 250 + "." + (1 + i % 250))
            .toArray(String[]::new);
    Redaction redaction = new Said().mail(lines).redacted(OwnTraces.NONE);
    assertTrue(Said.lines(redaction.redacted()).stream().noneMatch(line -> line.contains("62.45")));
    assertEquals(Map.of(TraceKind.ADDRESS, 2_000), redaction.replaced());
  }

  /** A redacted case on another desk: what stands in it already stands for somebody else. */
  @Test
  void standInsOfAnEarlierRedactionStay() {
    Redaction redaction =
        new Said()
            .resolver("https://resolver-2.invalid/dns-query")
            .mail("220 mx", ">EHLO host-2.invalid", "554 jan-thinkpad is not host.invalid")
            .redacted(DESK);
    assertEquals("https://resolver-2.invalid/dns-query", redaction.redacted().desk().resolver());
    assertEquals(
        List.of("220 mx", ">EHLO host-2.invalid", "554 host-3.invalid is not host.invalid"),
        Said.lines(redaction.redacted()));
    assertEquals(Map.of(TraceKind.HOST_NAME, 1), redaction.replaced());
  }

  @Test
  void whatANewerProgramWroteIsDroppedAndTold() {
    UnreadParts parts =
        new UnreadParts(
            Map.of("/later", StringNode.valueOf("jvdberg"), "/other", StringNode.valueOf("x")));
    Redaction redaction = new Said().unread(parts).redacted(DESK);
    assertEquals(UnreadParts.NONE, redaction.redacted().unread());
    assertEquals(List.of(new UnreadPartsDropped(2)), redaction.notes());
  }

  @Test
  void whatIsSaidOfTheDeskIsCountedByKind() {
    Redaction redaction =
        new Said()
            .asked("jan@d.test")
            .resolver("192.168.178.1:53")
            .mail("220 mx", "554 77.160.33.18 77-160-33-18 2a0c:5bc0:40:3e26::9 jan-thinkpad")
            .redacted(DESK);
    assertEquals(
        List.of(
            new TracesReplaced(TraceKind.ADDRESS, 2),
            new TracesReplaced(TraceKind.RESOLVER, 1),
            new TracesReplaced(TraceKind.HOST_NAME, 1),
            new TracesReplaced(TraceKind.MAIL_ADDRESS, 1)),
        redaction.notes());
  }
}
