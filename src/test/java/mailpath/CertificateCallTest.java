package mailpath;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static mailpath.certificate.TestCertificate.intermediate;
import static mailpath.certificate.TestCertificate.leaf;
import static mailpath.certificate.TestCertificate.root;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import mailpath.certificate.TestCertificate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** {@code mailpath certificate}: what it prints, where, and what it answers. */
@Tag("exhaustive")
@Timeout(60)
class CertificateCallTest {
  private static final String NAME = "mx.example.nl";
  private static final String AT = TestCertificate.NOW.toString();
  private static final TestCertificate ROOT = root("Root").make();
  private static final TestCertificate CA = intermediate("Authority", ROOT).make();
  private static final TestCertificate LEAF = leaf(CA, NAME).make();

  @TempDir private Path folder;

  private String file(String name, TestCertificate... chain) throws IOException {
    return Files.writeString(folder.resolve(name), pem(chain)).toString();
  }

  private static String pem(TestCertificate... chain) {
    return Arrays.stream(chain)
        .map(one -> pem("CERTIFICATE", one.der().toArray()))
        .collect(Collectors.joining());
  }

  private static String pem(String label, byte[] octets) {
    return "-----BEGIN %1$s-----\n%2$s\n-----END %1$s-----\n"
        .formatted(label, Base64.getMimeEncoder().encodeToString(octets));
  }

  private Called call(String... rest) throws IOException {
    String[] first = {"certificate", "--name", NAME, "--at", AT, "--ca", file("ca.pem", ROOT)};
    return Called.with(Stream.of(first, rest).flatMap(Arrays::stream).toArray(String[]::new));
  }

  private JsonNode json(String... rest) throws IOException {
    Called called =
        call(Stream.concat(Stream.of("--json"), Arrays.stream(rest)).toArray(String[]::new));
    assertEquals(0, called.exit(), called.err());
    return called.json().getFirst();
  }

  @Test
  void theAnswerComesFirst() throws IOException {
    Called called = call(file("a.pem", LEAF, CA));
    assertEquals(0, called.exit(), called.err());
    assertEquals(
        "Good enough for: encryption that checks nothing (opportunistic), MTA-STS, mail programs."
            + " With the right TLSA record also for: DANE with an authority (DANE-TA), DANE with"
            + " the server's own (DANE-EE).",
        called.out().lines().findFirst().orElseThrow());
    assertTrue(called.out().contains("DNS:mx.example.nl  matches: the same name"), called.out());
    assertTrue(
        called.out().contains("on the path is DNS:mx.example.nl, on 24 Jan 2027 12:00."),
        called.out());
    assertTrue(called.out().contains("1 the server's own: DNS:mx.example.nl;"), called.out());
    assertFalse(called.out().contains("ASN.1"), called.out());
  }

  static Stream<Arguments> chains() {
    TestCertificate self = root("self").ca(false).dns(NAME).make();
    TestCertificate expired =
        leaf(CA, NAME).dates("2025-01-01T00:00:00Z", "2026-05-31T00:00:00Z").make();
    return Stream.of(
        row("trusted match 2", LEAF, CA),
        row("trusted match 3", LEAF, CA, ROOT),
        row("trusted match 3", LEAF, ROOT, CA),
        row("self-signed match 1", self),
        row("expired match 2", expired, CA),
        row("incomplete match 1", LEAF),
        row("trusted mismatch 2", leaf(CA, "www.example.nl").make(), CA),
        row("trusted cn-only 2", intermediate(NAME, CA).ca(false).make(), CA),
        row("trusted match 2", leaf(CA, NAME).keys(TestCertificate.rsaKeys(2_048)).make(), CA));
  }

  private static Arguments row(String words, TestCertificate... chain) {
    return Arguments.of(words, chain);
  }

  @ParameterizedTest
  @MethodSource
  void chains(String expected, TestCertificate... chain) throws IOException {
    JsonNode json = json(file("a.pem", chain));
    String words =
        Stream.of("chain", "name", "certificates")
            .map(key -> json.path(key).asString())
            .collect(Collectors.joining(" "));
    assertEquals(expected, words);
    assertEquals("none", json.path("tlsa").asString());
    assertEquals(5, json.path("goodFor").size());
  }

