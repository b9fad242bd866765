package mailpath.integration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code mailpath host} at Postfix and Dovecot: what different visitors of one host meet. */
@Tag("integration")
@Timeout(180)
class HostCallTest {
  private static final Map<String, HostAnswer> SAID = new HashMap<>();

  @TempDir private static Path temporary;

  @AutoClose private static PrivateInternet internet;

  @BeforeAll
  static void call() {
    internet = PrivateInternet.open(temporary);
    internet.zones(
        tree ->
            tree.signed(
                "host.test",
                "both A 10.25.0.1",
                "sni A 10.25.0.2",
                "old A 10.25.0.3",
                "box A 10.25.0.4",
                "near A 10.25.0.5"));
    servers();
    // each visit to one address waits a second, so the servers are looked at side by side
    List<CompletableFuture<List<HostAnswer>>> calls =
        List.of(
            said("both.host.test", "sni.host.test", "old.host.test"),
            said("box.host.test:143", "box.host.test:993", "near.host.test:143"),
            said("box.host.test:110", "box.host.test:995", "box.host.test:4190"));
    calls.forEach(call -> call.join().forEach(answer -> SAID.put(answer.asked(), answer)));
  }

  private static void servers() {
    Certificates ecdsa = internet.certificates();
    Certificates rsa = ecdsa.rsa();
    String both = "both.host.test";
    internet.postfixWith(
        List.of(
            Face.of(both, "10.25.0.1", rsa.issued(both), ecdsa.issued(both)),
            Face.of("sni.host.test", "10.25.0.2", ecdsa.issued("default.host.test"))
                .sni(ecdsa.issued("sni.host.test")),
            Face.of("old.host.test", "10.25.0.3", rsa.issued("old.host.test")).old()));
    internet.dovecot(ecdsa.issued("box.host.test", "near.host.test"), "10.25.0.5", "10.25.0.4");
  }

  private static CompletableFuture<List<HostAnswer>> said(String... hosts) {
    return CompletableFuture.supplyAsync(
        () -> Stream.of(hosts).map(host -> HostAnswer.of(internet.host(host))).toList(),
        task -> Thread.ofVirtual().start(task));
  }

  @ParameterizedTest
  @CsvSource({
    "both.host.test, smtp, offered, 1.3",
    "sni.host.test, smtp, offered, 1.3",
    "old.host.test, smtp, offered, 1.0",
    "box.host.test:143, imap, offered, 1.3",
    "box.host.test:993, imaps, implicit, 1.3",
    "box.host.test:110, pop3, offered, 1.3",
    "box.host.test:995, pop3s, implicit, 1.3",
    "box.host.test:4190, sieve, offered, 1.3",
  })
  void factsAreRight(String asked, String protocol, String starttls, String tls) {
    HostAnswer answer = SAID.get(asked);
    assertEquals(protocol, answer.protocol());
    assertEquals("secure", answer.json().get("dnssec").asString());
    assertEquals(starttls, answer.fact("starttls"), answer::toString);
    assertEquals(tls, answer.fact("tls"));
    assertEquals("trusted", answer.fact("chain"));
    assertEquals("match", answer.fact("name"));
  }

  @Test
  void bothCertificatesAreSeen() {
    HostAnswer answer = SAID.get("both.host.test");
    assertEquals("offered", answer.by("rsa", "starttls"));
    assertEquals("offered", answer.by("ecdsa", "starttls"));
    assertTrue(answer.findings().contains("two-certificates"), answer::toString);
    assertEquals("handshake-fails", SAID.get("sni.host.test").by("rsa", "starttls"));
  }

  @Test
  void visitorWithoutNameMeetsAnotherCertificate() {
    HostAnswer answer = SAID.get("sni.host.test");
    assertEquals("mismatch", answer.by("without-name", "name"));
    assertTrue(answer.findings().contains("name-changes-certificate"), answer::toString);
    assertFalse(SAID.get("both.host.test").findings().contains("name-changes-certificate"));
  }

  /** That visitors of today fail is told of the version, and not of anything else. */
  @Test
  void oldServerFailsForItsVersionAlone() {
    HostAnswer answer = SAID.get("old.host.test");
    assertTrue(answer.findings().contains("old-tls-only"), answer::toString);
    assertFalse(answer.findings().contains("handshake-needs-name"), answer::toString);
  }

  @ParameterizedTest
  @CsvSource({
    "box.host.test:143, STARTTLS",
    "box.host.test:143, LOGINDISABLED",
    "box.host.test:110, STLS",
    "box.host.test:4190, STARTTLS",
  })
  void offersInClearAreListed(String asked, String capability) {
    HostAnswer answer = SAID.get(asked);
    assertTrue(answer.words("before").contains(capability), answer::toString);
    assertFalse(answer.words("after").contains(capability), answer::toString);
    assertFalse(answer.findings().contains("passwords-in-clear"), answer::toString);
  }

  /** Dovecot lets its own machine sign in without TLS, and the program says so. */
  @Test
  void passwordsInClearAreFound() {
    HostAnswer answer = SAID.get("near.host.test:143");
    assertTrue(answer.findings().contains("passwords-in-clear"), answer::toString);
    assertFalse(answer.words("before").contains("LOGINDISABLED"), answer::toString);
  }
}
