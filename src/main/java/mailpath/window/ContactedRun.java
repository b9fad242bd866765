package mailpath.window;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import mailpath.investigation.Assessment;
import mailpath.investigation.ClientAssessment;
import mailpath.investigation.DiscoveryAssessment;
import mailpath.investigation.HostAssessment;
import mailpath.investigation.Progress;
import mailpath.network.Desk;
import mailpath.network.DomainName;
import mailpath.network.Observation;

/**
 * A run of this session with all that it has asked so far.
 *
 * @param about what was asked about, as typed or named
 * @param mode {@code LIVE} or {@code LAB}
 * @param resolver of the desk, as shown; empty until it is known
 * @param controls hosts that were asked for the sake of comparison
 */
record ContactedRun(
    Kind kind,
    String about,
    Desk.Mode mode,
    Instant begun,
    State state,
    String resolver,
    List<DomainName> controls,
    List<Observation<?>> observations) {
  ContactedRun {
    controls = List.copyOf(controls);
    observations = List.copyOf(observations);
  }

  /** What was asked. */
  enum Kind {
    DOMAIN,
    HOST,
    /** Settings of mail programs were looked for. */
    DISCOVERY,
    /** The servers of a mail program were looked at. */
    SERVERS
  }

  /** How far it is. */
  enum State {
    RUNNING,
    ENDED,
    STOPPED,
    /** Ended by a fault of our own: not all it has asked need be known. */
    FAULT
  }

  /** One that has just begun and has asked nothing yet. */
  static ContactedRun begun(Kind kind, String about, Desk.Mode mode, Instant now) {
    return new ContactedRun(kind, about, mode, now, State.RUNNING, "", List.of(), List.of());
  }

  ContactedRun with(Assessment newest) {
    return with(
        state(newest.progress().state()),
        newest.desk(),
        newest.question().controls(),
        newest.observations());
  }

  ContactedRun with(HostAssessment newest) {
    return with(
        state(newest.progress().state()),
        newest.desk(),
        newest.question().controls(),
        newest.observations());
  }

  ContactedRun with(ClientStep step) {
    return switch (step) {
      case ClientStep.Underway ignored -> this;
      case ClientStep.Discovered(DiscoveryAssessment found) ->
          with(state(found.state()), found.desk(), List.of(), found.observations());
      case ClientStep.Looked(List<ClientAssessment> parts) ->
          with(parts.stream().flatMap(part -> part.probes().stream()).distinct().toList());
      case ClientStep.ServerSeen(String ignored, List<HostAssessment> probes) -> with(probes);
    };
  }

  private ContactedRun with(List<HostAssessment> probes) {
    ContactedRun ended = with(State.ENDED);
    for (HostAssessment probe : probes) {
      List<Observation<?>> all =
          Stream.concat(ended.observations.stream(), probe.observations().stream())
              .distinct()
              .toList();
      State state =
          probe.progress().state() == Progress.State.STOPPED ? State.STOPPED : ended.state;
      ended = ended.with(state, probe.desk(), probe.question().controls(), all);
    }
    return ended;
  }

  ContactedRun with(State now) {
    return new ContactedRun(kind, about, mode, begun, now, resolver, controls, observations);
  }

  private ContactedRun with(
      State now, Desk desk, List<DomainName> hosts, List<? extends Observation<?>> all) {
    return new ContactedRun(
        kind,
        about,
        mode,
        begun,
        now,
        desk.resolver(),
        hosts,
        List.<Observation<?>>copyOf(all).stream().filter(this::own).toList());
  }

  /** What a run before has asked is known, and is not asked again. */
  private boolean own(Observation<?> observation) {
    return !observation.at().isBefore(begun);
  }

  private static State state(Progress.State state) {
    return switch (state) {
      case RUNNING -> State.RUNNING;
      case STOPPED -> State.STOPPED;
      case FINISHED -> State.ENDED;
    };
  }
}
