package mailpath.investigation;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import mailpath.dane.DaneFacts;
import mailpath.dane.TlsaRecord;
import mailpath.delivery.MailPath;
import mailpath.delivery.MailPath.AddressAnswer;
import mailpath.delivery.MailPath.Answer;
import mailpath.delivery.MailPath.Kind;
import mailpath.delivery.MailPath.Place;
import mailpath.delivery.MailPath.PolicyBody;
import mailpath.delivery.MailPath.Service;
import mailpath.delivery.MailPath.Tls;
import mailpath.delivery.MailPath.Tlsa;
import mailpath.fact.Fact;
import mailpath.mtasts.MtaStsPolicy;
import mailpath.network.DomainName;
import mailpath.timeline.Edition;
import mailpath.timeline.Edition.Machine;
import mailpath.timeline.Edition.Mx;
import mailpath.timeline.Edition.Pins;
import mailpath.timeline.Edition.Route;
import mailpath.timeline.Edition.Server;
import mailpath.timeline.Edition.Zones;
import mailpath.timeline.Keys;

/**
 * Reads a measured domain as the edition that a change starts from. What is open is taken in the
 * way in which more can go wrong, and said; where that cannot be told nothing is played.
 */
final class TimelineStarts {
  private final Assessment assessment;
  private final MailPath path;
  private final Set<TimelineNote> notes = new LinkedHashSet<>();

  TimelineStarts(Assessment assessment) {
    this.assessment = assessment;
    this.path = assessment.path();
  }

  TimelineStart start() {
    Optional<Edition> edition = edition();
    AnswerTimes times = AnswerTimes.of(assessment);
    notes.addAll(times.notes());
    return new TimelineStart(
        edition,
        times.life(),
        List.copyOf(notes),
        EndDates.of(assessment),
        assessment.question().at());
  }

  private Optional<Edition> edition() {
    Optional<Kind> kind = either(path.mail(), List.of(Kind.HOSTS, Kind.IMPLICIT));
    if (kind.filter(mail -> mail == Kind.HOSTS || mail == Kind.IMPLICIT).isEmpty()
        || path.hosts().isEmpty()) {
      notes.add(new TimelineNote.TimelineWithoutMail(path.domain()));
      return Optional.empty();
    }
    Map<DomainName, Server> servers = new LinkedHashMap<>();
    for (MailPath.Host host : path.hosts()) {
      Optional<Server> server = server(host);
      if (server.isEmpty()) {
        notes.add(new TimelineNote.TimelineTlsaUnread(host.name()));
        return Optional.empty();
      }
      servers.put(host.name(), server.get());
    }
    Optional<Policy> policy = policy();
    if (policy.isEmpty()) {
      notes.add(new TimelineNote.TimelinePolicyUnread(path.domain()));
    }
    List<Mx> hosts =
        path.hosts().stream().map(host -> new Mx(host.name(), host.preference())).toList();
    return policy.map(
        known ->
            new Edition(
                path.domain(),
                zones(),
                new Route(kind.get(), hosts),
                servers,
                known.id(),
                known.file()));
  }

  private record Policy(Optional<String> id, Optional<MtaStsPolicy> file) {}

  /** Empty where it cannot be told what senders remember. */
  private Optional<Policy> policy() {
    MailPath.Policy policy = path.policy();
    Optional<Answer> txt = policy.txt().ifKnown();
    Optional<Optional<String>> record = present(policy.record());
    if (record.isEmpty() || policy.malformed() || txt.equals(Optional.of(Answer.FAILS))) {
      return Optional.empty();
    }
    path.memory()
        .filter(kept -> !present(policy.fetch()).equals(Optional.of(Optional.of(kept))))
        .ifPresent(kept -> notes.add(new TimelineNote.TimelineEarlierPolicy(path.domain())));
    if (record.get().isEmpty()) {
      return Optional.of(new Policy(Optional.empty(), Optional.empty()));
    }
    return present(policy.fetch())
        .flatMap(body -> body)
        .map(body -> new Policy(record.get(), Optional.of(file(body))));
  }

  private static MtaStsPolicy file(PolicyBody body) {
    return new MtaStsPolicy(
        MtaStsPolicy.Mode.valueOf(body.mode().name()), body.patterns(), body.maxAge());
  }

