package mailpath.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import mailpath.network.LoopbackServer.Peer;
import mailpath.network.LoopbackServer.Script;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Cancelling and connecting: an interrupt ends every stage at once and leaves nothing behind. */
@Timeout(60)
class ExchangeTest {
  private static final TestTls TLS = TestTls.create();

  static Stream<Arguments> silences() {
    return Stream.of(
        Arguments.of(
            Stage.EHLO,
            (Script)
                peer -> {
                  peer.say("220 mail\r\n");
                  peer.hear();
                  peer.fallSilent();
                }),
        Arguments.of(
            Stage.STARTTLS,
            (Script)
                peer -> {
                  peer.say("220 mail\r\n");
                  peer.hear();
                  peer.say("250-mail\r\n250 STARTTLS\r\n");
                  peer.hear();
                  peer.fallSilent();
                }),
        Arguments.of(
            Stage.TLS,
            (Script)
                peer -> {
                  toTls(peer);
                  peer.hearRecord();
                  peer.fallSilent();
                }),
        Arguments.of(
            Stage.EHLO_AGAIN,
            (Script)
                peer -> {
                  toTls(peer);
                  peer.secure(TLS.accept(peer.socket, "TLSv1.3"));
                  peer.hear();
                  peer.fallSilent();
                }));
  }

  private static void toTls(Peer peer) throws Exception {
    peer.say("220 mail\r\n");
    peer.hear();
    peer.say("250-mail\r\n250 STARTTLS\r\n");
    peer.hear();
    peer.say("220 go ahead\r\n");
  }

  @ParameterizedTest
  @MethodSource("silences")
  void an_interrupt_cancels_within_a_second(Stage stage, Script script) throws Exception {
    try (LoopbackServer server = new LoopbackServer(script);
        LiveNetwork network = Live.to(server.address(), Limits.STANDARD)) {
      CompletableFuture<Observation<Dialogue>> result = new CompletableFuture<>();
      CompletableFuture<Boolean> flag = new CompletableFuture<>();
      Thread asker =
          Thread.ofVirtual()
              .start(
                  () -> {
                    result.complete(network.dialogue(Live.RELAY));
                    flag.complete(Thread.currentThread().isInterrupted());
                  });
      server.reached.await();
      asker.interrupt();
      Observation<Dialogue> observation = result.get(1, TimeUnit.SECONDS);
      assertEquals(new Failure.Cancelled(stage), observation.failure().orElseThrow());
      assertTrue(observation.seen().isPresent());
      assertTrue(flag.get(1, TimeUnit.SECONDS), "the interrupt is passed on");
      server.awaitNoneOpen();
    }
  }

  @Test
  void an_interrupted_thread_asks_nothing() {
    try (LoopbackServer server = new LoopbackServer(Peer::fallSilent);
        LiveNetwork network = Live.to(server.address(), Limits.STANDARD)) {
      Thread.currentThread().interrupt();
      assertEquals(
          new Failure.Cancelled(Stage.CONNECT),
          network.dialogue(Live.RELAY).failure().orElseThrow());
      assertTrue(Thread.interrupted());
      assertEquals(0, server.mostOpen.get());
    }
  }

  @Test
  void many_cancelled_dialogues_leave_no_connection() throws Exception {
    try (LoopbackServer server = new LoopbackServer(Peer::fallSilent);
        LiveNetwork network =
            Live.to(server.address(), Limits.STANDARD.withManners(Duration.ZERO))) {
      for (int i = 0; i < 100; i++) {
        RecordingNetwork run = new RecordingNetwork(network.forAnotherRun(), () -> {});
        CompletableFuture<Observation<Dialogue>> result = new CompletableFuture<>();
        Thread.ofVirtual().start(() -> result.complete(run.dialogue(Live.RELAY)));
        server.reached.await();
        run.stop();
        assertFalse(result.get(1, TimeUnit.SECONDS).answer().isPresent());
      }
      server.awaitNoneOpen();
    }
  }

  @Test
  void a_fault_of_ours_is_no_failure_of_theirs() {
    assertThrows(
        IllegalStateException.class,
        () ->
            Exchange.<String>conduct(
                Stage.CONNECT,
                Duration.ofSeconds(5),
                exchange -> {
                  throw new IllegalArgumentException("ours");
                },
                () -> null));
  }

  @Test
  void work_that_cannot_be_ended_is_left_to_itself() {
    CountDownLatch never = new CountDownLatch(1);
    Observation.End<String> end =
        Exchange.conduct(
            Stage.TLS,
            Duration.ofMillis(50),
            exchange -> {
              awaitUninterruptibly(never);
              return "too late";
            },
            () -> "part");
    assertEquals(
        new Observation.Failed<>(new Failure.TimedOut(Stage.TLS, Duration.ofMillis(50)), "part"),
        end);
    never.countDown();
  }

  private static void awaitUninterruptibly(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void a_port_where_nobody_listens_refuses() throws Exception {
    InetSocketAddress nobody;
    try (ServerSocket gone = new ServerSocket(0)) {
      nobody = new InetSocketAddress("127.0.0.1", gone.getLocalPort());
    }
    try (LiveNetwork network = Live.to(nobody, Limits.STANDARD)) {
      Observation<Dialogue> observation = network.dialogue(Live.RELAY);
      assertEquals(new Failure.ConnectionRefused(), observation.failure().orElseThrow());
      assertTrue(observation.seen().isEmpty());
    }
  }

  @Test
  void an_address_that_leads_nowhere_looks_filtered() {
    LiveSettings live = Live.settings(new InetSocketAddress("127.0.0.1", 1), Limits.STANDARD);
    try (LiveNetwork network = new LiveNetwork(Live.routed(live, (a, p) -> Optional.empty()))) {
      assertEquals(
          new Failure.TimedOut(Stage.CONNECT, Duration.ofSeconds(10)),
          network.dialogue(Live.RELAY).failure().orElseThrow());
    }
  }

  @Test
  void a_network_without_route_is_unreachable() {
    LiveSettings live = Live.settings(new InetSocketAddress("127.0.0.1", 1), Limits.STANDARD);
    Routing nowhere = (a, p) -> Optional.of(new InetSocketAddress("255.255.255.255", 25));
    try (LiveNetwork network = new LiveNetwork(Live.routed(live, nowhere))) {
      Failure failure = network.dialogue(Live.RELAY).failure().orElseThrow();
      assertInstanceOf(Failure.Unreachable.class, failure);
      assertFalse(failure.toString().isBlank());
    }
  }
}
