package mailpath.investigation;

import java.util.List;
import mailpath.casefile.Case;
import mailpath.casefile.HostQuestion;
import mailpath.casefile.RecordedNetwork;
import mailpath.casefile.UnreadParts;
import mailpath.fact.SignatureChecks;
import mailpath.network.Bytes;
import mailpath.network.Desk;
import mailpath.network.Network;
import mailpath.network.Observation;
import mailpath.network.Observation.WhyNot;

/** From the assessment of a host to the case that it can be kept as, and back. */
public final class HostCases {
  private HostCases() {}

  /**
   * @param settings what the assessment was judged by
   * @param program the version that made it
   */
  public static Case of(HostAssessment assessment, Settings settings, String program) {
    Desk desk = assessment.desk();
    List<Bytes> roots =
        DomainCases.roots(
            DomainCases.sent(assessment.observations().stream()),
            List.of(assessment.host().facts()),
            settings.roots());
    return new Case(
        program,
        assessment.question(),
        DomainCases.recorded(settings, roots),
        new Desk(desk.families(), desk.resolver(), desk.measured()),
        DomainCases.end(assessment.progress().state()),
        assessment.took(),
        assessment.observations(),
        List.of(),
        UnreadParts.NONE);
  }

  /**
   * Judges a case of a host anew, from nothing but what is in it.
   *
   * @param question that of the case
   * @param checked shared by all cases of a call
   */
  public static HostAssessment replay(
      Case recorded, HostQuestion question, SignatureChecks checked) {
    List<Observation<?>> seen = recorded.observations();
    WhyNot missing = DomainCases.missing(recorded.end());
    Network network =
        new RecordedNetwork(seen, missing, question.begun(), recorded.desk().replayed());
    Progress progress = new Progress(seen.size(), List.of(), DomainCases.state(recorded.end()));
    return new HostReading(question, DomainCases.settings(recorded.settings(), checked), network)
        .assess(seen, missing, progress, recorded.took());
  }
}
