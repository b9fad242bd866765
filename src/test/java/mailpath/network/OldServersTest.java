package mailpath.network;

import static mailpath.network.Talk.alternate;
import static mailpath.network.Talk.failure;
import static mailpath.network.Talk.whole;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigInteger;
import java.util.HexFormat;
import java.util.Random;
import mailpath.network.LoopbackServer.Script;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Threat-S12: servers that are too weak for a sender of today. */
@Timeout(60)
class OldServersTest {
  private static final BigInteger PRIME = BigInteger.probablePrime(512, new Random(1));

  private static Observation<Dialogue> with(Approach approach, Script handshake) {
    return Live.dialogue(
        Live.by(MailProtocol.SUBMISSIONS, approach),
        peer -> {
          handshake.play(peer);
          alternate(peer, "220 mail\r\n", "250 mail\r\n", "221 bye\r\n");
        });
  }

  @Test
  void a_group_of_512_bits_is_seen_by_OLD_TLS_alone() {
    Script handshake = peer -> WeakGroupServer.accept(peer, PRIME);
    assertEquals("dh512", whole(with(Approach.OLD_TLS, handshake)).tls().orElseThrow().group());
    assertEquals(
        new Failure.TlsAlert(Stage.TLS, 71, "insufficient_security", true),
        failure(with(Approach.STANDARD, handshake)));
  }

  /** Nobody offers RC4 or export suites here, so a server that has nothing else finds no suite. */
  @ParameterizedTest
  @EnumSource(names = {"STANDARD", "OLD_TLS"})
  void a_server_with_RC4_alone_ends_with_its_own_alert(Approach approach) {
    Script rc4 =
        peer -> {
          peer.hearRecord();
          peer.say(HexFormat.of().parseHex("15030100020228"));
          peer.fallSilent();
        };
    assertEquals(
        new Failure.TlsAlert(Stage.TLS, 40, "handshake_failure", false),
        failure(with(approach, rc4)));
  }

  /** A ServerHello with TLS_RSA_WITH_RC4_128_SHA, which was not offered. */
  @ParameterizedTest
  @EnumSource(names = {"STANDARD", "OLD_TLS"})
  void a_suite_that_was_not_offered_ends_with_an_alert_of_ours(Approach approach) {
    assertEquals(
        new Failure.TlsAlert(Stage.TLS, 47, "illegal_parameter", true),
        failure(with(approach, helloOf("0005"))));
  }

  /** A ServerHello without the sign of RFC 5746, after which the server hangs up. */
  @Test
  void who_cannot_renegotiate_securely_is_met_by_OLD_TLS_alone() {
    Script old = helloOf("002f");
    assertEquals(new Failure.Closed(Stage.TLS), failure(with(Approach.OLD_TLS, old)));
    assertEquals(
        new Failure.TlsAlert(Stage.TLS, 40, "handshake_failure", true),
        failure(with(Approach.STANDARD, old)));
  }

  private static Script helloOf(String suite) {
    String hello = "0303" + "00".repeat(32) + "00" + suite + "00";
    return peer -> {
      peer.hearRecord();
      peer.say(HexFormat.of().parseHex("160303002a02000026" + hello));
      peer.socket.shutdownOutput();
      peer.fallSilent();
    };
  }
}
