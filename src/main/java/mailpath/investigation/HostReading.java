package mailpath.investigation;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import mailpath.casefile.HostQuestion;
import mailpath.casefile.RecordedNetwork;
import mailpath.dns.Dns;
import mailpath.fact.Finding;
import mailpath.network.Desk;
import mailpath.network.Network;
import mailpath.network.Observation;
import mailpath.network.Observation.WhyNot;

/** What observations about one host amount to; the same examination over what was recorded. */
final class HostReading {
  private final HostQuestion question;
  private final Settings settings;
  private final Desk desk;
  private final Dns dns;

  /**
   * @param over the network that the observations are or were made with
   */
  HostReading(HostQuestion question, Settings settings, Network over) {
    this.question = question;
    this.settings = settings;
    this.desk = over.desk();
    Clock clock = Clock.fixed(question.at(), ZoneOffset.UTC);
    this.dns = new Dns(over, settings.anchors(), clock, settings.checked());
  }

  /** The examination over a view of the same run. */
  HostExamination examination(Network view) {
    return new HostExamination(view, dns.over(view), settings, question);
  }

  /**
   * @param missing what it means that an observation is not there
   */
  HostAssessment assess(
      List<Observation<?>> seen, WhyNot missing, Progress progress, Duration took) {
    Network recorded = new RecordedNetwork(seen, missing, question.begun(), desk);
    return assess(examination(recorded).examine(), seen, progress, took);
  }

  /**
   * The same of a run in which others have asked too: what this examination asks is its own.
   *
   * @param all what was observed for any of them
   */
  HostAssessment among(List<Observation<?>> all, Progress.State state) {
    AskedNetwork asked =
        new AskedNetwork(
            new RecordedNetwork(all, RunUnderway.missing(state), question.begun(), desk));
    ExaminedHost host = examination(asked).examine();
    List<Observation<?>> own = asked.share(all);
    Progress progress = new Progress(own.size(), List.of(), state);
    return assess(host, own, progress, AskedNetwork.span(own));
  }

  private HostAssessment assess(
      ExaminedHost host, List<Observation<?>> seen, Progress progress, Duration took) {
    List<Finding> findings = HostRules.findings(question, host, desk);
    return new HostAssessment(question, desk, seen, host, findings, progress, took);
  }
}
