package mailpath.casefile;

import java.util.List;
import java.util.Optional;
import mailpath.casefile.CaseFault.CaseQuestionUnknown;
import mailpath.network.DomainName;
import mailpath.network.IpText;
import mailpath.network.MailProtocol;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** JSON form of a question. */
final class QuestionForm {
  private static final String DOMAIN = "domain";
  private static final String HOST = "host";
  private static final String CLIENT = "client";

  private QuestionForm() {}

  static ObjectNode write(Question question) {
    return switch (question) {
      case DomainQuestion domain -> write(domain);
      case HostQuestion host -> write(host);
      case ClientQuestion client -> ClientQuestionForm.write(CLIENT, client);
    };
  }

  static Question read(Fields fields) throws Refusal {
    return switch (fields.text("kind")) {
      case DOMAIN -> domain(fields);
      case HOST -> host(fields);
      case CLIENT -> ClientQuestionForm.read(fields);
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
    controls(json, question.controls());
    question.earlier().ifPresent(earlier -> json.set("earlier", EarlierForm.write(earlier)));
    return json;
  }

  private static ObjectNode write(HostQuestion question) {
    ObjectNode json = JsonNodeFactory.instance.objectNode().put("kind", HOST);
    question.name().ifPresent(name -> json.put("host", name.text()));
    question.address().ifPresent(address -> json.put("ip", IpText.show(address)));
    json.put("port", question.port())
        .put("protocol", Values.word(question.protocol()))
        .put("asked", question.asked())
        .put("begun", question.begun().toString())
        .put("at", question.at().toString())
        .put("injection", question.injection())
        .put("mailFrom", question.mailFrom());
    controls(json, question.controls());
    return json;
  }

  private static void controls(ObjectNode json, List<DomainName> hosts) {
    ArrayNode controls = json.putArray("controls");
    hosts.stream().map(DomainName::text).forEach(controls::add);
  }

  private static DomainQuestion domain(Fields fields) throws Refusal {
    return new DomainQuestion(
        fields.value("domain", Values::name),
        fields.text("asked"),
        fields.value("begun", Values::instant),
        fields.value("at", Values::instant),
        fields.truth("history"),
        fields.values("controls", Values::name),
        fields.has("earlier")
            ? Optional.of(EarlierForm.read(fields.object("earlier")))
            : Optional.empty());
  }

  /** By its name or by an address, never by both. */
  private static HostQuestion host(Fields fields) throws Refusal {
    boolean named = fields.has("host");
    if (named && fields.has("ip")) {
      throw fields.wrong("ip");
    }
    return new HostQuestion(
        named ? Optional.of(fields.value("host", Values::name)) : Optional.empty(),
        named ? Optional.empty() : Optional.of(fields.value("ip", IpText::parse)),
        fields.integer("port", 1, 65_535),
        fields.value("protocol", word -> Values.constant(word, MailProtocol.class)),
        fields.text("asked"),
        fields.value("begun", Values::instant),
        fields.value("at", Values::instant),
        fields.truth("injection"),
        fields.has("mailFrom") && fields.truth("mailFrom"),
        fields.values("controls", Values::name));
  }
}
