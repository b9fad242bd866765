package mailpath.mtasts;

import java.net.InetAddress;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import mailpath.certificate.CertificateJudge;
import mailpath.dns.AddressLookup;
import mailpath.dns.Dns;
import mailpath.dns.DnsReply;
import mailpath.dns.HostAddresses;
import mailpath.dns.TxtRecords;
import mailpath.fact.Evidence;
import mailpath.fact.Fact;
import mailpath.fact.Reason;
import mailpath.fact.Reason.Why;
import mailpath.mtasts.FetchProblem.Kind;
import mailpath.mtasts.MtaStsFacts.Fetch;
import mailpath.mtasts.MtaStsFacts.RecordState;
import mailpath.network.DomainName;
import mailpath.network.HttpsQuery;
import mailpath.network.HttpsResponse;
import mailpath.network.Network;
import mailpath.network.Observation;
import mailpath.network.Observation.NotAsked;
import mailpath.network.Parallel;
import mailpath.network.RecordType;
import mailpath.network.SecurityState;
import mailpath.network.Stage;

/**
 * Asks for the MTA-STS record and policy of a domain (RFC 8461 3.1, 3.3; R1, R5). No parent domain
 * is asked for a subdomain, and only a record makes a sender fetch.
 */
public final class MtaStsLookup {
  /** Path of the policy on the policy host (RFC 8461 3.3). */
  public static final String PATH = "/.well-known/mta-sts.txt";

  /** Characters of a domain that leave room for "_mta-sts." before it (RFC 1035 2.3.4). */
  private static final int MAX_DOMAIN = 253 - "_mta-sts.".length();

  private final Dns dns;
  private final Network network;
  private final CertificateJudge judge;
  private final Clock clock;

  public MtaStsLookup(Dns dns, Network network, CertificateJudge judge, Clock clock) {
    this.dns = dns;
    this.network = network;
    this.judge = judge;
    this.clock = clock;
  }

  public MtaStsReading look(DomainName domain) {
    if (domain.text().length() > MAX_DOMAIN) {
      return MtaStsReading.impossible(domain);
    }
    DomainName host = MtaStsReading.policyHost(domain);
    return Parallel.both(
        () -> dns.ask(MtaStsReading.recordName(domain), RecordType.TXT),
        () -> AddressLookup.addresses(dns, host),
        (txt, addresses) -> read(domain, txt, addresses));
  }

  // U2: a lookup that fails is a fact of the zone only if the zone answered for another name. Then
  // the lookup is known to fail, and what is published stays unknown.
  private Fact<SecurityState> state(DomainName domain, Fact<DnsReply> txt) {
    boolean failing =
        txt instanceof Fact.Unknown<DnsReply>(var reason, var ignored)
            && reason.why().isFailureOfServers()
            && dns.ask(domain, RecordType.SOA).ifKnown().isPresent();
    return failing ? Fact.known(SecurityState.INDETERMINATE, txt.evidence()) : AnswerState.of(txt);
  }

  private MtaStsReading read(DomainName domain, Fact<DnsReply> txt, HostAddresses addresses) {
    List<String> texts = txt.ifKnown().map(TxtRecords::texts).orElse(List.of());
    Fact<RecordState> record = record(txt, texts);
    boolean none = record.ifKnown().map(RecordState.None.class::isInstance).orElse(false);
    DomainName host = MtaStsReading.policyHost(domain);
    Optional<FetchReading> fetched = none ? Optional.empty() : Optional.of(fetch(host, addresses));
    MtaStsFacts facts =
        new MtaStsFacts(
            state(domain, txt),
            record,
            AnswerState.of(addresses),
            fetched
                .map(FetchReading::fetch)
                .orElseGet(() -> Fact.unknown(Why.FOLLOWS, host.text(), record.evidence())));
    return new MtaStsReading(domain, facts, txt, texts, addresses, fetched);
  }

  private static Fact<RecordState> record(Fact<DnsReply> txt, List<String> texts) {
    return txt instanceof Fact.Unknown<DnsReply>(var reason, var evidence)
        ? new Fact.Unknown<>(reason, evidence)
        : new StsRecord(texts).state(txt.evidence());
  }

  private FetchReading fetch(DomainName host, HostAddresses addresses) {
    Optional<FetchReading> unanswered = unanswered(host, addresses);
    List<FetchReading> tried = new ArrayList<>();
    PolicyFetch fetch = new PolicyFetch(judge, host, clock.instant());
    for (InetAddress address : addresses.addresses()) {
      Observation<HttpsResponse> observation = network.https(new HttpsQuery(host, PATH, address));
      tried.add(fetch.read(observation));
      if (connected(observation)) {
        return tried.getLast();
      }
    }
    return Stream.concat(tried.stream(), unanswered.stream())
        .filter(reading -> reading.fetch() instanceof Fact.Unknown<Fetch>)
        .findFirst()
        .or(() -> tried.stream().findFirst())
        .orElseGet(
            () ->
                FetchReading.fails(
                    new FetchProblem(Kind.NO_ADDRESS, host.text()), addresses.evidence()));
  }

  /** An address lookup that was not answered may hide an address that works. */
  private static Optional<FetchReading> unanswered(DomainName host, HostAddresses addresses) {
    return addresses.replies().values().stream()
        .flatMap(
            reply ->
                reply instanceof Fact.Unknown<DnsReply>(Reason reason, Evidence evidence)
                    ? Stream.of(FetchReading.unknown(reason.why(), host.text(), evidence))
                    : Stream.empty())
        .findFirst();
  }

  /** Whether the server took the connection: then a sender tries no other address. */
  private static boolean connected(Observation<HttpsResponse> observation) {
    return !(observation.end() instanceof NotAsked<HttpsResponse>)
        && observation.failure().map(failure -> failure.stage() != Stage.CONNECT).orElse(true);
  }
}
