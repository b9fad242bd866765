package mailpath.casefile;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import mailpath.casefile.CaseFault.CaseValueMissing;
import mailpath.casefile.CaseFault.CaseValueWrong;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The members of one JSON object while it is read. Each kind of access takes exactly the type that
 * it names, so nothing is taken for something else; what nobody has asked for is left over.
 */
final class Fields {
  private final ObjectNode json;
  private final JsonPointer place;
  private final Set<String> read = new HashSet<>();

  /** The objects in it that were opened. */
  private final List<Fields> opened = new ArrayList<>();

  Fields(ObjectNode json, JsonPointer place) {
    this.json = json;
    this.place = place;
  }

  JsonPointer place() {
    return place;
  }

  ObjectNode json() {
    return json;
  }

  String key(String name) {
    return place.appendProperty(name).toString();
  }

  boolean has(String name) {
    return json.has(name);
  }

  /** Whether there are members that nobody has asked for so far. */
  boolean hasUnread() {
    return json.propertyNames().stream().anyMatch(name -> !read.contains(name));
  }

  /** Everything within that nobody has asked for. */
  void leftOver(Unread unread) throws Refusal {
    for (Map.Entry<String, JsonNode> member : json.properties()) {
      if (!read.contains(member.getKey())) {
        unread.add(place.appendProperty(member.getKey()), member.getValue());
      }
    }
    for (Fields inner : opened) {
      inner.leftOver(unread);
    }
  }

  /** A number that follows from other members and stands there for people. */
  void derived(String name) throws Refusal {
    if (has(name) && !member(name).isIntegralNumber()) {
      throw wrong(name);
    }
  }

  String text(String name) throws Refusal {
    JsonNode member = member(name);
    if (!member.isString()) {
      throw wrong(name);
    }
    return member.stringValue();
  }

  boolean truth(String name) throws Refusal {
    JsonNode member = member(name);
    if (!member.isBoolean()) {
      throw wrong(name);
    }
    return member.booleanValue();
  }

  int integer(String name, int least, int most) throws Refusal {
    return (int) integer(name, (long) least, most);
  }

  long integer(String name, long least, long most) throws Refusal {
    JsonNode member = member(name);
    boolean fits = member.isIntegralNumber() && member.canConvertToLong();
    if (!fits || member.longValue() < least || member.longValue() > most) {
      throw wrong(name);
    }
    return member.longValue();
  }

  List<Integer> integers(String name, int least, int most) throws Refusal {
    List<Integer> read = new ArrayList<>();
    ArrayNode array = array(name);
    for (int i = 0; i < array.size(); i++) {
      JsonNode element = array.get(i);
      boolean fits = element.isIntegralNumber() && element.canConvertToLong();
      if (!fits || element.longValue() < least || element.longValue() > most) {
        throw wrong(name, i);
      }
      read.add(element.intValue());
    }
    return read;
  }

  /** A value that is written as text. */
  <T> T value(String name, Function<String, Optional<T>> reading) throws Refusal {
    return reading.apply(text(name)).orElseThrow(() -> wrong(name));
  }

  <T> Optional<T> optional(String name, Function<String, Optional<T>> reading) throws Refusal {
    return has(name) ? Optional.of(value(name, reading)) : Optional.empty();
  }

  <T> List<T> values(String name, Function<String, Optional<T>> reading) throws Refusal {
    List<T> values = new ArrayList<>();
    ArrayNode array = array(name);
    for (int i = 0; i < array.size(); i++) {
      JsonNode element = array.get(i);
      int index = i;
      values.add(
          Optional.of(element)
              .filter(JsonNode::isString)
              .flatMap(text -> reading.apply(text.stringValue()))
              .orElseThrow(() -> wrong(name, index)));
    }
    return values;
  }

  /** A word of a list that may grow. */
  <E extends Enum<E>> E word(String name, Class<E> words) throws Refusal {
    return word(name, text -> Values.constant(text, words));
  }

  /** The same where words are read in another way. */
  <T> T word(String name, Function<String, Optional<T>> words) throws Refusal {
    return words.apply(text(name)).orElseThrow(() -> new LaterKind(key(name)));
  }

  /** Words of a list that may grow. */
  <E extends Enum<E>> List<E> words(String name, Class<E> words) throws Refusal {
    List<E> read = new ArrayList<>();
    for (String text : values(name, Optional::of)) {
      read.add(Values.constant(text, words).orElseThrow(() -> new LaterKind(key(name))));
    }
    return read;
  }

  Fields object(String name) throws Refusal {
    if (!(member(name) instanceof ObjectNode object)) {
      throw wrong(name);
    }
    Fields fields = new Fields(object, place.appendProperty(name));
    opened.add(fields);
    return fields;
  }

  List<Fields> objects(String name) throws Refusal {
    List<Fields> objects = objectsApart(name);
    opened.addAll(objects);
    return objects;
  }

  /** The same for objects that may be left over whole; each has to be asked on its own then. */
  List<Fields> objectsApart(String name) throws Refusal {
    List<Fields> objects = new ArrayList<>();
    ArrayNode array = array(name);
    for (int i = 0; i < array.size(); i++) {
      if (!(array.get(i) instanceof ObjectNode object)) {
        throw wrong(name, i);
      }
      objects.add(new Fields(object, place.appendProperty(name).appendIndex(i)));
    }
    return objects;
  }

  Refusal wrong(String name) {
    return new Refusal(new CaseValueWrong(0, key(name)));
  }

  private Refusal wrong(String name, int index) {
    return new Refusal(
        new CaseValueWrong(0, place.appendProperty(name).appendIndex(index).toString()));
  }

  private ArrayNode array(String name) throws Refusal {
    if (!(member(name) instanceof ArrayNode array)) {
      throw wrong(name);
    }
    return array;
  }

  private JsonNode member(String name) throws Refusal {
    JsonNode member = json.get(name);
    if (member == null) {
      throw new Refusal(new CaseValueMissing(0, key(name)));
    }
    read.add(name);
    return member;
  }
}
