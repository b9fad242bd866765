package mailpath.network;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import javax.net.ssl.SSLContext;
import mailpath.network.Observation.Answered;
import mailpath.network.Observation.End;
import mailpath.network.Observation.Failed;
import org.bouncycastle.asn1.x509.GeneralName;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xbill.DNS.Flags;
import org.xbill.DNS.Message;
import org.xbill.DNS.Record;
import org.xbill.DNS.Section;

/** Questions to resolvers that are right, wrong and hostile (threat-D1 to D3, D17, D18). */
@Tag("exhaustive")
@Timeout(60)
class DnsLookupTest {
  private static final DnsQuery MX = new DnsQuery(DomainName.of("example.nl"), RecordType.MX);
  private static final int FORMERR = 1;
  private static final int SERVFAIL = 2;
  private static final int NXDOMAIN = 3;
  private static final int REFUSED = 5;
  private static final int POINTER = 0xc0;

  /** The answer section of the good answer: a pointer to the question's name, MX 10 to itself. */
  private static final int[] RECORD = {
    POINTER, 12, 0, 15, 0, 1, 0, 0, 0, 60, 0, 4, 0, 10, POINTER, 12
  };

  private static byte[] reply(byte[] question, int rcode) {
    int end = 12 + "example.nl".length() + 2 + 4;
    byte[] reply = Arrays.copyOf(question, end);
    reply[2] = (byte) (0x80 | question[2]);
    reply[3] = (byte) (0x80 | rcode);
    reply[10] = 0;
    reply[11] = 0;
    return reply;
  }

  private static byte[] good(byte[] question) {
    byte[] head = reply(question, 0);
    byte[] reply = Arrays.copyOf(head, head.length + RECORD.length);
    for (int i = 0; i < RECORD.length; i++) {
      reply[head.length + i] = (byte) RECORD[i];
    }
    reply[7] = 1;
    return reply;
  }

  private static byte[] truncated(byte[] question) {
    byte[] reply = reply(question, 0);
    reply[2] |= 2;
    return reply;
  }

  private static TestDnsServer server(TestDnsServer.Answers overUdp) {
    return new TestDnsServer(overUdp, question -> List.of());
  }

  private static Observation<DnsAnswer> ask(TestDnsServer server, Limits limits) {
    try (LiveNetwork network = Live.to(server.address(), limits)) {
      return network.dns(MX);
    }
  }

  private static Observation<DnsAnswer> ask(TestDnsServer.Answers overUdp) {
    try (TestDnsServer server = server(overUdp)) {
      return ask(server, Live.HASTY);
    }
  }

  private static byte[] message(Observation<DnsAnswer> observation) {
    return observation
        .answer()
        .orElseThrow(() -> new AssertionError(observation))
        .message()
        .toArray();
  }

  @Test
  void the_question_asks_for_signatures_and_for_no_checking() throws IOException {
    try (TestDnsServer server = server(question -> List.of(good(question)))) {
      Observation<DnsAnswer> observation = ask(server, Limits.STANDARD);
      Message question = new Message(server.asked.getFirst());
      assertTrue(question.getHeader().getFlag(Flags.RD));
      assertTrue(question.getHeader().getFlag(Flags.CD));
      assertEquals("example.nl.", question.getQuestion().getName().toString());
      assertEquals(1_232, question.getOPT().getPayloadSize());
      assertTrue((question.getOPT().getFlags() & 0x8000) != 0, "DO");
      assertArrayEquals(good(server.asked.getFirst()), message(observation));
      assertEquals(IpText.show(server.address()), observation.answer().orElseThrow().server());
    }
  }

  /** RFC 6840 5.7: AD in a question asks for the outcome of the check (standards N11). */
  @Test
  void a_question_that_the_resolver_is_to_check_has_AD_in_place_of_CD() throws IOException {
    DnsQuery query = new DnsQuery(DomainName.of("example.nl"), RecordType.MX).checkedByResolver();
    Message question = new Message(DnsMessages.question(query, 1, true));
    assertFalse(question.getHeader().getFlag(Flags.CD));
    assertTrue(question.getHeader().getFlag(Flags.AD));
    assertTrue((question.getOPT().getFlags() & 0x8000) != 0, "DO");
  }

  @Test
  void a_truncated_reply_is_asked_again_over_TCP() throws IOException {
    try (TestDnsServer server =
        new TestDnsServer(q -> List.of(truncated(q)), q -> List.of(good(q)))) {
      Record answer =
          new Message(message(ask(server, Limits.STANDARD))).getSection(Section.ANSWER).getFirst();
      assertEquals("example.nl.", answer.getName().toString());
    }
  }

