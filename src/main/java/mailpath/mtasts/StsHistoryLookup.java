package mailpath.mtasts;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import mailpath.dns.AddressLookup;
import mailpath.dns.Dns;
import mailpath.dns.DnsReply;
import mailpath.dns.HostAddresses;
import mailpath.dns.TxtRecords;
import mailpath.fact.Evidence;
import mailpath.fact.Fact;
import mailpath.fact.Reason.Why;
import mailpath.mtasts.Generation.Place;
import mailpath.mtasts.StsHistoryReading.Asked;
import mailpath.network.DomainName;
import mailpath.network.Failure;
import mailpath.network.HttpsQuery;
import mailpath.network.HttpsResponse;
import mailpath.network.Network;
import mailpath.network.Observation;
import mailpath.network.Parallel;
import mailpath.network.RecordType;

/**
 * Looks for leftovers of the drafts in all the places that they ever used (H1). Only on request: no
 * sender asks these questions, and no answer changes a verdict.
 */
public final class StsHistoryLookup {
  /** Characters of a domain that leave room for the longest prefix (RFC 1035 2.3.4). */
  private static final int MAX_DOMAIN = 253 - "policy._smtp_sts.".length();

  private static final int OK = 200;
  private static final int NOT_FOUND = 404;
  private static final int GONE = 410;

  private final Dns dns;
  private final Network network;

  public StsHistoryLookup(Dns dns, Network network) {
    this.dns = dns;
    this.network = network;
  }

  /** What came of it, place by place. */
  public StsHistoryReading look(DomainName domain) {
    if (domain.text().length() > MAX_DOMAIN) {
      return new StsHistoryReading(List.of());
    }
    return Parallel.both(
        () -> Parallel.map(Generation.allLabels(), label -> record(domain, label)),
        () -> Parallel.map(Generation.allPlaces(), place -> file(domain, place)),
        StsHistoryReading::of);
  }

  private Asked record(DomainName domain, String label) {
    DomainName name = domain.under(label);
    return new Asked(
        Optional.of(label), name.text(), dns.ask(name, RecordType.TXT).map(TxtRecords::texts));
  }

  /** Over one address: what is only at another was seen by half the senders. */
  private Asked file(DomainName domain, Place place) {
    DomainName host = domain.under(place.host());
    HostAddresses addresses = AddressLookup.addresses(dns, host);
    Fact<List<String>> texts =
        addresses.addresses().stream()
            .findFirst()
            .map(address -> new HttpsQuery(host, place.path(), address))
            .map(query -> bodies(network.https(query), host))
            .orElseGet(() -> withoutAddress(addresses));
    return new Asked(Optional.empty(), place.address(domain.text()), texts);
  }

  /** Nothing is there only if both families say so. */
  private static Fact<List<String>> withoutAddress(HostAddresses addresses) {
    return addresses.answers().stream()
        .filter(answer -> answer.ifKnown().isEmpty())
        .findFirst()
        .<Fact<List<String>>>map(answer -> answer.map((DnsReply ignored) -> List.of()))
        .orElseGet(() -> Fact.known(List.of(), addresses.evidence()));
  }

  private static Fact<List<String>> bodies(
      Observation<HttpsResponse> observation, DomainName host) {
    Evidence evidence = Evidence.of(observation.query());
    return switch (observation.end()) {
      case Observation.Answered<HttpsResponse>(HttpsResponse response) ->
          switch (response.status()) {
            case OK -> Fact.known(List.of(text(response)), evidence);
            case NOT_FOUND, GONE -> Fact.known(List.of(), evidence);
            // What a server refuses, or has elsewhere, may be there all the same.
            default -> Fact.unknown(Why.REFUSES_US, host.text(), evidence);
          };
      case Observation.Failed<HttpsResponse>(Failure failure, HttpsResponse ignored) ->
          Fact.unknown(Why.of(failure), host.text(), evidence);
      case Observation.NotAsked<HttpsResponse>(Observation.WhyNot why) ->
          Fact.unknown(Why.of(why), host.text(), evidence);
    };
  }

  private static String text(HttpsResponse response) {
    return new String(response.body().toArray(), StandardCharsets.UTF_8);
  }
}
