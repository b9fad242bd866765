package mailpath;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import mailpath.certificate.TestCertificate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** {@code mailpath certificate} over every kind of chain, in text and as JSON. */
@Tag("exhaustive")
@Timeout(60)
class CertificateKindsTest {
  @TempDir private Path folder;

  static Stream<ChainKind> kinds() {
    return ChainKind.all();
  }

  private Called call(ChainKind kind, List<TestCertificate> chain, String... options)
      throws IOException {
    String roots = write("ca.pem", List.of(ChainKind.ROOT));
    String file = write("chain.pem", chain);
    String[] fixed = {"certificate", "--name", ChainKind.NAME, "--ca", roots, file};
    String at = TestCertificate.NOW.toString();
    Called called =
        Called.with(
            Stream.of(fixed, new String[] {"--at", at}, options)
                .flatMap(Stream::of)
                .toArray(String[]::new));
    assertEquals(kind.state().equals("unknown") ? 1 : 0, called.exit(), called.err());
    return called;
  }

  private String write(String name, List<TestCertificate> certificates) throws IOException {
    return Files.writeString(folder.resolve(name), PemText.of(certificates)).toString();
  }

  private static String words(JsonNode array, String key) {
    return StreamSupport.stream(array.spliterator(), false)
        .map(one -> one.path(key).asString())
        .collect(Collectors.joining(" "));
  }

  private static String role(JsonNode sent) {
    return sent.path("role").asString() + (sent.path("outOfOrder").asBoolean() ? "!" : "");
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void asJson(ChainKind kind) throws IOException {
    JsonNode json = call(kind, kind.chains().getFirst(), "--json").json().getFirst();
    JsonNode sent = json.path("chainSent");
    assertEquals(kind.state(), json.path("chain").asString());
    assertEquals(kind.name(), json.path("name").asString());
    assertEquals(
        kind.goodFor(), words(json.path("goodFor"), "worth").replace("once-published", "once"));
    assertEquals(
        kind.roles(),
        StreamSupport.stream(sent.spliterator(), false)
            .map(CertificateKindsTest::role)
            .collect(Collectors.joining(" ")));
    assertEquals(kind.path(), json.path("path").size());
    assertEquals(kind.key(), sent.path(0).path("key").asString());
  }

  /** What nobody can check yet still has its name. */
  @Test
  void theKeyOfAnAuthorityIsNamed() throws IOException {
    ChainKind kind =
        kinds().filter(one -> one.label().equals("ML-DSA authority")).findFirst().orElseThrow();
    JsonNode json = call(kind, kind.chains().getFirst(), "--json").json().getFirst();
    assertEquals(
        "ML-DSA-65 (2.16.840.1.101.3.4.3.18)",
        json.path("chainSent").path(1).path("key").asString());
    assertEquals("path-signature-not-checkable", json.path("problem").path("id").asString());
    assertEquals("not-checkable", json.path("chainSent").path(0).path("signatureGrade").asString());
  }

  /** The same facts in the words of the text. */
  @ParameterizedTest
  @MethodSource("kinds")
  void asText(ChainKind kind) throws IOException {
    for (List<TestCertificate> chain : kind.chains()) {
      String text = call(kind, chain).out();
      List<String> lines = text.lines().map(String::strip).toList();
      String answer = lines.getFirst();
      assertEquals(
          kind.goodFor().startsWith("yes yes"),
          answer.startsWith(
              "Good enough for: encryption that checks nothing (opportunistic), MTA-STS"),
          answer);
      assertTrue(has(lines, "Path: " + state(kind.state())), text);
      assertTrue(
          has(lines, "Names, expected is " + ChainKind.NAME + ": " + name(kind.name())), text);
      List<String> roles = List.of(kind.roles().split(" "));
      for (int i = 0; i < roles.size(); i++) {
        assertTrue(has(lines, (i + 1) + " " + role(roles.get(i))), text);
      }
    }
    assertTrue(call(kind, kind.chains().getFirst()).out().contains("Public key: " + kind.key()));
  }

  private static boolean has(List<String> lines, String beginning) {
    return lines.stream().anyMatch(line -> line.startsWith(beginning));
  }

  static String state(String word) {
    return switch (word) {
      case "trusted" -> "publicly trusted";
      case "self-signed" -> "self-signed";
      case "expired" -> "expired";
      case "incomplete" -> "an intermediate certificate is missing";
      case "unknown" -> "cannot be checked here";
      default -> throw new IllegalArgumentException(word);
    };
  }

  static String name(String word) {
    return switch (word) {
      case "match" -> "name matches";
      case "mismatch" -> "name does not match";
      case "cn-only" -> "only the old name field matches";
      default -> throw new IllegalArgumentException(word);
    };
  }

  private static String role(String word) {
    return switch (word) {
      case "end-entity" -> "the server's own: ";
      case "intermediate" -> "intermediate, used: ";
      case "intermediate!" -> "intermediate, used, out of order: ";
      case "root" -> "root, sent though clients have their own: ";
      case "not-used" -> "not used: ";
      default -> throw new IllegalArgumentException(word);
    };
  }
}
