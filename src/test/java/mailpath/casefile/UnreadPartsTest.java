package mailpath.casefile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import mailpath.network.DnsQuery;
import mailpath.network.Observation;
import mailpath.network.Observation.NotAsked;
import mailpath.network.Observation.WhyNot;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What a newer program has written stays, and counts for nothing (threat-F5). */
class UnreadPartsTest {
  private static final Case CASE = Cases.kinds();
  private static final ObjectNode TREE = Trees.of(CASE);

  private static List<JsonPointer> objects() {
    List<JsonPointer> objects = new ArrayList<>(List.of(JsonPointer.empty()));
    Trees.places(TREE).stream()
        .filter(place -> TREE.at(place) instanceof ObjectNode)
        .forEach(objects::add);
    return objects;
  }

  @Test
  void anUnknownMemberOfAnyObjectSurvives() {
    ObjectNode tree = TREE.deepCopy();
    for (JsonPointer object : objects()) {
      JsonNode later = Trees.value("{\"in\": \"%s\", \"a\": [1.50, null]}".formatted(object));
      tree = Trees.with(tree, object.appendProperty("later/ than~1"), later);
    }
    Case read = Texts.opened(Trees.octets(tree));
    assertEquals(objects().size(), read.unread().count());
    assertTrue(objects().size() > 100, "objects: " + objects().size());
    assertEquals(CASE.observations(), read.observations());
    assertTrue(tree.equals(Trees.of(read)), "not as it was");
    Texts.assertSame(read, Texts.opened(CaseWriter.bytes(read)));
  }

  /** Whatever it is that came later in an observation, all of it waits for a newer program. */
  @ParameterizedTest
  @CsvSource({
    "query, {\"sieve\": \"mx.test\"}",
    "query, {}",
    "query/type, \"HTTPS\"",
    "query/type, \"mx\"",
    "query/protocol, \"lmtp\"",
    "notAsked, \"too-late\"",
    "answer/assumed, \"guessed\"",
    "answer/reached, \"auth\"",
    "answer/lines/0/direction, \"overheard\"",
    "failure/kind, \"evaporated\"",
    "failure/stage, \"auth\"",
    "partial/reached, \"auth\""
  })
  void anUnknownKindOfObservationIsLeftWhole(String member, String value) {
    JsonPointer inner = JsonPointer.compile("/" + member);
    int tried = 0;
    for (int i = 0; i < CASE.observations().size(); i++) {
      JsonPointer place = JsonPointer.compile("/observations/" + i);
      if (!TREE.at(place.append(inner)).isMissingNode()) {
        leavesWhole(Trees.with(TREE, place.append(inner), Trees.value(value)), i);
        tried++;
      }
    }
    assertTrue(tried > 0, "no observation has " + member);
  }

  @Test
  void anUnknownEndIsLeftWhole() {
    for (int i = 0; i < CASE.observations().size(); i++) {
      int index = i;
      ObjectNode tree =
          Trees.changed(
              TREE,
              root -> {
                ObjectNode observation = (ObjectNode) root.at("/observations/" + index);
                observation.remove(List.of("answer", "failure", "partial", "notAsked"));
                observation.put("postponed", "until tomorrow");
              });
      leavesWhole(tree, index);
    }
  }

  private static void leavesWhole(ObjectNode tree, int index) {
    Case read = Texts.opened(Trees.octets(tree));
    List<Observation<?>> others = new ArrayList<>(CASE.observations());
    Observation<?> later = others.remove(index);
    assertEquals(others, read.observations());
    assertEquals(
        tree.at("/observations/" + index), read.unread().elements("observations").get(index));
    assertEquals(1, read.unread().count());
    assertTrue(tree.equals(Trees.of(read)), "not as it was");
    isNotRecorded(read, later);
  }

  private static void isNotRecorded(Case read, Observation<?> later) {
    if (later.query() instanceof DnsQuery query) {
      var network =
          new RecordedNetwork(
              read.observations(), WhyNot.NOT_RECORDED, Instant.EPOCH, read.desk().replayed());
      var end = assertInstanceOf(NotAsked.class, network.dns(query).end());
      assertEquals(WhyNot.NOT_RECORDED, end.why());
    }
  }

  @Test
  void manyUnknownObservationsKeepTheirPlaces() {
    ObjectNode tree =
        Trees.changed(
            TREE,
            root -> {
              ArrayNode observations = (ArrayNode) root.get("observations");
              for (int index : List.of(0, 1, 5, observations.size() + 3)) {
                ObjectNode later = observations.objectNode().put("number", index + 1);
                later.set("query", observations.objectNode().put("later", index));
                observations.insert(index, later);
              }
              for (int i = 0; i < observations.size(); i++) {
                ((ObjectNode) observations.get(i)).put("number", i + 1).put("extra", "of " + i);
              }
              for (int i = 0; i < root.get("edits").size(); i++) {
                ((ObjectNode) root.get("edits").get(i)).put("number", observations.size() + i + 1);
              }
            });
    Case read = Texts.opened(Trees.octets(tree));
    assertEquals(CASE.observations(), read.observations());
    assertTrue(tree.equals(Trees.of(read)), "not as it was");
  }

  /** Parts of an edit go where it goes, and nowhere else. */
  @Test
  void partsOfEditsMoveWithThem() {
    ObjectNode tree =
        Trees.changed(
            TREE,
            root -> {
              ArrayNode edits = (ArrayNode) root.get("edits");
              edits.insertObject(1).putObject("query").put("later", 1);
              edits.forEach(edit -> ((ObjectNode) edit).put("note", edit.get("query").toString()));
            });
    Case read = Texts.opened(Trees.octets(tree));
    List<Edit> edits = read.edits();
    Case turned =
        read.with(List.of(edits.get(2), new Edit(CASE.observations().get(0)), edits.get(0)));
    JsonNode written = Trees.of(turned).get("edits");
    assertEquals(4, written.size());
    assertEquals(tree.at("/edits/1"), written.get(1));
    for (int i : List.of(0, 3)) {
      assertEquals(
          written.get(i).get("query").toString(), written.get(i).get("note").stringValue());
    }
    assertTrue(written.get(2).path("note").isMissingNode(), "not of this one");
    assertEquals(1, Texts.opened(CaseWriter.bytes(read.with(List.of()))).unread().count());
  }

  @Test
  void aCaseOfOursHasNone() {
    assertEquals(UnreadParts.NONE, Texts.opened(CaseWriter.bytes(CASE)).unread());
    assertEquals(0, UnreadParts.NONE.count());
  }
}
