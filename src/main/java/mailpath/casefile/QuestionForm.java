package mailpath.casefile;

import mailpath.casefile.CaseFault.CaseQuestionUnknown;
import mailpath.network.DomainName;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** JSON form of a question. */
final class QuestionForm {
  private static final String DOMAIN = "domain";

  private QuestionForm() {}

  static ObjectNode write(Question question) {
    return switch (question) {
      case DomainQuestion domain -> write(domain);
    };
  }

  static Question read(Fields fields) throws Refusal {
    return switch (fields.text("kind")) {
      case DOMAIN -> domain(fields);
      case String other -> throw new Refusal(new CaseQuestionUnknown(0, fields.key("kind"), other));
    };
  }

  private static ObjectNode write(DomainQuestion question) {
    ObjectNode json =
        JsonNodeFactory.instance
            .objectNode()
            .put("kind", DOMAIN)
            .put("domain", question.domain().text())
            .put("asked", question.asked())
            .put("begun", question.begun().toString())
            .put("at", question.at().toString())
            .put("history", question.history());
    ArrayNode controls = json.putArray("controls");
    question.controls().stream().map(DomainName::text).forEach(controls::add);
    return json;
  }

  private static DomainQuestion domain(Fields fields) throws Refusal {
    return new DomainQuestion(
        fields.value("domain", Values::name),
        fields.text("asked"),
        fields.value("begun", Values::instant),
        fields.value("at", Values::instant),
        fields.truth("history"),
        fields.values("controls", Values::name));
  }
}
