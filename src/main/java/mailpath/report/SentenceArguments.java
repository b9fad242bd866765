package mailpath.report;

import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import mailpath.fact.Evidence;
import mailpath.fact.Sentence;
import mailpath.investigation.Mechanisms;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The arguments of what is said: the components of its record, without its evidence. */
final class SentenceArguments {
  private SentenceArguments() {}

  static Map<String, Object> of(Object sentence) {
    Map<String, Object> arguments = new LinkedHashMap<>();
    for (RecordComponent component : sentence.getClass().getRecordComponents()) {
      if (component.getType() != Evidence.class) {
        arguments.put(component.getName(), read(sentence, component));
      }
    }
    return arguments;
  }

  private static Object read(Object sentence, RecordComponent component) {
    try {
      component.getAccessor().setAccessible(true);
      return component.getAccessor().invoke(sentence);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(component.getName() + " of " + sentence.getClass(), e);
    }
  }

  static ObjectNode json(Sentence sentence, JsonNodeFactory nodes) {
    ObjectNode json = nodes.objectNode();
    of(sentence).forEach((name, value) -> put(json, name, value, nodes));
    return json;
  }

  private static void put(ObjectNode json, String name, Object value, JsonNodeFactory nodes) {
    switch (value) {
      case Integer number -> json.put(name, number);
      case Long number -> json.put(name, number);
      case Boolean flag -> json.put(name, flag);
      case Enum<?> word -> json.put(name, Mechanisms.word(word));
      case Sentence clause -> json.put(name, clause.id());
      case Optional<?> optional -> optional.ifPresent(inner -> put(json, name, inner, nodes));
      case Collection<?> many -> {
        ArrayNode array = nodes.arrayNode();
        many.forEach(one -> array.add(String.valueOf(one)));
        json.set(name, array);
      }
      default -> json.put(name, String.valueOf(value));
    }
  }
}
