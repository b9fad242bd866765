package mailpath.investigation;

import java.net.InetAddress;
import java.util.List;
import java.util.function.Function;
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
import mailpath.network.AddressFamily;
import mailpath.network.Bytes;
import mailpath.network.DialogueQuery;
import mailpath.network.Network;
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
    List<InetAddress> tried =
        addresses.addresses().stream()
            .filter(address -> network.desk().families().contains(AddressFamily.of(address)))
            .limit(settings.limits().addresses())
            .toList();
    return Parallel.both(
        () -> DaneLookup.facts(dns, route, mx, addresses),
        () -> Parallel.map(tried, address -> talk(mx, address)),
        (dane, probed) ->
            new HostFacts(
                mx,
                addresses,
                dane,
                probed.stream().map(place -> place(route, mx, dane, place)).toList()));
  }

  /**
   * SNI is the MX host: what RFC 8461 4.3 asks, and what RFC 7672 8.1 asks too unless the host is
   * an alias.
   */
  private ProbedAddress talk(MxHost mx, InetAddress address) {
    return ProbedAddress.of(
        mx.name(), address, network.dialogue(DialogueQuery.relay(mx.name(), address)));
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
    Function<Fact<TlsaSet>, Fact<TlsaMatch>> match =
        set -> TlsaMatch.of(set, route, mx, certificates, question.at(), probed.evidence());
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
