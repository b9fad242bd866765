package mailpath.investigation;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import mailpath.delivery.Repair;
import mailpath.dns.DnsReply;
import mailpath.dns.MailRoute.MxHost;
import mailpath.fact.Actor;
import mailpath.investigation.RecordToPublish.Data;
import mailpath.investigation.RecordToPublish.Doing;
import mailpath.mtasts.MtaStsLookup;
import mailpath.mtasts.MtaStsPolicy;
import mailpath.mtasts.MtaStsPolicy.Mode;
import mailpath.mtasts.MtaStsReading;
import mailpath.mtasts.MtaStsRules;
import mailpath.mtasts.PolicyToPublish;
import mailpath.network.DomainName;

/**
 * The steps about the policy of one domain. What an earlier stage publishes is what the next one
 * changes.
 */
final class PolicySteps {
  private final Publisher publisher;
  private final MtaStsReading reading;
  private final List<String> ids = new ArrayList<>();
  private Optional<MtaStsPolicy> published;
  private int count;

  PolicySteps(Publisher publisher) {
    this.publisher = publisher;
    this.reading = publisher.assessment().facts().mtaSts();
    this.published = reading.policy();
    reading.id().ifPresent(ids::add);
    publisher.assessment().path().memory().ifPresent(kept -> ids.add(kept.id()));
  }

  List<PublishingStep> making(Repair.Kind kind) {
    return switch (kind) {
      case PUBLISH_POLICY, POLICY_FETCH -> fromNothing();
      case POLICY_ENFORCE ->
          published.filter(now -> now.mode() == Mode.TESTING).isPresent()
              ? enforced(new PublishingWait.WaitReportsFirst())
              : fromNothing();
      case LIST_HOST -> changed(published.map(MtaStsPolicy::maxAge));
      case POLICY_MAX_AGE -> changed(Optional.empty());
      case POLICY_RECORD -> List.of(record(new PublishingAct.ActPolicyRecord(name())));
      case WITHDRAW_POLICY -> withdrawn();
      default -> List.of();
    };
  }

  private DomainName name() {
    return MtaStsReading.recordName(publisher.domain());
  }

  private String url() {
    return "https://" + MtaStsReading.policyHost(publisher.domain()) + MtaStsLookup.PATH;
  }

  private List<DomainName> hosts() {
    return publisher.assessment().facts().route().ifKnown().stream()
        .flatMap(route -> route.hosts().stream())
        .map(MxHost::name)
        .distinct()
        .toList();
  }

  private Optional<MtaStsPolicy> listing(Mode mode) {
    List<String> before = published.map(MtaStsPolicy::patterns).orElse(List.of());
    return PolicyToPublish.listing(hosts(), before, mode);
  }

  /** On trial first: a failing server is reported before its mail stops (R14). */
  private List<PublishingStep> fromNothing() {
    Optional<MtaStsPolicy> testing = listing(Mode.TESTING);
    if (testing.isEmpty()) {
      return List.of(impossible());
    }
    List<PublishingStep> steps = new ArrayList<>();
    steps.add(policyHost());
    steps.add(
        file(new PublishingAct.ActPolicyFileTesting(url()), testing.get())
            .waiting(new PublishingWait.WaitFetchable()));
    steps.add(record(firstOrAgain()).waiting(new PublishingWait.WaitReports()));
    steps.addAll(enforced(Optional.empty()));
    return steps;
  }

  private PublishingAct firstOrAgain() {
    return ids.isEmpty()
        ? new PublishingAct.ActPolicyRecord(name())
        : new PublishingAct.ActPolicyRecordAgain(name());
  }

  private PublishingStep impossible() {
    return PublishingStep.of(
        "policy-impossible",
        new PublishingAct.ActPolicyImpossible(publisher.domain()),
        Actor.DOMAIN_OWNER,
        MtaStsRules.R8,
        MtaStsRules.R12);
  }

