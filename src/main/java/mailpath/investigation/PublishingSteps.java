package mailpath.investigation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import mailpath.dane.DaneRules;
import mailpath.dane.TlsaRecord;
import mailpath.delivery.Repair;
import mailpath.delivery.RepairPlan;
import mailpath.dns.DnsRules;
import mailpath.dns.MailRoute;
import mailpath.dns.MxRules;
import mailpath.fact.Actor;
import mailpath.fact.Rule;
import mailpath.investigation.PublishingPlan.PlannedStage;
import mailpath.investigation.PublishingPlan.PlannedWay;
import mailpath.investigation.RecordToPublish.Data;
import mailpath.investigation.RecordToPublish.Doing;
import mailpath.mtasts.MtaStsRules;
import mailpath.network.DomainName;
import mailpath.starttls.StarttlsRules;

/** The steps that make the repairs of one way, in the order in which they are safe. */
final class PublishingSteps {
  private final Publisher publisher;
  private final PublishingOptions options;
  private final PolicySteps policy;
  private final RepairPlan plan;
  private final List<Repair> repairs;

  /**
   * @param plan whose repairs are to be made
   */
  PublishingSteps(Assessment assessment, PublishingOptions options, RepairPlan plan) {
    this.publisher = new Publisher(assessment);
    this.options = options;
    this.policy = new PolicySteps(publisher);
    this.plan = plan;
    this.repairs = plan.stages().stream().flatMap(stage -> stage.repairs().stream()).toList();
  }

  PlannedWay way() {
    List<PlannedStage> stages = new ArrayList<>();
    for (RepairPlan.Stage stage : plan.stages()) {
      stages.add(new PlannedStage(stage, steps(stage)));
    }
    return new PlannedWay(plan, stages, later());
  }

  /** Servers, signatures, records, policy: the order of the kinds has it but for the servers. */
  private List<PublishingStep> steps(RepairPlan.Stage stage) {
    List<Repair> all = stage.repairs();
    return Stream.of(
            all.stream().filter(repair -> repair.kind().atServers()).flatMap(this::steps),
            all.stream().filter(repair -> !repair.kind().atServers()).flatMap(this::steps),
            policy.making(all.stream().map(Repair::kind).toList()).stream())
        .flatMap(steps -> steps)
        .distinct()
        .toList();
  }

  private Stream<PublishingStep> steps(Repair repair) {
    List<String> args = repair.args();
    return switch (repair.kind()) {
      case STARTTLS ->
          only(repair, new PublishingAct.ActStarttls(args), StarttlsRules.ST1, StarttlsRules.W4);
      case HOST_ANSWERS -> only(repair, new PublishingAct.ActHostAnswers(args), MxRules.MX3);
      case CERTIFICATE -> certificate(repair);
      case MEND_SIGNATURES -> only(repair, new PublishingAct.ActMendSignatures(args), DnsRules.N5);
      case MEND_TLSA_LOOKUP ->
          Stream.concat(
              only(repair, new PublishingAct.ActMendTlsaLookup(args), DaneRules.D5), tlsa(repair));
      case SIGN_DOMAIN, SIGN_HOST_ZONE -> signing(repair);
      case TLSA_MATCH, TLSA_USABLE, PUBLISH_TLSA -> tlsa(repair);
      case WITHDRAW_TLSA ->
          hosts(repair).map(host -> new TlsaSteps(publisher, options, host).withdrawing());
      case REMOVE_HOST -> hosts(repair).map(this::removing);
      case LIST_HOST,
          POLICY_FETCH,
          POLICY_RECORD,
          POLICY_ENFORCE,
          POLICY_MAX_AGE,
          PUBLISH_POLICY,
          WITHDRAW_POLICY ->
          Stream.of();
    };
  }

  private static Stream<PublishingStep> only(Repair repair, PublishingAct act, Rule... rules) {
    return Stream.of(
        PublishingStep.of(
            repair.kind().word() + ":" + String.join(",", repair.args()),
            act,
            repair.kind().actor(),
            rules));
  }

  /** Behind records for its key a new certificate must keep that key (D8, D11). */
  private Stream<PublishingStep> certificate(Repair repair) {
    List<PublishingCaution> keep =
        hosts(repair)
            .filter(host -> mayBePinned(host) || isRepaired(host, Repair.Kind.PUBLISH_TLSA))
            .<PublishingCaution>map(host -> new PublishingCaution.CautionKeepKey(host.mx().name()))
            .toList();
    return only(repair, new PublishingAct.ActCertificate(repair.args()), MtaStsRules.R13)
        .map(step -> step.with(keep));
  }

  private static boolean mayBePinned(HostFacts host) {
    return !host.dane().published().isEmpty() || !host.dane().allAnswered();
  }

