package mailpath.client;

import java.util.List;
import java.util.Optional;
import mailpath.client.PortState.InClear;
import mailpath.client.PortState.TlsFirst;

/**
 * Plays one service with everything that its settings and its server can be, and says what all of
 * it has in common (U1).
 */
final class ServiceJudge {
  private final ClientProgram program;
  private final ServiceSettings settings;
  private final Optional<ServerFacts> server;
  private final List<ServiceMeeting> meetings;

  ServiceJudge(ClientProgram program, ServiceSettings settings, Optional<ServerFacts> server) {
    this.program = program;
    this.settings = settings;
    this.server = server;
    this.meetings = ServiceMeeting.all(settings, states());
  }

  private List<List<PortState>> states() {
    if (server.filter(ServerFacts::isNowhere).isPresent()) {
      return List.of(List.of(new PortState.NoServer()));
    }
    List<List<PortState>> met =
        server.stream()
            .flatMap(
                facts ->
                    facts.places().stream()
                        .map(
                            place ->
                                PortStates.of(settings, place, WantedNames.of(settings, facts))))
            .toList();
    return met.isEmpty() ? List.of(PortStates.any(settings)) : met;
  }

  ServiceVerdict verdict() {
    List<ClientWord> range =
        meetings.stream().map(ServiceMeeting::word).distinct().sorted().toList();
    List<OpenPoint> open =
        range.size() == 1 ? List.of() : new OpenPoints(settings, server, meetings).list();
    ServiceHeadline headline =
        new ServiceHeadlines(program, settings, meetings, expected()).of(range, open);
    return new ServiceVerdict(
        settings,
        range.size() == 1 ? range.getFirst() : ClientWord.UNKNOWN,
        range,
        Exposure.joint(meetings.stream().map(ServiceMeeting::content).toList()),
        Exposure.joint(meetings.stream().map(ServiceMeeting::credential).toList()),
        headline,
        open,
        HeadlineStanding.rule(headline),
        HeadlineStanding.actor(headline),
        right());
  }

  private Channel expected() {
    return meetings.stream().anyMatch(one -> one.state() instanceof TlsFirst)
        ? Channel.IMPLICIT
        : Channel.REQUIRED;
  }

  /** The same port with the way that it expects, unless that too would be clear text. */
  private Optional<ServicePair> right() {
    boolean wrong =
        meetings.stream()
            .allMatch(one -> one.cause().equals(Optional.of(new Contact.Cause.WrongPair())));
    boolean bare =
        meetings.stream()
            .allMatch(
                one ->
                    one.state() instanceof InClear(PortState.Upgrade upgrade)
                        && !(upgrade instanceof PortState.Upgrade.Begun));
    return wrong && !bare
        ? settings.port().map(port -> new ServicePair(port, expected()))
        : Optional.empty();
  }
}
