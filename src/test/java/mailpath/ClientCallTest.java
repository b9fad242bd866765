package mailpath;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** {@code mailpath client}: what it takes, what it prints, and what it answers. */
@Timeout(120)
class ClientCallTest {
  private static final String PREFS =
      """
      user_pref("mail.accountmanager.accounts", "account1");
      user_pref("mail.account.account1.server", "server1");
      user_pref("mail.server.server1.type", "imap");
      user_pref("mail.server.server1.hostname", "imap.example.org");
      user_pref("mail.server.server1.port", 143);
      user_pref("mail.server.server1.socketType", 0);
      user_pref("mail.server.server1.authMethod", 3);
      """;

  @TempDir private Path folder;

  private static JsonNode json(String... args) {
    Called called = Called.with(args);
    assertEquals(1, called.json().size(), called.err());
    return called.json().getFirst();
  }

  @ParameterizedTest
  @CsvSource({
    "imap imap.example.org none auth=password, 0",
    "imap imap.example.org:993 starttls, 0",
    "imap imap.example.org ssl check=full, 1",
    "imap imap.example.org ssl password=hunter2, 2",
    "imap imap.example.org tls, 2"
  })
  void theAnswerIsWorthAnExitCode(String typed, int exit) {
    Called called = Called.with("client", "--set", typed);
    assertEquals(exit, called.exit(), called.out() + called.err());
    assertTrue(!(called.out() + called.err()).contains("hunter2"));
  }

  @ParameterizedTest
  @CsvSource({"secure, 4", "opportunistic, 4"})
  void aLowerVerdictCanFailAScript(String least, int exit) {
    assertEquals(
        exit,
        Called.with("client", "--fail-below", least, "--set", "imap i.example.org none").exit());
  }

