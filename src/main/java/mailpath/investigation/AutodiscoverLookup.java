package mailpath.investigation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import mailpath.client.discovery.AutodiscoverReader;
import mailpath.client.discovery.Discovered;
import mailpath.client.discovery.Discovered.Absence;
import mailpath.client.discovery.DiscoveredSource;
import mailpath.client.discovery.DiscoverySource;
import mailpath.client.discovery.Redirection;
import mailpath.client.discovery.Trust;
import mailpath.client.discovery.Trust.Liar;
import mailpath.client.discovery.Trust.Stake;
import mailpath.dns.Dns;
import mailpath.dns.DnsReply;
import mailpath.dns.SrvRecords;
import mailpath.dns.SrvRecords.Srv;
import mailpath.fact.Evidence;
import mailpath.fact.Fact;
import mailpath.fact.Reason;
import mailpath.fact.Reason.Why;
import mailpath.network.DomainName;
import mailpath.network.HttpsResponse;
import mailpath.network.RecordType;
import mailpath.network.SecurityState;

/**
 * Looks for Exchange autodiscover as Thunderbird does, but only with GET and without an address:
 * what wants a password is not asked further (client-settings 1b).
 */
final class AutodiscoverLookup {
  private static final String LABEL = "autodiscover";
  static final String PATH = "/autodiscover/autodiscover.xml";
  private static final int HTTPS = 443;
  private static final Set<Integer> SURE = Set.of(200, 401, 404, 410);

  private final Dns dns;
  private final WebPages pages;

  AutodiscoverLookup(Dns dns, WebPages pages) {
    this.dns = dns;
    this.pages = pages;
  }

  List<Supplier<Stream<DiscoveredSource>>> questions(DomainName domain) {
    List<Supplier<Stream<DiscoveredSource>>> questions = new ArrayList<>();
    below(domain, DiscoverySource.AUTODISCOVER)
        .ifPresent(place -> questions.add(() -> Stream.of(look(place))));
    questions.add(
        () ->
            Stream.of(
                look(
                    new DiscoveryPlace(
                        DiscoverySource.AUTODISCOVER_DOMAIN, domain, domain, PATH))));
    below(domain, DiscoverySource.AUTODISCOVER_REDIRECT)
        .ifPresent(place -> questions.add(() -> Stream.of(redirect(place))));
    questions.add(() -> bySrv(domain).stream());
    return questions;
  }

  private static Optional<DiscoveryPlace> below(DomainName domain, DiscoverySource source) {
    return DiscoveryPlace.below(domain, LABEL, source, PATH);
  }

  private DiscoveredSource look(DiscoveryPlace place) {
    WebPage page = place.fetch(pages);
    return place.came(outcome(place, page), Trust.NOBODY, page.evidence());
  }

  /** Some servers answer only to a program that sends an address: 405, 403, 400, 500. */
  private static Discovered outcome(DiscoveryPlace place, WebPage page) {
    boolean sure =
        page.response()
            .map(HttpsResponse::status)
            .filter(status -> !SURE.contains(status) && status / 100 != 3)
            .isEmpty();
    return sure
        ? place.read(page, AutodiscoverReader::read)
        : new Discovered.NotEstablished(new Reason(Why.NOT_CHECKABLE, place.host().text()));
  }

  /** In clear programs take nothing but the address that is to be asked instead. */
  private DiscoveredSource redirect(DiscoveryPlace place) {
    WebPage page = place.fetch(pages);
    Discovered outcome = place.read(page, AutodiscoverReader::read);
    boolean counts =
        outcome instanceof Discovered.Redirects || outcome instanceof Discovered.NotEstablished;
    return place.came(
        counts || page.response().isEmpty() ? outcome : new Discovered.Nothing(Absence.NOT_FOUND),
        page.trust(),
        page.evidence());
  }

  private Optional<DiscoveredSource> bySrv(DomainName domain) {
    Optional<DomainName> name = DiscoveryPlace.name(domain, "_autodiscover._tcp");
    return name.map(
        asked ->
            switch (dns.ask(asked, RecordType.SRV)) {
              case Fact.Known<DnsReply>(DnsReply reply, Evidence evidence) ->
                  bySrv(domain, asked, reply).and(evidence);
              case Fact.Unknown<DnsReply>(Reason reason, Evidence evidence) ->
                  came(asked, new Discovered.NotEstablished(reason), Trust.NOBODY).and(evidence);
              case Fact.Depends<DnsReply> several ->
                  came(
                          asked,
                          new Discovered.NotEstablished(
                              new Reason(Why.SERVER_FAILURE, asked.text())),
                          Trust.NOBODY)
                      .and(several.evidence());
            });
  }

  private DiscoveredSource bySrv(DomainName domain, DomainName asked, DnsReply reply) {
    Optional<Srv> first =
        SrvRecords.of(reply).stream().filter(Srv::isOffered).min(SrvRecords.ORDER);
    Trust trust =
        reply.state() == SecurityState.SECURE
            ? Trust.NOBODY
            : new Trust(Set.of(Liar.DNS_FORGER), Stake.SERVER);
    return first
        .map(srv -> target(domain, asked, srv, trust))
        .orElseGet(() -> came(asked, new Discovered.Nothing(Absence.NO_RECORD), trust));
  }

  /** A host that is neither the domain's nor known is shown and not asked (threat-H9). */
  private DiscoveredSource target(DomainName domain, DomainName asked, Srv srv, Trust trust) {
    Discovered.Redirects there = Redirection.toHost(srv.target().text(), true, domain);
    if (!there.known() || srv.port() != HTTPS) {
      return came(asked, there, trust);
    }
    DiscoveryPlace place =
        new DiscoveryPlace(DiscoverySource.AUTODISCOVER_SRV, domain, srv.target(), PATH);
    WebPage page = place.fetch(pages);
    return place.came(outcome(place, page), trust, page.evidence());
  }

  private static DiscoveredSource came(DomainName asked, Discovered outcome, Trust trust) {
    return new DiscoveredSource(
        DiscoverySource.AUTODISCOVER_SRV, asked.text(), outcome, trust, Evidence.NONE);
  }
}
