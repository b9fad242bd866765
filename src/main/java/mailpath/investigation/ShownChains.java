package mailpath.investigation;

import java.net.InetAddress;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import mailpath.casefile.Edit;
import mailpath.casefile.HostQuestion;
import mailpath.certificate.CertificateChain;
import mailpath.certificate.PeerName;
import mailpath.dane.DaneFacts.TlsaSet;
import mailpath.dane.PublishedTlsa;
import mailpath.dns.MailRoute;
import mailpath.dns.MailRoute.MxHost;
import mailpath.fact.Evidence;
import mailpath.investigation.ServerChain.Showing;
import mailpath.network.Approach;
import mailpath.network.Bytes;
import mailpath.network.Dialogue;
import mailpath.network.DialogueQuery;
import mailpath.network.DomainName;
import mailpath.network.MailProtocol;
import mailpath.network.Observation;
import mailpath.network.TlsSession;

/**
 * The handshakes of a run, whatever they were held for, put together by what was shown in them.
 *
 * @param named whether server names were sent at all: not to an address that was typed
 * @param dialogues in the order in which they were asked for at each address
 */
record ShownChains(int port, Instant at, boolean named, List<Observation<?>> dialogues) {
  ShownChains {
    dialogues = List.copyOf(dialogues);
  }

  static ShownChains of(Assessment assessment) {
    List<Observation<?>> dialogues =
        Stream.concat(
                assessment.observations().stream(),
                assessment.edits().stream().<Observation<?>>map(Edit::instead))
            .map(Observation::query)
            .filter(DialogueQuery.class::isInstance)
            .distinct()
            .<Observation<?>>flatMap(query -> assessment.observation(query).stream())
            .toList();
    return new ShownChains(MailProtocol.SMTP.port(), assessment.question().at(), true, dialogues);
  }

  static ShownChains of(HostAssessment assessment) {
    HostQuestion question = assessment.question();
    return new ShownChains(
        question.port(), question.at(), question.name().isPresent(), assessment.observations());
  }

  /** The chains of one host, those that a sender of today is shown first. */
  Stream<ServerChain> of(MailRoute route, HostFacts host) {
    PublishedTlsa tlsa =
        named
            ? PublishedTlsa.of(route, host.mx(), host.addresses(), host.dane())
            : PublishedTlsa.notAsked(List.of());
    Map<List<Bytes>, List<Showing>> sets = new LinkedHashMap<>();
    host.places().stream()
        .flatMap(place -> showings(host, place.address()))
        .forEach(
            showing ->
                sets.computeIfAbsent(showing.session().certificates(), key -> new ArrayList<>())
                    .add(showing));
    return sets.entrySet().stream()
        .sorted(Comparator.comparing(set -> !isForToday(set.getValue())))
        .map(
            set ->
                new ServerChain(
                    host.mx().name().text(),
                    port,
                    set.getValue(),
                    CertificateChain.of(set.getKey()),
                    Optional.of(expected(host.mx())),
                    isShown(tlsa, host, set.getValue()) ? tlsa : tlsa.notShown(),
                    at));
  }

  /**
   * Whether senders that look at the records are seen to be shown a chain: they name the base
   * domain (RFC 7672 8.1) and want today's TLS (Q1). What somebody in between sends here says
   * nothing of the server.
   */
  private static boolean isShown(PublishedTlsa tlsa, HostFacts host, List<Showing> showings) {
    List<InetAddress> intercepted =
        host.places().stream()
            .filter(AddressFacts::isIntercepted)
            .map(AddressFacts::address)
            .toList();
    return showings.stream()
        .filter(showing -> !intercepted.contains(showing.address()))
        .filter(showing -> showing.approach() != Approach.OLD_TLS)
        .flatMap(showing -> showing.serverName().stream())
        .anyMatch(name -> tlsa.names().stream().findFirst().equals(Optional.of(name)));
  }

  private static boolean isForToday(List<Showing> showings) {
    return showings.stream().anyMatch(showing -> showing.approach() == Approach.STANDARD);
  }

  private static PeerName expected(MxHost host) {
    String name = host.name().text();
    return host.ipLiteral()
        ? PeerName.ip(name).orElseGet(() -> new PeerName.Dns(host.name()))
        : new PeerName.Dns(host.name());
  }

  private Stream<Showing> showings(HostFacts host, InetAddress address) {
    List<DomainName> names =
        Stream.concat(
                Stream.of(host.mx().name()), host.dane().pinning().flatMap(TlsaSet::base).stream())
            .toList();
    return dialogues.stream()
        .flatMap(
            seen ->
                seen.query() instanceof DialogueQuery query
                        && query.address().equals(address)
                        && query.port() == port
                        && names.contains(query.serverName())
                    ? showing(query, seen).stream()
                    : Stream.empty());
  }

  private Optional<Showing> showing(DialogueQuery query, Observation<?> seen) {
    boolean sent = named && query.approach() != Approach.WITHOUT_NAME;
    return session(seen)
        .filter(session -> !session.certificates().isEmpty())
        .map(
            session ->
                new Showing(
                    query.address(),
                    query.approach(),
                    sent ? Optional.of(query.serverName()) : Optional.empty(),
                    session,
                    Evidence.of(query)));
  }

  private static Optional<TlsSession> session(Observation<?> seen) {
    return seen.seen()
        .filter(Dialogue.class::isInstance)
        .flatMap(dialogue -> ((Dialogue) dialogue).tls());
  }
}