  /** A part is never given as the whole (threat-D2). */
  @Test
  void a_truncated_reply_without_TCP_fails_with_the_part() {
    Observation<DnsAnswer> observation = ask(question -> List.of(truncated(question)));
    assertEquals(new Failure.Closed(Stage.DNS), observation.failure().orElseThrow());
    assertTrue(DnsMessages.isTruncated(observation.seen().orElseThrow().message().toArray()));
  }

  @Test
  void a_hundred_forged_replies_do_not_stop_the_true_one() {
    try (TestDnsServer server =
            server(
                question -> {
                  List<byte[]> replies =
                      new ArrayList<>(Collections.nCopies(97, otherId(question)));
                  replies.add(otherCase(question));
                  replies.add(question);
                  replies.add(new byte[3]);
                  replies.add(good(question));
                  return replies;
                });
        LiveNetwork network = Live.to(server.address(), Limits.STANDARD)) {
      assertEquals(1, message(network.dns(MX))[7]);
      assertEquals(100, network.ignoredReplies());
    }
  }

  private static byte[] otherId(byte[] question) {
    byte[] reply = good(question);
    reply[0] ^= 1;
    return reply;
  }

  private static byte[] otherCase(byte[] question) {
    byte[] reply = good(question);
    reply[13] = 'E';
    return reply;
  }

  @Test
  void silence_is_a_timeout_after_all_tries() {
    try (TestDnsServer server = server(question -> List.of())) {
      Observation<DnsAnswer> observation = ask(server, Live.HASTY);
      assertEquals(
          new Failure.TimedOut(Stage.DNS, Live.HASTY.dnsTry()),
          observation.failure().orElseThrow());
      assertEquals(Live.HASTY.dnsTries(), server.asked.size());
    }
  }

  @Test
  void a_lost_datagram_is_asked_again() {
    AtomicInteger count = new AtomicInteger();
    Observation<DnsAnswer> observation =
        ask(q -> count.getAndIncrement() == 0 ? List.of() : List.of(good(q)));
    assertEquals(0, DnsMessages.rcode(message(observation)));
  }

