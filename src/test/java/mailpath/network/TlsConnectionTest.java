package mailpath.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.OutputStream;
import java.net.Socket;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Set;
import mailpath.network.LoopbackServer.Peer;
import mailpath.network.LoopbackServer.Script;
import org.bouncycastle.tls.NamedGroup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What may happen between the 220 and the end of the handshake (threat-S9, S10, S13, X1, M7, M8).
 */
@Timeout(60)
class TlsConnectionTest {
  private static final TestTls TLS = TestTls.create();

  /** The clear part, then {@code handshake}, then the rest inside. */
  private static Script upgrade(Script handshake) {
    return peer -> {
      peer.say("220 mail\r\n");
      peer.hear();
      peer.say("250-mail\r\n250 STARTTLS\r\n");
      peer.hear();
      peer.say("220 go ahead\r\n");
      handshake.play(peer);
      peer.hear();
      peer.say("250 mail\r\n");
      peer.hear();
      peer.say("221 bye\r\n");
    };
  }

  private static Script raw(String hex) {
    return upgrade(
        peer -> {
          peer.hearRecord();
          peer.say(HexFormat.of().parseHex(hex));
          peer.socket.shutdownOutput();
          peer.fallSilent();
        });
  }

  private static TlsSession session(Script script) {
    Observation<Dialogue> observation = Live.dialogue(upgrade(script));
    return observation
        .answer()
        .flatMap(Dialogue::tls)
        .orElseThrow(() -> new AssertionError(observation));
  }

  private static Failure failure(Script script) {
    Observation<Dialogue> observation = Live.dialogue(script);
    return observation.failure().orElseThrow(() -> new AssertionError(observation));
  }

  @ParameterizedTest
  @ValueSource(ints = {NamedGroup.X25519MLKEM768, NamedGroup.x25519, NamedGroup.secp384r1})
  void the_group_that_the_server_wants_is_used_and_told(int group) {
    TlsSession session = session(peer -> TestTlsServer.accept(peer, TLS, 1, group, false));
    assertEquals(NamedGroup.getName(group), session.group());
    assertEquals(group == NamedGroup.X25519MLKEM768, session.postQuantum());
  }

  /** The key shares that were offered are not what was used. */
  @Test
  void a_handshake_without_key_exchange_group_tells_none() {
    TlsSession session = session(StaticRsaServer::accept);
    assertEquals("1.2", session.version());
    assertEquals("TLS_RSA_WITH_AES_128_GCM_SHA256", session.cipher());
    assertEquals("", session.group());
  }

  @Test
  void a_hundred_certificates_are_kept() {
    TlsSession session =
        session(peer -> TestTlsServer.accept(peer, TLS, 100, NamedGroup.x25519, false));
    assertEquals(100, session.certificates().size());
    assertEquals(TLS.encoded(), session.certificates().getLast());
  }

  @Test
  void more_certificates_are_over_the_limit() {
    assertEquals(
        new Failure.OverLimit(Stage.TLS, "certificates", 100),
        failure(upgrade(peer -> TestTlsServer.accept(peer, TLS, 101, NamedGroup.x25519, false))));
  }

  @Test
  void a_handshake_of_more_than_a_megabyte_is_over_the_limit() {
    assertEquals(
        new Failure.OverLimit(Stage.TLS, "handshake", 1 << 20),
        failure(upgrade(peer -> TestTlsServer.accept(peer, TLS, 5_000, NamedGroup.x25519, false))));
  }

  /** Loading such a key would take seconds (threats.md M4, threat-X3). */
  @Test
  void a_giant_key_is_refused_by_name_before_it_is_loaded() {
    TestTls giant = TLS.withPublicKey(TestTls.rsa(16_384));
    assertEquals(
        new Failure.OverLimit(Stage.TLS, "rsa-bits", 8_192),
        failure(upgrade(peer -> TestTlsServer.accept(peer, giant, 1, NamedGroup.x25519, false))));
  }

  /** Threat-S13. */
  @Test
  void a_server_that_asks_for_a_certificate_is_shown_none() {
    TlsSession session =
        session(peer -> TestTlsServer.accept(peer, TLS, 1, NamedGroup.x25519, true));
    assertEquals("1.3", session.version());
    assertEquals(Set.of(TlsRemark.ASKS_CERTIFICATE), session.remarks());
  }

