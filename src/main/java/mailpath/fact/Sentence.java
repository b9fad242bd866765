package mailpath.fact;

/**
 * Something to be said, as a record: its components are the placeholders of the text, which comes
 * last and from a word file by {@link #id()}. A component that is a {@link Sentence} is put in as a
 * clause; an {@link Enum} by its word; {@link Evidence} is never a placeholder.
 */
public interface Sentence {
  /**
   * Stable id of the word files: that of {@link Id}, or by default the record's name: {@code
   * StarttlsAbsent} is {@code starttls-absent}.
   */
  default String id() {
    return idOf(getClass());
  }

  static String idOf(Class<?> type) {
    Id fixed = type.getAnnotation(Id.class);
    return fixed != null
        ? fixed.value()
        : type.getSimpleName()
            .replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-")
            .toLowerCase(java.util.Locale.ROOT);
  }
}
