package mailpath.client;

import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Every text that can be reached from an object, through records, collections and private fields:
 * whoever holds the object holds these. A secret that is in none of them was not kept.
 */
public final class ReachableText {
  private final Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());
  private final Deque<Object> open = new ArrayDeque<>();
  private final Set<String> found = new TreeSet<>();

  private ReachableText() {}

  public static Set<String> of(Object root) {
    ReachableText walk = new ReachableText();
    walk.push(root);
    while (!walk.open.isEmpty()) {
      walk.visit(walk.open.pop());
    }
    return walk.found;
  }

  private void push(Object value) {
    if (value != null && seen.add(value)) {
      open.push(value);
    }
  }

  private void visit(Object value) {
    switch (value) {
      case CharSequence text -> found.add(text.toString());
      case byte[] octets -> octets(octets);
      case char[] characters -> found.add(new String(characters));
      case Optional<?> optional -> optional.ifPresent(this::push);
      case Collection<?> all -> all.forEach(this::push);
      case Map<?, ?> map -> {
        map.keySet().forEach(this::push);
        map.values().forEach(this::push);
      }
      case Enum<?> constant -> found.add(constant.name());
      case Object array when array.getClass().isArray() -> {
        for (int i = 0; i < Array.getLength(array); i++) {
          push(Array.get(array, i));
        }
      }
      case Object ours when ours.getClass().getName().startsWith("mailpath.") -> fields(ours);
      default -> found.add(value.toString());
    }
  }

  /** As any text that they could be. */
  private void octets(byte[] octets) {
    found.add(new String(octets, java.nio.charset.StandardCharsets.ISO_8859_1));
    found.add(new String(octets, java.nio.charset.StandardCharsets.UTF_16LE));
    found.add(new String(octets, java.nio.charset.StandardCharsets.UTF_16BE));
  }

  private void fields(Object owner) {
    for (Class<?> type = owner.getClass(); type != null; type = type.getSuperclass()) {
      if (type.getName().startsWith("mailpath.")) {
        for (Field field : type.getDeclaredFields()) {
          if (!Modifier.isStatic(field.getModifiers())) {
            push(value(field, owner));
          }
        }
      }
    }
  }

  private static Object value(Field field, Object owner) {
    try {
      field.setAccessible(true);
      return field.get(owner);
    } catch (ReflectiveOperationException e) {
      throw new AssertionError(e);
    }
  }
}
