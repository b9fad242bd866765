package mailpath.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import mailpath.client.OwnLabel;
import mailpath.fact.Sentence;
import mailpath.network.DomainName;
import mailpath.network.Failure;
import mailpath.network.Idn;

/**
 * All texts for people in one language, by id. A text holds placeholders in braces: the component
 * names of the record that is said. The same records give every form of report, so no text is ever
 * stored in a result.
 */
public final class Words {
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{([A-Za-z0-9]+)}");

  private final Language language;
  private final ZoneId zone;
  private final Map<String, String> texts;

  private Words(Language language, ZoneId zone, Map<String, String> texts) {
    this.language = language;
    this.zone = zone;
    this.texts = texts;
  }

  /**
   * @param zone for dates and times
   */
  public static Words of(Language language, ZoneId zone) {
    String file = "words_" + language.tag() + ".properties";
    try (InputStream in = Words.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException("no " + file);
      }
      String lines = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return new Words(language, zone, read(lines));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The files keep to the plain half of the properties format, a line {@code id=text} each, which
   * is read many times faster: every start waits for it.
   */
  private static Map<String, String> read(String lines) {
    Map<String, String> texts = new HashMap<>();
    lines
        .lines()
        .filter(line -> !line.isEmpty() && line.charAt(0) != '#')
        .forEach(
            line -> {
              int equals = line.indexOf('=');
              texts.put(line.substring(0, equals), line.substring(equals + 1));
            });
    return texts;
  }

  public Language language() {
    return language;
  }

  public ZoneId zone() {
    return zone;
  }

  /** Every id of the file, for the test that finds orphans. */
  Set<String> ids() {
    return new TreeSet<>(texts.keySet());
  }

  /** The placeholders of a text, for the test that compares them with the record. */
  Set<String> placeholders(String id) {
    return PLACEHOLDER
        .matcher(raw(id))
        .results()
        .map(match -> match.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  public String text(Sentence sentence) {
    Map<String, Object> arguments = SentenceArguments.of(sentence);
    return fill(raw(sentence.id()), arguments::get);
  }

  /** What went wrong in an exchange. */
  public String failure(Failure failure) {
    Map<String, Object> arguments = SentenceArguments.of(failure);
    if (failure instanceof Failure.OverLimit over) {
      arguments.put("what", texts.getOrDefault("OverLimit." + over.what(), over.what()));
    }
    if (failure instanceof Failure.Rejected rejected) {
      arguments.put("text", rejected.reply());
    }
    return fill(raw(idOf(failure.getClass())), arguments::get);
  }

  /** The id of a failure's text: its type within its room. */
  static String idOf(Class<? extends Failure> failure) {
    return "Failure." + failure.getSimpleName();
  }

  /** The word for one value of an enumeration. */
  public String word(Enum<?> value) {
    return raw(idOf(value));
  }

  /** The id of an enumeration's word: the type within its room and the constant. */
  public static String idOf(Enum<?> value) {
    String type = value.getDeclaringClass().getName();
    return type.substring(type.lastIndexOf('.') + 1).replace('$', '.') + "." + value.name();
  }

  /** A fixed text of the interface; its placeholders are {@code {0}}, {@code {1}} and so on. */
  public String label(Enum<?> label, Object... values) {
    return fill(raw(idOf(label)), name -> values[Integer.parseInt(name)]);
  }

  /** A text whose id is made of data, such as the story of a practice domain. */
  public String named(String id) {
    return raw(id);
  }

  private String raw(String id) {
    String text = texts.get(id);
    if (text == null) {
      throw new IllegalArgumentException("no words in " + language.tag() + " for " + id);
    }
    return text;
  }

  private String fill(String text, Function<String, Object> values) {
    return PLACEHOLDER
        .matcher(text)
        .replaceAll(match -> Matcher.quoteReplacement(show(values.apply(match.group(1)))));
  }

  /** One value as people read it. */
  public String show(Object value) {
    return switch (value) {
      case Sentence sentence -> text(sentence);
      case Enum<?> word -> word(word);
      case OwnLabel label -> Untrusted.visible(own(label));
      case DomainName name -> Idn.display(name);
      case Instant instant -> date(instant);
      case Duration duration -> seconds(duration);
      case Optional<?> optional -> optional.map(this::show).orElse("");
      case Collection<?> many -> many.stream().map(this::show).collect(Collectors.joining(", "));
      default -> Untrusted.visible(String.valueOf(value));
    };
  }

  private String own(OwnLabel label) {
    return switch (language) {
      case EN -> label.english();
      case NL -> label.dutch();
    };
  }

  /** Date and time of day in the user's zone. */
  public String date(Instant instant) {
    return DateTimeFormatter.ofPattern("d MMM yyyy HH:mm", language.locale())
        .format(instant.atZone(zone));
  }

  private String seconds(Duration duration) {
    double seconds = duration.toMillis() / 1000.0;
    return seconds == Math.rint(seconds)
        ? String.format(language.locale(), "%.0f s", seconds)
        : String.format(language.locale(), "%.1f s", seconds);
  }
}
