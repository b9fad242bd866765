package mailpath.integration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Postfix, Exim and OpenSMTPD with certificates and versions of TLS as they are met: each is read
 * rightly, and only senders that check certificates care (standards C2, C6).
 */
@Tag("integration")
@Timeout(180)
class ServerFacesTest {
  private static final String ZONE = "faces.test";

  @TempDir private static Path temporary;

  @AutoClose private static PrivateInternet internet;
  private static ServerFaces faces;
  private static Map<String, Answered> said;

  @BeforeAll
  static void check() {
    internet = PrivateInternet.open(temporary);
    faces = new ServerFaces(ZONE, internet.certificates());
    internet.zones(tree -> tree.signed(ZONE, faces.lines()));
    internet.postfixWith(faces.of(ServerFaces.POSTFIX));
    internet.exim(faces.of(ServerFaces.EXIM));
    internet.openSmtpd(faces.of(ServerFaces.OPENSMTPD));
    internet.policyServer(
        internet.certificates().issued(faces.policyHosts()),
        ServerFaces.POLICY_ADDRESS,
        faces.policy());
    said = Answered.byDomain(internet.check(Stream.concat(Stream.of("--json"), faces.domains())));
  }

  @ParameterizedTest
  @CsvSource({
    "good, 1.3, trusted, match, none, 1",
    "own, 1.3, self-signed, match, none, 1",
    "dane, 1.3, self-signed, match, match, 1",
    "expired, 1.3, expired, match, none, 1",
    "other, 1.3, trusted, mismatch, none, 1",
    "gap, 1.3, incomplete, match, none, 1",
    "complete, 1.3, trusted, match, none, 2",
    "both, 1.3, trusted, match, none, 1",
    "sni, 1.3, trusted, match, none, 1",
    "old, 1.0, trusted, match, none, 1",
    "ancient, 1.0, trusted, match, match, 1",
  })
  void postfixAndEximAreReadAlike(
      String face, String tls, String chain, String name, String tlsa, int certificates) {
    for (String server : List.of(ServerFaces.POSTFIX, ServerFaces.EXIM)) {
      Answered.Address address = said(face + "." + server).first();
      assertEquals("offered", address.word("starttls"), address::toString);
      assertEquals(tls, address.word("tls"), address::toString);
      assertEquals(chain, address.word("chain"), address::toString);
      assertEquals(name, address.word("name"), address::toString);
      assertEquals(tlsa, address.word("tlsa"), address::toString);
      assertEquals(certificates, address.certificates(), address::toString);
    }
  }

  /** Without DANE and policy no sender looks at certificates (C6, C2 rows 2, 3, 11 and Q1). */
  @ParameterizedTest
  @CsvSource({
    "good, OPPORTUNISTIC, u u w w w",
    "own, OPPORTUNISTIC, u u w w w",
    "dane, SECURE, a a f f f",
    "expired, OPPORTUNISTIC, u u w w w",
    "other, OPPORTUNISTIC, u u w w w",
    "gap, OPPORTUNISTIC, u u w w w",
    "complete, OPPORTUNISTIC, u u w w w",
    "both, OPPORTUNISTIC, u u w w w",
    "sni, OPPORTUNISTIC, u u w w w",
    "old, OPPORTUNISTIC, ",
    "ancient, BROKEN, f f f f f",
  })
  void certificatesMatterToSendersThatCheck(String face, String verdict, @Nullable String dane) {
    for (String server : List.of(ServerFaces.POSTFIX, ServerFaces.EXIM)) {
      Answered answered = said(face + "." + server);
      assertEquals(verdict, answered.verdict(), answered::toString);
      if (dane != null) {
        assertEquals(dane, answered.row("dane"), answered::toString);
        assertEquals("u u w w w", answered.row("opportunistic"), answered::toString);
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "listed, SECURE, enforce, a a f f w",
    "lapsed, BROKEN, enforce-fails, f f f f w",
    "outdated, BROKEN, enforce-fails, f f f f w",
  })
  void enforcedPolicyNeedsTheCertificate(String domain, String verdict, String mtaSts, String row) {
    Answered answered = said(domain);
    assertEquals(verdict, answered.verdict(), answered::toString);
    assertEquals(mtaSts, answered.mechanism("mta-sts"));
    assertEquals(row, answered.row("mta-sts-known"), answered::toString);
  }

  /** Q4: encrypted for old senders, clear text from modern ones. */
  @Test
  void oldTlsIsSeenAndSaid() {
    for (String server : List.of(ServerFaces.POSTFIX, ServerFaces.EXIM)) {
      assertTrue(said("old." + server).findings().contains("old-tls-only"), server);
      assertEquals("broken", said("ancient." + server).mechanism("dane"), server);
    }
  }

  /** The client of Postfix does not speak what only old servers do; all else must be the same. */
  @Test
  void postfixSeesTheSameCertificates() {
    PosttlsFinger postfix = internet.postfix();
    Path roots = internet.certificates().root();
    List<String> differ = new ArrayList<>();
    for (Face face : faces.all().stream().filter(face -> !face.oldTls()).toList()) {
      Answered.Address ours = said.get(ServerFaces.domain(face)).first();
      PosttlsFinger.Public theirs = postfix.secure(face.address(), face.host(), roots);
      if (!ours.certificate().equals(theirs)) {
        differ.add(ours + ": " + ours.certificate() + ", Postfix: " + theirs);
      }
    }
    assertEquals(List.of(), differ);
  }

  /** Debian 12's OpenSMTPD offers STARTTLS and cannot sign with OpenSSL 3 (row 14). */
  @Test
  void openSmtpdIsJudgedByWhatItsHandshakeDoes() {
    boolean works = said("good.opensmtpd").first().offersTls();
    String starttls = said("good.opensmtpd").first().word("starttls");
    assertTrue(works || starttls.equals("handshake-fails"), starttls);
    assertEquals(works ? "OPPORTUNISTIC" : "PLAINTEXT", said("good.opensmtpd").verdict());
    assertEquals(works ? "SECURE" : "BROKEN", said("dane.opensmtpd").verdict());
  }

  private static Answered said(String name) {
    return said.get(name + "." + ZONE);
  }
}
