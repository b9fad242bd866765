package mailpath.investigation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import mailpath.dane.DaneRules;
import mailpath.delivery.Repair;
import mailpath.delivery.RepairPlan;
import mailpath.dns.DnsRules;
import mailpath.dns.MailRoute.MxHost;
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

  /** Hosts that are to get another certificate on the way. */
  private List<String> certificates = List.of();

  PublishingSteps(Assessment assessment, PublishingOptions options) {
    this.publisher = new Publisher(assessment);
    this.options = options;
    this.policy = new PolicySteps(publisher);
  }

  PlannedWay way(RepairPlan plan) {
    certificates =
        plan.stages().stream()
            .flatMap(stage -> stage.repairs().stream())
            .filter(repair -> repair.kind() == Repair.Kind.CERTIFICATE)
            .flatMap(repair -> repair.args().stream())
            .toList();
    List<PlannedStage> stages = new ArrayList<>();
    for (RepairPlan.Stage stage : plan.stages()) {
      stages.add(new PlannedStage(stage, steps(stage)));
    }
    return new PlannedWay(plan, stages, later(plan));
  }

  /** Servers, signatures, records, policy: the order of the kinds has it but for the servers. */
  private List<PublishingStep> steps(RepairPlan.Stage stage) {
    return Stream.concat(
            stage.repairs().stream().filter(repair -> repair.kind().atServers()),
            stage.repairs().stream().filter(repair -> !repair.kind().atServers()))
        .flatMap(repair -> steps(repair).stream())
        .toList();
  }

  private List<PublishingStep> steps(Repair repair) {
    List<String> args = repair.args();
    return switch (repair.kind()) {
      case STARTTLS ->
          only(repair, new PublishingAct.ActStarttls(args), StarttlsRules.ST1, StarttlsRules.W4);
      case HOST_ANSWERS -> only(repair, new PublishingAct.ActHostAnswers(args), MxRules.MX3);
      case CERTIFICATE -> certificate(repair);
      case MEND_SIGNATURES -> only(repair, new PublishingAct.ActMendSignatures(args), DnsRules.N5);
      case MEND_TLSA_LOOKUP ->
          Stream.concat(
                  only(repair, new PublishingAct.ActMendTlsaLookup(args), DaneRules.D5).stream(),
                  tlsa(repair))
              .toList();
      case SIGN_DOMAIN, SIGN_HOST_ZONE -> signing(repair);
      case TLSA_MATCH, TLSA_USABLE, PUBLISH_TLSA -> tlsa(repair).toList();
      case WITHDRAW_TLSA ->
          hosts(repair).map(host -> new TlsaSteps(publisher, options, host).withdrawing()).toList();
      case REMOVE_HOST -> hosts(repair).map(this::removing).toList();
      case LIST_HOST,
          POLICY_FETCH,
          POLICY_RECORD,
          POLICY_ENFORCE,
          POLICY_MAX_AGE,
          PUBLISH_POLICY,
          WITHDRAW_POLICY ->
          policy.making(repair.kind());
    };
  }

  private static List<PublishingStep> only(Repair repair, PublishingAct act, Rule... rules) {
    return List.of(
        PublishingStep.of(
            repair.kind().word() + ":" + String.join(",", repair.args()),
            act,
            repair.kind().actor(),
            rules));
  }

  /** Behind records for its key a new certificate must keep that key (D8, D11). */
  private List<PublishingStep> certificate(Repair repair) {
    List<PublishingCaution> keep =
        hosts(repair)
            .filter(host -> !host.dane().published().isEmpty() || !host.dane().allAnswered())
            .<PublishingCaution>map(host -> new PublishingCaution.CautionKeepKey(host.mx().name()))
            .toList();
    return only(repair, new PublishingAct.ActCertificate(repair.args()), MtaStsRules.R13).stream()
        .map(step -> step.with(keep))
        .toList();
  }

  private Stream<PublishingStep> tlsa(Repair repair) {
    return hosts(repair)
        .flatMap(
            host ->
                new TlsaSteps(publisher, options, host)
                    .publishing().stream().map(step -> keepingKey(step, host)));
  }

  /** A certificate that another stage asks for must not come with another key (D11). */
  private PublishingStep keepingKey(PublishingStep step, HostFacts host) {
    DomainName name = host.mx().name();
    if (!certificates.contains(name.text())) {
      return step;
    }
    return step.with(
        Stream.concat(
                step.cautions().stream(), Stream.of(new PublishingCaution.CautionKeepKey(name)))
            .toList());
  }

  private Stream<HostFacts> hosts(Repair repair) {
    return publisher.assessment().facts().hosts().stream()
        .filter(host -> repair.args().contains(host.mx().name().text()));
  }

  private List<PublishingStep> signing(Repair repair) {
    return repair.args().stream()
        .map(DomainName::of)
        .map(publisher::zone)
        .distinct()
        .map(
            zone ->
                PublishingStep.of(
                        "sign:" + zone,
                        new PublishingAct.ActSignZone(zone),
                        repair.kind().actor(),
                        DnsRules.N1,
                        DaneRules.D12)
                    .waiting(new PublishingWait.WaitSigned()))
        .toList();
  }

  private PublishingStep removing(HostFacts host) {
    MxHost mx = host.mx();
    RecordToPublish record =
        publisher.record(
            publisher.domain(),
            Optional.empty(),
            Doing.REMOVE,
            List.of(new Data.Exchange(mx.preference(), mx.name())));
    return PublishingStep.of(
            "remove:" + mx.name(),
            new PublishingAct.ActRemoveHost(mx.name()),
            Actor.DOMAIN_OWNER,
            MxRules.MX3)
        .with(record);
  }

  /** Where records count at the end of the way, the next key needs its record in time. */
  private List<PublishingStep> later(RepairPlan plan) {
    boolean dane = plan.reached() && plan.way() != RepairPlan.Way.MTA_STS;
    return dane
        ? publisher.assessment().facts().hosts().stream()
            .flatMap(host -> new TlsaSteps(publisher, options, host).nextKey().stream())
            .toList()
        : List.of();
  }
}
