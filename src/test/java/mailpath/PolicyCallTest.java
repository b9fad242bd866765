package mailpath;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** {@code mailpath policy}: what it prints, where, and what it answers. */
@Timeout(60)
class PolicyCallTest {
  private static final String AT = "2026-01-31T12:00:00Z";
  private static final String GOOD =
      "version: STSv1\nmode: enforce\nmx: mail.example.com\nmax_age: 1209600\n";
  private static final String OF_2016 =
      "{\"version\":\"STSv1\",\"mode\":\"enforce\",\"policy_id\":\"20160901\","
          + "\"mx\":[\"mx1.example.org\",\"*.example.net\"],\"max_age\":1209600}";
  private static final String OF_G1 =
      "_smtp_sts.example.org. TXT \"v=STS1; to=false; mx=*.example.org; a=dnssec; c=tlsa; "
          + "e=604800; rua=mailto:r@example.org!10m\"\n";

  @TempDir private Path folder;

  private String file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text).toString();
  }

  private static Called call(String... rest) {
    String[] first = {"policy", "--at", AT};
    return Called.with(Stream.of(first, rest).flatMap(Arrays::stream).toArray(String[]::new));
  }

  private static List<JsonNode> json(String... rest) {
    Called called =
        call(Stream.concat(Stream.of("--json"), Arrays.stream(rest)).toArray(String[]::new));
    assertEquals(0, called.exit(), called.err());
    return called.json();
  }

  private static String ids(JsonNode faults) {
    return faults
        .valueStream()
        .map(fault -> fault.path("line") + " " + fault.path("id").asString())
        .collect(Collectors.joining(", "));
  }

  @Test
  void eachLineHasItsMarkAndWord() throws IOException {
    Called called =
        call(file("a.txt", GOOD.replace("enforce", "Enforce") + "mx: localhost\n\nfoo: bar\n"));
    assertEquals(0, called.exit(), called.err());
    List<String> lines = called.out().lines().toList();
    assertTrue(
        lines
            .getFirst()
            .endsWith("policy of MTA-STS. No sender that follows the standard takes it."),
        called.out());
    assertEquals("  ✓ good      1  version: STSv1", lines.get(1));
    assertEquals("                 This is a policy of MTA-STS.", lines.get(2));
    assertEquals("  ✗ wrong     2  mode: Enforce", lines.get(3));
    assertEquals(
        "                 the mode must be exactly enforce, testing or none (R6, RFC 8461 3.2)",
        lines.get(4));
    assertTrue(lines.contains("  ! improve   5  mx: localhost"), called.out());
    assertTrue(lines.contains("  ? depends   6"), called.out());
    assertTrue(
        called.out().contains("the line is empty; some senders refuse the whole for it"),
        called.out());
    assertTrue(lines.contains("  · skipped   7  foo: bar"), called.out());
    assertTrue(lines.contains("                 No sender looks at the key foo."), called.out());
  }

  @Test
  void jsonHasTheKeysOfTheContract() throws IOException {
    JsonNode json = json(file("a.txt", GOOD.replace("1209600", "60") + "\nmx: .x\n")).getFirst();
    assertTrue(json.path("file").asString().endsWith("a.txt"));
    assertEquals("policy", json.path("kind").asString());
    assertEquals("G6", json.path("generation").asString());
    assertFalse(json.path("valid").asBoolean());
    assertFalse(json.path("dependsOnSender").asBoolean());
    assertEquals("5 blank-line, 6 mx", ids(json.path("errors")));
    assertEquals("depends", json.path("errors").path(0).path("effect").asString());
    assertEquals("R8", json.path("errors").path(1).path("rule").asString());
    assertEquals("4 below-day", ids(json.path("warnings")));
    assertEquals("warning", json.path("lines").path(3).path("state").asString());
    assertTrue(json.path("record").isNull() && json.path("name").isNull());
    assertTrue(json.path("converted").isObject());
    JsonNode good = json(file("b.txt", GOOD)).getFirst();
    assertTrue(good.path("valid").asBoolean());
    assertEquals("G7", good.path("generation").asString());
    assertTrue(good.path("errors").isEmpty() && good.path("warnings").isEmpty());
    assertTrue(good.path("converted").isNull());
  }

  @ParameterizedTest
  @CsvSource({"GOOD, true, false", "BLANK, false, true", "MISSING, false, false"})
  void validIsWhatEverySenderTakes(String which, boolean valid, boolean depends)
      throws IOException {
    String text =
        switch (which) {
          case "BLANK" -> GOOD + "\n";
          case "MISSING" -> GOOD.replace("mode: enforce\n", "\n");
          default -> GOOD;
        };
    JsonNode json = json(file("a.txt", text)).getFirst();
    assertEquals(valid, json.path("valid").asBoolean());
    assertEquals(depends, json.path("dependsOnSender").asBoolean());
  }

  @Test
  void anOldPolicyIsConverted() throws IOException {
    String file = file("mta-sts.json", OF_2016);
    JsonNode json = json(file).getFirst();
    assertEquals("G3", json.path("generation").asString());
    assertEquals("_mta_sts", json.path("published").path("labels").path(0).asString());
    assertEquals(
        "https://policy.mta-sts.DOMAIN/.well-known/mta-sts/current",
        json.path("published").path("addresses").path(0).asString());
    JsonNode converted = json.path("converted");
    assertEquals("v=STSv1; id=20160901;", converted.path("record").asString());
    assertEquals("_mta-sts.DOMAIN", converted.path("recordName").asString());
    assertEquals(
        "version: STSv1\r\nmode: testing\r\nmx: mx1.example.org\r\nmx: *.example.net\r\n"
            + "max_age: 1209600\r\n",
        converted.path("policy").asString());
    assertTrue(converted.path("later").asString().contains("mode: enforce\r\n"));
    assertTrue(converted.path("tlsRpt").isNull());
    assertEquals("draft-mode-tried-first", converted.path("changes").path(3).path("id").asString());
    assertEquals("mode: enforce", converted.path("changes").path(3).path("from").asString());
    Called called = call(file);
    assertTrue(
        called.out().contains("the drafts of July to December 2016, G3. No sender"), called.out());
    assertTrue(called.out().contains("    mx: *.example.net"), called.out());
    assertTrue(called.out().contains("  Later, once reports tell of no failures"), called.out());
    // RFC 8461 8.1: the record must not announce what cannot be fetched yet.
    assertTrue(
        called.out().indexOf("  file at https://mta-sts.DOMAIN/")
            < called.out().indexOf("  TXT record at _mta-sts.DOMAIN"),
        called.out());
    assertTrue(
        called.out().contains("  Publish the policy file first, and the record"), called.out());
    Called again = call("--json", file("new.txt", converted.path("policy").asString()));
    assertTrue(again.json().getFirst().path("valid").asBoolean(), again.out());
  }

  @Test
  void anOldRecordIsConverted() throws IOException {
    JsonNode json = json("--record", file("a.zone", OF_G1)).getFirst();
    assertEquals("mta-sts-record", json.path("kind").asString());
    assertEquals("G1", json.path("generation").asString());
    assertEquals("_smtp_sts.example.org", json.path("name").asString());
    JsonNode converted = json.path("converted");
    assertEquals("v=STSv1; id=20260131120000Z;", converted.path("record").asString());
    assertEquals("_mta-sts.example.org", converted.path("recordName").asString());
    assertEquals("v=TLSRPTv1; rua=mailto:r@example.org;", converted.path("tlsRpt").asString());
    assertEquals("_smtp._tls.example.org", converted.path("tlsRptName").asString());
    assertTrue(converted.path("later").isNull());
  }

  @Test
  void recordsAreJudgedFieldByField() throws IOException {
    String file = file("a.txt", "v=STSv1; id=a-b\n\"v=TLSRPTv1; \" \"rua=mailto:a@example.org\"\n");
    List<JsonNode> lines = json("--record", file, " V = STSv1", "v=STSv1; id=1");
    assertEquals(4, lines.size());
    assertEquals("1 beginning, null id-missing", ids(lines.get(2).path("errors")));
    assertEquals("2 id-form", ids(lines.getFirst().path("errors")));
    assertEquals(1, lines.getFirst().path("record").asInt());
    assertEquals("tls-rpt-record", lines.get(1).path("kind").asString());
    assertEquals("rfc-8460", lines.get(1).path("generation").asString());
    assertTrue(lines.get(1).path("valid").asBoolean());
    assertEquals("v=STSv1; id=1", lines.getLast().path("file").asString());
    assertTrue(lines.getLast().path("valid").asBoolean());
    Called called = call("--record", file);
    assertTrue(called.out().contains("a.txt, record 1: TXT record of MTA-STS."), called.out());
    assertTrue(called.out().contains("  ✗ wrong     2  id=a-b"), called.out());
    assertTrue(called.out().contains("Reports go to mailto:a@example.org."), called.out());
  }

  @Test
  void packedFilesAndSeveral() throws IOException {
    Path packed = folder.resolve("a.gz");
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(packed))) {
      out.write(GOOD.getBytes(UTF_8));
    }
    List<JsonNode> lines = json(packed.toString(), file("b.txt", GOOD));
    assertEquals(2, lines.size());
    assertTrue(lines.stream().allMatch(line -> line.path("valid").asBoolean()));
    byte[] whole = Files.readAllBytes(packed);
    Path cut = Files.write(folder.resolve("cut.gz"), Arrays.copyOf(whole, whole.length - 1));
    assertEquals(2, call(cut.toString()).exit());
  }

  /** R10, threat-F2: no more is read than senders read, and that is said. */
  @Test
  void whatIsTooLongIsAPartialAnswer() throws IOException {
    Path packed = folder.resolve("bomb.gz");
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(packed))) {
      byte[] much = new byte[1_048_576];
      Arrays.fill(much, (byte) '\n');
      for (int i = 0; i < 64; i++) {
        out.write(much);
      }
    }
    Called called = call(packed.toString());
    assertEquals(1, called.exit());
    Called long_ = call(file("a.txt", GOOD + "mx: a.example.com\n".repeat(5_000)));
    assertEquals(1, long_.exit());
    assertTrue(long_.out().contains("longer than the 64 KB that senders read"), long_.out());
    assertTrue(long_.out().lines().count() < 500, long_.out());
    Called records = call("--record", file("r.txt", "v=STSv1; id=a;\n".repeat(5_000)));
    assertEquals(2, records.exit());
    assertEquals("", records.out());
    assertTrue(records.err().contains("longer than 64 KB"), records.err());
  }

  /** threat-F10, threat-R5: nothing in a file changes how the terminal looks. */
  @ParameterizedTest
  @ValueSource(strings = {"", "--record", "--json"})
  void controlCodesAreShownAndNotCarriedOut(String option) throws IOException {
    String odd = "x\u001b[31m\u202e\u0007";
    String text =
        option.equals("--record")
            ? "v=STS1; m=" + odd + "; mx=" + odd + "; rua=" + odd + "; " + odd + "=1\n"
            : "{\"version\":\"STS1\",\"mode\":\"x\\u001b[31m\\u202e\\u0007\",\"mx\":[\"\\u001b\"],"
                + "\"\\u202ex\":\"\\u0007\"}\n"
                + odd;
    String file = file("a.txt", text);
    Called called = option.isEmpty() ? call(file) : call(option, file);
    assertEquals(0, called.exit(), called.err());
    assertTrue(
        called.out().chars().noneMatch(c -> c < ' ' && c != '\n' && c != '\r'), called.out());
    assertTrue(option.equals("--json") || called.out().chars().noneMatch(c -> c == 0x202e));
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
    Called called = call(named, file("b.txt", GOOD));
    assertEquals(2, called.exit());
    assertEquals(1, called.err().lines().count(), called.err());
    assertTrue(called.out().contains("b.txt: policy of MTA-STS."), called.out());
  }

  @Test
  void aWrongCallSaysSo() throws IOException {
    assertEquals(2, call().exit());
    assertEquals(2, Called.with("policy", "--at", "monday", file("a.txt", GOOD)).exit());
    assertEquals(0, Called.with("policy", "--help").exit());
  }

  @Test
  void dutch() throws IOException {
    Called called = call("--lang", "nl", file("a.txt", GOOD.replace("STSv1", "STSv2")));
    assertTrue(called.out().contains("beleid van MTA-STS. Geen verzender"), called.out());
    assertTrue(called.out().contains("  ✗ fout          1  version: STSv2"), called.out());
  }
}
