package mailpath.investigation;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import mailpath.casefile.DomainQuestion;
import mailpath.casefile.Edit;
import mailpath.delivery.Card;
import mailpath.delivery.Headline;
import mailpath.delivery.Judgement;
import mailpath.delivery.MailPath;
import mailpath.delivery.Undecided;
import mailpath.delivery.Verdict;
import mailpath.delivery.Word;
import mailpath.fact.Actor;
import mailpath.fact.Evidence;
import mailpath.fact.Judged;
import mailpath.fact.Reason;
import mailpath.fact.Severity;
import mailpath.network.Desk;
import mailpath.network.DomainName;
import mailpath.network.Observation;
import mailpath.network.Query;

/**
 * What is known about a domain at one moment of a run: a new value at each arrival, the newest
 * wins. While observations are missing their facts are unknown, so the verdict is provisional and
 * can only become more precise.
 *
 * @param observations in the order of arrival; evidence numbers are places in this list, from 1
 * @param edits what is assumed in place of observations; empty for what was measured
 * @param findings weighed, weightiest first
 * @param took since the run began
 */
public record Assessment(
    DomainQuestion question,
    Desk desk,
    List<Observation<?>> observations,
    List<Edit> edits,
    DomainFacts facts,
    MailPath path,
    Judgement judgement,
    List<Judged> findings,
    Progress progress,
    Duration took)
    implements Observed {
  public Assessment {
    observations = List.copyOf(observations);
    edits = List.copyOf(edits);
    findings = List.copyOf(findings);
  }

  public Verdict verdict() {
    return judgement.verdict();
  }

  /** What the verdict card says; a blocked port is named where it is what decides. */
  public Card card() {
    Card card = Card.of(judgement, path);
    boolean blocked =
        card.headline() instanceof Headline.NotMeasured(Undecided open, var ignored)
            && open.why() == Reason.Why.BLOCKED_HERE;
    return blocked ? card.with(portBlocked()) : card;
  }

  private Headline portBlocked() {
    DomainName control = question.controls().getFirst();
    return new Headline.PortBlockedHere(control, verdict().range());
  }

  /** Who can mend what decides the verdict, or settle it where it is open. */
  public Actor actor() {
    if (verdict().word() == Word.UNKNOWN) {
      return findings.stream()
          .filter(judged -> judged.severity() == Severity.DECIDES)
          .findFirst()
          .map(judged -> judged.finding().actor())
          .orElse(Actor.NOBODY);
    }
    return judgement.missingLink().first().stream()
        .findFirst()
        .map(repair -> repair.kind().actor())
        .orElse(Actor.NOBODY);
  }

  /** The same at another point of the run. */
  public Assessment with(Progress other) {
    return new Assessment(
        question, desk, observations, edits, facts, path, judgement, findings, other, took);
  }

  /**
   * The number that users see for what a query was answered with, from 1: the edits are counted on
   * after the observations. Empty if it was never asked.
   */
  @Override
  public Optional<Integer> number(Query query) {
    for (int i = edits.size() - 1; i >= 0; i--) {
      if (edits.get(i).instead().query().equals(query)) {
        return Optional.of(observations.size() + i + 1);
      }
    }
    for (int i = 0; i < observations.size(); i++) {
      if (observations.get(i).query().equals(query)) {
        return Optional.of(i + 1);
      }
    }
    return Optional.empty();
  }

  /** The numbers of all that a fact or finding was read from, in order. */
  @Override
  public List<Integer> numbers(Evidence evidence) {
    return evidence.queries().stream().flatMap(query -> number(query).stream()).sorted().toList();
  }

  @Override
  public Observation<?> numbered(int number) {
    return isAssumed(number)
        ? edits.get(number - observations.size() - 1).instead()
        : observations.get(number - 1);
  }

  @Override
  public boolean isAssumed(int number) {
    return number > observations.size();
  }
}