  @Test
  void jsonHasTheKeysOfTheGuide() throws IOException {
    JsonNode json = json("--evidence", file("a.pem", LEAF, ROOT, CA));
    assertEquals("pem", json.path("form").asString());
    assertEquals(NAME, json.path("expected").asString());
    assertEquals(AT, json.path("at").asString());
    assertEquals("mta-sts", json.path("goodFor").path(1).path("use").asString());
    assertEquals("yes", json.path("goodFor").path(1).path("worth").asString());
    assertEquals("R13", json.path("goodFor").path(1).path("rule").asString());
    assertEquals(3, json.path("path").size());
    assertTrue(json.path("problem").isNull() && json.path("missing").isNull());
    assertEquals("2027-01-24T12:00:00Z", json.path("firstEnd").path("notAfter").asString());
    JsonNode last = json.path("chainSent").path(2);
    assertEquals("intermediate", last.path("role").asString());
    assertEquals(2, last.path("pathPlace").asInt());
    assertTrue(last.path("outOfOrder").asBoolean());
    JsonNode own = json.path("chainSent").path(0);
    assertEquals(60, own.path("daysLeft").asInt());
    assertEquals("EC 256", own.path("key").asString());
    assertEquals("alternative-names", own.path("extensions").path(0).path("name").asString());
    assertEquals("SEQUENCE", own.path("asn1").path(0).asString());
    assertEquals("same", json.path("names").path(0).path("rule").asString());
  }

  /** The last second of a certificate still counts; DANE-EE does not look at dates. */
  @Test
  void theFirstLossNamesItsUses() throws IOException {
    TestCertificate later = leaf(CA, NAME).dates(AT, "2027-01-10T11:59:59Z").make();
    JsonNode json = json(file("a.pem", later, CA));
    assertEquals("2027-01-10T12:00:00Z", json.path("firstLoss").path("at").asString());
    assertEquals(
        "[\"mta-sts\",\"dane-ta\",\"mail-program\"]",
        json.path("firstLoss").path("uses").toString());
    assertTrue(json.path("firstGain").isNull());
    assertTrue(json.path("turns").path(0).path("at").isNull());
    assertEquals(
        "{\"use\":\"mta-sts\",\"worth\":\"no\"}",
        json.path("turns").path(0).path("uses").path(1).toString());
    String text = call(file("a.pem", later, CA)).out();
    assertTrue(
        text.contains(
            "From 10 Jan 2027 12:00 on it is no longer good enough for: MTA-STS, DANE with an"
                + " authority (DANE-TA), mail programs."),
        text);
  }

  /** D6, D7: every record has its row, also one that does not count. */
  @Test
  void recordsHaveRows() throws IOException {
    String file = file("a.pem", LEAF, CA);
    String own = json(file).path("chainSent").path(0).path("tlsaRecords").path(0).asString();
    String near = own.replaceFirst("3 1 1", "2 1 1");
    JsonNode records =
        json("--tlsa", own, "--tlsa", near, "--tlsa", "1 1 1 00", file).path("records");
    assertEquals("yes matches 1", row(records.path(0)));
    assertEquals("yes no-certificate null", row(records.path(1)));
    assertEquals(
        "[{\"part\":\"usage\",\"value\":3,\"place\":1}]",
        records.path(1).path("nearly").toString());
    assertEquals("unusable no-certificate null", row(records.path(2)));
    String text = call("--tlsa", near, file).out();
    assertTrue(text.contains(near + ": matches nothing"), text);
    assertTrue(text.contains("with usage 3 it would match certificate 1"), text);
  }

  private static String row(JsonNode record) {
    return record.path("usable").asString()
        + " "
        + record.path("outcome").asString()
        + " "
        + record.path("matched");
  }

  /** The file's roots count; those of this computer stand beside them. */
  @Test
  void storesAreCompared() throws IOException {
    JsonNode stores = json(file("a.pem", LEAF, CA)).path("stores");
    assertEquals("file", stores.path(0).path("kind").asString());
    assertEquals(folder.resolve("ca.pem").toString(), stores.path(0).path("place").asString());
    assertTrue(stores.path(0).path("trusted").asBoolean());
    JsonNode last = stores.path(stores.size() - 1);
    assertFalse(last.path("trusted").asBoolean());
    assertEquals("CN=Authority", last.path("problem").path("certificate").asString());
    String text = call(file("a.pem", LEAF, CA)).out();
    assertTrue(text.contains("Not all sets of roots come to the same:"), text);
    String without = Called.with("certificate", "--at", AT, file("a.pem", LEAF, CA)).out();
    assertFalse(without.contains("Not all sets"), without);
  }

  @Test
  void aRecordIsHeldAgainstIt() throws IOException {
    String file = file("a.pem", LEAF, CA);
    String own = json(file).path("chainSent").path(0).path("tlsaRecords").path(0).asString();
    assertEquals("match", json("--tlsa", own, file).path("tlsa").asString());
    String other = "3 1 1 " + "00".repeat(32);
    assertEquals("mismatch", json("--tlsa", other, file).path("tlsa").asString());
    assertEquals("match", json("--tlsa", other, "--tlsa", own, file).path("tlsa").asString());
    assertEquals("unusable", json("--tlsa", "1 1 1 00", file).path("tlsa").asString());
  }

