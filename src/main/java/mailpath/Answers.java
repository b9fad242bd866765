package mailpath;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import mailpath.delivery.Word;
import mailpath.fact.Sentence;
import mailpath.investigation.Assessment;
import mailpath.investigation.HostAssessment;
import mailpath.report.JsonReport;
import mailpath.report.TextReport;
import mailpath.report.Words;

/**
 * The answers of one call: printed one after the other, and what they are worth as an exit code.
 */
final class Answers {
  private final Terminal terminal;
  private final Words words;
  private final CommandOptions options;
  private final List<Word> verdicts = new ArrayList<>();
  private boolean refused;

  /** Whether something about a host could not be established. */
  private boolean open;

  Answers(Terminal terminal, Words words, CommandOptions options) {
    this.terminal = terminal;
    this.words = words;
    this.options = options;
  }

  void print(Assessment assessment) {
    terminal
        .out()
        .println(
            options.json()
                ? new JsonReport(words, options.evidence()).line(assessment)
                : new TextReport(words, terminal.colours()).of(assessment));
    verdicts.add(assessment.verdict().word());
  }

  /** The answer about a host, which has no verdict. */
  void print(HostAssessment assessment) {
    open |= new HostAnswers(terminal, words, options).print(assessment) == Program.PARTIAL;
  }

  /** One part of the call could not be carried out; the others go on. */
  void refuse(String line) {
    terminal.err().println(line);
    refused = true;
  }

  /** The answer is given, but could not be kept as a case file. */
  void unsaved(Sentence why) {
    refuse(words.label(CommandText.FILE_REFUSED, options.save().orElse(""), words.text(why)));
  }

  /** Where several apply, the contract's order counts: 2, 4, 1, 0. */
  int exit() {
    if (refused) {
      return Program.WRONG_CALL;
    }
    Optional<Word> least =
        options.failBelow().map(word -> Word.valueOf(word.toUpperCase(Locale.ROOT)));
    if (least.isPresent() && verdicts.stream().anyMatch(word -> below(word, least.get()))) {
      return Program.BELOW;
    }
    return open || verdicts.contains(Word.UNKNOWN) ? Program.PARTIAL : Program.ANSWERED;
  }

  private static boolean below(Word word, Word least) {
    return switch (word) {
      case NOT_ACCEPTING -> false;
      case UNKNOWN, BROKEN -> true;
      case PLAINTEXT, OPPORTUNISTIC, SECURE -> word.compareTo(least) < 0;
    };
  }
}
