package mailpath.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import mailpath.network.Observation.Answered;
import mailpath.network.Observation.Failed;
import mailpath.network.Observation.NotAsked;
import mailpath.network.Observation.WhyNot;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** One run over a network whose answers come when the test lets them. */
@Timeout(60)
class RecordingNetworkTest {
  private static final Instant NOW = Instant.parse("2026-11-25T12:00:00Z");
  private static final DnsQuery MX = new DnsQuery(DomainName.of("example.nl"), RecordType.MX);
  private static final DnsQuery TXT = new DnsQuery(DomainName.of("example.nl"), RecordType.TXT);

  /** Answers one question for each permit; an interrupt cancels. */
  private static final class Gate implements Network {
    final Semaphore permits = new Semaphore(0);
    final AtomicInteger asked = new AtomicInteger();
    final CountDownLatch first = new CountDownLatch(1);

    @Override
    public Observation<DnsAnswer> dns(DnsQuery query) {
      asked.incrementAndGet();
      first.countDown();
      try {
        permits.acquire();
        DnsAnswer answer = new DnsAnswer(Bytes.EMPTY, query.type().name());
        return new Observation<>(query, new Answered<>(answer), NOW, Duration.ofSeconds(2));
      } catch (InterruptedException e) {
        return new Observation<>(
            query, new Failed<>(new Failure.Cancelled(Stage.DNS), null), NOW, Duration.ZERO);
      }
    }

    @Override
    public Observation<Dialogue> dialogue(DialogueQuery query) {
      throw new IllegalArgumentException("a fault");
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
      return new Desk(Set.of(AddressFamily.IPV4), "", Desk.Mode.LIVE);
    }
  }

  private final Gate gate = new Gate();
  private final AtomicInteger changes = new AtomicInteger();
  private final RecordingNetwork network = new RecordingNetwork(gate, changes::incrementAndGet);

  private CompletableFuture<Observation<DnsAnswer>> ask(DnsQuery query) {
    CompletableFuture<Observation<DnsAnswer>> result = new CompletableFuture<>();
    Thread.ofVirtual().start(() -> result.complete(network.dns(query)));
    return result;
  }

  @Test
  void equal_questions_share_one_exchange_at_once_and_later() {
    gate.permits.release();
    List<Observation<DnsAnswer>> all = Parallel.map(Collections.nCopies(20, MX), network::dns);
    assertEquals(1, gate.asked.get());
    assertSame(
        all.getFirst(), network.dns(new DnsQuery(DomainName.of("EXAMPLE.nl."), RecordType.MX)));
    assertEquals(List.of(all.getFirst()), network.observations());
  }

  @Test
  void observations_are_kept_in_the_order_of_arrival_and_changes_are_told() throws Exception {
    gate.permits.release();
    network.dns(TXT);
    gate.permits.release();
    network.dns(MX);
    assertEquals(
        List.of(TXT, MX), network.observations().stream().map(Observation::query).toList());
    assertEquals(4, changes.get());
    assertEquals(List.of(), network.open());
  }

  @Test
  void a_question_under_way_is_open() throws Exception {
    CompletableFuture<Observation<DnsAnswer>> result = ask(MX);
    gate.first.await();
    assertEquals(List.of(MX), network.open());
    gate.permits.release();
    assertTrue(result.get().answer().isPresent());
  }

  @Test
  void stopping_cancels_what_is_open_and_asks_no_more() throws Exception {
    gate.permits.release();
    network.dns(TXT);
    CompletableFuture<Observation<DnsAnswer>> result = ask(MX);
    while (network.open().isEmpty()) {
      Thread.onSpinWait();
    }
    network.stop();
    assertEquals(
        new Failure.Cancelled(Stage.DNS), result.get(1, TimeUnit.SECONDS).failure().orElseThrow());
    assertTrue(network.dns(TXT).answer().isPresent(), "what is known stays");
    DnsQuery late = new DnsQuery(DomainName.of("example.nl"), RecordType.A);
    Observation<DnsAnswer> stopped = network.dns(late);
    assertEquals(new NotAsked<>(WhyNot.STOPPED), stopped.end());
    assertEquals(NOW, network.observations().getLast().at());
    assertEquals(3, network.observations().size());
    assertEquals(2, gate.asked.get());
  }

  @Test
  void the_interrupt_of_one_asker_leaves_the_others_their_answer() throws Exception {
    CompletableFuture<Observation<DnsAnswer>> kept = ask(MX);
    gate.first.await();
    CompletableFuture<Observation<DnsAnswer>> cancelled = new CompletableFuture<>();
    Thread other = Thread.ofVirtual().start(() -> cancelled.complete(network.dns(MX)));
    other.interrupt();
    assertEquals(
        new Failure.Cancelled(Stage.DNS),
        cancelled.get(1, TimeUnit.SECONDS).failure().orElseThrow());
    gate.permits.release();
    assertTrue(kept.get().answer().isPresent());
  }

  @Test
  void the_interrupt_of_the_only_asker_ends_the_exchange() throws Exception {
    CompletableFuture<Observation<DnsAnswer>> result = new CompletableFuture<>();
    Thread asker = Thread.ofVirtual().start(() -> result.complete(network.dns(MX)));
    gate.first.await();
    asker.interrupt();
    assertEquals(
        new Failure.Cancelled(Stage.DNS), result.get(1, TimeUnit.SECONDS).failure().orElseThrow());
    assertEquals(List.of(), network.open());
    assertEquals(1, network.observations().size());
  }

  @Test
  void a_fault_below_comes_up_as_a_fault() {
    IllegalStateException fault =
        assertThrows(IllegalStateException.class, () -> network.dialogue(Live.RELAY));
    assertEquals("a fault", fault.getCause().getMessage());
    assertEquals(List.of(), network.open());
  }
}
