package mailpath.network;

import static mailpath.network.Talk.alternate;
import static mailpath.network.Talk.failure;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import mailpath.network.LoopbackServer.Peer;
import mailpath.network.LoopbackServer.Script;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Threat-L6: servers that take one connection at a time, and how they are met. */
@Tag("exhaustive")
@Timeout(60)
class CrowdedServerTest {
  private static final Limits BRISK = Limits.STANDARD.scaled(0.1);

  /** Turns away whoever comes while somebody is there; the first stays until that has happened. */
  private static final class OneAtATime implements Script {
    private final AtomicInteger there = new AtomicInteger();
    private final AtomicInteger turned = new AtomicInteger();
    private final CountDownLatch crowd = new CountDownLatch(1);
    private final String refusal;

    OneAtATime(String refusal) {
      this.refusal = refusal;
    }

    @Override
    public void play(Peer peer) throws Exception {
      if (there.incrementAndGet() > 1) {
        there.decrementAndGet();
        turned.incrementAndGet();
        peer.say(refusal);
        crowd.countDown();
        return;
      }
      crowd.await();
      alternate(peer, "220 mail\r\n", "250 mail\r\n");
      there.decrementAndGet();
      peer.say("221 bye\r\n");
    }
  }

  private static List<Observation<Dialogue>> twoAtOnce(Script script) {
    return twoAtOnce(MailProtocol.SMTP, script);
  }

  private static List<Observation<Dialogue>> twoAtOnce(MailProtocol protocol, Script script) {
    try (LoopbackServer server = new LoopbackServer(script);
        LiveNetwork network = Live.to(server.address(), BRISK)) {
      return Parallel.map(Collections.nCopies(2, Live.by(protocol)), network::dialogue);
    }
  }

  @ParameterizedTest
  @CsvSource({"'421 one at a time\r\n'", "''"})
  void who_is_turned_away_from_a_crowd_comes_back_alone(String refusal) {
    OneAtATime script = new OneAtATime(refusal);
    twoAtOnce(script).forEach(Talk::whole);
    assertEquals(1, script.turned.get());
  }

  /** 554 is meant for us, however many we are. */
  @Test
  void another_refusal_is_not_tried_again() {
    OneAtATime script = new OneAtATime("554 not you\r\n");
    assertEquals(1, twoAtOnce(script).stream().filter(seen -> seen.failure().isPresent()).count());
    assertEquals(1, script.turned.get());
  }

  @Test
  void who_was_alone_when_turned_away_does_not_come_back() {
    AtomicInteger visits = new AtomicInteger();
    Script closing =
        peer -> {
          visits.incrementAndGet();
          alternate(peer, "421 closing down\r\n");
        };
    try (LoopbackServer server = new LoopbackServer(closing);
        LiveNetwork network = Live.to(server.address(), BRISK)) {
      assertEquals(
          new Failure.Rejected(Stage.GREETING, 421, "closing down"),
          failure(network.dialogue(Live.RELAY)));
      assertEquals(1, visits.get());
    }
  }

  /** No code says that a refusal is for now: in POP3 and IMAP any may be. */
  @ParameterizedTest
  @CsvSource({"POP3, '-ERR [IN-USE] later\r\n'", "IMAP, '* BYE too many\r\n'"})
  void protocols_without_codes_are_tried_again(MailProtocol protocol, String refusal) {
    AtomicInteger visits = new AtomicInteger();
    CountDownLatch both = new CountDownLatch(2);
    twoAtOnce(
            protocol,
            peer -> {
              visits.incrementAndGet();
              both.countDown();
              both.await();
              alternate(peer, refusal);
            })
        .forEach(Talk::failure);
    assertEquals(4, visits.get());
  }

  @Test
  void one_who_is_turned_away_twice_gives_up() {
    AtomicInteger visits = new AtomicInteger();
    CountDownLatch both = new CountDownLatch(2);
    Script never =
        peer -> {
          visits.incrementAndGet();
          both.countDown();
          both.await();
          peer.say("421 too many\r\n");
          peer.hear();
        };
    twoAtOnce(never).forEach(Talk::failure);
    assertEquals(4, visits.get());
  }

  /** Different approaches to one address never meet there, nor anybody else of ours. */
  @Test
  void approaches_are_tried_one_after_another() {
    List<DialogueQuery> queries = Arrays.stream(Approach.values()).map(Live.RELAY::with).toList();
    AtomicInteger visits = new AtomicInteger();
    Script slow =
        peer -> {
          visits.incrementAndGet();
          peer.pause(Duration.ofMillis(30));
          alternate(peer, "220 mail\r\n", "250 mail\r\n");
          peer.say("221 bye\r\n");
        };
    try (LoopbackServer server = new LoopbackServer(slow);
        LiveNetwork network = Live.to(server.address(), BRISK.withManners(Duration.ofMillis(50)))) {
      Parallel.map(queries, network::dialogue);
      assertEquals(1, server.mostOpen.get());
      assertEquals(Approach.values().length, visits.get());
    }
  }

  @Test
  void nobody_joins_who_is_alone() throws Exception {
    Manners manners = new Manners(BRISK.withManners(Duration.ZERO));
    Manners.Run run = new Manners.Run();
    AtomicBoolean there = new AtomicBoolean();
    Manners.Visit alone = manners.begin(run, Live.ADDRESS, true);
    Thread other =
        Thread.startVirtualThread(
            () -> {
              try (Manners.Visit visit = manners.begin(run, Live.ADDRESS, false)) {
                there.set(!visit.accompanied());
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
            });
    while (other.isAlive() && other.getState() != Thread.State.WAITING) {
      Thread.onSpinWait();
    }
    assertFalse(there.get());
    alone.close();
    other.join();
    assertTrue(there.get());
    assertFalse(alone.accompanied());
  }

  @Test
  void the_second_try_waits_for_the_pause() {
    OneAtATime script = new OneAtATime("421 one at a time\r\n");
    long started = System.nanoTime();
    twoAtOnce(script).forEach(Talk::whole);
    assertTrue(System.nanoTime() - started >= BRISK.manners().toNanos());
  }
}