  /** Senders carry on after this warning, and so does the probe (threat-S10). */
  @Test
  void the_warning_unrecognized_name_does_not_end_the_handshake() {
    TlsSession session =
        session(
            peer -> {
              OutputStream warned = peer.socket.getOutputStream();
              warned.write(HexFormat.of().parseHex("15030300020170"));
              peer.secure(TLS.accept(peer.socket, "TLSv1.2"));
            });
    assertEquals("1.2", session.version());
    assertEquals(Set.of(TlsRemark.NAME_UNKNOWN), session.remarks());
  }

  /** Threat-S10. */
  @ParameterizedTest
  @CsvSource({
    "40, handshake_failure",
    "70, protocol_version",
    "71, insufficient_security",
    "80, internal_error",
    "86, inappropriate_fallback",
    "112, unrecognized_name",
    "116, certificate_required",
    "120, no_application_protocol"
  })
  void a_fatal_alert_is_told_by_number_and_name(int description, String name) {
    assertEquals(
        new Failure.TlsAlert(Stage.TLS, description, name, false),
        failure(raw("150303000202%02x".formatted(description))));
  }

  /** Threat-S9: a page of HTTP, a refusal in text, a record of 65,535 octets, SSL 2, one octet. */
  @ParameterizedTest
  @CsvSource({
    "485454502f312e3120343030204261640d0a0d0a, 485454502f312e312034303020426164",
    "353534206e6f0d0a, 353534206e6f0d0a",
    "160303ffff0200, 160303ffff0200",
    "802e0100020015, 802e0100020015",
    "00, 00"
  })
  void what_is_no_record_of_TLS_is_shown(String sent, String shown) {
    assertEquals(new Failure.NotTls(Stage.TLS, shown), failure(raw(sent)));
  }

  /** Threat-S10: nothing at all, and less and more of half a ServerHello. */
  @ParameterizedTest
  @ValueSource(strings = {"", "16", "1603030050020000", "16030300500200004c0303"})
  void a_handshake_that_is_cut_off_is_closed(String hex) {
    assertEquals(new Failure.Closed(Stage.TLS), failure(raw(hex)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"16030300040b000000", "1603030004ff000000"})
  void a_handshake_out_of_order_ends_with_an_alert_of_ours(String hex) {
    Failure failure = failure(raw(hex));
    assertTrue(failure instanceof Failure.TlsAlert alert && alert.sentByUs(), failure::toString);
  }

  @Test
  void a_message_that_is_too_short_is_malformed_and_no_close() {
    assertInstanceOf(Failure.Malformed.class, failure(raw("1603030006020000020303")));
  }

  /** Threat-S10. */
  @Test
  void a_reset_is_told_apart_from_a_close() {
    Failure failure =
        failure(
            upgrade(
                peer -> {
                  peer.hearRecord();
                  peer.socket.setSoLinger(true, 0);
                  peer.socket.close();
                }));
    assertEquals(new Failure.Reset(Stage.TLS), failure);
  }

  /** A socket's own timeout would begin anew with each octet (threats.md M7). */
  @Test
  void one_octet_at_a_time_does_not_move_the_deadline() {
    Duration limit = Duration.ofMillis(300);
    Observation<Dialogue> observation =
        Live.dialogue(
            upgrade(
                peer -> {
                  peer.hearRecord();
                  peer.say(HexFormat.of().parseHex("1603033fff"));
                  drip(peer);
                }),
            Live.withTls(Limits.STANDARD, limit));
    assertEquals(new Failure.TimedOut(Stage.TLS, limit), observation.failure().orElseThrow());
    assertEquals(Stage.STARTTLS, observation.seen().orElseThrow().reached());
    assertTrue(observation.took().toSeconds() < 10, "the longer deadline before does not count");
  }

  @Test
  void a_close_inside_TLS_belongs_to_the_next_stage() {
    Observation<Dialogue> observation =
        Live.dialogue(
            upgrade(
                peer -> {
                  Socket tls = TLS.accept(peer.socket, "TLSv1.2");
                  peer.secure(tls);
                  peer.hear();
                  tls.close();
                }));
    assertInstanceOf(Failure.Closed.class, observation.failure().orElseThrow());
    assertEquals(Stage.TLS, observation.seen().orElseThrow().reached());
    assertTrue(observation.seen().orElseThrow().tls().isPresent());
  }

  private static void drip(Peer peer) throws Exception {
    for (int i = 0; i < 16_383; i++) {
      peer.say(new byte[] {2});
      peer.pause(Duration.ofMillis(50));
    }
  }
}
