package mailpath.investigation;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import mailpath.client.BestPair;
import mailpath.client.Channel;
import mailpath.client.ClientSettings;
import mailpath.client.ServerFacts;
import mailpath.client.ServicePair;
import mailpath.client.ServiceSettings;
import mailpath.network.Parallel;

/**
 * Which servers are looked at for settings, and in which order: those that they name, then the
 * other ports of the same hosts where these may do better.
 */
final class ClientVisits {
  /** Servers that are looked at; settings with more are no one's. */
  private static final int MOST = 24;

  /** Looks at once; the pause between visits to one address is kept all the same. */
  private static final int AT_ONCE = 4;

  private final ClientSettings settings;
  private final Function<ServerTarget, Optional<HostAssessment>> look;
  private final Map<ServerTarget, HostAssessment> seen = new LinkedHashMap<>();

  private ClientVisits(
      ClientSettings settings, Function<ServerTarget, Optional<HostAssessment>> look) {
    this.settings = settings;
    this.look = look;
  }

  /**
   * Every look, in the order of the settings; the other ports of a server come last.
   *
   * @param look empty where it does not take place; called by several threads at once
   */
  static Map<ServerTarget, HostAssessment> of(
      ClientSettings settings, Function<ServerTarget, Optional<HostAssessment>> look) {
    ClientVisits visits = new ClientVisits(settings, look);
    visits.visit(visits.services().flatMap(one -> ServerTarget.of(one).stream()).toList());
    visits.visit(visits.further(Channel.IMPLICIT));
    visits.visit(visits.further(Channel.REQUIRED));
    return visits.seen;
  }

  /** What was learnt about the host of a service, by port. */
  static Map<Integer, ServerFacts> met(
      ServiceSettings service, Map<ServerTarget, HostAssessment> seen) {
    Map<Integer, ServerFacts> met = new HashMap<>();
    seen.forEach(
        (target, assessment) -> {
          if (service.host().equals(Optional.of(target.host()))) {
            met.put(target.port(), ServerReading.facts(assessment));
          }
        });
    return met;
  }

  private Stream<ServiceSettings> services() {
    return settings.accounts().stream().flatMap(account -> account.services().stream());
  }

  private void visit(Collection<ServerTarget> targets) {
    Set<ServerTarget> different = new LinkedHashSet<>(targets);
    different.removeAll(seen.keySet());
    List<ServerTarget> tried = different.stream().limit(Math.max(0, MOST - seen.size())).toList();
    for (int from = 0; from < tried.size(); from += AT_ONCE) {
      List<ServerTarget> some = tried.subList(from, Math.min(from + AT_ONCE, tried.size()));
      List<Optional<HostAssessment>> met = Parallel.map(some, look);
      for (int i = 0; i < some.size(); i++) {
        ServerTarget target = some.get(i);
        met.get(i).ifPresent(assessment -> seen.put(target, assessment));
      }
    }
  }

  /**
   * The registered ports of that kind at hosts which were not yet seen to do as well (D4). A host
   * that is nowhere is not asked again.
   */
  private List<ServerTarget> further(Channel kind) {
    return services()
        .flatMap(
            service ->
                ServerTarget.of(service)
                    .filter(target -> isSomewhere(Optional.ofNullable(seen.get(target))))
                    .filter(target -> wants(service, kind, met(service, seen)))
                    .stream()
                    .flatMap(
                        target ->
                            ServicePair.of(service.service()).stream()
                                .filter(pair -> pair.channel() == kind)
                                .map(pair -> target.with(service.service(), pair))))
        .toList();
  }

  private static boolean isSomewhere(Optional<HostAssessment> seen) {
    return seen.filter(host -> !host.host().addresses().isEmpty()).isPresent();
  }

  private static boolean wants(
      ServiceSettings service, Channel kind, Map<Integer, ServerFacts> met) {
    return BestPair.of(service, met).filter(best -> best.channel().compareTo(kind) <= 0).isEmpty();
  }
}
