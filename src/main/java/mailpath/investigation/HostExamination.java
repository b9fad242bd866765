package mailpath.investigation;

import java.net.InetAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import mailpath.casefile.HostQuestion;
import mailpath.certificate.CertificateJudge;
import mailpath.dane.DaneFacts;
import mailpath.dane.DaneLookup;
import mailpath.dns.AddressLookup;
import mailpath.dns.Dns;
import mailpath.dns.HostAddresses;
import mailpath.dns.MailRoute;
import mailpath.dns.MailRoute.MxHost;
import mailpath.network.AddressFamily;
import mailpath.network.Approach;
import mailpath.network.Dialogue;
import mailpath.network.DialogueQuery;
import mailpath.network.DomainName;
import mailpath.network.MailProtocol;
import mailpath.network.Network;
import mailpath.network.Observation;
import mailpath.network.Observation.NotAsked;
import mailpath.network.Observation.WhyNot;
import mailpath.network.Parallel;
import mailpath.network.SecurityState;
import mailpath.starttls.PortType;
import mailpath.starttls.ProbedAddress;

/**
 * Who is asked what to look at one mail host by itself: its addresses and TLSA records, then each
 * address in one way after another, all addresses at once.
 */
final class HostExamination {
  private final Network network;
  private final Dns dns;
  private final Settings settings;
  private final HostQuestion question;
  private final MxHost host;
  private final MailRoute route;
  private final PlaceReading reading;

  /**
   * @param dns over the same network
   */
  HostExamination(Network network, Dns dns, Settings settings, HostQuestion question) {
    this.network = network;
    this.dns = dns;
    this.settings = settings;
    this.question = question;
    DomainName name = question.name().orElseGet(() -> DomainName.of(question.host()));
    this.host = new MxHost(name, 0, question.name().isEmpty());
    this.route = direct(host);
    this.reading = new PlaceReading(network, settings, question.at());
  }

  /** Whoever typed the name needs no MX answer, so nothing can be forged on the way to it. */
  private static MailRoute direct(MxHost host) {
    return new MailRoute(
        MailRoute.Kind.HOSTS,
        SecurityState.SECURE,
        host.name(),
        host.name(),
        List.of(host),
        false,
        List.of(),
        Optional.empty());
  }

  ExaminedHost examine() {
    HostAddresses addresses = AddressLookup.addresses(dns, host);
    List<InetAddress> all =
        question.address().map(List::of).orElseGet(addresses::addresses).stream()
            .filter(ip -> network.desk().families().contains(AddressFamily.of(ip)))
            .toList();
    List<InetAddress> tried = all.stream().limit(settings.limits().addresses()).toList();
    return Parallel.both(
        () -> DaneLookup.facts(dns, route, host, addresses, question.port()),
        () ->
            Parallel.both(() -> Parallel.map(tried, this::approach), () -> beside(tried), Met::new),
        (dane, met) -> settled(addresses, dane, met, all.subList(tried.size(), all.size())));
  }

  /** What the addresses do, and what DNS says of them. */
  private record Met(List<Seen> seen, Neighbours neighbours) {}

  private Neighbours beside(List<InetAddress> tried) {
    return Neighbours.look(dns, question.name(), tried);
  }

  /** The dialogues with one address, one after the other. */
  private record Seen(
      ProbedAddress standard, List<ProbedAddress> others, Optional<ProbedAddress> otherType) {}

  private Seen approach(InetAddress address) {
    DialogueQuery query =
        new DialogueQuery(host.name(), address, question.port(), question.protocol());
    if (question.name().isEmpty()) {
      ProbedAddress nameless = talk(query.with(Approach.WITHOUT_NAME));
      return new Seen(nameless, List.of(), PortType.other(nameless).map(this::talk));
    }
    ProbedAddress standard = ProbedAddress.probe(network, host.name(), query);
    List<ProbedAddress> others = new ArrayList<>(standard.further());
    Approaches.after(standard, question)
        .forEach(approach -> others.add(talk(query.with(approach))));
    Optional<ProbedAddress> otherType = PortType.other(standard).map(this::talk);
    return otherType.filter(PortType::isSettled).isPresent()
        ? new Seen(standard, others, otherType)
        : new Seen(patiently(standard), others, otherType);
  }

  /** A server that greets late is no silent one; whoever waits for a greeting may get one. */
  private ProbedAddress patiently(ProbedAddress standard) {
    return PortType.patient(standard)
        .map(query -> ProbedAddress.probe(network, host.name(), query))
        .filter(again -> !(again.observation().end() instanceof NotAsked<Dialogue>))
        .orElse(standard);
  }

  private ProbedAddress talk(DialogueQuery query) {
    return ProbedAddress.of(host.name(), query.address(), network.dialogue(query));
  }

  private ExaminedHost settled(
      HostAddresses addresses, DaneFacts dane, Met met, List<InetAddress> untried) {
    List<ExaminedAddress> examined =
        Stream.concat(
                Parallel.map(met.seen(), one -> judged(dane, one)).stream(),
                untried.stream().map(this::beyondLimit))
            .toList();
    HostFacts facts =
        new HostFacts(
            host, addresses, dane, examined.stream().map(ExaminedAddress::standard).toList());
    OwnNetwork own = ownNetwork(facts);
    SeenFromHere elsewhere =
        new SeenFromHere(own, new CertificateJudge(settings.roots().withoutOwn()));
    HostFacts settled =
        WordOfAddress.settle(elsewhere.of(List.of(facts)), Demand.NONE, Optional.empty())
            .getFirst();
    List<ExaminedAddress> places = new ArrayList<>();
    for (int i = 0; i < examined.size(); i++) {
      places.add(examined.get(i).with(settled.places().get(i), elsewhere));
    }
    return new ExaminedHost(route, settled, places, own, met.neighbours());
  }

  private ExaminedAddress judged(DaneFacts dane, Seen seen) {
    return new ExaminedAddress(
        reading.of(route, host, dane, seen.standard()),
        seen.others().stream().map(other -> reading.of(route, host, dane, other)).toList(),
        seen.otherType().map(other -> reading.of(route, host, dane, other)));
  }

  /** Listed, and nothing is known about it (threat-D15). */
  private ExaminedAddress beyondLimit(InetAddress address) {
    DialogueQuery query =
        new DialogueQuery(host.name(), address, question.port(), question.protocol());
    ProbedAddress untried =
        ProbedAddress.of(
            host.name(),
            address,
            new Observation<>(
                query, new NotAsked<>(WhyNot.OVER_LIMIT), question.at(), Duration.ZERO));
    return new ExaminedAddress(AddressFacts.withoutTls(untried), List.of(), Optional.empty());
  }

  /** Control hosts are known for port 25 alone. */
  private OwnNetwork ownNetwork(HostFacts facts) {
    boolean relay =
        question.protocol() == MailProtocol.SMTP && question.port() == MailProtocol.SMTP.port();
    return relay
        ? new OwnNetworkTest(network, dns, new CertificateJudge(settings.roots()))
            .judge(List.of(facts), question.controls())
        : OwnNetwork.NOT_TRIED;
  }
}
