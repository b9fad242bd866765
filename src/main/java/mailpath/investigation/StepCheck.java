package mailpath.investigation;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import mailpath.dane.DaneFacts.Publication;
import mailpath.dane.TlsaRecord;
import mailpath.delivery.MailPath;
import mailpath.dns.DnsReply;
import mailpath.dns.MailRoute;
import mailpath.fact.Fact;
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
import mailpath.investigation.RecordToPublish.Data;
import mailpath.mtasts.MtaStsFacts;
import mailpath.mtasts.MtaStsPolicy;
import mailpath.network.DomainName;
import mailpath.network.SecurityState;
import mailpath.starttls.StarttlsFacts;

/**
 * Whether a step of an earlier {@link PublishingPlan} is seen to be done. Done is said of what was
 * measured alone.
 */
public final class StepCheck {
  private final Assessment now;

  private StepCheck(Assessment now) {
    this.now = now;
  }

  /**
   * @param now a newer assessment of the same domain
   */
  public static State of(PublishingStep step, Assessment now) {
    return new StepCheck(now).state(step);
  }

  private State state(PublishingStep step) {
    return switch (step.act()) {
      case ActSignZone(DomainName zone) -> signed(zone);
      case ActStarttls(List<String> hosts) -> starttls(hosts);
      case ActHostAnswers(List<String> hosts) -> answering(hosts);
      case ActCertificate(List<String> hosts) -> certificates(hosts);
      case ActPublishTlsa(DomainName base) -> tlsa(base, step, false);
      case ActReplaceTlsa(DomainName base) -> tlsa(base, step, true);
      case ActWithdrawTlsa(DomainName base) -> noTlsa(base);
      case ActRemoveHost(DomainName host) -> removed(host);
      case ActPolicyFileTesting ignored -> file(step);
      case ActPolicyFileEnforce ignored -> file(step);
      case ActPolicyFileChanged ignored -> file(step);
      case ActPolicyFileNone ignored -> file(step);
      case ActPolicyRecord ignored -> record(step);
      case ActPolicyRecordAgain ignored -> record(step);
      case ActRemovePolicyRecord ignored -> noRecord();
      case ActReports ignored -> reports(step);
      case ActMendTlsaLookup(List<String> hosts) -> lookups(hosts);
      case ActMendSignatures ignored -> mended();
      case ActPolicyHost(DomainName host) -> policyHost();
      case ActTlsaNotSeen ignored -> State.NOT_MEASURED;
      case ActNextKey ignored -> State.NOT_MEASURED;
      case ActPolicyImpossible ignored -> State.NOT_MEASURED;
      case ActReportsAddress ignored -> State.NOT_MEASURED;
    };
  }

  private static State state(boolean done) {
    return done ? State.DONE : State.NOT_YET;
  }

  private static <T> State state(Fact<T> fact, Function<T, Boolean> done) {
    return switch (fact) {
      case Fact.Known<T>(T value, var ignored) -> state(done.apply(value));
      case Fact.Unknown<T> ignored -> State.NOT_MEASURED;
      case Fact.Depends<T> depends ->
          state(depends.readings().stream().map(done).allMatch(good -> good));
    };
  }

  /** Not yet as soon as one is not; done only if all are. */
  private static State all(List<State> states) {
    if (states.isEmpty()
        || states.contains(State.NOT_MEASURED) && !states.contains(State.NOT_YET)) {
      return State.NOT_MEASURED;
    }
    return state(!states.contains(State.NOT_YET));
  }

  /** What lies in the zone and was looked at is signed. */
  private State signed(DomainName zone) {
    List<State> ofHosts =
        now.facts().hosts().stream()
            .filter(host -> host.mx().name().isWithin(zone))
            .map(host -> state(now.path().hosts(), host))
            .toList();
    if (!now.question().domain().isWithin(zone)) {
      return all(ofHosts);
    }
    State route =
        state(now.facts().route().map(MailRoute::state), known -> known == SecurityState.SECURE);
    return all(Stream.concat(ofHosts.stream(), Stream.of(route)).toList());
  }

  private static State state(List<MailPath.Host> path, HostFacts host) {
    return path.stream()
        .filter(one -> one.name().equals(host.mx().name()))
        .findFirst()
        .map(
            one ->
                state(
                    one.address(),
                    answer ->
                        answer == MailPath.AddressAnswer.SECURE
                            || answer == MailPath.AddressAnswer.NONE_PROVEN))
        .orElse(State.NOT_MEASURED);
  }

