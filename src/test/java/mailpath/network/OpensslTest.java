package mailpath.network;

import static mailpath.network.Talk.failure;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.bouncycastle.asn1.pkcs.DHParameter;
import org.bouncycastle.crypto.agreement.DHStandardGroups;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every approach against a server that is not of our own making. */
@Tag("exhaustive")
@Timeout(60)
class OpensslTest {
  private static final String[] RSA = {"-cert", "rsa.pem", "-key", "rsa.key"};
  private static final String[] ECDSA = {"-cert", "ec.pem", "-key", "ec.key"};
  private static final String NAME = "mail.example.nl";

  @TempDir private static Path folder;

  /** An RSA key that signs itself, and a key for ECDSA with a certificate by the former. */
  @BeforeAll
  static void certificates() throws Exception {
    run("req -x509 -newkey rsa:2048 -nodes -keyout rsa.key -out rsa.pem -subj /CN=" + NAME);
    run("ecparam -name prime256v1 -genkey -noout -out ec.key");
    run("req -new -key ec.key -out ec.csr -subj /CN=" + NAME);
    Files.writeString(folder.resolve("ec.ext"), "tlsfeature=status_request\n");
    run(
        "x509 -req -in ec.csr -CA rsa.pem -CAkey rsa.key -set_serial 2 -extfile ec.ext -out"
            + " ec.pem");
    Files.writeString(folder.resolve("index"), "");
    run(
        "ocsp -index index -rsigner rsa.pem -rkey rsa.key -CA rsa.pem"
            + " -issuer rsa.pem -serial 2 -respout staple.der");
    group("dh.pem", DHStandardGroups.rfc2409_1024.getP());
  }

  private static void run(String command) throws Exception {
    OpensslServer.run(folder, List.of(command.split(" ")));
  }

  private static void group(String file, BigInteger prime) throws Exception {
    byte[] encoded = new DHParameter(prime, BigInteger.TWO, 0).getEncoded();
    String text = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(encoded);
    Files.writeString(
        folder.resolve(file),
        "-----BEGIN DH PARAMETERS-----\n" + text + "\n-----END DH PARAMETERS-----\n");
  }

  private static OpensslServer server(String[] identity, String options) {
    return new OpensslServer(
        folder, Stream.concat(Arrays.stream(identity), Arrays.stream(options.split(" "))).toList());
  }

  private static Bytes certificate(String file) throws Exception {
    String pem = Files.readString(folder.resolve(file));
    String body = pem.replaceAll("-----[A-Z ]+-----|\\s", "");
    return Bytes.of(Base64.getDecoder().decode(body));
  }

