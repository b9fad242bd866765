package mailpath.report;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import mailpath.fact.Evidence;
import mailpath.fact.Sentence;
import mailpath.lab.LabDomains;
import mailpath.network.Failure;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Both word files hold exactly the ids that the code says, with placeholders that exist. */
@Tag("exhaustive")
class WordsTest {
  private static final List<Class<?>> CLASSES = classes();
  private static final Map<String, Class<?>> SENTENCES = sentences();
  private static final Map<String, Class<?>> ENUM_WORDS = enumWords();
  private static final Map<String, Class<?>> FAILURES = failures();

  private final Words english = Words.of(Language.EN, ZoneOffset.UTC);
  private final Words dutch = Words.of(Language.NL, ZoneOffset.UTC);

  @Test
  void bothLanguagesHaveTheSameIds() {
    assertEquals(difference(english.ids(), dutch.ids()), Set.of(), "only in English");
    assertEquals(difference(dutch.ids(), english.ids()), Set.of(), "only in Dutch");
  }

  @ParameterizedTest
  @EnumSource
  void everySentenceHasItsText(Language language) {
    Words words = Words.of(language, ZoneOffset.UTC);
    assertEquals(Set.of(), difference(SENTENCES.keySet(), words.ids()), "no text in " + language);
    assertEquals(Set.of(), difference(FAILURES.keySet(), words.ids()), "no text in " + language);
  }

  /** The program reads them in a quicker way, which must come to the same. */
  @ParameterizedTest
  @EnumSource
  void theFilesAreProperties(Language language) throws IOException {
    Properties properties = new Properties();
    String file = "words_" + language.tag() + ".properties";
    try (InputStream in = Words.class.getResourceAsStream(file)) {
      properties.load(new InputStreamReader(requireNonNull(in), StandardCharsets.UTF_8));
    }
    Words words = Words.of(language, ZoneOffset.UTC);
    assertEquals(properties.stringPropertyNames(), words.ids());
    words.ids().forEach(id -> assertEquals(properties.getProperty(id), words.named(id), id));
  }

  /** An enumeration is worded whole or not at all; one that a sentence holds is worded. */
  @ParameterizedTest
  @EnumSource
  void everyWordedEnumerationIsWhole(Language language) {
    Set<String> ids = Words.of(language, ZoneOffset.UTC).ids();
    Set<Class<?>> worded =
        ENUM_WORDS.entrySet().stream()
            .filter(entry -> ids.contains(entry.getKey()))
            .map(Map.Entry::getValue)
            .collect(Collectors.toSet());
    SENTENCES.values().forEach(type -> worded.addAll(enumComponents(type)));
    Set<String> missing =
        ENUM_WORDS.entrySet().stream()
            .filter(entry -> worded.contains(entry.getValue()))
            .map(Map.Entry::getKey)
            .filter(id -> !ids.contains(id))
            .collect(Collectors.toCollection(TreeSet::new));
    assertEquals(Set.of(), missing, "no word in " + language);
  }

  @Test
  void nothingInTheFilesIsAnOrphan() {
    Set<String> orphans = new TreeSet<>(english.ids());
    orphans.removeAll(SENTENCES.keySet());
    orphans.removeAll(ENUM_WORDS.keySet());
    LabDomains.everyOne().forEach(domain -> orphans.remove(domain.story()));
    FAILURES.keySet().forEach(orphans::remove);
    orphans.removeIf(id -> id.startsWith("on.") || id.startsWith("OverLimit."));
    assertEquals(Set.of(), orphans, "said by no code");
  }

  @ParameterizedTest
  @EnumSource
  void placeholdersAreComponents(Language language) {
    Words words = Words.of(language, ZoneOffset.UTC);
    List<String> wrong = new ArrayList<>();
    Map<String, Class<?>> said = new TreeMap<>(SENTENCES);
    said.putAll(FAILURES);
    said.forEach(
        (id, type) -> {
          Set<String> components =
              Arrays.stream(type.getRecordComponents())
                  .filter(component -> component.getType() != Evidence.class)
                  .map(RecordComponent::getName)
                  .collect(Collectors.toSet());
          Set<String> unknown = difference(words.placeholders(id), components);
          if (!unknown.isEmpty()) {
            wrong.add(id + " " + unknown);
          }
        });
    assertEquals(List.of(), wrong);
  }

  @Test
  void bothLanguagesUseTheSamePlaceholders() {
    List<String> wrong = new ArrayList<>();
    for (String id : english.ids()) {
      if (dutch.ids().contains(id) && !english.placeholders(id).equals(dutch.placeholders(id))) {
        wrong.add(id + " " + english.placeholders(id) + " " + dutch.placeholders(id));
      }
    }
    assertEquals(List.of(), wrong);
  }

  /** No exclamation marks, and nothing left of a text that was never written. */
  @ParameterizedTest
  @EnumSource
  void toneIsKept(Language language) {
    Words words = Words.of(language, ZoneOffset.UTC);
    for (String id : words.ids()) {
      String text = words.named(id);
      assertTrue(!text.isBlank() && !text.contains("!"), id + ": " + text);
    }
  }

  private static Set<String> difference(Set<String> all, Set<String> without) {
    Set<String> rest = new TreeSet<>(all);
    rest.removeAll(without);
    return rest;
  }

  private static List<Class<?>> enumComponents(Class<?> type) {
    return Arrays.stream(type.getRecordComponents())
        .<Class<?>>map(RecordComponent::getType)
        .filter(Class::isEnum)
        .toList();
  }

  private static List<Class<?>> classes() {
    return new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("mailpath")
            .stream()
            .filter(type -> !type.isAnonymousClass())
            .<Class<?>>map(JavaClass::reflect)
            .toList();
  }

  private static Map<String, Class<?>> sentences() {
    Map<String, Class<?>> sentences = new TreeMap<>();
    for (Class<?> type : CLASSES) {
      if (type.isRecord() && Sentence.class.isAssignableFrom(type)) {
        sentences.put(Sentence.idOf(type), type);
      }
    }
    return sentences;
  }

  private static Map<String, Class<?>> failures() {
    Map<String, Class<?>> failures = new TreeMap<>();
    for (Class<?> type : Failure.class.getPermittedSubclasses()) {
      failures.put(Words.idOf(type.asSubclass(Failure.class)), type);
    }
    return failures;
  }

  private static Map<String, Class<?>> enumWords() {
    Map<String, Class<?>> words = new TreeMap<>();
    for (Class<?> type : CLASSES) {
      if (type.isEnum()) {
        for (Object constant : type.getEnumConstants()) {
          words.put(Words.idOf((Enum<?>) constant), type);
        }
      }
    }
    return words;
  }
}
