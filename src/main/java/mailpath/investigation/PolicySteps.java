package mailpath.investigation;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import mailpath.delivery.MailPath;
import mailpath.delivery.Repair;
import mailpath.dns.DnsReply;
import mailpath.dns.MailRoute.MxHost;
import mailpath.fact.Actor;
import mailpath.fact.Rule;
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

  /** Of all repairs of a stage, for one file and one record may make several of them. */
  List<PublishingStep> making(List<Repair.Kind> kinds) {
    boolean enforcing = kinds.contains(Repair.Kind.POLICY_ENFORCE);
    boolean onTrial = published.filter(now -> now.mode() == Mode.TESTING).isPresent();
    if (kinds.contains(Repair.Kind.WITHDRAW_POLICY)) {
      return withdrawn();
    }
    if (kinds.contains(Repair.Kind.PUBLISH_POLICY)
        || kinds.contains(Repair.Kind.POLICY_FETCH)
        || enforcing && !onTrial) {
      return fromNothing();
    }
    if (enforcing) {
      return enforced(Optional.of(new PublishingWait.WaitReportsFirst()));
    }
    if (kinds.contains(Repair.Kind.POLICY_MAX_AGE)) {
      return changed(Optional.empty());
    }
    if (kinds.contains(Repair.Kind.LIST_HOST)) {
      return changed(published.map(MtaStsPolicy::maxAge));
    }
    return kinds.contains(Repair.Kind.POLICY_RECORD)
        ? List.of(record(new PublishingAct.ActPolicyRecord(name())))
        : List.of();
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
    MtaStsPolicy none = new MtaStsPolicy(Mode.NONE, List.of(), PolicyToPublish.NONE_AGE);
    TimeSpan remembered = TimeSpan.of(Duration.ofSeconds(remembered()));
    PublishingStep file = file(new PublishingAct.ActPolicyFileNone(url()), none);
    return List.of(
        file.waiting(new PublishingWait.WaitFetchable()),
        record(new PublishingAct.ActPolicyRecordAgain(name()))
            .waiting(new PublishingWait.WaitMaxAge(remembered)),
        recordOff());
  }

  /** Seconds for which senders that fetched the policy last before keep to it. */
  private long remembered() {
    return Stream.concat(
            published.stream().map(MtaStsPolicy::maxAge),
            publisher.assessment().path().memory().stream().map(MailPath.PolicyBody::maxAge))
        .max(Comparator.naturalOrder())
        .orElse(PolicyToPublish.ENFORCE_AGE);
  }

  private PublishingStep recordOff() {
    return record(
        "policy-record-off",
        new PublishingAct.ActRemovePolicyRecord(name()),
        Doing.REMOVE,
        ids.getLast(),
        MtaStsRules.R17);
  }

  private PublishingStep file(PublishingAct act, MtaStsPolicy policy) {
    boolean unseen = reading.id().isEmpty() && count == 0;
    published = Optional.of(policy);
    PublishingStep step =
        PublishingStep.of(
                "policy-file:" + ++count,
                act,
                Actor.DOMAIN_OWNER,
                MtaStsRules.R5,
                policy.mode() == Mode.NONE ? MtaStsRules.R17 : MtaStsRules.R14)
            .with(policy);
    List<String> addresses = publisher.uncertified();
    if (unseen) {
      return step.beside(new PublishingCaution.CautionFileUnseen());
    }
    return policy.mode() == Mode.ENFORCE && !addresses.isEmpty()
        ? step.beside(new PublishingCaution.CautionUnseenCertificate(addresses))
        : step;
  }

  /** Exactly one record may be there (R2). */
  private PublishingStep record(PublishingAct act) {
    String id = PolicyToPublish.id(publisher.assessment().question().at(), ids);
    ids.add(id);
    boolean there =
        reading.reply().ifKnown().filter(known -> !known.records().isEmpty()).isPresent()
            || ids.size() > 1;
    return record(
        "policy-record:" + ++count,
        act,
        there ? Doing.REPLACE : Doing.ADD,
        id,
        MtaStsRules.R16,
        MtaStsRules.R4);
  }

  private PublishingStep record(
      String step, PublishingAct act, Doing doing, String id, Rule... rules) {
    Optional<DnsReply> reply = reading.reply().ifKnown();
    RecordToPublish record =
        publisher.record(name(), reply, doing, List.of(new Data.Text(PolicyToPublish.record(id))));
    return PublishingStep.of(step, act, Actor.DOMAIN_OWNER, rules)
        .with(record)
        .with(Publisher.alias(reply).stream().toList())
        .waiting(new PublishingWait.WaitRecordLife(TimeSpan.of(publisher.life(record, reply))));
  }
}