  private boolean isRepaired(HostFacts host, Repair.Kind kind) {
    return repairs.stream()
        .filter(repair -> repair.kind() == kind)
        .anyMatch(repair -> repair.args().contains(host.mx().name().text()));
  }

  /** Hosts that are aliases may share records: none may lose its own to another's. */
  private Stream<PublishingStep> tlsa(Repair repair) {
    List<TlsaSteps> all =
        publisher.assessment().facts().hosts().stream()
            .map(host -> new TlsaSteps(publisher, options, host))
            .toList();
    return hosts(repair)
        .flatMap(
            host -> {
              TlsaSteps own = new TlsaSteps(publisher, options, host);
              List<TlsaRecord> neighbours =
                  all.stream()
                      .filter(other -> other.owner().equals(own.owner()))
                      .flatMap(other -> other.wanted().stream())
                      .toList();
              return own.publishing(neighbours).stream().map(step -> keepingKey(step, host));
            });
  }

  /** A certificate that another stage asks for must not come with another key (D11). */
  private PublishingStep keepingKey(PublishingStep step, HostFacts host) {
    return isRepaired(host, Repair.Kind.CERTIFICATE)
        ? step.beside(new PublishingCaution.CautionKeepKey(host.mx().name()))
        : step;
  }

  private Stream<HostFacts> hosts(Repair repair) {
    return publisher.assessment().facts().hosts().stream()
        .filter(host -> repair.args().contains(host.mx().name().text()));
  }

  /** At the zones where signatures were seen to end; else at the one that names tell of. */
  private Stream<PublishingStep> signing(Repair repair) {
    List<DomainName> names = named(repair);
    List<DomainName> zones = publisher.unsigned(names);
    return zones.isEmpty()
        ? names.stream().limit(1).map(name -> signingGuessed(repair, name))
        : zones.stream().map(zone -> signing(repair, zone, names));
  }

  /** A domain is signed together with the hosts in its zone. */
  private List<DomainName> named(Repair repair) {
    List<DomainName> names = repair.args().stream().map(DomainName::of).toList();
    return names.contains(publisher.domain())
        ? Stream.concat(
                names.stream(),
                publisher.assessment().facts().hosts().stream()
                    .map(host -> host.mx().name())
                    .filter(host -> host.isWithin(publisher.domain())))
            .distinct()
            .toList()
        : names;
  }

  private PublishingStep signing(Repair repair, DomainName zone, List<DomainName> names) {
    return signing(repair, zone)
        .with(
            names.stream().flatMap(name -> publisher.below(name, zone).stream()).limit(1).toList());
  }

  private PublishingStep signingGuessed(Repair repair, DomainName name) {
    DomainName zone = publisher.lies(name).zone();
    return signing(repair, zone).beside(new PublishingCaution.CautionZoneGuessed(name, zone));
  }

  private static PublishingStep signing(Repair repair, DomainName zone) {
    return PublishingStep.of(
            "sign:" + zone,
            new PublishingAct.ActSignZone(zone),
            repair.kind().actor(),
            DnsRules.N1,
            DaneRules.D12)
        .waiting(new PublishingWait.WaitSigned());
  }

  /** All others are named again: one command takes a whole set of records out. */
  private PublishingStep removing(HostFacts host) {
    DomainName gone = host.mx().name();
    List<MailRoute> routes = publisher.assessment().facts().route().ifKnown().stream().toList();
    List<Data.Exchange> left =
        routes.stream()
            .flatMap(route -> route.hosts().stream())
            .filter(mx -> !mx.name().equals(gone))
            .map(mx -> new Data.Exchange(mx.preference(), mx.name()))
            .toList();
    PublishingStep step =
        PublishingStep.of(
            "remove:" + gone,
            new PublishingAct.ActRemoveHost(gone),
            Actor.DOMAIN_OWNER,
            MxRules.MX3);
    return routes.stream()
        .map(MailRoute::expanded)
        .map(owner -> publisher.record(owner, Optional.empty(), Doing.REPLACE, left))
        .findFirst()
        .map(step::with)
        .orElse(step);
  }

  /** Where records count at the end of the way, the next key needs its record in time. */
  private List<PublishingStep> later() {
    boolean dane = plan.reached() && plan.way() != RepairPlan.Way.MTA_STS;
    return dane
        ? publisher.assessment().facts().hosts().stream()
            .flatMap(
                host -> new TlsaSteps(publisher, options, host).nextKey(isPublished(host)).stream())
            .distinct()
            .toList()
        : List.of();
  }

  private boolean isPublished(HostFacts host) {
    return Stream.of(
            Repair.Kind.PUBLISH_TLSA,
            Repair.Kind.TLSA_MATCH,
            Repair.Kind.TLSA_USABLE,
            Repair.Kind.MEND_TLSA_LOOKUP)
        .anyMatch(kind -> isRepaired(host, kind));
  }
}
