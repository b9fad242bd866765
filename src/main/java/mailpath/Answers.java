package mailpath;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import mailpath.client.ClientWord;
import mailpath.delivery.Word;
import mailpath.fact.Sentence;
import mailpath.investigation.Assessment;
import mailpath.investigation.ClientAssessment;
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

  /** Whether something about a host, a program or an address could not be established. */
  private boolean open;

  /** Whether the settings of a program are worth less than was asked for. */
  private boolean below;

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

  /**
   * The answer about a mail program or a mail address.
   *
   * @param file that the settings were read from; empty where they were not
   * @param how it is told
   */
  void print(Optional<String> file, ClientAssessment assessment, ClientAnswer how, Instant now) {
    how.print(file, assessment, now);
    open |= how.leavesSomethingOpen(assessment);
    below |=
        least(ClientWord.class)
            .filter(least -> ClientAnswer.words(assessment).anyMatch(word -> below(word, least)))
            .isPresent();
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
    Optional<Word> least = least(Word.class);
    if (below
        || least.isPresent() && verdicts.stream().anyMatch(word -> below(word, least.get()))) {
      return Program.BELOW;
    }
    return open || verdicts.contains(Word.UNKNOWN) ? Program.PARTIAL : Program.ANSWERED;
  }

  private <W extends Enum<W>> Optional<W> least(Class<W> words) {
    return options.failBelow().map(word -> Enum.valueOf(words, word.toUpperCase(Locale.ROOT)));
  }

  private static boolean below(ClientWord word, ClientWord least) {
    return word == ClientWord.UNKNOWN || word.compareTo(least) < 0;
  }

  private static boolean below(Word word, Word least) {
    return switch (word) {
      case NOT_ACCEPTING -> false;
      case UNKNOWN, BROKEN -> true;
      case PLAINTEXT, OPPORTUNISTIC, SECURE -> word.compareTo(least) < 0;
    };
  }
}
