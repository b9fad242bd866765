package mailpath;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code mailpath client … --save}, and what {@code mailpath replay} makes of such a case. */
@Tag("exhaustive")
@Timeout(120)
class ClientCaseCallTest {
  private static final String PREFS =
      """
      user_pref("mail.accountmanager.accounts", "account1");
      user_pref("mail.account.account1.server", "server1");
      user_pref("mail.server.server1.type", "imap");
      user_pref("mail.server.server1.hostname", "imap.example.org");
      user_pref("mail.server.server1.userName", "jan");
      user_pref("mail.server.server1.name", "Jan privé");
      user_pref("mail.server.server1.port", 143);
      user_pref("mail.server.server1.socketType", 0);
      user_pref("mail.server.server1.authMethod", 3);
      """;

  @TempDir private Path folder;

  private String file(String name) {
    return folder.resolve(name).toString();
  }

  /** Good servers, a certificate for another name, and a source that leads to another domain. */
  @ParameterizedTest
  @ValueSource(strings = {"mijnmail.test", "anderenaam.test", "vrijblijvend.test"})
  void aReplayPrintsWhatTheCallPrinted(String domain) {
    String saved = file("a.mailpath");
    Called live =
        Called.with(
            "client",
            "--lab",
            "--probe",
            "--json",
            "--evidence",
            "--save",
            saved,
            "--address",
            "jan@" + domain);
    Called again = Called.with("replay", "--json", "--evidence", saved);
    assertEquals(List.of(live.exit(), ""), List.of(again.exit(), again.err()));
    assertEquals(live.out().replace("\"mode\":\"lab\"", "\"mode\":\"replay\""), again.out());
    assertTrue(live.json().size() > 1, "something was found");
    JsonNode discovery = live.json().getFirst();
    for (JsonNode source : discovery.path("sources")) {
      for (JsonNode number : source.path("evidence")) {
        assertTrue(discovery.path("observations").path(number.asInt() - 1).has("query"));
      }
    }
  }

  @Test
  void whatIsTypedIsLookedAtAndKept() {
    String saved = file("a.mailpath");
    List<String> services =
        List.of(
            "--set",
            "imap mail.overtijd.test ssl check=full auth=password",
            "--set",
            "smtp mail.overtijd.test:587 none check=off auth=password");
    List<String> options = List.of("client", "--lab", "--probe", "--json", "--save", saved);
    Called live =
        Called.with(Stream.concat(options.stream(), services.stream()).toArray(String[]::new));
    Called again = Called.with("replay", "--json", saved);
    assertEquals(live.out().replace("\"mode\":\"lab\"", "\"mode\":\"replay\""), again.out());
    assertEquals("BROKEN", again.json().getFirst().path("verdict").asString(), again.out());
  }

  /** Without a network there is nothing to record, and still it is judged alike. */
  @ParameterizedTest
  @ValueSource(strings = {"en", "nl"})
  void settingsForWhichNobodyWasAsked(String language) {
    String saved = file("a.mailpath");
    String set = "imap imap.example.org:143 ssl check=full auth=password";
    Called live = Called.with("client", "--lang", language, "--set", set, "--save", saved);
    Called again = Called.with("replay", "--lang", language, saved);
    assertEquals(live, again);
  }

  /** The name of the file can tell who the user is, so in its place stands that of the case. */
  @Test
  void aFileOfAProgram() throws IOException {
    String prefs = Files.writeString(folder.resolve("prefs.js"), PREFS).toString();
    String saved = file("a.mailpath");
    Called live = Called.with("client", "--json", "--save", saved, prefs);
    Called again = Called.with("replay", "--json", saved);
    assertEquals(live.exit(), again.exit());
    ObjectNode expected = (ObjectNode) live.json().getFirst();
    assertEquals(1, expected.path("notes").size());
    expected.put("file", saved).put("account", "").putArray("notes");
    assertEquals(expected, again.json().getFirst());
  }

  @Test
  void severalGoIntoAFolder() throws IOException {
    String one = Files.writeString(folder.resolve("one.js"), PREFS).toString();
    String two =
        Files.writeString(folder.resolve("two.js"), PREFS.replace("143", "993")).toString();
    Path cases = Files.createDirectory(folder.resolve("cases"));
    Called called = Called.with("client", "--save", cases.toString(), one, two);
    assertEquals("", called.err());
    try (Stream<Path> files = Files.list(cases)) {
      assertEquals(
          List.of("imap.example.org_client.mailpath", "imap.example.org_client_2.mailpath"),
          files.map(file -> file.getFileName().toString()).sorted().toList());
    }
    Called refused = Called.with("client", "--save", file("one.mailpath"), one, two);
    assertEquals(2, refused.exit());
    assertTrue(refused.err().contains("folder"), refused.err());
  }

  @Test
  void whatCannotBeSavedIsSaid() {
    Called called =
        Called.with("client", "--set", "imap i.example none", "--save", file("no/a.mailpath"));
    assertEquals(2, called.exit());
    assertTrue(called.out().contains("i.example"), "it is answered all the same");
    assertFalse(called.err().isEmpty());
  }

  /** Commands that want a case of a domain refuse one of a mail program, and say what it is. */
  @Test
  void otherReadersRefuseIt() {
    String saved = file("a.mailpath");
    Called.with("client", "--set", "imap imap.example.org none", "--save", saved);
    List<Called> refused =
        List.of(
            Called.with("replay", "--what-if", "dns example.org TXT none", saved),
            Called.with("compare", saved, saved),
            Called.with("check", "--lab", "--earlier", saved, "ketting.test"));
    for (Called one : refused) {
      assertEquals(2, one.exit());
      assertTrue(
          one.err().contains("about a mail program or a mail address (imap.example.org)"),
          one.err());
    }
  }

  @ParameterizedTest
  @CsvSource({"secure, 4", "opportunistic, 4"})
  void aReplayCanFailAScript(String least, int exit) {
    String saved = file("a.mailpath");
    Called.with("client", "--set", "imap imap.example.org none", "--save", saved);
    assertEquals(exit, Called.with("replay", "--fail-below", least, saved).exit());
  }

  @ParameterizedTest
  @CsvSource({"vrijblijvend.test, 0", "anderenaam.test, 4"})
  void anAddressCanFailAScript(String domain, int exit) {
    Called called =
        Called.with(
            "client", "--lab", "--probe", "--fail-below", "opportunistic", "--address", domain);
    assertEquals(exit, called.exit(), called.out());
  }

  @Test
  void theSheetOfAnAddress() {
    Called called =
        Called.with(
            "client", "--lab", "--json", "--sheet", "thunderbird", "--address", "mijnmail.test");
    assertEquals(1, called.json().size(), called.out());
    JsonNode sheet = called.json().getFirst();
    assertEquals("discovery", sheet.path("basis").asString());
    assertTrue(sheet.path("services").size() > 1, called.out());
    assertFalse(called.err().isEmpty(), "who could have lied is said beside it");
  }

  @Test
  void withoutSettingsThereIsNoSheet() {
    Called called =
        Called.with(
            "client", "--lab", "--sheet", "thunderbird", "--html", "--address", "overtijd.test");
    assertEquals("", called.out());
    assertEquals(1, called.exit());
    assertTrue(called.err().contains("overtijd.test"), called.err());
  }
}
