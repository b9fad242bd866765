package mailpath.network;

import static mailpath.network.Talk.alternating;
import static mailpath.network.Talk.failure;
import static mailpath.network.Talk.part;
import static mailpath.network.Talk.received;
import static mailpath.network.Talk.whole;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import mailpath.network.LoopbackServer.Peer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * SMTP with servers that refuse, stall, break off and break the rules (threat-S1 to S5, S7, S8).
 */
@Tag("exhaustive")
@Timeout(60)
class EndlessRepliesTest {
  /** Threat-S2. */
  @Test
  void a_line_without_end_is_cut_and_over_the_limit() {
    Observation<Dialogue> observation =
        Live.dialogue(peer -> peer.say("220 " + "a".repeat(1 << 20)));
    assertEquals(new Failure.OverLimit(Stage.GREETING, "line", 4_096), failure(observation));
    assertEquals(4_096, part(observation).lines().getFirst().text().length());
  }

  /** Threat-S1, S3. */
  @Test
  void a_reply_of_endless_lines_is_over_the_limit() {
    Observation<Dialogue> observation =
        Live.dialogue(
            peer -> {
              for (int i = 0; i < 100_000; i++) {
                peer.say("220-again\r\n");
              }
            });
    assertEquals(new Failure.OverLimit(Stage.GREETING, "reply-lines", 100), failure(observation));
  }

  /** Threat-S3. */
  @Test
  void a_reply_of_many_long_lines_is_over_the_limit_of_a_reply() {
    String line = "220-" + "a".repeat(4_000) + "\r\n";
    Observation<Dialogue> observation =
        Live.dialogue(
            peer -> {
              for (int i = 0; i < 50; i++) {
                peer.say(line);
              }
            });
    assertEquals(new Failure.OverLimit(Stage.GREETING, "reply", 65_536), failure(observation));
  }

  /** Threat-S1. */
  @Test
  void a_silent_server_ends_at_the_deadline_of_the_greeting() {
    long start = System.nanoTime();
    Observation<Dialogue> observation = Live.dialogue(Peer::fallSilent, Live.HASTY);
    assertEquals(new Failure.TimedOut(Stage.GREETING, Live.HASTY.greeting()), failure(observation));
    assertEquals(Stage.CONNECT, part(observation).reached());
    assertTrue(System.nanoTime() - start < Duration.ofSeconds(10).toNanos());
  }

  /** Threat-S1. */
  @Test
  void one_octet_at_a_time_does_not_move_the_deadline() {
    Observation<Dialogue> observation =
        Live.dialogue(
            peer -> {
              for (char c : "220 tarpit".repeat(1_000).toCharArray()) {
                peer.say(String.valueOf(c));
                peer.pause(Duration.ofMillis(50));
              }
            },
            Live.HASTY);
    assertInstanceOf(Failure.TimedOut.class, failure(observation));
    String kept = part(observation).lines().getFirst().text();
    assertTrue(kept.startsWith("220 tarpit"), kept);
  }

  /** Threat-S1: lines that go on and on, each in time. */
  @Test
  void slow_lines_do_not_move_the_deadline() {
    Observation<Dialogue> observation =
        Live.dialogue(
            peer -> {
              for (int i = 0; i < 90; i++) {
                peer.say("220-wait\r\n");
                peer.pause(Duration.ofMillis(50));
              }
            },
            Live.HASTY);
    assertEquals(new Failure.TimedOut(Stage.GREETING, Live.HASTY.greeting()), failure(observation));
    assertEquals("220-wait", received(part(observation)).getFirst());
  }

  /** Threat-S3: long replies are no fault, however many there are. */
  @Test
  void the_limit_is_that_of_one_reply() {
    String many = "250-X\r\n".repeat(99);
    Observation<Dialogue> observation =
        Live.dialogue(
            alternating(
                many.replace("250", "220") + "220 mail\r\n", many + "250 mail\r\n", "221 bye\r\n"));
    assertEquals(201, received(whole(observation)).size());
  }
}