  /** Threat-S12, threats.md M17: an old server has TLS, but not for us. */
  @ParameterizedTest
  @CsvSource({"-tls1, 1.0", "-tls1_1, 1.1"})
  void old_versions_are_seen_by_OLD_TLS_alone(String option, String version) throws Exception {
    OpensslServer server = server(RSA, option + " -cipher ALL:@SECLEVEL=0");
    assertEquals(version, server.session(Approach.OLD_TLS).version());
    assertEquals(
        new Failure.TlsAlert(Stage.TLS, 70, "protocol_version", false),
        failure(server.dialogue(Approach.STANDARD)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"-tls1_2", "-tls1_3"})
  void both_certificates_of_a_server_are_seen(String version) throws Exception {
    OpensslServer server = server(RSA, version + " -dcert ec.pem -dkey ec.key");
    assertEquals(certificate("rsa.pem"), server.session(Approach.RSA).certificates().getFirst());
    assertEquals(certificate("ec.pem"), server.session(Approach.ECDSA).certificates().getFirst());
  }

  @ParameterizedTest
  @ValueSource(strings = {"-tls1_2", "-tls1_3"})
  void a_server_with_one_key_refuses_the_other_kind(String version) throws Exception {
    OpensslServer server = server(RSA, version);
    assertEquals(
        new Failure.TlsAlert(Stage.TLS, 40, "handshake_failure", false),
        failure(server.dialogue(Approach.ECDSA)));
  }

  /** RFC 6066 8, RFC 8446 4.4.2.1; X5. */
  @ParameterizedTest
  @ValueSource(strings = {"-tls1_2", "-tls1_3"})
  void the_staple_is_kept_as_it_was_sent(String version) throws Exception {
    Bytes staple = Bytes.of(Files.readAllBytes(folder.resolve("staple.der")));
    OpensslServer server = server(ECDSA, version + " -status_file staple.der");
    assertEquals(Optional.of(staple), server.session(Approach.STANDARD).staple());
  }

  /** RFC 7633: the certificate demands a staple; the server has none, and is seen all the same. */
  @ParameterizedTest
  @ValueSource(strings = {"-tls1_2", "-tls1_3"})
  void a_staple_that_is_missing_does_not_end_the_handshake(String version) throws Exception {
    OpensslServer server = server(ECDSA, version);
    TlsSession session = server.session(Approach.STANDARD);
    assertEquals(Optional.empty(), session.staple());
    assertEquals(List.of(certificate("ec.pem")), session.certificates());
  }

  @ParameterizedTest
  @ValueSource(strings = {"-tls1_2", "-tls1_3"})
  void who_names_no_server_sees_the_other_certificate(String version) throws Exception {
    String byName = " -servername " + NAME + " -cert2 ec.pem -key2 ec.key";
    OpensslServer server = server(RSA, version + byName);
    assertEquals(
        certificate("ec.pem"), server.session(Approach.STANDARD).certificates().getFirst());
    TlsSession nameless = server.session(Approach.WITHOUT_NAME);
    assertEquals(certificate("rsa.pem"), nameless.certificates().getFirst());
    assertEquals(Live.HOST, nameless.serverName());
    assertEquals(Set.of(), nameless.remarks());
  }

  /** Threat-S10, threats.md M8: the warning is told, and senders carry on. */
  @Test
  void a_name_that_the_server_does_not_know_is_remarked() throws Exception {
    String byName = "-tls1_2 -servername other.example -cert2 ec.pem -key2 ec.key";
    assertEquals(
        Set.of(TlsRemark.NAME_UNKNOWN), server(RSA, byName).session(Approach.STANDARD).remarks());
    assertEquals(
        new Failure.TlsAlert(Stage.TLS, 112, "unrecognized_name", false),
        failure(server(RSA, byName + " -servername_fatal").dialogue(Approach.STANDARD)));
  }

  /** Threat-S12, Q3: a group below 2,048 bits, never taken as a sender of today. */
  @Test
  void a_small_group_is_seen_by_OLD_TLS_alone() throws Exception {
    String options = "-tls1_2 -cipher DHE-RSA-AES128-SHA:@SECLEVEL=0 -dhparam dh.pem";
    OpensslServer server = server(RSA, options);
    assertEquals("dh1024", server.session(Approach.OLD_TLS).group());
    assertEquals(
        new Failure.TlsAlert(Stage.TLS, 71, "insufficient_security", true),
        failure(server.dialogue(Approach.STANDARD)));
  }

  /** Threat-S12, Q3: a server that signs with SHA-1 alone. */
  @Test
  void an_old_signature_is_seen_by_OLD_TLS() throws Exception {
    OpensslServer server = server(RSA, "-tls1_2 -sigalgs RSA+SHA1 -cipher ALL:@SECLEVEL=0");
    assertEquals("1.2", server.session(Approach.OLD_TLS).version());
  }

  /** Threat-S12, Q2: suites that nobody should have any more. */
  @ParameterizedTest
  @CsvSource({
    "NULL-SHA256, TLS_RSA_WITH_NULL_SHA256",
    "ECDHE-RSA-NULL-SHA, TLS_ECDHE_RSA_WITH_NULL_SHA",
    "CAMELLIA128-SHA, TLS_RSA_WITH_CAMELLIA_128_CBC_SHA"
  })
  void old_suites_have_names(String offered, String name) throws Exception {
    OpensslServer server = server(RSA, "-tls1_2 -cipher " + offered + ":@SECLEVEL=0");
    assertEquals(name, server.session(Approach.OLD_TLS).cipher());
    assertEquals(
        new Failure.TlsAlert(Stage.TLS, 40, "handshake_failure", false),
        failure(server.dialogue(Approach.STANDARD)));
  }

  /** Threat-S13: none is shown; who only asks goes on, who insists does not. */
  @ParameterizedTest
  @ValueSource(strings = {"-tls1_2", "-tls1_3"})
  void a_question_for_our_certificate_is_remarked(String version) throws Exception {
    OpensslServer server = server(RSA, version + " -verify 1");
    assertEquals(Set.of(TlsRemark.ASKS_CERTIFICATE), server.session(Approach.STANDARD).remarks());
  }

  /** In TLS 1.3 the alert comes when we hold the handshake for done (RFC 8446 4.4.2.4). */
  @ParameterizedTest
  @CsvSource({"-tls1_2, 40, TLS", "-tls1_3, 116, GREETING"})
  void a_server_that_insists_on_our_certificate_ends_with_an_alert(
      String version, int alert, Stage stage) throws Exception {
    OpensslServer server = server(RSA, version + " -Verify 1");
    Failure failure = failure(server.dialogue(Approach.STANDARD));
    Failure.TlsAlert told = assertInstanceOf(Failure.TlsAlert.class, failure);
    assertEquals(alert, told.description());
    assertEquals(stage, told.stage());
    assertFalse(told.sentByUs());
  }

  @ParameterizedTest
  @EnumSource(names = {"STANDARD", "WITHOUT_NAME", "SMALL_HELLO", "OLD_TLS", "RSA"})
  void a_server_of_today_takes_every_approach(Approach approach) throws Exception {
    OpensslServer server = server(RSA, "-no_ticket");
    TlsSession session = server.session(approach);
    assertEquals(approach == Approach.OLD_TLS ? "1.2" : "1.3", session.version());
    assertNotEquals("", session.group());
  }
}
