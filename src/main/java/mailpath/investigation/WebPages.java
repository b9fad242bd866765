package mailpath.investigation;

import java.net.InetAddress;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import mailpath.certificate.CertificateFacts;
import mailpath.certificate.CertificateFacts.NameState;
import mailpath.certificate.CertificateJudge;
import mailpath.certificate.CertificateReading;
import mailpath.certificate.Interceptor;
import mailpath.client.discovery.Discovered;
import mailpath.client.discovery.Discovered.Absence;
import mailpath.client.discovery.Discovered.NotEstablished;
import mailpath.client.discovery.Discovered.Nothing;
import mailpath.client.discovery.Discovered.Refused;
import mailpath.client.discovery.DiscoveryRefusal.DiscoveryCertificateExpired;
import mailpath.client.discovery.DiscoveryRefusal.DiscoveryCertificateName;
import mailpath.client.discovery.DiscoveryRefusal.DiscoveryCertificateUntrusted;
import mailpath.client.discovery.DiscoveryRefusal.DiscoveryNotHttp;
import mailpath.client.discovery.DiscoveryRefusal.DiscoveryTlsFails;
import mailpath.dns.AddressLookup;
import mailpath.dns.Dns;
import mailpath.dns.DnsReply;
import mailpath.dns.HostAddresses;
import mailpath.fact.Evidence;
import mailpath.fact.Fact;
import mailpath.fact.Reason;
import mailpath.fact.Reason.Why;
import mailpath.network.DomainName;
import mailpath.network.Failure;
import mailpath.network.HttpQuery;
import mailpath.network.HttpsQuery;
import mailpath.network.HttpsResponse;
import mailpath.network.Network;
import mailpath.network.Observation;
import mailpath.network.Observation.NotAsked;
import mailpath.network.SecurityState;
import mailpath.network.Stage;
import mailpath.network.TlsSession;

/**
 * Fetches pages as a mail program does that looks for settings: over HTTPS only from a server whose
 * certificate is good, and never where it is sent on to (threat-H9).
 */
final class WebPages {
  private final Network network;
  private final Dns dns;
  private final CertificateJudge judge;
  private final Instant at;

  /**
   * @param at the instant that counts for certificates
   */
  WebPages(Network network, Dns dns, CertificateJudge judge, Instant at) {
    this.network = network;
    this.dns = dns;
    this.judge = judge;
    this.at = at;
  }

  WebPage https(DomainName host, String path) {
    return fetch(host, address -> network.https(new HttpsQuery(host, path, address)), true);
  }

  WebPage http(DomainName host, String path) {
    return fetch(host, address -> network.http(new HttpQuery(host, path, address)), false);
  }

  private interface Fetch {
    Observation<HttpsResponse> from(InetAddress address);
  }

  /** The addresses one after another, until one takes the connection. */
  private WebPage fetch(DomainName host, Fetch fetch, boolean encrypted) {
    HostAddresses addresses = AddressLookup.addresses(dns, host);
    SecurityState state = addresses.state(DnsReply::state).orElse(SecurityState.INDETERMINATE);
    List<WebPage> tried = new ArrayList<>();
    for (InetAddress address : addresses.addresses()) {
      Observation<HttpsResponse> seen = fetch.from(address);
      Evidence evidence = addresses.evidence().and(Evidence.of(seen.query()));
      tried.add(
          encrypted ? checked(host, seen, state, evidence) : read(host, seen, state, evidence));
      if (connected(seen)) {
        return tried.getLast();
      }
    }
    return nowhere(host, addresses, state, tried);
  }

  /** What is not known weighs more than what was refused. */
  private static WebPage nowhere(
      DomainName host, HostAddresses addresses, SecurityState state, List<WebPage> tried) {
    Optional<WebPage> unknown =
        tried.stream()
            .filter(page -> page.ended().filter(NotEstablished.class::isInstance).isPresent())
            .findFirst();
    return unknown
        .or(() -> unanswered(addresses, state))
        .or(() -> tried.stream().findFirst())
        .orElseGet(() -> WebPage.ended(new Nothing(Absence.NO_NAME), state, addresses.evidence()));
  }

