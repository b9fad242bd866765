package mailpath.casefile;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import mailpath.casefile.CaseFault.CaseNotOurs;
import mailpath.casefile.CaseFault.CaseTooNew;
import mailpath.casefile.CaseFault.CaseValueRepeated;
import mailpath.network.Desk;
import mailpath.network.Observation;
import mailpath.network.Query;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** JSON form of a case: the top of a case file. No verdict is in it, and none is believed. */
final class CaseForm {
  private static final String FORMAT = "mailpath-case";

  /** Goes up when a file could be misunderstood by a program that knows the one before. */
  private static final int VERSION = 1;

  private CaseForm() {}

  static ObjectNode write(Case written) {
    ObjectNode json = head(written.program());
    json.set("question", QuestionForm.write(written.question()));
    json.set("settings", SettingsForm.write(written.settings()));
    json.set("desk", DeskForm.write(written.desk()));
    json.put("end", Values.word(written.end()));
    json.put("took", written.took().toString());
    UnreadParts unread = written.unread();
    json.set("observations", list("observations", written.observations(), 0, unread));
    List<Observation<?>> assumed = new ArrayList<>();
    written.edits().forEach(edit -> assumed.add(edit.instead()));
    json.set("edits", list("edits", assumed, json.get("observations").size(), unread));
    unread.putBack(json);
    return json;
  }

  /** What makes a file known as one of ours. */
  static ObjectNode head(String program) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("format", FORMAT)
        .put("version", VERSION)
        .put("program", program);
  }

  static Case read(ObjectNode json) throws Refusal {
    Fields fields = new Fields(json, JsonPointer.empty());
    checkHead(fields);
    Unread unread = new Unread();
    List<Observation<?>> observations = observations(fields, "observations", unread);
    List<Edit> edits = new ArrayList<>();
    observations(fields, "edits", unread).forEach(instead -> edits.add(new Edit(instead)));
    String program = fields.text("program");
    Question question = QuestionForm.read(fields.object("question"));
    CaseSettings settings = SettingsForm.read(fields.object("settings"));
    Desk desk = DeskForm.read(fields.object("desk"));
    Case.End end = fields.word("end", Case.End.class);
    Duration took = fields.value("took", Values::duration);
    fields.leftOver(unread);
    return new Case(
        program, question, settings, desk, end, took, observations, edits, unread.parts());
  }

  /** The format before the version, and both before anything else. */
  private static void checkHead(Fields fields) throws Refusal {
    if (!fields.has("format") || !fields.text("format").equals(FORMAT)) {
      throw new Refusal(new CaseNotOurs());
    }
    int version = fields.integer("version", 1, Integer.MAX_VALUE);
    if (version > VERSION) {
      throw new Refusal(new CaseTooNew(version, VERSION));
    }
  }

  /** What stands unread between the others keeps its place among them. */
  private static ArrayNode list(
      String name, List<Observation<?>> known, int before, UnreadParts unread) {
    ArrayNode array = JsonNodeFactory.instance.arrayNode();
    var others = unread.elements(name);
    for (Observation<?> observation : known) {
      while (others.containsKey(array.size())) {
        array.add(others.remove(array.size()));
      }
      array.add(ObservationForm.write(before + array.size() + 1, observation));
    }
    others.values().forEach(array::add);
    return array;
  }

  private static List<Observation<?>> observations(Fields fields, String name, Unread unread)
      throws Refusal {
    List<Observation<?>> observations = new ArrayList<>();
    Set<Query> asked = new HashSet<>();
    for (Fields each : fields.objectsApart(name)) {
      try {
        Observation<?> observation = ObservationForm.read(each);
        if (!asked.add(observation.query())) {
          throw new Refusal(new CaseValueRepeated(0, each.key("query")));
        }
        each.leftOver(unread);
        observations.add(observation);
      } catch (LaterKind later) {
        unread.add(each.place(), each.json());
      }
    }
    return observations;
  }
}