  private State places(List<String> hosts, Function<AddressFacts, State> of) {
    return all(
        now.facts().hosts().stream()
            .filter(host -> hosts.contains(host.mx().name().text()))
            .flatMap(
                host ->
                    host.places().isEmpty()
                        ? Stream.of(State.NOT_MEASURED)
                        : host.places().stream().map(of))
            .toList());
  }

  private State starttls(List<String> hosts) {
    return places(
        hosts,
        place -> state(place.starttls().state(), known -> known == StarttlsFacts.State.OFFERED));
  }

  private State answering(List<String> hosts) {
    return places(hosts, place -> state(place.starttls().state(), known -> true));
  }

  private State certificates(List<String> hosts) {
    return places(hosts, place -> state(place.policyValid(), valid -> valid));
  }

  private Optional<HostFacts> host(DomainName base) {
    return now.facts().hosts().stream()
        .filter(
            host ->
                host.mx().name().equals(base)
                    || host.dane().publications().stream()
                        .anyMatch(seen -> seen.base().equals(base)))
        .findFirst();
  }

  private State tlsa(DomainName base, PublishingStep step, boolean alone) {
    Optional<HostFacts> host = host(base);
    if (host.isEmpty()) {
      return State.NOT_MEASURED;
    }
    List<TlsaRecord> there = records(host.get(), base);
    List<TlsaRecord> wanted = wanted(step);
    boolean done = there.containsAll(wanted) && (!alone || wanted.containsAll(there));
    return !done && !host.get().dane().allAnswered() ? State.NOT_MEASURED : state(done);
  }

  private static List<TlsaRecord> records(HostFacts host, DomainName base) {
    return host.dane().publications().stream()
        .filter(seen -> seen.base().equals(base))
        .map(Publication::records)
        .flatMap(List::stream)
        .toList();
  }

  private static List<TlsaRecord> wanted(PublishingStep step) {
    return step.records().stream()
        .flatMap(record -> record.data().stream())
        .flatMap(
            data -> data instanceof Data.Tlsa(TlsaRecord one) ? Stream.of(one) : Stream.empty())
        .toList();
  }

  private State noTlsa(DomainName base) {
    return host(base)
        .filter(host -> host.dane().allAnswered() || !records(host, base).isEmpty())
        .map(host -> state(records(host, base).isEmpty()))
        .orElse(State.NOT_MEASURED);
  }

  private State lookups(List<String> hosts) {
    return all(
        now.facts().hosts().stream()
            .filter(host -> hosts.contains(host.mx().name().text()))
            .flatMap(host -> host.dane().answers().stream())
            .map(answer -> state(answer.map(DnsReply::state), known -> isSettled(known)))
            .toList());
  }

  private static boolean isSettled(SecurityState state) {
    return state == SecurityState.SECURE || state == SecurityState.INSECURE;
  }

  private State mended() {
    return all(
        now.facts().checked().stream()
            .map(answer -> state(answer.map(DnsReply::state), known -> isSettled(known)))
            .toList());
  }

  private State removed(DomainName host) {
    return state(
        now.facts().route(),
        route -> route.hosts().stream().noneMatch(mx -> mx.name().equals(host)));
  }

  private State policyHost() {
    return now.facts().mtaSts().policy().isPresent() ? State.DONE : State.NOT_MEASURED;
  }

  private State file(PublishingStep step) {
    MtaStsPolicy wanted = step.file().orElseThrow();
    return now.facts().mtaSts().fetched().isEmpty()
        ? State.NOT_MEASURED
        : state(
            now.facts().mtaSts().facts().fetch(),
            fetch ->
                fetch instanceof MtaStsFacts.Fetch.Policy(MtaStsPolicy there)
                    && there.equals(wanted));
  }

  private State record(PublishingStep step) {
    return texts(
        step, now.facts().mtaSts().reply().ifKnown().isPresent(), now.facts().mtaSts().texts());
  }

  private State reports(PublishingStep step) {
    return texts(
        step, now.facts().tlsRpt().record().ifKnown().isPresent(), now.facts().tlsRpt().texts());
  }

  private static State texts(PublishingStep step, boolean answered, List<String> texts) {
    List<String> wanted =
        step.records().stream()
            .flatMap(record -> record.data().stream())
            .flatMap(
                data -> data instanceof Data.Text(String text) ? Stream.of(text) : Stream.empty())
            .toList();
    return answered ? state(texts.containsAll(wanted)) : State.NOT_MEASURED;
  }

  private State noRecord() {
    return state(
        now.facts().mtaSts().facts().record(),
        record -> record instanceof MtaStsFacts.RecordState.None);
  }
}
