package mailpath.network;

import com.ibm.icu.text.IDNA;
import com.ibm.icu.text.SpoofChecker;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Internationalised names by UTS 46, nontransitional: {@code straße} stays itself and is not made
 * into another owner's {@code strasse}, as the standard of 2003 in the JDK would (threats.md M11).
 */
public final class Idn {
  private static final IDNA UTS46 =
      IDNA.getUTS46Instance(
          IDNA.USE_STD3_RULES
              | IDNA.CHECK_BIDI
              | IDNA.CHECK_CONTEXTJ
              | IDNA.CHECK_CONTEXTO
              | IDNA.NONTRANSITIONAL_TO_ASCII
              | IDNA.NONTRANSITIONAL_TO_UNICODE);

  private static final SpoofChecker SCRIPTS =
      new SpoofChecker.Builder()
          .setChecks(SpoofChecker.RESTRICTION_LEVEL | SpoofChecker.MIXED_NUMBERS)
          .setRestrictionLevel(SpoofChecker.RestrictionLevel.HIGHLY_RESTRICTIVE)
          .build();

  private static final String ACE_PREFIX = "xn--";

  private Idn() {}

  /** A name as people read it, in U-labels; a label that is no good A-label stays as it is. */
  public static String display(DomainName name) {
    return name.isRoot()
        ? name.text()
        : name.labels().stream().map(Idn::display).collect(Collectors.joining("."));
  }

  /**
   * A name in A-labels.
   *
   * @param faults empty where the name is good
   * @param deviates whether the standard of 2003 would make another name of it
   */
  record Ascii(String text, Set<IDNA.Error> faults, boolean deviates) {}

  /** Converts a name or a label; letter case and compatibility forms are mapped away. */
  static Ascii toAscii(String text) {
    IDNA.Info info = new IDNA.Info();
    StringBuilder ascii = UTS46.nameToASCII(text, new StringBuilder(), info);
    Set<IDNA.Error> faults = EnumSet.noneOf(IDNA.Error.class);
    faults.addAll(info.getErrors());
    return new Ascii(ascii.toString(), faults, info.isTransitionalDifferent());
  }

  /** Whether UTS 46 has to look at it: letters beyond ASCII, or an A-label. */
  static boolean isInternational(String label) {
    return label.chars().anyMatch(c -> c > '~')
        || label.toLowerCase(Locale.ROOT).startsWith(ACE_PREFIX);
  }

  /**
   * Whether a U-label could be taken for another: it mixes scripts, or all of its letters look like
   * Latin ones (UTS 39 4, 5.2).
   */
  static boolean isLookalike(String label) {
    boolean foreign = label.chars().anyMatch(c -> c > '~');
    return foreign
        && (SCRIPTS.failsChecks(label) || SCRIPTS.getSkeleton(label).matches("[a-z0-9-]+"));
  }

  /** Whether a U-label holds symbols, which UTS 46 lets pass and RFC 5892 does not. */
  static boolean hasSymbols(String label) {
    return label.codePoints().anyMatch(Idn::isSymbol);
  }

  private static boolean isSymbol(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.OTHER_SYMBOL,
          Character.MATH_SYMBOL,
          Character.CURRENCY_SYMBOL,
          Character.MODIFIER_SYMBOL ->
          true;
      default -> false;
    };
  }

  private static String display(String label) {
    IDNA.Info info = new IDNA.Info();
    String unicode =
        label.startsWith(ACE_PREFIX)
            ? UTS46.labelToUnicode(label, new StringBuilder(), info).toString()
            : label;
    return info.hasErrors() ? label : unicode;
  }
}
