package mailpath;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import mailpath.certificate.Fingerprint;
import mailpath.certificate.TestCertificate;
import mailpath.dns.SignedInternet;
import mailpath.dns.SignedServer;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** {@code mailpath host} at servers that send every kind of chain, in text and as JSON. */
@Tag("exhaustive")
@Timeout(120)
class HostKindsTest {
  private static final Map<String, Called> JSON = new ConcurrentHashMap<>();
  private static final Map<String, Called> TEXT = new ConcurrentHashMap<>();
  private static final String LATTICE = "a key of ML-DSA";

  @TempDir private static Path folder;
  @AutoClose private static SignedServer names;

  /** Made once: what was sent is compared. */
  private static final List<ChainKind> KINDS = ChainKind.all().toList();

  static Stream<ChainKind> kinds() {
    return KINDS.stream();
  }

  /** Each visit to an address waits a second, so the servers are looked at side by side. */
  @BeforeAll
  static void look() throws IOException {
    SignedInternet internet = new SignedInternet();
    internet.signed("d.test").add("mx A 127.0.0.1");
    names = new SignedServer(internet);
    Files.writeString(folder.resolve("anchor"), names.anchor());
    Files.writeString(folder.resolve("ca.pem"), PemText.of(List.of(ChainKind.ROOT)));
    Stream<CompletableFuture<Void>> all = kinds().map(kind -> looked(kind.label(), kind.chains()));
    CompletableFuture.allOf(
            Stream.concat(all, Stream.of(looked(LATTICE, List.of(ChainKind.latticeServer()))))
                .toArray(CompletableFuture[]::new))
        .join();
  }

  private static CompletableFuture<Void> looked(String label, List<List<TestCertificate>> chains) {
    return CompletableFuture.runAsync(
        () -> {
          try (ChainServer server = new ChainServer(chains)) {
            JSON.put(label, call(server, "--json"));
            TEXT.put(label, call(server));
          }
        },
        task -> Thread.ofVirtual().start(task));
  }

  private static Called call(ChainServer server, String... options) {
    String[] fixed = {
      "host",
      "--allow-private",
      "--ipv4",
      "--resolver",
      names.shown(),
      "--trust-anchor",
      folder.resolve("anchor").toString(),
      "--ca",
      folder.resolve("ca.pem").toString(),
      "--at",
      TestCertificate.NOW.toString(),
      ChainKind.NAME + ":" + server.port()
    };
    return Called.with(Stream.of(fixed, options).flatMap(Stream::of).toArray(String[]::new));
  }

  private static JsonNode address(String label) {
    Called called = JSON.get(label);
    assertTrue(called.exit() <= 1, called.err());
    return called.json().getFirst().path("addresses").path(0);
  }

  private static List<String> words(JsonNode array, String key) {
    return StreamSupport.stream(array.spliterator(), false)
        .map(one -> one.path(key).asString())
        .toList();
  }

  private static List<String> digests(List<TestCertificate> chain) {
    return chain.stream().map(one -> Fingerprint.sha256(one.der()).hex()).toList();
  }

  /** The chain stands there as it was sent, order and all; a visitor who takes RSA alone too. */
  @ParameterizedTest
  @MethodSource("kinds")
  void asJson(ChainKind kind) {
    JsonNode address = address(kind.label());
    assertEquals("offered", address.path("starttls").asString(), address::toString);
    assertEquals(kind.state(), address.path("chain").asString());
    assertEquals(kind.name(), address.path("name").asString());
    List<List<String>> sent = kind.chains().stream().map(HostKindsTest::digests).toList();
    assertTrue(sent.contains(words(address.path("chainSent"), "sha256")), address::toString);
    List<String> keys = words(address.path("chainSent"), "key");
    assertTrue(kind.chains().size() > 1 || keys.getFirst().equals(kind.key()), keys::toString);
    List<String> findings = words(JSON.get(kind.label()).json().getFirst().path("findings"), "id");
    assertTrue(findings.containsAll(kind.findings()), findings::toString);
  }

  @Test
  void bothKindsOfKeyAreSeen() {
    JsonNode rows = address("RSA and ECDSA").path("approaches");
    for (JsonNode row : rows) {
      assertEquals("offered", row.path("starttls").asString(), row::toString);
      assertEquals("trusted", row.path("chain").asString());
    }
    assertEquals(4, rows.size());
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void asText(ChainKind kind) {
    String text = TEXT.get(kind.label()).out();
    String own = text.lines().filter(line -> line.contains("as today")).findFirst().orElseThrow();
    assertTrue(own.contains("offered"), text);
    assertTrue(own.contains(CertificateKindsTest.state(kind.state())), text);
    assertTrue(own.contains(CertificateKindsTest.name(kind.name())), text);
    long most = kind.chains().stream().mapToLong(List::size).sum();
    String shown =
        text.lines().filter(line -> line.contains("; issuer ")).collect(Collectors.joining("\n"));
    assertEquals(most, shown.lines().count(), text);
    assertTrue(shown.contains("; " + kind.key()), text);
  }

  /** Nothing is said of a certificate that nobody was shown. */
  @Test
  void aKeyThatTlsOfTodayCannotUseEndsTheHandshake() {
    JsonNode address = address(LATTICE);
    assertEquals("handshake-fails", address.path("starttls").asString(), address::toString);
    assertEquals("none", address.path("chain").asString());
    assertEquals(0, address.path("chainSent").size());
    assertTrue(TEXT.get(LATTICE).out().contains("handshake_failure"), TEXT.get(LATTICE)::out);
  }
}
