package mailpath.window;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import mailpath.casefile.Case;
import mailpath.casefile.CaseSettings;
import mailpath.certificate.TrustStore;
import mailpath.investigation.ServerChain;
import mailpath.network.Bytes;
import mailpath.network.Desk;
import mailpath.network.TlsSession;

/**
 * The chains that servers have sent, each judged as its check was: never on the window's thread.
 */
final class ServedChains {
  private final CheckService service;

  /** What was made last of each part: most of it stays while the user looks at it. */
  private List<Made> made = List.of();

  /**
   * @param from an answer or a host, of which these are the chains
   */
  private record Made(Object from, List<ChainSubject> subjects) {}

  ServedChains(CheckService service) {
    this.service = service;
  }

  /** All chains there are, those of the domain first. */
  List<ChainSubject> of(ChainState state) {
    List<Made> now =
        Stream.concat(
                state.answer().stream().map(this::domain), state.hosts().stream().map(this::host))
            .toList();
    made = now;
    return Stream.concat(
            now.stream().flatMap(one -> one.subjects().stream()), state.opened().stream())
        .toList();
  }

  private Made domain(Answer answer) {
    return known(
        answer,
        () -> {
          Optional<CaseSettings> recorded = answer.source().map(CaseSource::settings);
          TrustStore roots = roots(recorded, answer.assessment().desk().mode());
          return ServerChain.of(answer.assessment()).stream()
              .map(sent -> subject(sent, sent.host(), true, roots))
              .toList();
        });
  }

  private Made host(HostSeen seen) {
    return known(
        seen,
        () -> {
          TrustStore roots =
              roots(seen.held().map(Case::settings), seen.assessment().desk().mode());
          return ServerChain.of(seen.assessment()).stream()
              .map(sent -> subject(sent, seen.server(), false, roots))
              .toList();
        });
  }

  private Made known(Object from, Supplier<List<ChainSubject>> make) {
    return made.stream()
        .filter(one -> one.from() == from)
        .findFirst()
        .orElseGet(() -> new Made(from, make.get()));
  }

  private TrustStore roots(Optional<CaseSettings> recorded, Desk.Mode mode) {
    return recorded.map(CaseSource::roots).orElseGet(() -> service.roots(mode));
  }

  private static ChainSubject subject(
      ServerChain sent, String server, boolean byDomain, TrustStore roots) {
    Optional<Bytes> staple =
        sent.showings().stream()
            .findFirst()
            .map(ServerChain.Showing::session)
            .flatMap(TlsSession::staple);
    return new ChainSubject(
        server + "/" + ChainSubject.digest(sent.chain()),
        server,
        new ChainSubject.Source.Served(sent, byDomain),
        sent.chain(),
        sent.expected(),
        sent.tlsa(),
        staple,
        roots,
        sent.at());
  }
}
