package mailpath.investigation;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import mailpath.casefile.RecordedNetwork;
import mailpath.delivery.DeliveryRules;
import mailpath.delivery.Game;
import mailpath.delivery.Judgement;
import mailpath.delivery.MailPath;
import mailpath.dns.Dns;
import mailpath.fact.Judged;
import mailpath.network.Desk;
import mailpath.network.Limits;
import mailpath.network.Network;
import mailpath.network.Observation;
import mailpath.network.Observation.WhyNot;

/** Answers domain questions over one network. */
public final class DomainCheck {
  private final Network network;
  private final Settings settings;

  public DomainCheck(Network network, Settings settings) {
    this.network = network;
    this.settings = settings;
  }

  /** A run that has not begun; see {@link DomainRun#run}. */
  public DomainRun prepare(DomainQuestion question) {
    return new DomainRun(this, question, network);
  }

  /** The whole check on the calling thread. */
  public Assessment run(DomainQuestion question) {
    return prepare(question).run(provisional -> {});
  }

  Limits limits() {
    return settings.limits();
  }

  /** The resolver of one run, which all views of the run share. */
  Dns dns(DomainQuestion question, Network over) {
    Clock clock = Clock.fixed(question.at(), ZoneOffset.UTC);
    return new Dns(over, settings.anchors(), clock);
  }

  DomainInvestigation investigation(Network over, Dns dns) {
    return new DomainInvestigation(over, dns.over(over), settings);
  }

  /**
   * What a set of observations amounts to: pure, so that a replay and a live run end alike.
   *
   * @param missing what it means that an observation is not there
   */
  public Assessment assess(
      DomainQuestion question,
      List<Observation<?>> seen,
      WhyNot missing,
      Desk desk,
      Progress progress,
      Duration took) {
    Network recorded = new RecordedNetwork(seen, missing, question.at(), desk);
    return assess(question, seen, recorded, dns(question, recorded), progress, took);
  }

  /**
   * @param dns of the run that {@code recorded} is a view of
   */
  Assessment assess(
      DomainQuestion question,
      List<Observation<?>> seen,
      Network recorded,
      Dns dns,
      Progress progress,
      Duration took) {
    DomainFacts facts = investigation(recorded, dns).investigate(question);
    MailPath path = MailPaths.of(facts, question, recorded.desk());
    Judgement judgement = Game.play(path);
    List<Judged> findings = DeliveryRules.judge(judgement, path, facts.findings());
    return new Assessment(
        question, recorded.desk(), seen, facts, path, judgement, findings, progress, took);
  }
}
