package mailpath.investigation;

import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import mailpath.casefile.Case;
import mailpath.casefile.CaseSettings;
import mailpath.casefile.ClientQuestion;
import mailpath.casefile.DomainQuestion;
import mailpath.casefile.Edit;
import mailpath.casefile.HostQuestion;
import mailpath.casefile.RecordedNetwork;
import mailpath.casefile.UnreadParts;
import mailpath.certificate.Certificate;
import mailpath.certificate.TrustStore;
import mailpath.dane.PublicCa;
import mailpath.dns.TrustAnchors;
import mailpath.fact.SignatureChecks;
import mailpath.network.Bytes;
import mailpath.network.Desk;
import mailpath.network.Dialogue;
import mailpath.network.HttpsResponse;
import mailpath.network.Limits;
import mailpath.network.Network;
import mailpath.network.Observation;
import mailpath.network.Observation.WhyNot;
import mailpath.network.TlsSession;

/**
 * From an assessment to the case that it can be kept as, and back: a replay is the same
 * investigation over what was recorded, judged by the recorded anchors and roots.
 */
public final class DomainCases {
  private DomainCases() {}

  /**
   * @param settings what the assessment was judged by
   * @param program the version that made it
   */
  public static Case of(Assessment assessment, Settings settings, String program) {
    Desk desk = assessment.desk();
    return new Case(
        program,
        assessment.question(),
        recorded(settings, roots(assessment, settings.roots())),
        new Desk(desk.families(), desk.resolver(), desk.measured()),
        end(assessment.progress().state()),
        assessment.took(),
        assessment.observations(),
        assessment.edits(),
        UnreadParts.NONE);
  }

  /** A run in which nothing has arrived yet. What certificates it will meet is not known. */
  static Case begun(DomainQuestion question, Settings settings, Desk desk, String program) {
    return new Case(
        program,
        question,
        recorded(settings, ders(settings.roots().roots())),
        desk,
        Case.End.BROKEN_OFF,
        Duration.ZERO,
        List.of(),
        List.of(),
        UnreadParts.NONE);
  }

  /** The same case with no more roots than make a difference to it; for what a crash has left. */
  public static Case trimmed(Case recorded) {
    CaseSettings all = recorded.settings();
    List<Bytes> roots = roots(replay(recorded), TrustStore.of(all.roots()));
    return recorded.with(all.withRoots(roots, both(roots, all.ownRoots())));
  }

  /** Judges a case anew, from nothing but what is in it. */
  public static Assessment replay(Case recorded) {
    return replay(recorded, new SignatureChecks());
  }

  /**
   * The same, one of many.
   *
   * @param checked shared by all of them: cases of one day have most of their signatures in common
   */
  public static Assessment replay(Case recorded, SignatureChecks checked) {
    return replay(recorded, settings(recorded.settings(), checked));
  }

  private static Assessment replay(Case recorded, Settings settings) {
    DomainQuestion question =
        switch (recorded.question()) {
          case DomainQuestion domain -> domain;
          case HostQuestion host -> throw new IllegalArgumentException("a case of " + host.host());
          case ClientQuestion client ->
              throw new IllegalArgumentException("a case of " + client.asked());
        };
    List<Observation<?>> seen = recorded.observations();
    WhyNot missing = missing(recorded.end());
    Network network =
        new RecordedNetwork(seen, missing, question.begun(), recorded.desk().replayed());
    Progress progress = new Progress(seen.size(), List.of(), state(recorded.end()));
    return new DomainReading(question, settings, network, recorded.edits())
        .assess(seen, missing, progress, recorded.took());
  }

  static Case.End end(Progress.State state) {
    return switch (state) {
      case FINISHED -> Case.End.FINISHED;
      case STOPPED -> Case.End.STOPPED;
      case RUNNING -> Case.End.BROKEN_OFF;
    };
  }

  static Progress.State state(Case.End end) {
    return end == Case.End.FINISHED ? Progress.State.FINISHED : Progress.State.STOPPED;
  }

  static CaseSettings recorded(Settings settings, List<Bytes> roots) {
    return new CaseSettings(
        settings.anchors().recorded(),
        roots,
        both(roots, ders(settings.roots().own())),
        settings.limits().hosts(),
        settings.limits().addresses());
  }

  static Settings settings(CaseSettings recorded, SignatureChecks checked) {
    return new Settings(
        TrustAnchors.of(recorded.anchors()),
        TrustStore.of(recorded.roots(), recorded.ownRoots(), checked),
        Limits.STANDARD.withCounts(recorded.hosts(), recorded.addresses()),
        checked);
  }

  /** What it means for a case that ended so that an observation is not in it. */
  static WhyNot missing(Case.End end) {
    return end == Case.End.FINISHED ? WhyNot.NOT_RECORDED : WhyNot.STOPPED;
  }

  private static List<Bytes> roots(Assessment assessment, TrustStore store) {
    return roots(sent(assessment), assessment.facts().hosts(), store);
  }

  /** The roots that any chain in the case could lead to, and those that its TLSA records name. */
  static List<Bytes> roots(Collection<Bytes> sent, List<HostFacts> hosts, TrustStore store) {
    Set<Certificate> roots = new LinkedHashSet<>(store.relevantTo(sent));
    hosts.forEach(
        host ->
            host.dane()
                .onceSigned()
                .ifKnown()
                .ifPresent(set -> roots.addAll(PublicCa.rootsNamed(set, store))));
    return ders(roots);
  }

  private static List<Bytes> both(List<Bytes> some, List<Bytes> others) {
    return some.stream().filter(others::contains).toList();
  }

  private static List<Bytes> ders(Collection<Certificate> certificates) {
    return certificates.stream().map(Certificate::der).toList();
  }

  private static Collection<Bytes> sent(Assessment assessment) {
    Stream<Observation<?>> assumed = assessment.edits().stream().map(Edit::instead);
    return sent(Stream.concat(assessment.observations().stream(), assumed));
  }

  /** The certificates in what servers sent, as DER, each once. */
  static List<Bytes> sent(Stream<Observation<?>> observations) {
    return observations
        .flatMap(observation -> observation.seen().stream())
        .flatMap(DomainCases::session)
        .flatMap(session -> session.certificates().stream())
        .distinct()
        .toList();
  }

  private static Stream<TlsSession> session(Object answer) {
    return switch (answer) {
      case Dialogue dialogue -> dialogue.tls().stream();
      case HttpsResponse response -> response.tls().stream();
      default -> Stream.empty();
    };
  }
}
