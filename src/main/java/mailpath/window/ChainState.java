package mailpath.window;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import mailpath.investigation.Assessment;
import mailpath.investigation.DiscoveryAssessment;
import mailpath.investigation.HostAssessment;
import mailpath.investigation.Observed;
import mailpath.network.Desk;
import mailpath.window.ChainSubject.Source;

/**
 * All that the tab "Certificate chain" is made from at one moment.
 *
 * @param answer the check of a domain, or a case
 * @param hosts looked at by themselves, the newest last
 * @param opened from files and the clipboard, the newest last
 * @param typed what is to be said of what was typed
 */
record ChainState(
    Optional<Answer> answer,
    List<HostSeen> hosts,
    List<ChainSubject> opened,
    ChainChoice choice,
    ChainTyped typed) {
  /** Hosts and files that are kept beside each other; older ones go. */
  private static final int MOST = 50;

  static final ChainState EMPTY =
      new ChainState(Optional.empty(), List.of(), List.of(), ChainChoice.NONE, ChainTyped.NOTHING);

  ChainState {
    hosts = List.copyOf(hosts);
    opened = List.copyOf(opened);
  }

  ChainState with(Answer newer) {
    return new ChainState(Optional.of(newer), hosts, opened, choice, typed);
  }

  /** A newer look at the same host takes the place of the older one. */
  ChainState with(HostSeen newer) {
    List<HostSeen> others =
        hosts.stream().filter(known -> !known.server().equals(newer.server())).toList();
    return new ChainState(answer, with(others, List.of(newer)), opened, choice, typed);
  }

  ChainState opening(List<ChainSubject> found) {
    List<String> ids = found.stream().map(ChainSubject::id).toList();
    List<ChainSubject> others = opened.stream().filter(known -> !ids.contains(known.id())).toList();
    return new ChainState(answer, hosts, with(others, found), choice, typed);
  }

  private static <T> List<T> with(List<T> known, List<T> more) {
    List<T> all = Stream.concat(known.stream(), more.stream()).toList();
    return all.subList(Math.max(0, all.size() - MOST), all.size());
  }

  /** From where a chain was seen; empty for one that no server sent. */
  Optional<Desk> desk(ChainSubject subject) {
    return seen(subject)
        .map(
            seen ->
                switch (seen) {
                  case Assessment domain -> domain.desk();
                  case HostAssessment host -> host.desk();
                  case DiscoveryAssessment found -> found.desk();
                  case Observed.Nothing _ -> throw new IllegalStateException("nothing was seen");
                });
  }

  /** The check or the look in which a chain was seen; empty for one that no server sent. */
  Optional<Observed> seen(ChainSubject subject) {
    return switch (subject.source()) {
      case Source.Filed _, Source.Pasted _ -> Optional.empty();
      case Source.Served served when served.byDomain() -> answer.map(Answer::assessment);
      case Source.Served _ -> host(subject).map(HostSeen::assessment);
    };
  }

  /** The host that sent a chain when it was looked at by itself. */
  Optional<HostSeen> host(ChainSubject subject) {
    return subject.source() instanceof Source.Served served && !served.byDomain()
        ? hosts.stream().filter(host -> host.server().equals(subject.server())).findFirst()
        : Optional.empty();
  }

  ChainState with(ChainChoice other) {
    return new ChainState(answer, hosts, opened, other, typed);
  }

  ChainState with(ChainTyped other) {
    return new ChainState(answer, hosts, opened, choice, other);
  }
}
