package mailpath.investigation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import mailpath.client.discovery.AutoconfigReader;
import mailpath.client.discovery.Discovered;
import mailpath.client.discovery.DiscoveredSource;
import mailpath.client.discovery.DiscoverySource;
import mailpath.client.discovery.Trust;
import mailpath.client.discovery.Trust.Liar;
import mailpath.client.discovery.Trust.Stake;
import mailpath.dns.Dns;
import mailpath.dns.MailRoute;
import mailpath.dns.MailRoute.MxHost;
import mailpath.dns.MailRouteLookup;
import mailpath.fact.Evidence;
import mailpath.fact.Fact;
import mailpath.fact.Reason;
import mailpath.network.DomainName;
import mailpath.network.SecurityState;

/**
 * Looks for autoconfig files where draft-ietf-mailmaint-autoconfig and Thunderbird do. Of step 3
 * only the domain that holds the MX host is asked, not the one that somebody registered above it:
 * which that is would need a list of public suffixes.
 */
final class AutoconfigLookup {
  static final String PATH = "/mail/config-v1.1.xml";
  private static final String WELL_KNOWN = "/.well-known/autoconfig/mail/config-v1.1.xml";

  /** Where Thunderbird keeps its database. */
  private static final DomainName DATABASE = DomainName.of("live.thunderbird.net");

  static final String IN_DATABASE = "/autoconfig/v1.1/";
  private static final Trust DATABASE_KEEPER =
      new Trust(Set.of(Liar.DATABASE_KEEPER), Stake.SERVER);

  private final Dns dns;
  private final WebPages pages;

  AutoconfigLookup(Dns dns, WebPages pages) {
    this.dns = dns;
    this.pages = pages;
  }

  List<Supplier<Stream<DiscoveredSource>>> questions(DomainName domain, boolean database) {
    List<Supplier<Stream<DiscoveredSource>>> questions = new ArrayList<>();
    Stream.of(DiscoverySource.AUTOCONFIG, DiscoverySource.AUTOCONFIG_HTTP)
        .flatMap(source -> own(domain, source).stream())
        .forEach(place -> questions.add(() -> Stream.of(look(place, WebPage::trust))));
    Stream.of(DiscoverySource.AUTOCONFIG_WELL_KNOWN, DiscoverySource.AUTOCONFIG_WELL_KNOWN_HTTP)
        .map(source -> new DiscoveryPlace(source, domain, domain, WELL_KNOWN))
        .forEach(place -> questions.add(() -> Stream.of(look(place, WebPage::trust))));
    if (database) {
      DiscoveryPlace place = inDatabase(DiscoverySource.ISPDB, domain);
      questions.add(() -> Stream.of(look(place, page -> DATABASE_KEEPER)));
    }
    questions.add(() -> byMx(domain, database));
    return questions;
  }

  private static Optional<DiscoveryPlace> own(DomainName domain, DiscoverySource source) {
    return DiscoveryPlace.below(domain, "autoconfig", source, PATH);
  }

  private static DiscoveryPlace inDatabase(DiscoverySource source, DomainName domain) {
    return new DiscoveryPlace(source, domain, DATABASE, IN_DATABASE + domain.text());
  }

  private DiscoveredSource look(DiscoveryPlace place, Function<WebPage, Trust> trust) {
    WebPage page = place.fetch(pages);
    Discovered outcome = place.read(page, (file, domain) -> AutoconfigReader.read(file));
    return place.came(outcome, trust.apply(page), page.evidence());
  }

  private Stream<DiscoveredSource> byMx(DomainName domain, boolean database) {
    return switch (MailRouteLookup.route(dns, domain)) {
      case Fact.Known<MailRoute>(MailRoute route, Evidence evidence) ->
          provider(domain, route).stream()
              .flatMap(provider -> byMx(provider, route, database))
              .map(source -> source.and(evidence));
      case Fact.Unknown<MailRoute>(Reason reason, Evidence evidence) ->
          Stream.of(
              new DiscoveredSource(
                  DiscoverySource.AUTOCONFIG_MX,
                  domain.text(),
                  new Discovered.NotEstablished(reason),
                  Trust.NOBODY,
                  evidence));
      case Fact.Depends<MailRoute> ignored -> Stream.empty();
    };
  }

  /** The domain of the first MX host, where it is not that of the address. */
  private static Optional<DomainName> provider(DomainName domain, MailRoute route) {
    return route.hosts().stream()
        .filter(host -> !host.ipLiteral())
        .findFirst()
        .map(MxHost::name)
        .filter(host -> !host.isWithin(domain))
        .map(DomainName::parent)
        .filter(provider -> provider.labels().size() > 1);
  }

  private Stream<DiscoveredSource> byMx(DomainName provider, MailRoute route, boolean database) {
    boolean signed = route.state() == SecurityState.SECURE;
    Trust trust = signed ? Trust.NOBODY : new Trust(Set.of(Liar.DNS_FORGER), Stake.SERVER);
    Trust trustInDatabase =
        signed
            ? DATABASE_KEEPER
            : new Trust(Set.of(Liar.DNS_FORGER, Liar.DATABASE_KEEPER), Stake.SERVER);
    Stream<DiscoveredSource> own =
        own(provider, DiscoverySource.AUTOCONFIG_MX).stream()
            .map(place -> look(place, page -> trust));
    Stream<DiscoveredSource> known =
        Stream.of(inDatabase(DiscoverySource.ISPDB_MX, provider))
            .filter(place -> database)
            .map(place -> look(place, page -> trustInDatabase));
    return Stream.concat(own, known);
  }
}
