package mailpath;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** {@code mailpath client --address}: what it prints and answers. */
@Timeout(120)
class DiscoveryCallTest {

  private static List<String> outcomes(JsonNode json) {
    List<String> outcomes = new ArrayList<>();
    for (JsonNode source : json.path("sources")) {
      if (!source.path("outcome").asString().equals("nothing")) {
        outcomes.add(source.path("source").asString() + " " + source.path("outcome").asString());
      }
    }
    return outcomes;
  }

  @Test
  void sourcesThenAccounts() {
    Called called = Called.with("client", "--lab", "--json", "--address", "overtijd.test");
    assertEquals(0, called.exit(), called.err());
    assertEquals(List.of("pacc refused", "autoconfig refused"), outcomes(called.json().getFirst()));
    assertEquals(1, called.json().size());
  }

  /** Only the servers that were looked at can disprove a claim. */
  @Test
  void aLookDisprovesWhatIsClaimed() {
    List<JsonNode> json =
        Called.with("client", "--lab", "--json", "--probe", "--address", "jan@anderenaam.test")
            .json();
    JsonNode cells = json.getFirst().path("compared").get(0).path("cells");
    assertEquals("autoconfig-http", cells.get(0).path("source").asString());
    assertTrue(
        cells.get(0).path("offers").get(0).path("disproved").asString().contains("box7"),
        cells::toString);
    assertEquals("BROKEN", json.get(1).path("verdict").asString());
    assertEquals("discovery", json.get(1).path("found").asString());
    assertFalse(json.toString().contains("jan"), "the local part is nobody's business");
  }

  @ParameterizedTest
  @CsvSource({"en, could have lied, DIFFERS", "nl, liegen, WIJKT AF"})
  void inBothLanguages(String language, String trust, String mark) {
    Called called =
        Called.with("client", "--lab", "--lang", language, "--address", "vrijblijvend.test");
    assertEquals(0, called.exit(), called.err());
    assertTrue(called.out().contains(trust), called.out());
    assertTrue(called.out().contains(mark), called.out());
  }

  @Test
  void anAddressOfNoDomainIsAWrongCall() {
    assertEquals(2, Called.with("client", "--lab", "--address", "192.0.2.1").exit());
    assertEquals(2, Called.with("client", "--lab", "--address", "@").exit());
  }
}
