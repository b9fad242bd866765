package mailpath.starttls;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import mailpath.starttls.TlsReportFault.TlsReportLabelMissing;
import mailpath.starttls.TlsReportFault.TlsReportListCut;
import mailpath.starttls.TlsReportFault.TlsReportTextCut;
import mailpath.starttls.TlsReportFault.TlsReportValueMissing;
import mailpath.starttls.TlsReportFault.TlsReportValueWrong;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The members of one JSON object of a report. Nothing is taken for something else: what is missing
 * or of another kind is empty and noted with its place.
 */
final class TlsReportFields {
  /** Characters of a text (threats.md R5). */
  static final int TEXT = 4_096;

  private static final int LIST = 1_000;
  private static final Instant EARLIEST = Instant.parse("1970-01-01T00:00:00Z");
  private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59Z");

  private final ObjectNode json;
  private final JsonPointer place;
  private final TlsReportNotes notes;

  TlsReportFields(ObjectNode json, JsonPointer place, TlsReportNotes notes) {
    this.json = json;
    this.place = place;
    this.notes = notes;
  }

  String key(String name) {
    return place.appendProperty(name).toString();
  }

  /** Null counts as missing: some software writes it for what it does not know. */
  private Optional<JsonNode> member(String name) {
    return Optional.ofNullable(json.get(name)).filter(member -> !member.isNull());
  }

  boolean has(String name) {
    return member(name).isPresent();
  }

  void missing(String name) {
    notes.add(new TlsReportValueMissing(key(name)));
  }

  private void wrong(String name) {
    notes.add(new TlsReportValueWrong(key(name)));
  }

  /** A text that may be left out. */
  Optional<String> text(String name) {
    return member(name).flatMap(member -> text(name, member, key(name)));
  }

  /** A text that tells reports apart. */
  Optional<String> label(String name) {
    if (!has(name)) {
      notes.add(new TlsReportLabelMissing(key(name)));
    }
    return text(name);
  }

  /** A text without which the rest says little. */
  Optional<String> needed(String name) {
    if (!has(name)) {
      missing(name);
    }
    return text(name);
  }

  private Optional<String> text(String name, JsonNode member, String key) {
    if (!member.isString()) {
      notes.add(new TlsReportValueWrong(key));
      return Optional.empty();
    }
    String text = member.stringValue();
    if (text.length() > TEXT) {
      notes.add(new TlsReportTextCut(key, TEXT));
      return Optional.of(text.substring(0, TEXT));
    }
    return Optional.of(text);
  }

  /** One text or an array of them: both are written (T3). */
  List<String> texts(String name) {
    Optional<JsonNode> member = member(name);
    if (member.isEmpty() || !(member.get() instanceof ArrayNode array)) {
      return text(name).stream().toList();
    }
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < cut(name, array.size(), LIST); i++) {
      String key = place.appendProperty(name).appendIndex(i).toString();
      text(name, array.get(i), key).ifPresent(texts::add);
    }
    return texts;
  }

  /** A number of sessions: whole, not below zero, and no more than fits. */
  OptionalLong count(String name) {
    Optional<JsonNode> member = member(name);
    if (member.isEmpty()) {
      missing(name);
      return OptionalLong.empty();
    }
    JsonNode number = member.get();
    if (!number.isIntegralNumber() || !number.canConvertToLong() || number.longValue() < 0) {
      wrong(name);
      return OptionalLong.empty();
    }
    return OptionalLong.of(number.longValue());
  }

  /** A time of RFC 3339. */
  Optional<Instant> time(String name) {
    Optional<String> text = needed(name);
    Optional<Instant> time = text.flatMap(TlsReportFields::parsed);
    if (text.isPresent() && time.isEmpty()) {
      wrong(name);
    }
    return time;
  }

  private static Optional<Instant> parsed(String text) {
    try {
      return Optional.of(OffsetDateTime.parse(text).toInstant())
          .filter(at -> !at.isBefore(EARLIEST) && !at.isAfter(LATEST));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** An object that has to be there. */
  Optional<TlsReportFields> object(String name) {
    Optional<JsonNode> member = member(name);
    if (member.isEmpty()) {
      missing(name);
      return Optional.empty();
    }
    if (!(member.get() instanceof ObjectNode object)) {
      wrong(name);
      return Optional.empty();
    }
    return Optional.of(new TlsReportFields(object, place.appendProperty(name), notes));
  }

  /** The objects of an array that may be left out. */
  List<TlsReportFields> objects(String name, int most) {
    Optional<JsonNode> member = member(name);
    if (member.isEmpty()) {
      return List.of();
    }
    if (!(member.get() instanceof ArrayNode array)) {
      wrong(name);
      return List.of();
    }
    List<TlsReportFields> objects = new ArrayList<>();
    for (int i = 0; i < cut(name, array.size(), most); i++) {
      JsonPointer at = place.appendProperty(name).appendIndex(i);
      if (array.get(i) instanceof ObjectNode object) {
        objects.add(new TlsReportFields(object, at, notes));
      } else {
        notes.add(new TlsReportValueWrong(at.toString()));
      }
    }
    return objects;
  }

  private int cut(String name, int size, int most) {
    if (size > most) {
      notes.add(new TlsReportListCut(key(name), most));
    }
    return Math.min(size, most);
  }
}
