package mailpath.investigation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import mailpath.casefile.HostQuestion;
import mailpath.client.AccountSettings;
import mailpath.client.BestPair;
import mailpath.client.Channel;
import mailpath.client.ClientRules;
import mailpath.client.ClientSettings;
import mailpath.client.FoundBy;
import mailpath.client.JudgedService;
import mailpath.client.ServerFacts;
import mailpath.client.ServicePair;
import mailpath.client.ServiceSettings;
import mailpath.fact.Finding;
import mailpath.network.Parallel;

/**
 * Answers "who can listen in, the way this mail program is set up?": from the settings alone, or
 * with a look at the servers that they name.
 */
public final class ClientCheck {
  /** Servers that are looked at; settings with more are no one's. */
  private static final int MOST = 24;

  /** Looks at once; the pause between visits to one address is kept all the same. */
  private static final int AT_ONCE = 4;

  private final ClientSettings settings;
  private final FoundBy found;
  private final Function<ServerTarget, Optional<HostCheck>> look;
  private final List<HostCheck> running = new ArrayList<>();
  private boolean stopped;

  private ClientCheck(
      ClientSettings settings, FoundBy found, Function<ServerTarget, Optional<HostCheck>> look) {
    this.settings = settings;
    this.found = found;
    this.look = look;
  }

  /** From the settings alone; nobody is asked. */
  public static ClientAssessment ofSettings(ClientSettings settings, FoundBy found) {
    return new ClientCheck(settings, found, target -> Optional.empty()).assess(Map.of());
  }

  /**
   * With a look at each server.
   *
   * @param moment when it begins, and for which certificates are judged
   * @param look how one host is looked at
   */
  public static ClientCheck of(
      ClientSettings settings,
      FoundBy found,
      Moment moment,
      Function<HostQuestion, HostCheck> look) {
    return new ClientCheck(
        settings, found, target -> target.question(moment.begun(), moment.at()).map(look));
  }

  /** When a check begins, and for which instant it judges. */
  public record Moment(Instant begun, Instant at) {}

  /**
   * Runs to the end on the calling thread.
   *
   * @param onChange what is known of one of the hosts; may be called by several threads at once
   */
  public ClientAssessment run(Consumer<HostAssessment> onChange) {
    Map<ServerTarget, HostAssessment> seen = new LinkedHashMap<>();
    visit(services().flatMap(one -> ServerTarget.of(one).stream()).toList(), seen, onChange);
    visit(further(Channel.IMPLICIT, seen), seen, onChange);
    visit(further(Channel.REQUIRED, seen), seen, onChange);
    return assess(seen);
  }

  /** Ends the run soon; what is known stays. May be called from any thread. */
  public void stop() {
    List<HostCheck> now;
    synchronized (running) {
      stopped = true;
      now = List.copyOf(running);
    }
    now.forEach(HostCheck::stop);
  }

  private Stream<ServiceSettings> services() {
    return settings.accounts().stream().flatMap(account -> account.services().stream());
  }

  private void visit(
      Collection<ServerTarget> targets,
      Map<ServerTarget, HostAssessment> seen,
      Consumer<HostAssessment> onChange) {
    Set<ServerTarget> different = new LinkedHashSet<>(targets);
    different.removeAll(seen.keySet());
    List<ServerTarget> tried = different.stream().limit(Math.max(0, MOST - seen.size())).toList();
    for (int from = 0; from < tried.size(); from += AT_ONCE) {
      List<ServerTarget> some = tried.subList(from, Math.min(from + AT_ONCE, tried.size()));
      List<Optional<HostAssessment>> met = Parallel.map(some, target -> visit(target, onChange));
      for (int i = 0; i < some.size(); i++) {
        ServerTarget target = some.get(i);
        met.get(i).ifPresent(assessment -> seen.put(target, assessment));
      }
    }
  }

  private Optional<HostAssessment> visit(ServerTarget target, Consumer<HostAssessment> onChange) {
    return look.apply(target).filter(this::begin).map(check -> check.run(onChange));
  }

  private boolean begin(HostCheck check) {
    synchronized (running) {
      running.add(check);
      return !stopped;
    }
  }

  /**
   * The registered ports of that kind at hosts which were not yet seen to do as well (D4). A host
   * that is nowhere is not asked again.
   */
  private List<ServerTarget> further(Channel kind, Map<ServerTarget, HostAssessment> seen) {
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

  /** What was learnt about the host of a service, by port. */
  private static Map<Integer, ServerFacts> met(
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

  private ClientAssessment assess(Map<ServerTarget, HostAssessment> seen) {
    return new ClientAssessment(
        settings,
        found,
        settings.accounts().stream().map(account -> account(account, seen)).toList(),
        List.copyOf(seen.values()));
  }

  private AccountAssessment account(
      AccountSettings account, Map<ServerTarget, HostAssessment> seen) {
    return AccountAssessment.of(
        account, account.services().stream().map(service -> service(service, seen)).toList());
  }

  private ServiceAssessment service(
      ServiceSettings service, Map<ServerTarget, HostAssessment> seen) {
    Optional<HostAssessment> probe =
        ServerTarget.of(service).flatMap(target -> Optional.ofNullable(seen.get(target)));
    JudgedService judged =
        JudgedService.of(settings.program(), service, probe.map(ServerReading::facts));
    List<Finding> findings =
        Stream.concat(
                ClientRules.findings(judged).stream(),
                probe.stream().flatMap(ServerReading::findings))
            .sorted(Comparator.comparing(Finding::severity))
            .toList();
    Optional<ServicePair> better =
        BestPair.of(service, met(service, seen)).filter(best -> !isSet(service, best));
    return new ServiceAssessment(judged, probe, findings, better);
  }

  private static boolean isSet(ServiceSettings service, ServicePair pair) {
    return service.channel() == pair.channel()
        && service.port().filter(port -> port == pair.port()).isPresent();
  }
}