  private static Optional<WebPage> unanswered(HostAddresses addresses, SecurityState state) {
    return addresses.answers().stream()
        .flatMap(
            answer ->
                answer instanceof Fact.Unknown<DnsReply>(Reason reason, Evidence ignored)
                    ? Stream.of(reason)
                    : Stream.empty())
        .findFirst()
        .map(reason -> WebPage.ended(new NotEstablished(reason), state, addresses.evidence()));
  }

  private static boolean connected(Observation<HttpsResponse> seen) {
    return !(seen.end() instanceof NotAsked<HttpsResponse>)
        && seen.failure().map(failure -> failure.stage() != Stage.CONNECT).orElse(true);
  }

  private WebPage checked(
      DomainName host, Observation<HttpsResponse> seen, SecurityState state, Evidence evidence) {
    return seen.seen()
        .flatMap(HttpsResponse::tls)
        .flatMap(session -> distrust(host, session))
        .map(why -> WebPage.ended(why, state, evidence))
        .orElseGet(() -> read(host, seen, state, evidence));
  }

  private Optional<Discovered> distrust(DomainName host, TlsSession session) {
    CertificateReading reading = judge.read(session.certificates(), host, at);
    CertificateFacts facts = reading.facts();
    boolean named = !reading.trustedElsewhere() && Interceptor.named(reading.chain()).isPresent();
    if (reading.byOwnRoot() || named) {
      return Optional.of(unknown(Why.INTERCEPTED_HERE, host));
    }
    return switch (facts.chain()) {
      case EXPIRED, NOT_YET_VALID -> Optional.of(new Refused(0, new DiscoveryCertificateExpired()));
      case UNKNOWN -> Optional.of(unknown(Why.NOT_CHECKABLE, host));
      case TRUSTED ->
          facts.name() == NameState.MATCH
              ? Optional.empty()
              : Optional.of(
                  new Refused(
                      0, new DiscoveryCertificateName(String.join(", ", facts.presented()))));
      case SELF_SIGNED, PRIVATE_CA, INCOMPLETE, INVALID, NONE ->
          Optional.of(new Refused(0, new DiscoveryCertificateUntrusted()));
    };
  }

  private WebPage read(
      DomainName host, Observation<HttpsResponse> seen, SecurityState state, Evidence evidence) {
    return switch (seen.end()) {
      case Observation.Answered<HttpsResponse>(HttpsResponse response) ->
          WebPage.of(response, state, evidence);
      case Observation.Failed<HttpsResponse>(Failure failure, HttpsResponse ignored) ->
          WebPage.ended(failed(host, failure), state, evidence);
      case NotAsked<HttpsResponse>(Observation.WhyNot why) ->
          WebPage.ended(unknown(Why.of(why), host), state, evidence);
    };
  }

  /** What may be the fault of our own network is not known. */
  private static Discovered failed(DomainName host, Failure failure) {
    return switch (failure) {
      case Failure.ConnectionRefused ignored -> new Nothing(Absence.NO_SERVER);
      case Failure.TlsAlert alert ->
          alert.sentByUs()
              ? unknown(Why.NOT_CHECKABLE, host)
              : new Refused(0, new DiscoveryTlsFails());
      case Failure.NotTls ignored -> new Refused(0, new DiscoveryTlsFails());
      case Failure.Malformed malformed -> broken(malformed.stage());
      case Failure.Closed closed -> broken(closed.stage());
      default -> unknown(Why.of(failure), host);
    };
  }

  private static Discovered broken(Stage stage) {
    return new Refused(0, stage == Stage.HTTP ? new DiscoveryNotHttp() : new DiscoveryTlsFails());
  }

  private static Discovered unknown(Why why, DomainName host) {
    return new NotEstablished(new Reason(why, host.text()));
  }
}
