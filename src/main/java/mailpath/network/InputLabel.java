package mailpath.network;

import com.ibm.icu.text.IDNA;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** What {@link InputReader} has to say about single labels, and about the name they make. */
final class InputLabel {
  private static final Pattern ASCII = Pattern.compile("[A-Za-z0-9_-]+");
  private static final int MAX_LABEL = 63;
  private static final int ZERO_WIDTH_NON_JOINER = 0x200c;
  private static final int ZERO_WIDTH_JOINER = 0x200d;

  private InputLabel() {}

  static Optional<InputFault> faultOf(String label) {
    if (label.isEmpty()) {
      return Optional.of(InputFault.EMPTY_LABEL);
    }
    return Idn.isInternational(label) ? internationalFaultOf(label) : asciiFaultOf(label);
  }

  /** Letters that are read from the right and letters read from the left, against RFC 5893. */
  static boolean mixesDirections(String name) {
    return Idn.toAscii(name).faults().contains(IDNA.Error.BIDI);
  }

  static String toAscii(String label) {
    return Idn.isInternational(label) ? Idn.toAscii(label).text() : label;
  }

  /** What deserves a second look in a name that was understood. */
  static Set<InputWarning> warningsOf(DomainName domain, String dotted) {
    Set<InputWarning> warnings = EnumSet.noneOf(InputWarning.class);
    String shown = Idn.display(domain);
    List<String> labels = List.of(shown.split("\\."));
    add(warnings, InputWarning.SINGLE_LABEL, labels.size() == 1);
    add(warnings, InputWarning.NOT_A_HOST_NAME, !domain.isHostName());
    add(warnings, InputWarning.LOOKALIKE, labels.stream().anyMatch(Idn::isLookalike));
    add(warnings, InputWarning.SYMBOLS, labels.stream().anyMatch(Idn::hasSymbols));
    add(warnings, InputWarning.DEVIATES, Idn.toAscii(dotted).deviates());
    boolean invisible = dotted.codePoints().anyMatch(InputLabel::vanishes);
    String lower = dotted.toLowerCase(Locale.ROOT);
    add(warnings, InputWarning.INVISIBLE_REMOVED, invisible);
    boolean asTyped = lower.equals(shown) || lower.equals(domain.text());
    add(warnings, InputWarning.MAPPED, !asTyped && !invisible);
    return warnings;
  }

  private static void add(Set<InputWarning> warnings, InputWarning warning, boolean holds) {
    if (holds) {
      warnings.add(warning);
    }
  }

  /** Format characters are mapped to nothing, but for the joiners, which spell some words. */
  private static boolean vanishes(int codePoint) {
    return Character.getType(codePoint) == Character.FORMAT
        && codePoint != ZERO_WIDTH_JOINER
        && codePoint != ZERO_WIDTH_NON_JOINER;
  }

  private static Optional<InputFault> asciiFaultOf(String label) {
    if (!ASCII.matcher(label).matches()) {
      return Optional.of(InputFault.FORBIDDEN_CHARACTER);
    }
    if (label.startsWith("-") || label.endsWith("-")) {
      return Optional.of(InputFault.HYPHEN);
    }
    return label.length() > MAX_LABEL ? Optional.of(InputFault.LABEL_TOO_LONG) : Optional.empty();
  }

  private static Optional<InputFault> internationalFaultOf(String label) {
    return Idn.toAscii(label).faults().stream().map(InputLabel::faultOf).findFirst();
  }

  private static InputFault faultOf(IDNA.Error error) {
    return switch (error) {
      case EMPTY_LABEL -> InputFault.EMPTY_LABEL;
      case LABEL_TOO_LONG -> InputFault.LABEL_TOO_LONG;
      case DOMAIN_NAME_TOO_LONG -> InputFault.NAME_TOO_LONG;
      case LEADING_HYPHEN, TRAILING_HYPHEN, HYPHEN_3_4 -> InputFault.HYPHEN;
      case LEADING_COMBINING_MARK, DISALLOWED, LABEL_HAS_DOT -> InputFault.FORBIDDEN_CHARACTER;
      case PUNYCODE, INVALID_ACE_LABEL -> InputFault.INVALID_A_LABEL;
      case BIDI -> InputFault.WRITING_DIRECTION;
      case CONTEXTJ, CONTEXTO_PUNCTUATION, CONTEXTO_DIGITS -> InputFault.CONTEXT;
    };
  }
}
