package mailpath.investigation;

import java.net.InetAddress;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import mailpath.casefile.DomainQuestion;
import mailpath.dane.DaneFacts;
import mailpath.dane.DaneLookup;
import mailpath.dns.AddressLookup;
import mailpath.dns.Dns;
import mailpath.dns.HostAddresses;
import mailpath.dns.MailRoute;
import mailpath.dns.MailRoute.MxHost;
import mailpath.fact.Fact;
import mailpath.fact.Reason;
import mailpath.network.AddressFamily;
import mailpath.network.DialogueQuery;
import mailpath.network.Network;
import mailpath.network.Observation;
import mailpath.network.Observation.NotAsked;
import mailpath.network.Observation.WhyNot;
import mailpath.network.Parallel;
import mailpath.starttls.ProbedAddress;
import mailpath.starttls.StarttlsFacts.State;

/** One MX host: its addresses, then a dialogue with each while the TLSA records are asked. */
final class HostInvestigation {
  private final Network network;
  private final Dns dns;
  private final Settings settings;
  private final DomainQuestion question;
  private final PlaceReading reading;

  HostInvestigation(Network network, Dns dns, Settings settings, DomainQuestion question) {
    this.network = network;
    this.dns = dns;
    this.settings = settings;
    this.question = question;
    this.reading = new PlaceReading(network, settings, question.at());
  }

  HostFacts investigate(MailRoute route, MxHost mx) {
    HostAddresses addresses = AddressLookup.addresses(dns, mx);
    List<InetAddress> here =
        addresses.addresses().stream()
            .filter(address -> network.desk().families().contains(AddressFamily.of(address)))
            .toList();
    List<InetAddress> tried = here.stream().limit(settings.limits().addresses()).toList();
    return Parallel.both(
        () -> DaneLookup.facts(dns, route, mx, addresses),
        () -> Parallel.map(tried, address -> talk(mx, address)),
        (dane, probed) ->
            new HostFacts(
                mx,
                addresses,
                dane,
                Stream.concat(
                        Parallel.map(probed, one -> read(route, mx, dane, one)).stream(),
                        here.stream()
                            .skip(tried.size())
                            .map(address -> AddressFacts.withoutTls(untried(mx, address))))
                    .toList()));
  }

  /** Senders that check TLSA records may be shown the certificate with the other kind of key. */
  private AddressFacts read(MailRoute route, MxHost mx, DaneFacts dane, ProbedAddress probed) {
    AddressFacts shown = reading.of(route, mx, dane, probed);
    return shown
        .otherKey()
        .filter(approach -> dane.pinning().isPresent())
        .map(approach -> probed.by(network, approach))
        .filter(other -> other.session().isPresent() || isOpen(other))
        .map(other -> shown.orElse(reading.of(route, mx, dane, other)))
        .orElse(shown);
  }

  /** The run goes on or ended before it: until then what is seen may not hold for everybody. */
  private static boolean isOpen(ProbedAddress other) {
    return other.facts().state() instanceof Fact.Unknown<State>(Reason reason, var ignored)
        && (reason.why() == Reason.Why.PENDING || reason.why() == Reason.Why.STOPPED);
  }

  /** SNI is the MX host: what RFC 8461 4.3 asks. */
  private ProbedAddress talk(MxHost mx, InetAddress address) {
    return ProbedAddress.probe(network, mx.name(), DialogueQuery.relay(mx.name(), address));
  }

  /** Beyond the limit: listed, and nothing is known about it (threat-D15). */
  private ProbedAddress untried(MxHost mx, InetAddress address) {
    DialogueQuery query = DialogueQuery.relay(mx.name(), address);
    return ProbedAddress.of(
        mx.name(),
        address,
        new Observation<>(query, new NotAsked<>(WhyNot.OVER_LIMIT), question.at(), Duration.ZERO));
  }
}
