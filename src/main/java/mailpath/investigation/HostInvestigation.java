package mailpath.investigation;

import java.net.InetAddress;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import mailpath.casefile.DomainQuestion;
import mailpath.certificate.CertificateJudge;
import mailpath.certificate.CertificateReading;
import mailpath.dane.DaneFacts;
import mailpath.dane.DaneFacts.TlsaSet;
import mailpath.dane.DaneLookup;
import mailpath.dane.PublicCa;
import mailpath.dane.TlsaMatch;
import mailpath.dns.AddressLookup;
import mailpath.dns.Dns;
import mailpath.dns.HostAddresses;
import mailpath.dns.MailRoute;
import mailpath.dns.MailRoute.MxHost;
import mailpath.fact.Fact;
import mailpath.fact.Reason;
import mailpath.network.AddressFamily;
import mailpath.network.Bytes;
import mailpath.network.DialogueQuery;
import mailpath.network.DomainName;
import mailpath.network.Network;
import mailpath.network.Observation;
import mailpath.network.Observation.NotAsked;
import mailpath.network.Observation.WhyNot;
import mailpath.network.Parallel;
import mailpath.network.TlsSession;
import mailpath.starttls.ProbedAddress;

/** One MX host: its addresses, then a dialogue with each while the TLSA records are asked. */
final class HostInvestigation {
  private final Network network;
  private final Dns dns;
  private final Settings settings;
  private final DomainQuestion question;

  HostInvestigation(Network network, Dns dns, Settings settings, DomainQuestion question) {
    this.network = network;
    this.dns = dns;
    this.settings = settings;
    this.question = question;
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
                        Parallel.map(probed, one -> place(route, mx, dane, one)).stream(),
                        here.stream()
                            .skip(tried.size())
                            .map(address -> AddressFacts.withoutTls(untried(mx, address))))
                    .toList()));
  }

  /** SNI is the MX host: what RFC 8461 4.3 asks. */
  private ProbedAddress talk(MxHost mx, InetAddress address) {
    return talk(mx, mx.name(), address);
  }

  private ProbedAddress talk(MxHost mx, DomainName serverName, InetAddress address) {
    return ProbedAddress.of(
        mx.name(), address, network.dialogue(DialogueQuery.relay(serverName, address)));
  }

  /**
   * The dialogue that TLSA records are held against. SNI is their base domain (RFC 7672 8.1), which
   * is another name only if the host is an alias; a server may show another certificate under it.
   */
  private ProbedAddress underBase(MxHost mx, DaneFacts dane, ProbedAddress probed) {
    return dane.onceSigned()
        .ifKnown()
        .filter(set -> !set.usable().isEmpty())
        .flatMap(TlsaSet::base)
        .filter(base -> !base.equals(mx.name()))
        .map(base -> talk(mx, base, probed.address()))
        .orElse(probed);
  }

  /** Beyond the limit: listed, and nothing is known about it (threat-D15). */
  private ProbedAddress untried(MxHost mx, InetAddress address) {
    DialogueQuery query = DialogueQuery.relay(mx.name(), address);
    return ProbedAddress.of(
        mx.name(),
        address,
        new Observation<>(query, new NotAsked<>(WhyNot.OVER_LIMIT), question.at(), Duration.ZERO));
  }

  private AddressFacts place(MailRoute route, MxHost mx, DaneFacts dane, ProbedAddress probed) {
    return probed
        .session()
        .map(session -> place(route, mx, dane, probed, session))
        .orElseGet(() -> AddressFacts.withoutTls(probed));
  }

  private AddressFacts place(
      MailRoute route, MxHost mx, DaneFacts dane, ProbedAddress probed, TlsSession session) {
    List<Bytes> certificates = session.certificates();
    CertificateReading reading =
        new CertificateJudge(settings.roots()).read(certificates, mx.name(), question.at());
    ProbedAddress held = underBase(mx, dane, probed);
    Function<Fact<TlsaSet>, Fact<TlsaMatch>> match =
        set ->
            held.session()
                .map(
                    shown ->
                        TlsaMatch.of(
                            set, route, mx, shown.certificates(), question.at(), held.evidence()))
                .orElseGet(
                    () -> Fact.unknown(Reason.Why.FOLLOWS, mx.name().text(), held.evidence()));
    boolean pinsPublicCa =
        dane.onceSigned()
            .ifKnown()
            .filter(set -> PublicCa.isPinned(set, certificates, settings.roots(), question.at()))
            .isPresent();
    return new AddressFacts(
        probed,
        Fact.known(reading, probed.evidence()),
        match.apply(dane.lenient()),
        match.apply(dane.onceSigned()),
        pinsPublicCa,
        StarttlsWord.UNKNOWN);
  }
}
