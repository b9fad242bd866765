package mailpath.window;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mailpath.casefile.Case;
import mailpath.casefile.DomainQuestion;
import mailpath.casefile.HostQuestion;
import mailpath.certificate.TrustStore;
import mailpath.dns.TrustAnchors;
import mailpath.investigation.Assessment;
import mailpath.investigation.ClientAssessment;
import mailpath.investigation.ClientCases;
import mailpath.investigation.ClientCheck;
import mailpath.investigation.DiscoveryCheck;
import mailpath.investigation.DomainCases;
import mailpath.investigation.DomainCheck;
import mailpath.investigation.HostAssessment;
import mailpath.investigation.HostCases;
import mailpath.investigation.HostCheck;
import mailpath.investigation.Progress;
import mailpath.investigation.Settings;
import mailpath.lab.Lab;
import mailpath.network.AddressFamily;
import mailpath.network.Desk;
import mailpath.network.DomainName;
import mailpath.network.Limits;
import mailpath.network.LiveNetwork;
import mailpath.network.LiveSettings;
import mailpath.network.MailProtocol;
import mailpath.network.Observation;
import mailpath.network.Query;
import mailpath.network.ResolverAddress;

/** Assessments of practice domains, every step of the way, made over the lab itself. */
final class LabSamples implements AutoCloseable {
  static final Instant NOW = Instant.parse("2026-11-25T13:02:31Z");

  /** Something goes on. */
  static final Progress UNDERWAY = new Progress(3, List.of(), Progress.State.RUNNING);

  private final Lab lab;
  private final LiveNetwork network;
  private final DomainCheck check;
  private final Settings settings;
  private final Map<DomainQuestion, List<Assessment>> runs = new LinkedHashMap<>();

  LabSamples() {
    Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
    lab = Lab.open(clock, new SecureRandom());
    Limits limits = lab.limits();
    network =
        new LiveNetwork(
            new LiveSettings(
                new ResolverAddress.Server(lab.resolver()),
                lab.routing(),
                limits,
                false,
                LiveSettings.MAIL_PORTS,
                EnumSet.allOf(AddressFamily.class),
                LiveSettings.EHLO,
                clock,
                new SecureRandom(),
                Desk.Mode.LAB));
    settings =
        new Settings(TrustAnchors.parse(lab.trustAnchor()), TrustStore.of(lab.roots()), limits);
    check = new DomainCheck(network, settings);
  }

  Lab lab() {
    return lab;
  }

  /** The provisional assessments of a run and the last one. */
  List<Assessment> run(String domain) {
    return run(domain, false);
  }

  /**
   * @param history whether leftovers of the drafts are looked for too
   */
  List<Assessment> run(String domain, boolean history) {
    return runs.computeIfAbsent(
        new DomainQuestion(DomainName.of(domain), domain, NOW, history, Lab.CONTROL_HOSTS),
        this::make);
  }

  private List<Assessment> make(DomainQuestion question) {
    Assessment last = check.prepare(question).run();
    int all = last.observations().size();
    return List.of(underway(last, 1), underway(last, all / 2), last);
  }

  /** As it was when so much had arrived: a live look comes when the machine has time for it. */
  private Assessment underway(Assessment last, int arrived) {
    List<Observation<?>> seen = last.observations().subList(0, arrived);
    Query next = last.observations().get(arrived).query();
    Progress progress = new Progress(arrived, List.of(next), Progress.State.RUNNING);
    return check
        .reading(last.question())
        .assess(seen, Observation.WhyNot.PENDING, progress, last.took());
  }

  Assessment last(String domain) {
    return run(domain).getLast();
  }

  /** A look at a host of the lab, to its end. */
  HostAssessment look(DomainName host, int port, MailProtocol protocol) {
    HostQuestion question =
        new HostQuestion(
            Optional.of(host),
            Optional.empty(),
            port,
            protocol,
            host.text(),
            NOW,
            NOW,
            false,
            false,
            Lab.CONTROL_HOSTS);
    return new HostCheck(question, settings, network.forAnotherRun(port)).run();
  }

  /** What is asked for a mail program, to its end. */
  ClientStep ask(ClientRequest request) {
    return switch (request) {
      case ClientRequest.Discover asked ->
          new ClientStep.Discovered(
              new DiscoveryCheck(
                      asked.domain(), asked.database(), NOW, NOW, settings, network.forAnotherRun())
                  .run(so -> {}));
      case ClientRequest.Look asked -> asked.split(asked.check(NOW, servers()).run(so -> {}));
      case ClientRequest.LookAtHost asked ->
          new ClientStep.ServerSeen(
              asked.host(), asked.check(NOW, servers()).run(so -> {}).probes());
    };
  }

  private ClientCheck.Place servers() {
    return new ClientCheck.Place(
        settings, false, network.forAnotherRun(), host -> network.forAnotherRun(host.port()));
  }

  /** What is kept of settings of a mail program. */
  Case record(ClientAssessment assessment) {
    return assessment.run().isPresent()
        ? ClientCases.of(assessment, settings, "test")
        : ClientCases.unasked(assessment, NOW, "test");
  }

  Case record(HostAssessment assessment) {
    return HostCases.of(assessment, settings, "test");
  }

  /** The roots of the lab. */
  TrustStore roots() {
    return settings.roots();
  }

  /** What an assessment of these is kept as. */
  Case record(Assessment assessment) {
    return DomainCases.of(assessment, settings, "test");
  }

  Case recorded(String domain) {
    return record(last(domain));
  }

  /** A run of a domain in which nothing has arrived yet. */
  Case begun(String domain) {
    return check.begun(last(domain).question(), "test");
  }

  @Override
  public void close() {
    network.close();
    lab.close();
  }
}