  @Test
  void otherFormsAndGzip() throws IOException {
    Path der = Files.write(folder.resolve("a.der"), LEAF.der().toArray());
    assertEquals("der", json(der.toString()).path("form").asString());
    Path packed = folder.resolve("a.gz");
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(packed))) {
      out.write(pem(LEAF, CA).getBytes(US_ASCII));
    }
    assertEquals(2, json(packed.toString()).path("certificates").asInt());
    byte[] whole = Files.readAllBytes(packed);
    Path cut = Files.write(folder.resolve("cut.gz"), Arrays.copyOf(whole, whole.length - 1));
    assertEquals(2, call(cut.toString()).exit());
  }

  /** threat-F3: refused whole, and not a word of it printed. */
  @Test
  void aPrivateKeyRefusesTheFile() throws IOException {
    String key = pem("PRIVATE KEY", LEAF.keys().getPrivate().getEncoded());
    Path file = Files.writeString(folder.resolve("a.pem"), pem(LEAF, CA) + key);
    Called called = call(file.toString(), file("b.pem", LEAF, CA));
    assertEquals(2, called.exit());
    assertTrue(called.err().contains("a.pem: there is a private key in the file"), called.err());
    assertEquals(1, called.err().lines().count());
    assertTrue(called.out().startsWith("Good enough"), called.out());
    String line = key.lines().skip(1).findFirst().orElseThrow();
    assertFalse((called.out() + called.err()).contains(line));
    assertEquals(2, call("--ca", file.toString(), file("b.pem", LEAF)).exit());
  }

  /** What cannot be read or checked makes the answer partial. */
  @Test
  void aDamagedOneMakesAPartialAnswer() throws IOException {
    String damaged = pem("CERTIFICATE", new byte[] {0x30, 0});
    Path file = Files.writeString(folder.resolve("a.pem"), pem(LEAF) + damaged + pem(CA));
    Called called = call(file.toString());
    assertEquals(1, called.exit());
    assertTrue(called.out().contains("2 unreadable"), called.out());
  }

  /** threat-F10, threat-R5: nothing in a certificate changes how the terminal looks. */
  @Test
  void controlCodesAreShownAndNotCarriedOut() throws IOException {
    TestCertificate hostile =
        intermediate("a\u001b[31m\u202e\u0007b", CA).ca(false).dns("x\u001b]0;y\u0007.nl").make();
    Called called = call("--evidence", file("a.pem", hostile, CA));
    assertTrue(called.out().contains("\\u001b[31m\\u202e\\u0007b"), called.out());
    assertTrue(called.out().contains("DNS:x\\u001b]0;y\\u0007.nl"), called.out());
    assertTrue(
        called.out().chars().noneMatch(c -> c < ' ' && c != '\n' && c != '\r' || c == 0x202e));
  }

  @Test
  @Timeout(10)
  void tenThousandNamesAreCut() throws IOException {
    String[] names =
        Stream.concat(IntStream.range(0, 9_999).mapToObj(i -> "n" + i + ".nl"), Stream.of(NAME))
            .toArray(String[]::new);
    String file = file("a.pem", leaf(CA, names).make(), CA);
    Called called = call(file);
    assertTrue(called.out().lines().count() < 150, called.out());
    assertTrue(called.out().contains("and 9950 more"), called.out());
    assertTrue(called.out().contains("DNS:mx.example.nl  matches"), called.out());
    assertEquals(10_000, json(file).path("names").size());
  }

  /** threat-F8: neither hangs nor reads without end. */
  @ParameterizedTest
  @ValueSource(strings = {"/dev/zero", "/no/such/file", "/", "FIFO"})
  void whatIsNoFileIsRefused(String file) throws IOException, InterruptedException {
    String named = file;
    if (file.equals("FIFO")) {
      named = folder.resolve("pipe").toString();
      assertEquals(0, new ProcessBuilder("mkfifo", named).start().waitFor());
    }
    Called called = call(named);
    assertEquals(2, called.exit());
    assertEquals(1, called.err().lines().count(), called.err());
    assertEquals("", called.out());
  }

  @ParameterizedTest
  @CsvSource({"--name, a..b", "--tlsa, 3 1 1", "--at, monday", "--ca, /no/such/file"})
  void aWrongCallSaysSoInOneLine(String option, String value) throws IOException {
    Called called = Called.with("certificate", option, value, file("a.pem", LEAF));
    assertEquals(2, called.exit());
    assertEquals(1, called.err().lines().count(), called.err());
  }

  @Test
  void severalFilesAndDutch() throws IOException {
    String file = file("a.pem", LEAF, CA);
    List<JsonNode> lines = call("--json", "--lang", "nl", file, file("b.pem", LEAF)).json();
    assertEquals(2, lines.size());
    assertTrue(lines.getFirst().path("text").asString().startsWith("Goed genoeg voor: "));
    assertEquals("CN=Authority", lines.getLast().path("missing").asString());
  }
}
