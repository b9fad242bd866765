package mailpath.casefile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import mailpath.network.DnsAnswer;
import mailpath.network.Observation;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** Secrets in every text of a case, each gone from the file and its stand-in in its place. */
@Tag("exhaustive")
class RedactionPlantedTest {
  private static final Case PLANTED = Planted.in(Cases.kinds());

  static LongStream seeds() {
    return LongStream.range(0, 8);
  }

  /** Else the next test proves nothing. */
  @Test
  void everySecretIsFoundBefore() {
    Set<String> found = Planted.foundIn(everyText(PLANTED));
    Planted.foundIn(Planted.text("d.test")).forEach(needle -> assertTrue(found.contains(needle)));
  }

  @Test
  void noSecretIsFoundAfter() {
    assertEquals(Set.of(), Planted.foundIn(everyText(redacted(PLANTED))));
  }

  /** Of the address that is given for a mail program no server learns more than the domain. */
  @ParameterizedTest
  @MethodSource("seeds")
  void noSecretIsFoundInAnyCase(long seed) {
    Case planted = Planted.in(Cases.of(seed));
    Set<String> found = Planted.foundIn(everyText(redacted(planted)));
    if (planted.question() instanceof ClientQuestion) {
      found.removeIf(Planted::isOfTyping);
    }
    assertEquals(Set.of(), found);
  }

  @Test
  void redactingTwiceChangesNothing() {
    Case once = redacted(PLANTED);
    assertEquals(Texts.of(once), Texts.of(redacted(once)));
    Texts.assertSame(once, Redaction.of(once, OwnTraces.NONE).redacted());
  }

  @Test
  void theSameCaseIsRedactedTheSame() {
    Texts.assertSame(redacted(PLANTED), redacted(Planted.in(Cases.kinds())));
  }

  /** Order, times, queries, signed octets and certificates are what they were. */
  @Test
  void evidenceIsNotTouched() {
    Case redacted = redacted(PLANTED);
    assertEquals(PLANTED.observations().size(), redacted.observations().size());
    for (int i = 0; i < PLANTED.observations().size(); i++) {
      Observation<?> before = PLANTED.observations().get(i);
      Observation<?> after = redacted.observations().get(i);
      assertEquals(before.query(), after.query());
      assertEquals(before.at(), after.at());
      assertEquals(before.took(), after.took());
      assertEquals(signed(before), signed(after));
    }
    assertEquals(PLANTED.settings(), redacted.settings());
  }

  private static Object signed(Observation<?> observation) {
    return observation.seen().stream()
        .map(
            answer ->
                switch (answer) {
                  case DnsAnswer dns -> dns.message();
                  case mailpath.network.Dialogue dialogue -> dialogue.tls();
                  case mailpath.network.HttpsResponse response -> response.tls();
                  default -> answer;
                })
        .toList();
  }

  private static Case redacted(Case original) {
    return Redaction.of(original, Planted.OWN).redacted();
  }

  /** The file unfolded, and beside it every text in it without the escapes of JSON. */
  private static String everyText(Case written) {
    StringBuilder all = new StringBuilder(Texts.of(written));
    Stream<JsonNode> nodes = Trees.places(Trees.of(written)).stream().map(Trees.of(written)::at);
    nodes.filter(JsonNode::isString).forEach(node -> all.append('\n').append(node.asString()));
    return all.toString();
  }
}
