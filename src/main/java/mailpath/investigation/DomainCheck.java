package mailpath.investigation;

import java.time.Duration;
import java.util.List;
import mailpath.casefile.RecordedNetwork;
import mailpath.delivery.Game;
import mailpath.delivery.Judgement;
import mailpath.delivery.MailPath;
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

  DomainInvestigation investigation(Network over) {
    return new DomainInvestigation(over, settings);
  }

  /**
   * What a set of observations amounts to: pure, so that a replay and a live run end alike.
   *
   * @param missing what it means that an observation is not there
   */
  Assessment assess(
      DomainQuestion question,
      List<Observation<?>> seen,
      WhyNot missing,
      Desk desk,
      Progress progress,
      Duration took) {
    Network recorded = new RecordedNetwork(seen, missing, question.at(), desk);
    DomainFacts facts = investigation(recorded).investigate(question);
    MailPath path = MailPaths.of(facts, question, desk);
    Judgement judgement = Game.play(path);
    List<Judged> findings =
        facts.findings().stream().map(f -> new Judged(f, f.severity())).toList();
    return new Assessment(question, desk, seen, facts, path, judgement, findings, progress, took);
  }
}
