package mailpath;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tools.jackson.databind.JsonNode;

/** {@code mailpath client --symptom}, {@code --preset} and {@code --sheet}. */
@Timeout(120)
class AdviceCallTest {
  private static final String IMAP = "imap imap.example.org:993 ssl check=full auth=password";

  @Test
  void anErrorMessageIsExplained() {
    Called called =
        Called.with(
            "client",
            "--symptom",
            "Wachttijd voor verbinding met server mail.example.org is verstreken");
    assertEquals(0, called.exit(), called.err());
    assertTrue(called.out().contains("surely a message of Thunderbird"), called.out());
    assertTrue(called.out().contains("mailpath host mail.example.org:993"), called.out());
    JsonNode json = Called.with("client", "--json", "--symptom", "0x800CCC1A").json().getFirst();
    assertEquals("outlook-encryption-type", json.path("symptom").asString());
    assertTrue(json.path("warning").asString().startsWith("Do not go on without encryption"));
  }

  @Test
  void notKnownIsAnAnswer() {
    Called called = Called.with("client", "--symptom", "my printer is out of paper");
    assertEquals(1, called.exit());
    assertTrue(called.out().startsWith("This text is not known."), called.out());
    assertTrue(
        Called.with("client", "--json", "--symptom", "x")
            .json()
            .getFirst()
            .path("symptom")
            .isNull());
  }

  @Test
  void presetsAreListedAndFound() {
    assertEquals(12, Called.with("client", "--json", "--preset", "list").json().size());
    Called ziggo = Called.with("client", "--lang", "nl", "--preset", "ziggo.nl");
    assertTrue(ziggo.out().contains("imap.ziggo.nl:993"), ziggo.out());
    assertTrue(ziggo.out().contains("gelezen op 25 nov 2026"), ziggo.out());
    assertEquals(1, Called.with("client", "--preset", "example.org").exit());
  }

  @Test
  void settingsAreComparedWithAPreset() {
    Called called =
        Called.with("client", "--preset", "gmail.com", "--set", "imap imap.gmail.com:143 starttls");
    assertTrue(called.out().contains("other port"), called.out());
    JsonNode json =
        Called.with(
                "client", "--json", "--preset", "gmail.com", "--set", "imap imap.gmail.com none")
            .json()
            .getLast();
    assertEquals(2, json.path("compared").get(0).path("differs").size());
  }

  @Test
  void aSheetTakesThePlaceOfTheReport() {
    Called text = Called.with("client", "--lang", "nl", "--sheet", "thunderbird", "--set", IMAP);
    assertTrue(text.out().contains("Verbindingsbeveiliging"), text.out());
    assertTrue(!text.out().contains("UNKNOWN"), text.out());
    assertTrue(
        Called.with("client", "--sheet", "outlook", "--html", "--preset", "ziggo.nl")
            .out()
            .startsWith("<!DOCTYPE html>"));
    JsonNode json =
        Called.with("client", "--json", "--sheet", "other", "--set", IMAP).json().getFirst();
    assertEquals("typed", json.path("basis").asString());
  }

  @Test
  void whatDoesNotGoTogetherIsNoCall() {
    assertEquals(2, Called.with("client", "--symptom", "x", "--set", IMAP).exit());
    assertEquals(2, Called.with("client", "--html", "--set", IMAP).exit());
    assertEquals(2, Called.with("client", "--sheet", "pine", "--set", IMAP).exit());
    assertEquals(2, Called.with("client", "--sheet", "outlook", "--symptom", "x").exit());
    assertEquals(2, Called.with("client", "--save", "x.mailpath", "--preset", "list").exit());
    assertEquals(2, Called.with("client", "--preset", "x", "--address", "a@example.org").exit());
  }
}
