package mailpath.report;

import java.util.Optional;

/** What a user types as name, from the pattern that settings have for it. */
final class LoginWords {
  private LoginWords() {}

  /** In words where the pattern is known. */
  static String show(String pattern, Words words) {
    return of(pattern, words).orElseGet(() -> words.show(pattern));
  }

  /** Empty for a pattern that is not known. */
  static Optional<String> of(String pattern, Words words) {
    return switch (pattern) {
      case "%EMAILADDRESS%" -> Optional.of(words.label(SheetText.ADDRESS));
      case "%EMAILLOCALPART%" -> Optional.of(words.label(SheetText.LOCAL_PART));
      default -> Optional.empty();
    };
  }
}
