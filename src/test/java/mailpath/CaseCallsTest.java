package mailpath;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** The calls that write and read case files: what they print, where, and what they answer. */
@Timeout(120)
class CaseCallsTest {
  @TempDir private static Path folder;

  private static List<JsonNode> live;

  @BeforeAll
  static void save() {
    Called called =
        Called.with(
            "check",
            "--lab",
            "--json",
            "--save",
            folder.toString(),
            "info@schakel.test",
            "gum.test");
    assertEquals(0, called.exit(), called.err());
    live = called.json();
  }

  private static String schakel() {
    return folder.resolve("schakel.test.mailpath").toString();
  }

  private static String gum() {
    return folder.resolve("gum.test.mailpath").toString();
  }

  @Test
  void aReplaySaysTheSameInTheOrderOfTheFiles() {
    List<JsonNode> replayed = Called.with("replay", "--json", schakel(), gum()).json();
    for (int i = 0; i < live.size(); i++) {
      assertEquals(live.get(i).path("findings"), replayed.get(i).path("findings"));
      assertEquals(live.get(i).path("matrix"), replayed.get(i).path("matrix"));
      assertEquals(live.get(i).path("at"), replayed.get(i).path("at"));
      assertEquals("replay", replayed.get(i).path("mode").asString());
    }
  }

  @Test
  void aReplayCanBeJudgedForAnotherDate() {
    JsonNode later =
        Called.with("replay", "--json", "--at", "2099-01-01T00:00:00Z", schakel())
            .json()
            .getFirst();
    assertEquals("2099-01-01T00:00:00Z", later.path("at").asString());
    assertEquals("indeterminate", later.path("mechanisms").path("dnssec").asString());
  }

  @Test
  void whatIsAssumedIsPlayedAndSavedBesideWhatWasMeasured() {
    String edited = folder.resolve("edited.mailpath").toString();
    JsonNode assumed =
        Called.with(
                "replay",
                "--json",
                "--what-if",
                "zone schakel.test [secure]",
                "--save",
                edited,
                schakel())
            .json()
            .getFirst();
    assertEquals("SECURE", assumed.path("verdict").asString());
    assertFalse(assumed.path("edits").isMissingNode());
    JsonNode again = Called.with("replay", "--json", edited).json().getFirst();
    assertEquals("SECURE", again.path("verdict").asString());
    assertEquals(live.getFirst().path("observations"), again.path("observations"));
  }

  @Test
  void anEditThatIsNoneIsRefusedWithItsPlace() {
    Called called = Called.with("replay", "--what-if", "starttls nowhere maybe", schakel());
    assertEquals(2, called.exit());
    assertEquals("", called.out());
    assertTrue(called.err().contains("maybe"), called.err());
  }

  /** The lab is another one each time, but its addresses are the same. */
  @Test
  void anEarlierCaseOfTheDomainIsRemembered() {
    Called called = Called.with("check", "--lab", "--json", "--earlier", schakel(), "schakel.test");
    assertEquals(0, called.exit(), called.err());
    assertEquals("OPPORTUNISTIC", called.json().getFirst().path("verdict").asString());
  }

  @Test
  void anEarlierCaseOfAnotherDomainIsAMistake() {
    Called called = Called.with("check", "--lab", "--earlier", gum(), "schakel.test");
    assertEquals(2, called.exit());
    assertTrue(called.err().contains(gum()), called.err());
  }

  @Test
  void twoCasesAreCompared() {
    Called same = Called.with("compare", schakel(), schakel());
    assertEquals(0, same.exit(), same.err());
    JsonNode json = Called.with("compare", "--json", schakel(), gum()).json().getFirst();
    assertEquals("OPPORTUNISTIC", json.path("before").path("verdict").asString());
    assertFalse(json.path("differences").isEmpty());
  }

  @Test
  void aRedactedCaseSaysTheSameAndNotWhoAsked() throws Exception {
    Path given = folder.resolve("given.mailpath");
    Called called = Called.with("replay", "--redact", "--save", given.toString(), schakel());
    assertEquals(0, called.exit(), called.err());
    JsonNode said = Called.with("replay", "--json", given.toString()).json().getFirst();
    assertEquals(live.getFirst().path("matrix"), said.path("matrix"));
    assertFalse(said.path("asked").asString().contains("info"), said::toString);
  }

  @ParameterizedTest
  @CsvSource({
    "'{\"format\":\"mailpath-case\",\"version\":1,}', 'line 1, character'",
    "'{\"format\":\"mailpath-case\",\"version\":99}', newer",
    "'', JSON",
    "'[]', no case file"
  })
  void aBrokenFileIsRefusedWithItsPlaceAndTheOthersGoOn(String text, String said) throws Exception {
    Path broken = Files.writeString(folder.resolve("broken"), text, StandardCharsets.UTF_8);
    Called called = Called.with("replay", "--json", broken.toString(), schakel());
    assertEquals(2, called.exit());
    assertEquals(1, called.json().size());
    assertTrue(called.err().contains("broken") && called.err().contains(said), called.err());
  }

  @ParameterizedTest
  @CsvSource({"replay", "compare"})
  void aFileThatIsNoFileIsRefused(String call) {
    Called called = Called.with(call, folder.toString(), "/nowhere/at/all");
    assertEquals(2, called.exit());
    assertEquals("", called.out());
    assertFalse(called.err().isBlank());
  }

  @Test
  void severalCasesNeedAFolder() {
    Called called =
        Called.with("check", "--lab", "--save", schakel(), "ketting.test", "postkaart.test");
    assertEquals(2, called.exit());
    assertEquals("", called.out());
  }

  @Test
  void whatCannotBeSavedIsSaidAfterTheAnswer() {
    Called called =
        Called.with("check", "--lab", "--json", "--save", "/nowhere/at/all", "ketting.test");
    assertEquals(2, called.exit());
    assertEquals(1, called.json().size());
    assertTrue(called.err().contains("/nowhere/at/all"), called.err());
  }
}
