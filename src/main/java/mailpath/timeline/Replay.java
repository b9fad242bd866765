package mailpath.timeline;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToLongFunction;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import mailpath.delivery.Cell;
import mailpath.delivery.MailPath.AddressAnswer;
import mailpath.delivery.Outcome;
import mailpath.delivery.SenderKind;
import mailpath.mtasts.MtaStsPolicy;
import mailpath.network.DomainName;
import mailpath.timeline.Edition.Machine;
import mailpath.timeline.Edition.Pins;
import mailpath.timeline.Edition.Route;
import mailpath.timeline.Plan.Dated;
import mailpath.timeline.PolicyView.Held;

/**
 * A plan played at every moment: what is published then, what resolvers and senders can still hold
 * of what was published before, and what becomes of mail in the worst of these. Between two turns
 * nothing changes, so each time between them is played once.
 */
final class Replay {
  private final DomainName domain;
  private final Edition.Zones zones;
  private final Versions<Route> routes;
  private final Versions<Route> keptRoutes;
  private final Versions<Optional<String>> ids;
  private final Versions<Optional<String>> keptIds;
  private final Versions<Optional<MtaStsPolicy>> files;
  private final Versions<Held> held;
  private final Map<DomainName, Names> names = new HashMap<>();
  private final Map<Situation, Cell.Witness> played = new HashMap<>();

  /** What is published under one server's name, and kept of it, and who is met there. */
  private record Names(
      Versions<AddressAnswer> addresses,
      Versions<AddressAnswer> keptAddresses,
      Versions<Pins> pins,
      Versions<Pins> keptPins,
      Versions<List<Machine>> machines) {}

  Replay(Edition before, Plan plan, Lifetimes life) {
    List<Dated> editions = plan.editions(before);
    domain = before.domain();
    zones = before.zones();
    routes = Versions.live(editions, Edition::route);
    keptRoutes = routes.kept(route -> route.lifetime(life));
    ids = Versions.live(editions, Edition::id);
    keptIds = ids.kept(id -> id.isPresent() ? life.txt() : life.negative());
    files = Versions.live(editions, Edition::file);
    held = held();
    editions.stream()
        .flatMap(dated -> dated.edition().names().stream())
        .distinct()
        .forEach(name -> names.put(name, names(editions, name, life)));
  }

  private static Names names(List<Dated> editions, DomainName name, Lifetimes life) {
    Versions<AddressAnswer> addresses =
        Versions.live(editions, edition -> edition.server(name).address());
    Versions<Pins> pins = Versions.live(editions, edition -> edition.server(name).pins());
    ToLongFunction<AddressAnswer> address =
        answer -> isNone(answer) ? life.negative() : life.address();
    return new Names(
        addresses,
        addresses.kept(address),
        pins,
        pins.kept(set -> set.published() ? life.tlsa() : life.negative()),
        Versions.live(editions, edition -> edition.server(name).machines()));
  }

  private static boolean isNone(AddressAnswer answer) {
    return answer == AddressAnswer.NONE || answer == AddressAnswer.NONE_PROVEN;
  }

  /** Whoever saw a record fetched what was served then, under the id that it saw (R4, R16). */
  private Versions<Held> held() {
    List<Version<Held>> all = new ArrayList<>();
    for (Version<Optional<Held>> one :
        keptIds
            .with(files, (id, file) -> id.flatMap(known -> file.map(body -> new Held(known, body))))
            .all()) {
      one.value().ifPresent(held -> all.add(new Version<>(held, one.from(), one.until())));
    }
    return new Versions<>(all).kept(one -> one.policy().maxAge());
  }

  /** Every second in which something changes, from the first step on, and the first step's. */
  List<Long> turns() {
    Stream<Versions<?>> all =
        Stream.concat(
            Stream.of(routes, keptRoutes, ids, keptIds, files, held),
            names.values().stream()
                .flatMap(
                    name ->
                        Stream.of(
                            name.addresses,
                            name.keptAddresses,
                            name.pins,
                            name.keptPins,
                            name.machines)));
    return LongStream.concat(LongStream.of(0), all.flatMapToLong(Versions::turns))
        .filter(at -> at >= 0)
        .sorted()
        .distinct()
        .boxed()
        .toList();
  }

  /**
   * The worst that can become of a mail.
   *
   * @param cause why it is not delivered, where it is not
   */
  record End(Outcome outcome, Optional<Cause> cause) {}