  private PublishingStep policyHost() {
    DomainName host = MtaStsReading.policyHost(publisher.domain());
    return PublishingStep.of(
        "policy-host",
        new PublishingAct.ActPolicyHost(host),
        Actor.DOMAIN_OWNER,
        MtaStsRules.R9,
        MtaStsRules.R18);
  }

  private List<PublishingStep> enforced(PublishingWait first) {
    return enforced(Optional.of(first));
  }

  private List<PublishingStep> enforced(Optional<PublishingWait> first) {
    Optional<MtaStsPolicy> policy = listing(Mode.ENFORCE);
    if (policy.isEmpty()) {
      return List.of(impossible());
    }
    PublishingStep file = file(new PublishingAct.ActPolicyFileEnforce(url()), policy.get());
    return inOrder(first.map(file::after).orElse(file));
  }

  /** The file, then a new id (R16). */
  private List<PublishingStep> inOrder(PublishingStep file) {
    return List.of(
        file.waiting(new PublishingWait.WaitFetchable()),
        record(new PublishingAct.ActPolicyRecordAgain(name())));
  }

  private List<PublishingStep> changed(Optional<Long> maxAge) {
    Mode mode = published.map(MtaStsPolicy::mode).orElse(Mode.TESTING);
    Optional<MtaStsPolicy> policy =
        listing(mode)
            .map(made -> new MtaStsPolicy(mode, made.patterns(), maxAge.orElse(made.maxAge())));
    return policy
        .map(made -> inOrder(file(new PublishingAct.ActPolicyFileChanged(url()), made)))
        .orElseGet(() -> List.of(impossible()));
  }

  /** By way of mode none: no answer that is missing ends a policy that is remembered (R17). */
  private List<PublishingStep> withdrawn() {
    long life = published.map(MtaStsPolicy::maxAge).orElse(PolicyToPublish.ENFORCE_AGE);
    MtaStsPolicy none = new MtaStsPolicy(Mode.NONE, List.of(), PolicyToPublish.NONE_AGE);
    PublishingStep file = file(new PublishingAct.ActPolicyFileNone(url()), none);
    TimeSpan least = TimeSpan.of(Duration.ofSeconds(life));
    return List.of(
        file.waiting(new PublishingWait.WaitFetchable()),
        record(new PublishingAct.ActPolicyRecordAgain(name()))
            .waiting(new PublishingWait.WaitMaxAge(least)),
        PublishingStep.of(
            "policy-record-off",
            new PublishingAct.ActRemovePolicyRecord(name()),
            Actor.DOMAIN_OWNER,
            MtaStsRules.R17));
  }

  private PublishingStep file(PublishingAct act, MtaStsPolicy policy) {
    published = Optional.of(policy);
    return PublishingStep.of(
            "policy-file:" + ++count,
            act,
            Actor.DOMAIN_OWNER,
            MtaStsRules.R5,
            policy.mode() == Mode.NONE ? MtaStsRules.R17 : MtaStsRules.R14)
        .with(policy)
        .with(List.of(new PublishingCaution.CautionFileUnseen()));
  }

  /** Exactly one record may be there (R2). */
  private PublishingStep record(PublishingAct act) {
    String id = PolicyToPublish.id(publisher.assessment().question().at(), ids);
    ids.add(id);
    Optional<DnsReply> reply = reading.reply().ifKnown();
    boolean there = reply.filter(known -> !known.records().isEmpty()).isPresent() || ids.size() > 1;
    RecordToPublish record =
        publisher.record(
            name(),
            reply,
            there ? Doing.REPLACE : Doing.ADD,
            List.of(new Data.Text(PolicyToPublish.record(id))));
    return PublishingStep.of(
            "policy-record:" + ++count, act, Actor.DOMAIN_OWNER, MtaStsRules.R16, MtaStsRules.R4)
        .with(record)
        .with(Publisher.alias(reply).stream().toList())
        .waiting(new PublishingWait.WaitRecordLife(Publisher.life(record)));
  }
}
