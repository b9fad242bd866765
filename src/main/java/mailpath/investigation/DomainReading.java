package mailpath.investigation;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import mailpath.casefile.DomainQuestion;
import mailpath.casefile.Edit;
import mailpath.casefile.EditedNetwork;
import mailpath.casefile.RecordedNetwork;
import mailpath.delivery.DeliveryRules;
import mailpath.delivery.Game;
import mailpath.delivery.Judgement;
import mailpath.delivery.MailPath;
import mailpath.dns.Dns;
import mailpath.fact.Judged;
import mailpath.network.Desk;
import mailpath.network.Network;
import mailpath.network.Observation;
import mailpath.network.Observation.WhyNot;

/**
 * What observations about one question amount to. Each reading takes the observations given and
 * nothing else; what is kept from one to the next is only which signatures have been checked.
 */
public final class DomainReading {
  private final DomainQuestion question;
  private final Settings settings;
  private final Desk desk;
  private final List<Edit> edits;
  private final Dns dns;

  /**
   * @param over the network that the observations are or were made with
   * @param edits what is assumed in place of observations
   */
  DomainReading(DomainQuestion question, Settings settings, Network over, List<Edit> edits) {
    this.question = question;
    this.settings = settings;
    this.desk = over.desk();
    this.edits = List.copyOf(edits);
    Clock clock = Clock.fixed(question.at(), ZoneOffset.UTC);
    this.dns = new Dns(over, settings.anchors(), clock, settings.checked());
  }

  /** The investigation over a view of the same run. */
  DomainInvestigation investigation(Network view) {
    return new DomainInvestigation(view, dns.over(view), settings);
  }

  /**
   * @param seen the observations so far, in the order of arrival
   * @param missing what it means that an observation is not there
   * @param took since the run began
   */
  public Assessment assess(
      List<Observation<?>> seen, WhyNot missing, Progress progress, Duration took) {
    Network recorded = new RecordedNetwork(seen, missing, question.begun(), desk);
    Network played = edits.isEmpty() ? recorded : new EditedNetwork(recorded, edits);
    DomainFacts facts = investigation(played).investigate(question);
    MailPath path = MailPaths.of(facts, question, desk);
    Judgement judgement = Game.play(path);
    List<Judged> findings = DeliveryRules.judge(judgement, path, facts.findings());
    return new Assessment(
        question, desk, seen, edits, facts, path, judgement, findings, progress, took);
  }
}
