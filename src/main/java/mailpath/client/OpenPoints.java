package mailpath.client;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mailpath.certificate.PeerName;
import mailpath.fact.Fact;
import mailpath.fact.Reason;

/**
 * What is not known of a service and makes a difference (U1).
 *
 * @param meetings everything that can come of it
 */
record OpenPoints(
    ServiceSettings settings, Optional<ServerFacts> server, List<ServiceMeeting> meetings) {

  /** What, were it known, could change the word. */
  List<OpenPoint> list() {
    List<OpenPoint> open = new ArrayList<>();
    if (settings.channel() == Channel.UNKNOWN && differs(ServiceMeeting::channel)) {
      open.add(new OpenPoint.ChannelNotKnown());
    }
    if (settings.check() == CertificateCheck.UNKNOWN && differs(ServiceMeeting::check)) {
      open.add(new OpenPoint.CheckNotKnown());
    }
    boolean within =
        groups(one -> List.of(one.channel(), one.check())).stream().anyMatch(set -> set.size() > 1);
    if (within) {
      open.add(aboutServer());
    }
    return open;
  }

  private boolean differs(Function<ServiceMeeting, ?> part) {
    return groups(part).stream().distinct().count() > 1;
  }

  private Collection<Set<ClientWord>> groups(Function<ServiceMeeting, ?> part) {
    return meetings.stream()
        .collect(
            Collectors.<ServiceMeeting, Object, Set<ClientWord>>toMap(
                part::apply,
                one -> Set.of(one.word()),
                (mine, theirs) ->
                    Stream.concat(mine.stream(), theirs.stream()).collect(Collectors.toSet())))
        .values();
  }

  private OpenPoint aboutServer() {
    if (settings.host().isEmpty()) {
      return new OpenPoint.HostNotKnown();
    }
    if (server.isEmpty()) {
      return settings.port().isEmpty()
          ? new OpenPoint.PortNotKnown()
          : new OpenPoint.ServerNotAsked(name());
    }
    return unsettled(server.get())
        .<OpenPoint>map(why -> new OpenPoint.ServerNotSettled(name(), why))
        .orElseGet(() -> aboutCertificate(server.get()));
  }

  private OpenPoint aboutCertificate(ServerFacts facts) {
    WantedNames names = WantedNames.of(settings, facts);
    if (facts.places().stream().anyMatch(place -> PortStates.isCertificateOpen(place, names))) {
      return new OpenPoint.CertificateNotSettled(name());
    }
    Optional<PeerName> ofDomain =
        facts.places().stream()
            .filter(place -> PortStates.isCertificateDisputed(place, names))
            .flatMap(place -> place.endEntity().stream())
            .flatMap(shown -> names.insteadOfHost(shown).stream())
            .findFirst();
    if (ofDomain.isPresent()) {
      return new OpenPoint.CertificateOfDomain(name(), ofDomain.get().text());
    }
    return facts.places().stream().anyMatch(place -> PortStates.isCertificateDisputed(place, names))
        ? new OpenPoint.CertificateDisputed(name())
        : new OpenPoint.ProgramsDiffer(name());
  }

  private static Optional<Reason.Why> unsettled(ServerFacts facts) {
    Stream<Fact<?>> states = facts.places().stream().map(place -> place.probed().facts().state());
    Stream<Fact<?>> all = facts.places().isEmpty() ? Stream.of(facts.hasAddress()) : states;
    return all.flatMap(
            fact ->
                switch (fact) {
                  case Fact.Unknown<?>(Reason reason, var ignored) -> Stream.of(reason.why());
                  case Fact.Known<?> ignored ->
                      facts.places().isEmpty()
                          ? Stream.of(Reason.Why.FAMILY_NOT_HERE)
                          : Stream.<Reason.Why>empty();
                  case Fact.Depends<?> ignored -> Stream.of(Reason.Why.FOLLOWS);
                })
        .findFirst();
  }

  private String name() {
    return settings.host().orElse("?");
  }
}
