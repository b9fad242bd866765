package mailpath.investigation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mailpath.dns.MailRoute;
import mailpath.investigation.PublishingAct.ActCertificate;
import mailpath.investigation.PublishingAct.ActHostAnswers;
import mailpath.investigation.PublishingAct.ActMendSignatures;
import mailpath.investigation.PublishingAct.ActMendTlsaLookup;
import mailpath.investigation.PublishingAct.ActNextKey;
import mailpath.investigation.PublishingAct.ActPolicyFileChanged;
import mailpath.investigation.PublishingAct.ActPolicyFileEnforce;
import mailpath.investigation.PublishingAct.ActPolicyFileNone;
import mailpath.investigation.PublishingAct.ActPolicyFileTesting;
import mailpath.investigation.PublishingAct.ActPolicyHost;
import mailpath.investigation.PublishingAct.ActPolicyImpossible;
import mailpath.investigation.PublishingAct.ActPolicyRecord;
import mailpath.investigation.PublishingAct.ActPolicyRecordAgain;
import mailpath.investigation.PublishingAct.ActPublishTlsa;
import mailpath.investigation.PublishingAct.ActRemoveHost;
import mailpath.investigation.PublishingAct.ActRemovePolicyRecord;
import mailpath.investigation.PublishingAct.ActReplaceTlsa;
import mailpath.investigation.PublishingAct.ActReports;
import mailpath.investigation.PublishingAct.ActReportsAddress;
import mailpath.investigation.PublishingAct.ActSignZone;
import mailpath.investigation.PublishingAct.ActStarttls;
import mailpath.investigation.PublishingAct.ActTlsaNotSeen;
import mailpath.investigation.PublishingAct.ActWithdrawTlsa;
import mailpath.investigation.PublishingStep.State;
import mailpath.network.DomainName;

/**
 * Whether the steps of an earlier {@link PublishingPlan} are seen to be done. Done is said of what
 * was measured alone.
 */
public final class StepCheck {
  private final Assessment now;
  private final SeenServers servers;
  private final SeenRecords records;

  private StepCheck(Assessment now) {
    this.now = now;
    this.servers = new SeenServers(now.facts());
    this.records = new SeenRecords(now.facts());
  }

  /**
   * By the id of each step.
   *
   * @param steps in the order of the plan
   * @param now a newer assessment of the same domain
   */
  public static Map<String, State> of(List<PublishingStep> steps, Assessment now) {
    StepCheck check = new StepCheck(now);
    Map<String, State> states = new LinkedHashMap<>();
    steps.reversed().forEach(step -> states.put(step.id(), check.state(step, steps, states)));
    return states;
  }

  /** What a later step replaced and was seen to, cannot be seen any more. */
  private State state(PublishingStep step, List<PublishingStep> all, Map<String, State> later) {
    State own = state(step);
    boolean passed =
        all.stream()
            .filter(other -> later.containsKey(other.id()))
            .filter(other -> replaces(other, step))
            .map(other -> later.get(other.id()))
            .anyMatch(state -> state == State.DONE || state == State.PASSED);
    return own == State.NOT_YET && passed ? State.PASSED : own;
  }

  private static boolean replaces(PublishingStep later, PublishingStep step) {
    return step.file().isPresent() && later.file().isPresent()
        || place(step).isPresent() && place(step).equals(place(later));
  }

  private static Optional<String> place(PublishingStep step) {
    return step.records().stream().map(record -> record.owner() + " " + record.type()).findFirst();
  }

  private State state(PublishingStep step) {
    return switch (step.act()) {
      case ActSignZone(DomainName zone) -> servers.signed(zone);
      case ActMendSignatures ignored -> servers.mended();
      case ActMendTlsaLookup(List<String> hosts) -> servers.lookups(hosts);
      case ActStarttls(List<String> hosts) -> servers.starttls(hosts);
      case ActHostAnswers(List<String> hosts) -> servers.answering(hosts);
      case ActCertificate(List<String> hosts) -> servers.certificates(hosts);
      case ActPublishTlsa(DomainName base) -> records.tlsa(base, step, false);
      case ActReplaceTlsa(DomainName base) -> records.tlsa(base, step, true);
      case ActWithdrawTlsa(DomainName base) -> records.noTlsa(base);
      case ActRemoveHost(DomainName host) -> removed(host);
      case ActPolicyHost ignored -> records.policyHost();
      case ActPolicyFileTesting ignored -> records.file(step);
      case ActPolicyFileEnforce ignored -> records.file(step);
      case ActPolicyFileChanged ignored -> records.file(step);
      case ActPolicyFileNone ignored -> records.file(step);
      case ActPolicyRecord ignored -> records.policy(step);
      case ActPolicyRecordAgain ignored -> records.policy(step);
      case ActRemovePolicyRecord ignored -> records.noPolicy();
      case ActReports ignored -> records.reports(step);
      case ActTlsaNotSeen ignored -> State.NOT_MEASURED;
      case ActNextKey ignored -> State.NOT_MEASURED;
      case ActPolicyImpossible ignored -> State.NOT_MEASURED;
      case ActReportsAddress ignored -> State.NOT_MEASURED;
    };
  }

  private State removed(DomainName host) {
    return SeenState.of(
        now.facts().route().map(MailRoute::hosts),
        hosts -> hosts.stream().noneMatch(mx -> mx.name().equals(host)));
  }
}
