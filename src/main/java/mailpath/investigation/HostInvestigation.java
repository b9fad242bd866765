package mailpath.investigation;

import java.net.InetAddress;
import java.util.List;
import mailpath.certificate.CertificateJudge;
import mailpath.certificate.CertificateReading;
import mailpath.dane.DaneFacts;
import mailpath.dane.DaneLookup;
import mailpath.dane.PublicCa;
import mailpath.dane.TlsaMatch;
import mailpath.dns.AddressLookup;
import mailpath.dns.Dns;
import mailpath.dns.HostAddresses;
import mailpath.dns.MailRoute;
import mailpath.dns.MailRoute.MxHost;
import mailpath.fact.Evidence;
import mailpath.fact.Fact;
import mailpath.fact.Reason;
import mailpath.network.AddressFamily;
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
        .orElseGet(
            () ->
                new AddressFacts(
                    probed, unseen(probed), unseen(probed), false, StarttlsWord.UNKNOWN));
  }

  private AddressFacts place(
      MailRoute route, MxHost mx, DaneFacts dane, ProbedAddress probed, TlsSession session) {
    CertificateReading certificate =
        new CertificateJudge(settings.roots())
            .read(session.certificates(), mx.name(), question.at());
    Fact<TlsaMatch> match =
        TlsaMatch.of(dane, route, mx, session.certificates(), question.at(), probed.evidence());
    boolean pinsPublicCa =
        dane.lenient()
            .ifKnown()
            .filter(
                set ->
                    PublicCa.isPinned(set, session.certificates(), settings.roots(), question.at()))
            .isPresent();
    return new AddressFacts(
        probed,
        Fact.known(certificate, probed.evidence()),
        match,
        pinsPublicCa,
        StarttlsWord.UNKNOWN);
  }

  private static <T> Fact<T> unseen(ProbedAddress probed) {
    Evidence evidence = probed.evidence();
    return Fact.unknown(Reason.Why.FOLLOWS, probed.subject(), evidence);
  }
}