  @Test
  void nobody_there_is_no_resolver() throws IOException {
    InetSocketAddress nobody;
    try (TestDnsServer gone = server(question -> List.of())) {
      nobody = gone.address();
    }
    try (LiveNetwork network = Live.to(nobody, Limits.STANDARD)) {
      assertEquals(
          new Failure.NoResolver(IpText.show(nobody)), network.dns(MX).failure().orElseThrow());
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {SERVFAIL, REFUSED})
  void a_failing_server_is_asked_twice_and_then_believed(int rcode) {
    try (TestDnsServer server = server(question -> List.of(reply(question, rcode)))) {
      assertEquals(rcode, DnsMessages.rcode(message(ask(server, Limits.STANDARD))));
      assertEquals(2, server.asked.size());
    }
  }

  @Test
  void a_failing_server_that_then_falls_silent_is_believed() {
    AtomicInteger count = new AtomicInteger();
    Observation<DnsAnswer> observation =
        ask(q -> count.getAndIncrement() == 0 ? List.of(reply(q, SERVFAIL)) : List.of());
    assertEquals(SERVFAIL, DnsMessages.rcode(message(observation)));
  }

  @Test
  void no_such_domain_is_believed_at_once() {
    try (TestDnsServer server = server(question -> List.of(reply(question, NXDOMAIN)))) {
      assertEquals(NXDOMAIN, DnsMessages.rcode(message(ask(server, Limits.STANDARD))));
      assertEquals(1, server.asked.size());
    }
  }

  /** Old servers answer a header alone to a question with EDNS. */
  @Test
  void a_server_that_does_not_know_EDNS_is_asked_without() throws IOException {
    try (TestDnsServer server =
        server(
            question ->
                List.of(
                    new Message(question).getOPT() == null
                        ? good(question)
                        : headerOnly(question)))) {
      assertEquals(0, DnsMessages.rcode(message(ask(server, Limits.STANDARD))));
      assertEquals(2, server.asked.size());
    }
  }

  private static byte[] headerOnly(byte[] question) {
    byte[] header = Arrays.copyOf(reply(question, FORMERR), 12);
    header[5] = 0;
    return header;
  }

  /** Threat-D1: the message is not believed, and is kept. */
  @ParameterizedTest
  @ValueSource(ints = {0xff, 28, 42, 200})
  void a_pointer_that_does_not_lead_back_is_malformed(int target) {
    Observation<DnsAnswer> observation =
        ask(
            question -> {
              byte[] reply = good(question);
              reply[reply.length - RECORD.length + 1] = (byte) target;
              return List.of(reply);
            });
    assertInstanceOf(Failure.Malformed.class, observation.failure().orElseThrow());
    assertTrue(observation.seen().isPresent());
  }

  @Test
  void a_record_that_leads_out_of_the_message_is_malformed() {
    Observation<DnsAnswer> observation =
        ask(
            question -> {
              byte[] reply = good(question);
              reply[reply.length - 5] = 5;
              return List.of(reply);
            });
    assertInstanceOf(Failure.Malformed.class, observation.failure().orElseThrow());
  }

  @Test
  void the_next_server_is_asked_when_one_is_silent() {
    try (TestDnsServer silent = server(question -> List.of());
        TestDnsServer good = server(question -> List.of(good(question)))) {
      DnsLookup lookup =
          new DnsLookup(() -> List.of(transport(silent), transport(good)), Live.HASTY);
      End<DnsAnswer> end = lookup.ask(MX);
      assertEquals(IpText.show(good.address()), ((Answered<DnsAnswer>) end).answer().server());
    }
  }

  private static DnsTransport transport(TestDnsServer server) {
    return new DnsServer(server.address(), new SecureRandom(), new LongAdder());
  }

  @Test
  void without_a_server_there_is_no_resolver() {
    assertEquals(
        new Failed<>(new Failure.NoResolver(""), null),
        new DnsLookup(List::of, Limits.STANDARD).ask(MX));
  }

  private static final TestTls TLS = TestTls.create();

  private static HttpsServer https(TestTls tls, int status, byte[] prefix) throws IOException {
    HttpsServer server =
        HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setHttpsConfigurator(new HttpsConfigurator(tls.context()));
    server.createContext(
        "/dns-query",
        exchange -> {
          byte[] reply = good(exchange.getRequestBody().readAllBytes());
          exchange.sendResponseHeaders(status, 0);
          exchange.getResponseBody().write(prefix);
          exchange.getResponseBody().write(reply);
          exchange.close();
        });
    server.start();
    return server;
  }

  private static End<DnsAnswer> askOverHttps(HttpsServer server, String url, SSLContext trust) {
    String text = url.formatted(server.getAddress().getPort());
    try (DnsOverHttps https =
        new DnsOverHttps(
            (ResolverAddress.OverHttps) ResolverAddress.parse(text).orElseThrow(),
            trust,
            Duration.ofSeconds(5))) {
      return new DnsLookup(() -> List.of(https), Limits.STANDARD).ask(MX);
    } finally {
      server.stop(0);
    }
  }

  private static End<DnsAnswer> askOverHttps(int status, byte[] prefix, SSLContext trust)
      throws IOException {
    return askOverHttps(https(TLS, status, prefix), "https://127.0.0.1:%s/dns-query", trust);
  }

  private static DnsAnswer answer(End<DnsAnswer> end) {
    return assertInstanceOf(Answered.class, end, end::toString).answer() instanceof DnsAnswer answer
        ? answer
        : Assertions.fail(end.toString());
  }

  @Test
  void an_answer_over_HTTPS_is_kept_as_it_came() throws IOException {
    DnsAnswer answer = answer(askOverHttps(200, new byte[0], TLS.context()));
    assertEquals(0, answer.message().toArray()[0]);
    assertEquals(1, answer.message().toArray()[7]);
    assertTrue(answer.server().startsWith("https://127.0.0.1:"));
  }

  @Test
  void a_host_name_is_reached_by_its_address_and_checked_by_its_name() throws IOException {
    TestTls named = TestTls.create(new GeneralName(GeneralName.dNSName, "dns.example.nl"));
    answer(
        askOverHttps(
            https(named, 200, new byte[0]),
            "https://dns.example.nl:%s/dns-query#127.0.0.1",
            named.context()));
    assertInstanceOf(
        Failure.NoResolver.class,
        failure(
            askOverHttps(
                https(named, 200, new byte[0]),
                "https://other.example.nl:%s/dns-query#127.0.0.1",
                named.context())));
  }

  @Test
  void other_answers_over_HTTPS_are_malformed() throws IOException {
    assertInstanceOf(
        Failure.Malformed.class, failure(askOverHttps(503, new byte[0], TLS.context())));
    assertInstanceOf(
        Failure.Malformed.class, failure(askOverHttps(200, new byte[] {1}, TLS.context())));
    failure(askOverHttps(200, new byte[70_000], TLS.context()));
  }

  @Test
  void a_resolver_with_an_untrusted_certificate_is_none() throws Exception {
    assertInstanceOf(
        Failure.NoResolver.class, failure(askOverHttps(200, new byte[0], SSLContext.getDefault())));
  }

  private static Failure failure(End<DnsAnswer> end) {
    return assertInstanceOf(Failed.class, end, end::toString).failure();
  }
}
