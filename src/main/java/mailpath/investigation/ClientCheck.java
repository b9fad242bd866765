package mailpath.investigation;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import mailpath.casefile.HostQuestion;
import mailpath.client.ClientSettings;
import mailpath.client.FoundBy;
import mailpath.network.Network;
import mailpath.network.Observation;
import mailpath.network.RecordingNetwork;

/**
 * Answers "who can listen in, the way this mail program is set up?": from the settings alone, or
 * with a look at the servers that they name. All looks are one run: nothing is asked twice.
 */
public final class ClientCheck {
  private final ClientSettings settings;
  private final FoundBy found;
  private final ClientRun.Moment moment;
  private final Optional<DiscoveryAssessment> before;
  private final Place place;
  private final RecordingNetwork network;
  private final long startedNanos = System.nanoTime();
  private final List<HostCheck> running = new ArrayList<>();
  private boolean stopped;

  private ClientCheck(
      ClientSettings settings,
      FoundBy found,
      ClientRun.Moment moment,
      Optional<DiscoveryAssessment> before,
      Place place) {
    this.settings = settings;
    this.found = found;
    this.moment = moment;
    this.before = before;
    this.place = place;
    this.network =
        new RecordingNetwork(
            place.network(),
            before.map(DiscoveryAssessment::observations).orElse(List.of()),
            () -> {});
  }

  /**
   * Where servers are looked at, and what their answers are judged by.
   *
   * @param mailFrom whether submission servers are told in clear of mail from nobody
   * @param way the network on which one host is looked at, which may go to a port that the usual
   *     one does not
   */
  public record Place(
      Settings judged,
      boolean mailFrom,
      Network network,
      Function<HostQuestion, ? extends Network> way) {}

  /** From the settings alone; nobody is asked. */
  public static ClientAssessment ofSettings(ClientSettings settings, FoundBy found) {
    return ClientReading.unseen(settings, found, Optional.empty());
  }

  /** What was found for a mail address, with no look at the servers. */
  public static ClientAssessment ofDiscovery(DiscoveryAssessment discovery) {
    return ClientReading.unseen(
        discovery.discovery().settings(), FoundBy.DISCOVERY, Optional.of(ClientRun.of(discovery)));
  }

  /** With a look at each server. */
  public static ClientCheck of(
      ClientSettings settings, FoundBy found, ClientRun.Moment moment, Place place) {
    return new ClientCheck(settings, found, moment, Optional.empty(), place);
  }

  /** With a look at each server that was found for a mail address. */
  public static ClientCheck after(DiscoveryAssessment discovery, Place place) {
    return after(
        discovery, discovery.discovery().settings(), FoundBy.DISCOVERY, discovery.moment(), place);
  }

  /**
   * The same for other settings too: what was asked to find those of the address is not asked
   * again.
   */
  public static ClientCheck after(
      DiscoveryAssessment discovery,
      ClientSettings settings,
      FoundBy found,
      ClientRun.Moment moment,
      Place place) {
    return new ClientCheck(settings, found, moment, Optional.of(discovery), place);
  }

  /**
   * Runs to the end on the calling thread.
   *
   * @param onChange what is known of one of the hosts; may be called by several threads at once
   */
  public ClientAssessment run(Consumer<HostAssessment> onChange) {
    Map<ServerTarget, HostAssessment> seen =
        ClientVisits.of(settings, target -> visit(target, onChange));
    boolean broken =
        seen.values().stream().anyMatch(one -> one.progress().state() == Progress.State.STOPPED)
            || before.filter(one -> one.state() == Progress.State.STOPPED).isPresent();
    List<Observation<?>> all = network.observations();
    Progress.State state = broken || isStopped() ? Progress.State.STOPPED : Progress.State.FINISHED;
    Duration took = Duration.ofNanos(System.nanoTime() - startedNanos);
    ClientReading reading =
        new ClientReading(
            moment, place.judged(), place.mailFrom(), network.desk(), all, state, took);
    Optional<DiscoveryAssessment> discovery =
        before.map(one -> reading.discovery(one.discovery().domain(), one.database()));
    return reading.probed(
        discovery
            .filter(one -> found == FoundBy.DISCOVERY)
            .map(one -> one.discovery().settings())
            .orElse(settings),
        found,
        discovery);
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

  private Optional<HostAssessment> visit(ServerTarget target, Consumer<HostAssessment> onChange) {
    return target
        .question(moment, place.mailFrom())
        .map(this::look)
        .filter(this::begin)
        .map(check -> check.run(onChange));
  }

  private HostCheck look(HostQuestion question) {
    return new HostCheck(question, place.judged(), network.through(place.way().apply(question)));
  }

  private boolean begin(HostCheck check) {
    synchronized (running) {
      running.add(check);
      return !stopped;
    }
  }

  private boolean isStopped() {
    synchronized (running) {
      return stopped;
    }
  }
}
