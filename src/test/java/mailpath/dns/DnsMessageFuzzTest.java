package mailpath.dns;

import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import mailpath.fact.Fact;
import mailpath.fact.SignatureChecks;
import mailpath.network.AddressFamily;
import mailpath.network.Bytes;
import mailpath.network.Desk;
import mailpath.network.Dialogue;
import mailpath.network.DialogueQuery;
import mailpath.network.DnsAnswer;
import mailpath.network.DnsQuery;
import mailpath.network.DomainName;
import mailpath.network.HttpQuery;
import mailpath.network.HttpsQuery;
import mailpath.network.HttpsResponse;
import mailpath.network.Network;
import mailpath.network.Observation;
import mailpath.network.RecordType;

/**
 * Any octets as a DNS message: no exception, an end within the budget, and never secure, for nobody
 * can guess a signature of the trust anchor.
 */
class DnsMessageFuzzTest {
  private static final SignedInternet INTERNET = new SignedInternet();
  private static final TrustAnchors ANCHORS = INTERNET.anchors();
  private static final List<RecordType> TYPES =
      List.of(RecordType.MX, RecordType.TLSA, RecordType.DS);

  /** Those of the true answers are checked once. */
  private static final SignatureChecks CHECKED = new SignatureChecks();

  private static final DomainName NAME = DomainName.of("d.test");
  private static final Map<DnsQuery, Observation<DnsAnswer>> TRUE_ANSWERS =
      new ConcurrentHashMap<>();

  static {
    INTERNET.signed("d.test").add("@ MX 10 mx");
  }

  @FuzzTest(maxDuration = "10s")
  void octets(byte[] octets) {
    Bytes message = Bytes.of(octets);
    assertNotNull(ReceivedMessage.read(message));
    assertNotNull(ExtendedError.in(message));
    int kind = octets.length > 3 ? octets[3] & 0xff : 0;
    survives(octets, TYPES.get(kind % TYPES.size()), kind > 0x7f);
  }

  /** The octets behind the question, as the answer to {@code type} alone or to everything. */
  private static void survives(byte[] octets, RecordType type, boolean everywhere) {
    Canned network = new Canned(octets, type, everywhere, new AtomicInteger());
    Dns dns = new Dns(network, ANCHORS, SignedInternet.CLOCK, CHECKED);
    Fact<DnsReply> answer = dns.ask(NAME, type);
    assertNotNull(TrustPath.of(List.of(answer)));
    assertNotNull(DnsRules.findings(new CheckedAnswers(List.of(answer))));
    assertNotNull(SecondOpinion.of(network, List.of(answer)));
    assertTrue(network.asked().get() < 200, () -> network.asked() + " questions");
  }

  private record Canned(byte[] octets, RecordType type, boolean everywhere, AtomicInteger asked)
      implements Network {

    @Override
    public Observation<DnsAnswer> dns(DnsQuery query) {
      asked.incrementAndGet();
      boolean mine = everywhere || query.type() == type && query.name().equals(NAME);
      return mine ? answered(query) : TRUE_ANSWERS.computeIfAbsent(query, INTERNET::dns);
    }

    private Observation<DnsAnswer> answered(DnsQuery query) {
      ByteArrayOutputStream message = new ByteArrayOutputStream();
      message.writeBytes(
          new byte[] {0, 0, (byte) 0x81, octets.length > 0 ? (byte) (octets[0] & 15) : 0, 0, 1});
      message.writeBytes(new byte[] {0, count(1), 0, count(2), 0, count(3)});
      message.writeBytes(WireNames.name(query.name()).toWire());
      message.writeBytes(new byte[] {0, (byte) query.type().code(), 0, 1});
      message.write(octets, Math.min(4, octets.length), Math.max(0, octets.length - 4));
      return new Observation<>(
          query,
          new Observation.Answered<>(new DnsAnswer(Bytes.of(message.toByteArray()), "192.0.2.53")),
          SignedInternet.NOW,
          Duration.ZERO);
    }

    private byte count(int at) {
      return octets.length > at ? (byte) (octets[at] & 7) : 0;
    }

    @Override
    public Observation<Dialogue> dialogue(DialogueQuery query) {
      throw new UnsupportedOperationException();
    }

    @Override
    public Observation<HttpsResponse> https(HttpsQuery query) {
      throw new UnsupportedOperationException();
    }

    @Override
    public Observation<HttpsResponse> http(HttpQuery query) {
      throw new UnsupportedOperationException();
    }

    @Override
    public Desk desk() {
      return new Desk(Set.of(AddressFamily.values()), "192.0.2.53", Desk.Mode.LIVE);
    }
  }
}
