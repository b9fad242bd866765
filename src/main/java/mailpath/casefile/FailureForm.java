package mailpath.casefile;

import mailpath.network.Failure;
import mailpath.network.Failure.Cancelled;
import mailpath.network.Failure.Closed;
import mailpath.network.Failure.ConnectionRefused;
import mailpath.network.Failure.InjectedText;
import mailpath.network.Failure.Malformed;
import mailpath.network.Failure.NoResolver;
import mailpath.network.Failure.NotTls;
import mailpath.network.Failure.OverLimit;
import mailpath.network.Failure.Rejected;
import mailpath.network.Failure.Reset;
import mailpath.network.Failure.TimedOut;
import mailpath.network.Failure.TlsAlert;
import mailpath.network.Failure.Unreachable;
import mailpath.network.Stage;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** JSON form of a failure: its kind and what belongs to that kind. */
final class FailureForm {
  private FailureForm() {}

  static ObjectNode write(Failure failure) {
    return switch (failure) {
      case TimedOut(Stage stage, var after) ->
          kind("timed-out", stage).put("after", after.toString());
      case ConnectionRefused() -> kind("connection-refused");
      case Unreachable(String detail) -> kind("unreachable").put("detail", detail);
      case Closed(Stage stage) -> kind("closed", stage);
      case Reset(Stage stage) -> kind("reset", stage);
      case Malformed(Stage stage, String detail) -> kind("malformed", stage).put("detail", detail);
      case OverLimit(Stage stage, String what, long limit) ->
          kind("over-limit", stage).put("what", what).put("limit", limit);
      case Rejected(Stage stage, int code, String text) ->
          kind("rejected", stage).put("code", code).put("text", text);
      case InjectedText(String text) -> kind("injected-text").put("text", text);
      case NotTls(Stage stage, String first) -> kind("not-tls", stage).put("firstOctets", first);
      case TlsAlert(Stage stage, int description, String name, boolean sentByUs) ->
          kind("tls-alert", stage)
              .put("description", description)
              .put("name", name)
              .put("sentByUs", sentByUs);
      case NoResolver(String detail) -> kind("no-resolver").put("detail", detail);
      case Cancelled(Stage stage) -> kind("cancelled", stage);
    };
  }

  static Failure read(Fields fields) throws Refusal {
    return switch (fields.text("kind")) {
      case "timed-out" -> new TimedOut(stage(fields), fields.value("after", Values::duration));
      case "connection-refused" -> new ConnectionRefused();
      case "unreachable" -> new Unreachable(fields.text("detail"));
      case "closed" -> new Closed(stage(fields));
      case "reset" -> new Reset(stage(fields));
      case "malformed" -> new Malformed(stage(fields), fields.text("detail"));
      case "over-limit" ->
          new OverLimit(
              stage(fields),
              fields.text("what"),
              fields.integer("limit", Long.MIN_VALUE, Long.MAX_VALUE));
      case "rejected" -> new Rejected(stage(fields), number(fields, "code"), fields.text("text"));
      case "injected-text" -> new InjectedText(fields.text("text"));
      case "not-tls" -> new NotTls(stage(fields), fields.text("firstOctets"));
      case "tls-alert" ->
          new TlsAlert(
              stage(fields),
              number(fields, "description"),
              fields.text("name"),
              fields.truth("sentByUs"));
      case "no-resolver" -> new NoResolver(fields.text("detail"));
      case "cancelled" -> new Cancelled(stage(fields));
      default -> throw new LaterKind(fields.key("kind"));
    };
  }

  private static Stage stage(Fields fields) throws Refusal {
    return fields.word("stage", Stage.class);
  }

  private static int number(Fields fields, String name) throws Refusal {
    return fields.integer(name, Integer.MIN_VALUE, Integer.MAX_VALUE);
  }

  private static ObjectNode kind(String kind) {
    return JsonNodeFactory.instance.objectNode().put("kind", kind);
  }

  private static ObjectNode kind(String kind, Stage stage) {
    return kind(kind).put("stage", Values.word(stage));
  }
}
