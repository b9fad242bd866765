package mailpath.mtasts;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import mailpath.dns.TagList;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * A text of a generation of MTA-STS (rules H2, H3), with what it says in its own words. Whether a
 * value is any good is not said here.
 *
 * @param form what kind of text it is
 * @param fields in the order of the text
 */
public record Draft(Generation generation, Form form, List<Field> fields) {
  public Draft {
    fields = List.copyOf(fields);
  }

  public enum Form {
    RECORD,
    JSON,
    LINES
  }

  /**
   * @param source as it stands in the text, but for blanks around it
   * @param values one; several of an array or of mx in lines; none of an empty array, or where the
   *     text has no value at all
   * @param repeated whether one of this name stands before it, which is the one that is read
   */
  public record Field(String name, String source, List<String> values, boolean repeated) {
    public Field {
      values = List.copyOf(values);
    }

    private Field(String name, String source, List<String> values) {
      this(name, source, values, false);
    }

    private Field again() {
      return new Field(name, source, values, true);
    }

    Optional<String> first() {
      return values.stream().findFirst();
    }
  }

  /** A field as it is quoted to people, in the manner of the old text. */
  String quoted(Field field) {
    String between = form == Form.RECORD ? "=" : ": ";
    return field.values().isEmpty()
        ? field.source()
        : field.name() + between + String.join(", ", field.values());
  }

  /**
   * @param label the first label of its name, which decides where the record holds an id alone
   */
  public static Optional<Draft> ofRecord(String label, String text) {
    return StsHistory.ofRecord(label, text)
        .map(generation -> new Draft(generation, Form.RECORD, marked(record(text))));
  }

  public static Optional<Draft> ofBody(String body) {
    return StsHistory.ofBody(body)
        .map(
            generation ->
                StsHistory.json(body)
                    .map(json -> new Draft(generation, Form.JSON, fields(json)))
                    .orElseGet(() -> new Draft(generation, Form.LINES, marked(lines(body)))));
  }

  /** The version; like other fields it has another name in a record than in a policy. */
  Optional<Field> version() {
    return form == Form.RECORD ? field("v") : field("version");
  }

  /** Whether to refuse or to report. */
  Optional<Field> mode() {
    return form == Form.RECORD ? field("to", "m") : field("mode");
  }

  /** How long it is remembered. */
  Optional<Field> life() {
    return form == Form.RECORD ? field("e") : field("max-age", "max_age");
  }

  Optional<Field> id() {
    return form == Form.RECORD ? field("id") : field("policy_id");
  }

  /** Report addresses, which only a record has. */
  Optional<Field> reports() {
    return form == Form.RECORD ? field("rua") : Optional.empty();
  }

  /** The first field that has one of these names. */
  Optional<Field> field(String... names) {
    return fields.stream()
        .filter(field -> !field.repeated() && Arrays.asList(names).contains(field.name()))
        .findFirst();
  }

  /** Whether it says how to deliver; a record that holds an id alone only points to a policy. */
  boolean isPolicy() {
    return form != Form.RECORD || mode().or(() -> field("mx")).isPresent();
  }

  private static List<Field> marked(List<Field> fields) {
    Set<String> names = new HashSet<>();
    return fields.stream().map(field -> names.add(field.name()) ? field : field.again()).toList();
  }

  private static List<Field> record(String text) {
    return Arrays.stream(text.split(";"))
        .map(TagList::strip)
        .filter(part -> !part.isEmpty())
        .map(Draft::tag)
        .toList();
  }

  private static Field tag(String part) {
    String[] pair = part.split("=", 2);
    if (pair.length == 1) {
      return new Field(part, part, List.of());
    }
    String name = TagList.strip(pair[0]);
    String value = TagList.strip(pair[1]);
    return new Field(name, name + "=" + value, values(name, value));
  }

  private static List<String> values(String name, String value) {
    return name.equals("mx")
        ? Arrays.stream(value.split(",")).map(TagList::strip).toList()
        : List.of(value);
  }

  private static List<Field> fields(JsonNode json) {
    List<Field> fields = new ArrayList<>();
    json.propertyStream()
        .forEach(
            member ->
                fields.add(new Field(member.getKey(), source(member), values(member.getValue()))));
    return fields;
  }

  private static String source(Map.Entry<String, JsonNode> member) {
    return JsonNodeFactory.instance.stringNode(member.getKey()) + ": " + member.getValue();
  }

  private static List<String> values(JsonNode value) {
    return value.isArray() ? value.valueStream().map(Draft::text).toList() : List.of(text(value));
  }

  private static String text(JsonNode value) {
    return value.isValueNode() ? value.asString() : value.toString();
  }

  private static List<Field> lines(String body) {
    List<Field> fields = new ArrayList<>();
    List<String> hosts = new ArrayList<>();
    List<String> sources = new ArrayList<>();
    for (String line : body.lines().map(TagList::strip).filter(text -> !text.isEmpty()).toList()) {
      String[] pair = line.split(":", 2);
      String key = TagList.strip(pair[0]);
      if (pair.length == 1) {
        fields.add(new Field(line, line, List.of()));
      } else if (key.equals("mx")) {
        hosts.add(TagList.strip(pair[1]));
        sources.add(line);
      } else {
        fields.add(new Field(key, line, List.of(TagList.strip(pair[1]))));
      }
    }
    if (!hosts.isEmpty()) {
      fields.add(new Field("mx", String.join("\n", sources), hosts));
    }
    return fields;
  }
}
