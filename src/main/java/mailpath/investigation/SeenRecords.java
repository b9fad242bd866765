package mailpath.investigation;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import mailpath.dane.DaneFacts.Publication;
import mailpath.dane.DaneLookup;
import mailpath.dane.TlsaRecord;
import mailpath.investigation.PublishingStep.State;
import mailpath.investigation.RecordToPublish.Data;
import mailpath.mtasts.MtaStsFacts;
import mailpath.mtasts.MtaStsPolicy;
import mailpath.network.DomainName;
import mailpath.network.SecurityState;
import mailpath.starttls.TlsRptFacts;

/** What records and files of a domain are seen to be published, for {@link StepCheck}. */
record SeenRecords(DomainFacts facts) {
  /**
   * @param alone whether nothing else may be there
   */
  State tlsa(DomainName base, PublishingStep step, boolean alone) {
    List<TlsaRecord> there = tlsa(base);
    List<TlsaRecord> wanted =
        data(step)
            .flatMap(
                data -> data instanceof Data.Tlsa(TlsaRecord one) ? Stream.of(one) : Stream.empty())
            .toList();
    boolean done = there.containsAll(wanted) && (!alone || wanted.containsAll(there));
    return answered(base) ? SeenState.of(done) : State.NOT_MEASURED;
  }

  State noTlsa(DomainName base) {
    return answered(base) ? SeenState.of(tlsa(base).isEmpty()) : State.NOT_MEASURED;
  }

  /** An answer that fails validation may be anybody's. */
  private boolean answered(DomainName base) {
    return facts.hosts().stream()
        .flatMap(host -> host.dane().answers().stream())
        .flatMap(answer -> answer.ifKnown().stream())
        .filter(reply -> reply.query().name().equals(DaneLookup.owner(base)))
        .anyMatch(reply -> reply.state() != SecurityState.BOGUS);
  }

  private List<TlsaRecord> tlsa(DomainName base) {
    return facts.hosts().stream()
        .flatMap(host -> host.dane().publications().stream())
        .filter(seen -> seen.base().equals(base))
        .map(Publication::records)
        .flatMap(List::stream)
        .toList();
  }

  private static Stream<Data> data(PublishingStep step) {
    return step.records().stream().flatMap(record -> record.data().stream());
  }

  private static boolean holds(List<String> texts, PublishingStep step) {
    return data(step)
        .allMatch(data -> data instanceof Data.Text(String text) && texts.contains(text));
  }

  /** A web server with a certificate of that name was seen only if it gave a policy. */
  State policyHost() {
    return facts.mtaSts().policy().isPresent() ? State.DONE : State.NOT_MEASURED;
  }

  State file(PublishingStep step) {
    Optional<MtaStsPolicy> wanted = step.file();
    return facts.mtaSts().fetched().isEmpty()
        ? State.NOT_MEASURED
        : SeenState.of(
            facts.mtaSts().facts().fetch(),
            fetch ->
                fetch instanceof MtaStsFacts.Fetch.Policy(MtaStsPolicy there)
                    && wanted.equals(Optional.of(there)));
  }

  /** Beside another one no record counts (R2, T1). */
  State policy(PublishingStep step) {
    return SeenState.of(
        facts.mtaSts().facts().record(),
        record ->
            record instanceof MtaStsFacts.RecordState.Valid && holds(facts.mtaSts().texts(), step));
  }

  State noPolicy() {
    return SeenState.of(
        facts.mtaSts().facts().record(), record -> record instanceof MtaStsFacts.RecordState.None);
  }

  State reports(PublishingStep step) {
    return SeenState.of(
        facts.tlsRpt().record(),
        record ->
            record instanceof TlsRptFacts.RecordState.Valid && holds(facts.tlsRpt().texts(), step));
  }
}
