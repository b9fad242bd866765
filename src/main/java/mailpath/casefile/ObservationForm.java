package mailpath.casefile;

import java.time.Duration;
import java.time.Instant;
import mailpath.casefile.CaseFault.CaseValueMissing;
import mailpath.casefile.CaseFault.CaseValueWrong;
import mailpath.network.DialogueQuery;
import mailpath.network.DnsQuery;
import mailpath.network.HttpQuery;
import mailpath.network.HttpsQuery;
import mailpath.network.Observation;
import mailpath.network.Observation.Answered;
import mailpath.network.Observation.End;
import mailpath.network.Observation.Failed;
import mailpath.network.Observation.NotAsked;
import mailpath.network.Observation.WhyNot;
import mailpath.network.Query;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The one JSON form of an observation: in case files, in journals and as evidence of the command
 * line (docs/case-file.md). Octets are lower-case hexadecimal, durations ISO 8601; {@code number},
 * {@code tookMs} and {@code afterMs} are for people and not read.
 */
public final class ObservationForm {
  private ObservationForm() {}

  /**
   * @param number the number that users see, from 1
   */
  public static ObjectNode write(int number, Observation<?> observation) {
    ObjectNode json = JsonNodeFactory.instance.objectNode().put("number", number);
    json.set("query", QueryForm.write(observation.query()));
    json.put("at", observation.at().toString());
    json.put("took", observation.took().toString());
    json.put("tookMs", observation.took().toMillis());
    switch (observation.end()) {
      case Answered<?>(Object answer) -> json.set("answer", AnswerForm.write(answer));
      case Failed<?>(var failure, Object partial) -> {
        json.set("failure", FailureForm.write(failure));
        if (partial != null) {
          json.set("partial", AnswerForm.write(partial));
        }
      }
      case NotAsked<?>(WhyNot why) -> json.put("notAsked", Values.word(why));
    }
    return json;
  }

  /** How the answer to one kind of query is read. */
  private interface Reading<A> {
    A read(Fields fields) throws Refusal;
  }

  /** The kind of query decides the type of the answer, as everywhere. */
  static Observation<?> read(Fields fields) throws Refusal {
    fields.derived("number");
    fields.derived("tookMs");
    Query query = QueryForm.read(fields.object("query"));
    return switch (query) {
      case DnsQuery ignored -> read(fields, query, AnswerForm::dns);
      case DialogueQuery ignored -> read(fields, query, AnswerForm::dialogue);
      case HttpsQuery ignored -> read(fields, query, AnswerForm::https);
      case HttpQuery ignored -> read(fields, query, AnswerForm::https);
    };
  }

  private static <A> Observation<A> read(Fields fields, Query query, Reading<A> answer)
      throws Refusal {
    Instant at = fields.value("at", Values::instant);
    Duration took = fields.value("took", Values::duration);
    return new Observation<>(query, end(fields, answer), at, took);
  }

  private static <A> End<A> end(Fields fields, Reading<A> answer) throws Refusal {
    refuseContradiction(fields);
    if (fields.has("answer")) {
      return new Answered<>(answer.read(fields.object("answer")));
    }
    if (fields.has("failure")) {
      A partial = fields.has("partial") ? answer.read(fields.object("partial")) : null;
      return new Failed<>(FailureForm.read(fields.object("failure")), partial);
    }
    if (!fields.has("notAsked") && fields.hasUnread()) {
      throw new LaterKind(fields.key("answer"));
    }
    return fields.has("notAsked")
        ? new NotAsked<>(fields.word("notAsked", WhyNot.class))
        : new Answered<>(answer.read(fields.object("answer")));
  }

  private static void refuseContradiction(Fields fields) throws Refusal {
    if (fields.has("answer") && fields.has("failure")) {
      throw new Refusal(new CaseValueWrong(0, fields.key("failure")));
    }
    if (fields.has("notAsked") && (fields.has("answer") || fields.has("failure"))) {
      throw new Refusal(new CaseValueWrong(0, fields.key("notAsked")));
    }
    if (fields.has("partial") && !fields.has("failure")) {
      throw new Refusal(new CaseValueMissing(0, fields.key("failure")));
    }
  }
}