  /** Of several readings the one in which something is there. */
  private <T> Optional<Optional<T>> present(Fact<Optional<T>> fact) {
    if (fact instanceof Fact.Depends<Optional<T>>(String on, List<Optional<T>> readings, var by)) {
      notes.add(new TimelineNote.TimelineReading(on));
      return readings.stream()
          .filter(Optional::isPresent)
          .findFirst()
          .or(() -> Optional.of(Optional.empty()));
    }
    return fact.ifKnown();
  }

  /** A known value; of several readings the first that is preferred. */
  private <T> Optional<T> either(Fact<T> fact, List<T> preferred) {
    if (fact instanceof Fact.Depends<T>(String on, List<T> readings, var by)) {
      notes.add(new TimelineNote.TimelineReading(on));
      return preferred.stream()
          .filter(readings::contains)
          .findFirst()
          .or(() -> Optional.of(readings.getFirst()));
    }
    return fact.ifKnown();
  }

  private Zones zones() {
    return new Zones(
        signed(path.mx(), path.domain()),
        either(path.policy().txt(), List.of(Answer.INSECURE)).orElse(Answer.INSECURE),
        either(path.policy().policyHost(), List.of(Answer.INSECURE)).orElse(Answer.INSECURE));
  }

  private Answer signed(Fact<Answer> fact, DomainName name) {
    return either(fact, List.of(Answer.SECURE))
        .orElseGet(
            () -> {
              notes.add(new TimelineNote.TimelineSignedAssumed(name));
              return Answer.SECURE;
            });
  }

  private AddressAnswer address(MailPath.Host host) {
    return either(host.address(), List.of(AddressAnswer.SECURE))
        .orElseGet(
            () -> {
              notes.add(new TimelineNote.TimelineSignedAssumed(host.name()));
              return AddressAnswer.SECURE;
            });
  }

  private Optional<Server> server(MailPath.Host host) {
    return either(host.tlsa(), List.of(Tlsa.PINNED, Tlsa.PINNED_PUBLIC_CA))
        .map(
            tlsa ->
                new Server(
                    address(host),
                    new Pins(tlsa, pinned(host, tlsa)),
                    host.addresses().stream()
                        .map(place -> machine(host, place))
                        .distinct()
                        .toList()));
  }

  private Set<String> pinned(MailPath.Host host, Tlsa tlsa) {
    boolean usable = tlsa == Tlsa.PINNED || tlsa == Tlsa.PINNED_PUBLIC_CA;
    Set<String> keys = new LinkedHashSet<>();
    List<TlsaRecord> records = usable ? usable(host.name()) : List.of();
    if (records.stream().anyMatch(record -> record.usage() == TlsaRecord.DANE_TA)) {
      keys.add(Keys.issuer(host.name().text()));
    }
    if (usable && records.isEmpty()
        || records.stream().anyMatch(record -> record.usage() != TlsaRecord.DANE_TA)) {
      keys.add(Keys.of(host.name().text()));
    }
    return keys;
  }

  private List<TlsaRecord> usable(DomainName host) {
    return assessment.facts().hosts().stream()
        .filter(facts -> facts.mx().name().equals(host))
        .flatMap(facts -> facts.dane().pinning().stream())
        .map(DaneFacts.TlsaSet::usable)
        .findFirst()
        .orElse(List.of());
  }

  private Machine machine(MailPath.Host host, Place place) {
    Service service =
        either(place.service(), List.of())
            .orElseGet(() -> assumed(host, new Service(true, Tls.OFFERED, false)));
    boolean tls = service.tls() == Tls.OFFERED || service.tls() == Tls.OLD;
    boolean valid =
        either(place.policyValid(), List.of(false)).orElseGet(() -> tls && assumed(host, true));
    boolean fits =
        either(place.tlsaMatch(), List.of(false))
            .orElseGet(() -> tls && (!pins(host) || assumed(host, true)));
    String name = host.name().text();
    return new Machine(
        service, valid, fits ? Set.of(Keys.of(name), Keys.issuer(name)) : Set.of(Keys.stale(name)));
  }

  private static boolean pins(MailPath.Host host) {
    return !host.tlsa().ifKnown().equals(Optional.of(Tlsa.NONE));
  }

  private <T> T assumed(MailPath.Host host, T value) {
    notes.add(new TimelineNote.TimelineHostAssumed(host.name()));
    return value;
  }
}
