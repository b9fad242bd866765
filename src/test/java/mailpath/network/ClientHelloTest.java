package mailpath.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.bouncycastle.tls.NamedGroup;
import org.bouncycastle.tls.SignatureScheme;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What each approach says of us in its first message (RFC 8446 4.1.2). */
@Timeout(60)
class ClientHelloTest {
  private static final int SERVER_NAME = 0;
  private static final int STATUS_REQUEST = 5;
  private static final int GROUPS = 10;
  private static final int SIGNATURES = 13;
  private static final int VERSIONS = 43;
  private static final int SIGNATURES_OF_CERTIFICATES = 50;
  private static final int HYBRID = NamedGroup.X25519MLKEM768;
  private static final Set<Integer> FFDHE =
      Set.of(NamedGroup.ffdhe2048, NamedGroup.ffdhe3072, NamedGroup.ffdhe4096);

  /**
   * @param octets of the whole record
   */
  private record Hello(int octets, List<Integer> suites, Map<Integer, byte[]> extensions) {
    static Hello of(Approach approach) {
      CompletableFuture<byte[]> record = new CompletableFuture<>();
      Live.dialogue(
          Live.by(MailProtocol.IMAPS, approach),
          peer -> {
            byte[] header = peer.socket.getInputStream().readNBytes(5);
            int length = ByteBuffer.wrap(header, 3, 2).getShort();
            record.complete(peer.socket.getInputStream().readNBytes(length));
          });
      return read(record.join());
    }

    private static Hello read(byte[] record) {
      ByteBuffer in = ByteBuffer.wrap(record).position(4 + 2 + 32);
      in.position(in.position() + 1 + in.get(in.position()));
      List<Integer> suites = numbers(vector(in));
      in.position(in.position() + 1 + in.get(in.position()));
      ByteBuffer all = ByteBuffer.wrap(vector(in));
      Map<Integer, byte[]> extensions = new HashMap<>();
      while (all.hasRemaining()) {
        extensions.put((int) all.getShort(), vector(all));
      }
      return new Hello(record.length + 5, suites, extensions);
    }

    List<Integer> list(int extension) {
      return numbers(vector(ByteBuffer.wrap(extensions.get(extension))));
    }

    private static byte[] vector(ByteBuffer in) {
      byte[] octets = new byte[in.getShort() & 0xffff];
      in.get(octets);
      return octets;
    }

    private static List<Integer> numbers(byte[] octets) {
      ByteBuffer in = ByteBuffer.wrap(octets);
      List<Integer> numbers = new ArrayList<>();
      while (in.hasRemaining()) {
        numbers.add(in.getShort() & 0xffff);
      }
      return numbers;
    }
  }

  @ParameterizedTest
  @EnumSource
  void every_approach_but_one_names_the_server(Approach approach) {
    byte[] name = Hello.of(approach).extensions().get(SERVER_NAME);
    if (approach == Approach.WITHOUT_NAME) {
      assertEquals(null, name);
    } else {
      assertTrue(new String(name, StandardCharsets.US_ASCII).endsWith("mail.example.nl"));
    }
  }

  /** RFC 6066 8; one responder, no list of trusted ones. */
  @ParameterizedTest
  @EnumSource
  void every_approach_asks_for_a_staple(Approach approach) {
    assertTrue(Hello.of(approach).extensions().containsKey(STATUS_REQUEST));
  }

  @Test
  void a_small_hello_fits_where_others_do_not() {
    Hello small = Hello.of(Approach.SMALL_HELLO);
    assertTrue(small.octets() < 512, "octets: " + small.octets());
    assertFalse(small.list(GROUPS).contains(HYBRID));
    Hello standard = Hello.of(Approach.STANDARD);
    assertTrue(standard.octets() > 1_400, "octets: " + standard.octets());
    assertEquals(HYBRID, standard.list(GROUPS).getFirst());
    assertEquals(standard.suites(), small.suites());
  }

  @Test
  void an_old_hello_offers_neither_1_3_nor_a_hybrid_and_any_group() {
    Hello old = Hello.of(Approach.OLD_TLS);
    assertFalse(old.extensions().containsKey(VERSIONS) && versions(old).contains(0x0304));
    assertFalse(old.list(GROUPS).contains(HYBRID));
    assertTrue(old.list(GROUPS).stream().noneMatch(FFDHE::contains));
    assertTrue(old.suites().containsAll(List.of(0x000a, 0x0002, 0x002f, 0x0033)));
  }

  @Test
  void RSA_and_ECDSA_share_no_signature_and_no_suite_but_those_of_1_3() {
    Hello rsa = Hello.of(Approach.RSA);
    Hello ecdsa = Hello.of(Approach.ECDSA);
    assertEquals(Set.of(), common(rsa.list(SIGNATURES), ecdsa.list(SIGNATURES)));
    assertTrue(rsa.list(SIGNATURES).contains(SignatureScheme.rsa_pss_rsae_sha256));
    assertTrue(ecdsa.list(SIGNATURES).contains(SignatureScheme.ecdsa_secp256r1_sha256));
    assertEquals(
        Set.of(0x1301, 0x1302, 0x1303),
        common(rsa.suites(), ecdsa.suites()).stream()
            .filter(suite -> suite != 0x00ff)
            .collect(Collectors.toSet()));
  }

  /** Whoever certified the key may have one of the other kind (RFC 8446 4.2.3). */
  @Test
  void ECDSA_takes_certificates_that_an_RSA_key_signed() {
    List<Integer> signatures = Hello.of(Approach.ECDSA).list(SIGNATURES_OF_CERTIFICATES);
    assertTrue(signatures.contains(SignatureScheme.rsa_pkcs1_sha256), signatures::toString);
  }

  private static Set<Integer> common(List<Integer> one, List<Integer> other) {
    return one.stream().filter(other::contains).collect(Collectors.toSet());
  }

  private static List<Integer> versions(Hello hello) {
    byte[] octets = hello.extensions().get(VERSIONS);
    return Hello.numbers(Arrays.copyOfRange(octets, 1, octets.length));
  }
}
