package mailpath.mtasts;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import mailpath.dns.AddressLookup;
import mailpath.dns.Dns;
import mailpath.dns.DnsReply;
import mailpath.dns.TxtRecords;
import mailpath.fact.Evidence;
import mailpath.fact.Fact;
import mailpath.mtasts.Generation.Place;
import mailpath.network.DomainName;
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

  private final Dns dns;
  private final Network network;

  public StsHistoryLookup(Dns dns, Network network) {
    this.dns = dns;
    this.network = network;
  }

  /** What was found, records first; nothing of the current generation. */
  public List<Leftover> look(DomainName domain) {
    if (domain.text().length() > MAX_DOMAIN) {
      return List.of();
    }
    return Parallel.both(
        () -> Parallel.map(Generation.allLabels(), label -> records(domain, label)),
        () -> Parallel.map(Generation.allPlaces(), place -> file(domain, place)),
        (records, files) ->
            Stream.concat(records.stream(), files.stream())
                .flatMap(List::stream)
                .filter(leftover -> leftover.generation().isPast())
                .toList());
  }

  private List<Leftover> records(DomainName domain, String label) {
    DomainName name = domain.under(label);
    Fact<DnsReply> reply = dns.ask(name, RecordType.TXT);
    List<Leftover> found = new ArrayList<>();
    for (String text : reply.ifKnown().map(TxtRecords::texts).orElse(List.of())) {
      StsHistory.ofRecord(label, text)
          .map(generation -> new Leftover(generation, name.text(), text, reply.evidence()))
          .ifPresent(found::add);
    }
    return found;
  }

  private List<Leftover> file(DomainName domain, Place place) {
    DomainName host = domain.under(place.host());
    return AddressLookup.addresses(dns, host).addresses().stream()
        .limit(1)
        .map(address -> network.https(new HttpsQuery(host, place.path(), address)))
        .flatMap(observation -> recognised(observation, place.address(domain.text())))
        .toList();
  }

  private static Stream<Leftover> recognised(
      Observation<HttpsResponse> observation, String address) {
    return observation.answer().filter(response -> response.status() == 200).stream()
        .map(response -> new String(response.body().toArray(), StandardCharsets.UTF_8))
        .flatMap(
            body ->
                StsHistory.ofBody(body).stream()
                    .map(
                        generation ->
                            new Leftover(
                                generation, address, body, Evidence.of(observation.query()))));
  }
}
