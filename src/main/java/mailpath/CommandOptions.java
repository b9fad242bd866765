package mailpath;

import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.ParseResult;

/**
 * The options of one call, as typed; files are not opened yet.
 *
 * @param timeout limit on one domain
 * @param save case file, or folder for several
 * @param redact whether what tells who measured is left out of what is saved
 * @param earlier case file of the same domain, measured before or elsewhere
 * @param whatIf edits, one a text
 */
record CommandOptions(
    boolean json,
    boolean evidence,
    Optional<String> failBelow,
    boolean lab,
    Optional<String> resolver,
    Optional<String> trustAnchor,
    Optional<String> ca,
    List<String> controls,
    boolean ipv4,
    boolean ipv6,
    Optional<String> ehlo,
    boolean history,
    Optional<Instant> at,
    Optional<Duration> timeout,
    boolean allowPrivate,
    boolean mailFrom,
    Optional<String> save,
    boolean redact,
    Optional<String> earlier,
    List<String> whatIf) {

  static CommandOptions of(ParseResult parsed) {
    return new CommandOptions(
        parsed.hasMatchedOption("--json"),
        parsed.hasMatchedOption("--evidence"),
        oneOf(parsed, "--fail-below", List.of("secure", "opportunistic")),
        parsed.hasMatchedOption("--lab"),
        text(parsed, "--resolver"),
        text(parsed, "--trust-anchor"),
        text(parsed, "--ca"),
        parsed.matchedOptionValue("--control", List.of()),
        parsed.hasMatchedOption("--ipv4"),
        parsed.hasMatchedOption("--ipv6"),
        text(parsed, "--ehlo"),
        parsed.hasMatchedOption("--history"),
        text(parsed, "--at").map(CommandOptions::instant),
        text(parsed, "--timeout").map(CommandOptions::seconds),
        parsed.hasMatchedOption("--allow-private"),
        parsed.hasMatchedOption("--mail-from"),
        text(parsed, "--save"),
        parsed.hasMatchedOption("--redact"),
        text(parsed, "--earlier"),
        parsed.matchedOptionValue("--what-if", List.of()));
  }

  /** The practice internet, with or without a look for leftovers of old drafts. */
  static CommandOptions ofLab(boolean history) {
    return of(true, history);
  }

  /** The live network with nothing else chosen. */
  static CommandOptions ofLive() {
    return of(false, false);
  }

  private static CommandOptions of(boolean lab, boolean history) {
    return new CommandOptions(
        false,
        false,
        Optional.empty(),
        lab,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        List.of(),
        false,
        false,
        Optional.empty(),
        history,
        Optional.empty(),
        Optional.empty(),
        false,
        false,
        Optional.empty(),
        false,
        Optional.empty(),
        List.of());
  }

  private static Optional<String> text(ParseResult parsed, String option) {
    return Optional.ofNullable(parsed.matchedOptionValue(option, null));
  }

  private static Optional<String> oneOf(ParseResult parsed, String option, List<String> words) {
    Optional<String> given = text(parsed, option);
    given.filter(word -> !words.contains(word)).ifPresent(word -> bad(option, word));
    return given;
  }

  /** A year has four digits (RFC 3339 5.6); Java would take more, and a sign. */
  private static Instant instant(String text) {
    try {
      if (text.matches("\\d{4}-.*")) {
        return Instant.parse(text);
      }
    } catch (DateTimeParseException e) {
      throw bad("--at", text);
    }
    throw bad("--at", text);
  }

  private static Duration seconds(String text) {
    try {
      double seconds = Double.parseDouble(text);
      if (seconds > 0 && seconds <= 86_400) {
        return Duration.ofMillis((long) (seconds * 1000));
      }
    } catch (NumberFormatException e) {
      throw bad("--timeout", text);
    }
    throw bad("--timeout", text);
  }

  private static WrongCall bad(String option, String value) {
    throw new WrongCall(CommandText.BAD_VALUE, option, value);
  }
}