  /** What is said of a service that was not understood repeats no password. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "imaps imap.example.org ssl password=hunter2",
        "imap jan:hunter2@imap.example.org ssl",
        "imap imap.example.org ssl key=hunter2",
        "imap imap.example.org ssl auth=hunter2",
        ",",
        " "
      })
  void aServiceThatIsRefused(String typed) {
    Called called = Called.with("client", "--set", typed);
    assertEquals(2, called.exit(), called.err());
    assertFalse(called.err().contains("hunter2"), called.err());
  }

  @Test
  void neitherNothingNorBothIsACall() {
    assertEquals(2, Called.with("client", "--address", "a.example", "file").exit());
    assertEquals(2, Called.with("client").exit());
    assertEquals(2, Called.with("client", "--set", "imap a.example none", "file").exit());
    assertEquals(2, Called.with("client", "--address", "no domain at all").exit());
    assertEquals(2, Called.with("client", "--mail-from", "--set", "imap a.example ssl").exit());
  }

  @Test
  void oneAccountIsOneObject() {
    JsonNode json =
        json(
            "client",
            "--json",
            "--set",
            "imap imap.example.org:143 ssl check=full auth=password",
            "--set",
            "smtp smtp.example.org none auth=encrypted");
    assertEquals("BROKEN", json.path("verdict").asString());
    assertEquals("imap", json.path("decidedBy").asString());
    assertEquals("typed", json.path("found").asString());
    JsonNode imap = json.path("services").path(0);
    assertEquals("{\"port\":143,\"channel\":\"required\"}", imap.path("right").toString());
    assertEquals("your-program", imap.path("who").asString());
    assertTrue(imap.path("probe").isNull());
    JsonNode smtp = json.path("services").path(1);
    assertEquals("PLAINTEXT", smtp.path("verdict").asString());
    assertEquals("guessable", smtp.path("credential").path("listener").asString());
  }

  @ParameterizedTest
  @CsvSource({
    "en, 'Mail and password travel readable between your program and imap.example.org.'",
    "nl, 'Mail en wachtwoord zijn leesbaar tussen je programma en imap.example.org.'"
  })
  void aFileOfAProgramIsRead(String language, String said) throws IOException {
    Path file = Files.writeString(folder.resolve("prefs.js"), PREFS);
    Called called = Called.with("client", "--lang", language, file.toString());
    assertEquals(0, called.exit(), called.err());
    assertTrue(called.out().contains(said), called.out());
    assertTrue(called.out().contains("Thunderbird"), called.out());
  }

  @Test
  void aFileMayBePacked() throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
      gzip.write(PREFS.getBytes(UTF_8));
    }
    Path file = Files.write(folder.resolve("prefs.js.gz"), packed.toByteArray());
    assertEquals("PLAINTEXT", json("client", "--json", file.toString()).path("verdict").asString());
  }

  /** threat-F2: what unfolds too far is refused, whatever is in it. */
  @Test
  void aBombIsRefused() throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
      gzip.write(new byte[20_000_000]);
    }
    Path file = Files.write(folder.resolve("prefs.js.gz"), packed.toByteArray());
    Called called = Called.with("client", file.toString());
    assertEquals(2, called.exit());
    assertTrue(called.err().contains("more than 100 times its own length"), called.err());
  }

  /** A list of exceptions counts for the profile that it is given with. */
  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void exceptionsAreJoined(boolean listFirst) throws IOException {
    String profile = secure();
    String list = exceptions();
    Called called =
        listFirst
            ? Called.with("client", "--json", list, profile)
            : Called.with("client", "--json", profile, list);
    assertEquals(1, called.json().size(), called.out());
    JsonNode json = called.json().getFirst();
    assertEquals("pinned", json.path("services").path(0).path("check").asString());
    assertEquals(profile, json.path("file").asString());
    assertEquals("[\"BROKEN\",\"OPPORTUNISTIC\"]", json.path("range").toString());
  }

  /** What a file says is told though it has no account, and is no answer. */
  @Test
  void aFileWithoutAccounts() throws IOException {
    String list = exceptions();
    Called called = Called.with("client", "--json", list);
    assertEquals(1, called.exit());
    JsonNode json = called.json().getFirst();
    assertTrue(json.path("account").isNull());
    assertEquals("UNKNOWN", json.path("verdict").asString());
    assertEquals("certificate-exception-stored", json.path("notes").path(0).path("id").asString());
    assertEquals(4, Called.with("client", "--fail-below", "opportunistic", list).exit());
  }

  @Test
  void aFileThatIsRefusedDoesNotHoldUpTheOthers() throws IOException {
    Called called = Called.with("client", "--json", folder.resolve("none").toString(), secure());
    assertEquals(2, called.exit());
    assertEquals(1, called.json().size(), called.err());
  }

  @Test
  void anAccountWithoutANameHasItsDomain() throws IOException {
    String profile =
        Files.readString(Path.of(secure()))
            + "user_pref(\"mail.identity.id1.useremail\", \"jan@example.org\");\n"
            + "user_pref(\"mail.account.account1.identities\", \"id1\");\n";
    Path file = Files.writeString(folder.resolve("prefs.js"), profile);
    Called called = Called.with("client", file.toString());
    assertTrue(called.out().contains("Account example.org:"), called.out());
  }

  /** Insisting on TLS loses nothing to a listener, whatever the server does. */
  @Test
  void aListenerGetsNothingEitherWay() throws IOException {
    JsonNode json = json("client", "--json", secure());
    JsonNode service = json.path("services").path(0);
    assertEquals("kept", service.path("content").path("listener").asString());
    assertEquals("kept", service.path("credential").path("listener").asString());
  }

  @Test
  void onlyWhereNobodyWasAskedIsThatSaid() throws IOException {
    String profile =
        Files.readString(Path.of(secure())).replace("imap.example.org", "mx.beleid.test")
            + "user_pref(\"mail.smtpserver.smtp1.hostname\", \"under_score.test\");\n"
            + "user_pref(\"mail.smtpserver.smtp1.try_ssl\", 3);\n";
    Path file = Files.writeString(folder.resolve("prefs.js"), profile);
    String said = "No server was asked";
    assertTrue(Called.with("client", file.toString()).out().contains(said));
    Called probed = Called.with("client", "--lab", "--probe", file.toString());
    assertFalse(probed.out().contains(said), probed.out());
  }

  /** threat-L5: what a file says is no consent to connect anywhere, and the reason is told. */
  @Test
  void aFileLeadsToNoOddPort() throws IOException {
    String profile =
        Files.readString(Path.of(secure()))
            .replace("imap.example.org", "mx.beleid.test")
            .replace("993", "6379");
    Path file = Files.writeString(folder.resolve("prefs.js"), profile);
    JsonNode json = json("client", "--lab", "--probe", "--json", file.toString());
    JsonNode imap = json.path("services").path(0);
    assertTrue(
        imap.path("text").asString().contains("not a usual port for mail"),
        imap.path("text")::asString);
  }

  /** What the program asks is told apart from what it has stored. */
  @Test
  void whatTheUserHasInHand() {
    Called asks = Called.with("client", "--set", "imap i.example.org ssl check=ask auth=password");
    assertTrue(asks.out().contains("kept as long as you say no"), asks.out());
    assertFalse(asks.out().contains("when the exception was made"), asks.out());
  }

  private String secure() throws IOException {
    String profile = PREFS.replace("143", "993").replace("socketType\", 0", "socketType\", 3");
    return Files.writeString(folder.resolve("prefs.js"), profile).toString();
  }

  private String exceptions() throws IOException {
    Path list = folder.resolve("cert_override.txt");
    return Files.writeString(list, "imap.example.org:993:\tOID\tAA\t\n").toString();
  }

  @Test
  void whatIsNoneOfThemIsRefused() throws IOException {
    Path file = Files.writeString(folder.resolve("holiday.txt"), "nothing of the kind\n");
    Called called = Called.with("client", file.toString());
    assertEquals(2, called.exit(), called.out());
    assertEquals("", called.out());
    assertEquals(2, Called.with("client", folder.resolve("none").toString()).exit());
  }

  /** On the practice internet: the server is asked, and its certificate is what counts. */
  @Test
  void theServersAreLookedAt() {
    JsonNode json =
        json(
            "client",
            "--lab",
            "--probe",
            "--json",
            "--set",
            "smtp mx.beleid.test:25 starttls check=full auth=password",
            "--set",
            "smtp mx.ketting.test:25 starttls check=full auth=password");
    JsonNode good = json.path("services").path(0);
    assertEquals("SECURE", good.path("verdict").asString());
    assertEquals("lab", good.path("probe").path("mode").asString());
    JsonNode own = json.path("services").path(1);
    assertEquals("BROKEN", own.path("verdict").asString());
    assertTrue(own.path("text").asString().contains("self-signed"), own.path("text")::asString);
    assertEquals("BROKEN", json.path("verdict").asString());
  }
}