  End at(long second, SenderKind sender, Recall recall) {
    Outcome worst = Outcome.AUTHENTICATED;
    for (Route route : (recall.dns() ? keptRoutes : routes).at(second)) {
      for (PolicyView policy : policies(second, sender, recall)) {
        Tried tried = new Tried(second, sender, recall, route, policy);
        Optional<Cause> fails = tried.fails();
        if (fails.isPresent()) {
          return new End(Outcome.DEFERRED, fails);
        }
        worst = worse(worst, tried.worst);
      }
    }
    return new End(worst, Optional.empty());
  }

  private static Outcome worse(Outcome one, Outcome other) {
    return one.compareTo(other) >= 0 ? one : other;
  }

  private List<PolicyView> policies(long second, SenderKind sender, Recall recall) {
    if (!asksForPolicy(sender)) {
      return List.of(PolicyView.NONE);
    }
    Optional<MtaStsPolicy> file = files.at(second).getFirst();
    List<Held> memory = recall.policy() ? held.at(second) : List.of();
    List<Optional<Held>> remembered =
        memory.isEmpty() ? List.of(Optional.empty()) : memory.stream().map(Optional::of).toList();
    return (recall.dns() ? keptIds : ids)
        .at(second).stream()
            .flatMap(id -> remembered.stream().map(one -> new PolicyView(id, file, one)))
            .toList();
  }

  private static boolean asksForPolicy(SenderKind sender) {
    return switch (sender) {
      case NO_TLS, OPPORTUNISTIC, DANE -> false;
      case MTA_STS_KNOWN, MTA_STS_FIRST, BOTH_KNOWN, BOTH_FIRST -> true;
    };
  }

  private static boolean asksForTlsa(SenderKind sender) {
    return switch (sender) {
      case NO_TLS, OPPORTUNISTIC, MTA_STS_KNOWN, MTA_STS_FIRST -> false;
      case DANE, BOTH_KNOWN, BOTH_FIRST -> true;
    };
  }

  /** One MX answer and one policy, tried with everything that can be known of the servers. */
  private final class Tried {
    private final long second;
    private final SenderKind sender;
    private final Recall recall;
    private final Route route;
    private final PolicyView policy;
    private Outcome worst = Outcome.AUTHENTICATED;

    Tried(long second, SenderKind sender, Recall recall, Route route, PolicyView policy) {
      this.second = second;
      this.sender = sender;
      this.recall = recall;
      this.route = route;
      this.policy = policy;
    }

    /** Why no server takes the mail, if all can fail together; caches of names are not joined. */
    Optional<Cause> fails() {
      Optional<Cause> first = Optional.empty();
      boolean all = true;
      for (DomainName host : route.names()) {
        Optional<Cause> fails = fails(host);
        all &= fails.isPresent();
        first = first.isPresent() ? first : fails;
      }
      return all ? first : Optional.empty();
    }

    private Optional<Cause> fails(DomainName host) {
      Names name = names.get(host);
      if (name == null) {
        throw new IllegalStateException("no server " + host);
      }
      Optional<Cause> fails = Optional.empty();
      List<Pins> sets =
          asksForTlsa(sender)
              ? (recall.dns() ? name.keptPins : name.pins).at(second)
              : List.of(Pins.NONE);
      for (AddressAnswer address :
          (recall.dns() ? name.keptAddresses : name.addresses).at(second)) {
        for (Pins pins : sets) {
          Optional<Cause> one = fails(host, address, pins, name.machines.at(second).getFirst());
          fails = fails.isPresent() ? fails : one;
        }
      }
      return fails;
    }

    private Optional<Cause> fails(
        DomainName host, AddressAnswer address, Pins pins, List<Machine> machines) {
      Optional<Cause> fails = Optional.empty();
      boolean delivers = false;
      List<Optional<Machine>> met =
          machines.isEmpty()
              ? List.of(Optional.empty())
              : machines.stream().map(Optional::of).toList();
      for (Optional<Machine> machine : met) {
        Cell.Witness end =
            played.computeIfAbsent(
                new Situation(sender, route.kind(), host, address, pins, machine, policy),
                situation -> situation.play(domain, zones));
        if (end.outcome() == Outcome.DEFERRED) {
          fails = fails.isPresent() ? fails : Optional.of(Cause.of(end.trace(), host));
        } else {
          delivers = true;
          worst = worse(worst, end.outcome());
        }
      }
      return delivers ? Optional.empty() : fails;
    }
  }
}
