package mailpath.window;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mailpath.delivery.Card;
import mailpath.delivery.SenderKind;
import mailpath.delivery.Verdict;
import mailpath.delivery.Word;
import mailpath.fact.Actor;
import mailpath.fact.Evidence;
import mailpath.fact.Finding;
import mailpath.fact.Judged;
import mailpath.fact.Severity;
import mailpath.investigation.Assessment;
import mailpath.report.Explanation;
import mailpath.report.Ticket;
import mailpath.report.Words;

/** Makes the band: what is answered, for whom, and who must act. */
final class VerdictScreens {
  private final Assessment assessment;
  private final Words words;
  private final Verdict verdict;

  VerdictScreens(Assessment assessment, Words words) {
    this.assessment = assessment;
    this.words = words;
    this.verdict = assessment.verdict();
  }

  VerdictScreen band() {
    Card card = assessment.card();
    String said = words.text(card.headline());
    DividedText divided = DividedText.of(said, words);
    Explanation explanation = new Explanation(words, assessment);
    return new VerdictScreen(
        Mark.of(verdict.word()),
        word(),
        chip(),
        new Claim("headline", divided.first(), rule(), evidence()),
        divided.rest(),
        lines(card, explanation),
        actor(),
        action(explanation),
        new Ticket(words).of(assessment));
  }

  private List<VerdictScreen.Line> lines(Card card, Explanation explanation) {
    Stream<VerdictScreen.Line> senders =
        Stream.of(
            line(WindowText.CHECKS_NOTHING, SenderKind.OPPORTUNISTIC, explanation.checksNothing()),
            line(WindowText.FIRST_CONTACT, card.firstContactOf(), explanation.firstContact()));
    return Stream.concat(senders, verdict.depends().stream().map(this::line))
        .filter(line -> !line.text().isEmpty())
        .toList();
  }

  /** Senders differ, and the verdict is that of the worse off (standards C5). */
  private VerdictScreen.Line line(Verdict.Dependence dependence) {
    return new VerdictScreen.Line(
        words.label(WindowText.DEPENDS_ON),
        Optional.of(Mark.ADVICE),
        words.named("on." + dependence.on()) + ".");
  }

  private boolean running() {
    return assessment.progress().provisional();
  }

  private String word() {
    boolean open = running() && verdict.word() == Word.UNKNOWN;
    return open
        ? words.label(WindowText.UNKNOWN_SO_FAR)
        : Capital.of(words.word(verdict.word()), words);
  }

  private String chip() {
    int open = assessment.progress().open().size();
    if (!running()) {
      return switch (assessment.progress().state()) {
        case STOPPED -> words.label(WindowText.STOPPED);
        case RUNNING, FINISHED -> "";
      };
    }
    return switch (open) {
      case 0 -> words.label(WindowText.PROVISIONAL);
      case 1 -> words.label(WindowText.PROVISIONAL_ONE);
      default -> words.label(WindowText.PROVISIONAL_MANY, open);
    };
  }

  private VerdictScreen.Line line(WindowText label, SenderKind sender, String text) {
    Verdict.SenderVerdict own = verdict.senders().get(sender);
    Word word = own == null ? Word.UNKNOWN : own.word();
    return new VerdictScreen.Line(words.label(label), Optional.of(Mark.of(word)), text);
  }

  private String actor() {
    boolean open = verdict.word() == Word.UNKNOWN && assessment.actor() == Actor.NOBODY;
    if (open) {
      return words.label(running() ? WindowText.ACTOR_NOT_YET : WindowText.ACTOR_NOT_KNOWN);
    }
    return Capital.of(words.word(assessment.actor()), words);
  }

  private String action(Explanation explanation) {
    boolean open = verdict.word() == Word.UNKNOWN && explanation.missing().isEmpty();
    return open ? chip() : explanation.action();
  }

  /** The findings that decide say what the headline rests on. */
  private List<Finding> deciding() {
    return assessment.findings().stream()
        .filter(judged -> judged.severity() == Severity.DECIDES)
        .map(Judged::finding)
        .toList();
  }

  private String rule() {
    return deciding().stream()
        .map(finding -> finding.rule().id())
        .distinct()
        .collect(Collectors.joining(", "));
  }

  private Evidence evidence() {
    Evidence decided =
        deciding().stream().map(Finding::evidence).reduce(Evidence.NONE, Evidence::and);
    return decided.queries().isEmpty() ? assessment.facts().route().evidence() : decided;
  }
}
