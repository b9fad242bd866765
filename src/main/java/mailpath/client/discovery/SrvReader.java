package mailpath.client.discovery;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import mailpath.certificate.PeerName;
import mailpath.client.Channel;
import mailpath.client.MailService;
import mailpath.client.SignIn;
import mailpath.client.discovery.DiscoveryNote.Kind;
import mailpath.dns.DnsReply;
import mailpath.dns.DnsReply.Existence;
import mailpath.dns.SrvRecords;
import mailpath.dns.SrvRecords.Srv;
import mailpath.fact.Evidence;
import mailpath.fact.Fact;
import mailpath.fact.Reason;
import mailpath.network.DomainName;
import mailpath.network.SecurityState;

/**
 * Reads the SRV records of a domain together (RFC 6186, RFC 8314 5.1; standards, section D1). They
 * name neither a way to sign in nor a user.
 */
public final class SrvReader {
  /**
   * The lowest priority wins, between IMAP and POP3 too; then TLS from the start, then the greater
   * weight. RFC 2782 has programs draw lots by weight: the order here is the likeliest.
   */
  private static final Comparator<Offer> ORDER =
      Comparator.comparingInt((Offer offer) -> offer.srv().priority())
          .thenComparing(offer -> offer.service().channel() != Channel.IMPLICIT)
          .thenComparing(offer -> offer.service().service())
          .thenComparing(Comparator.comparingInt((Offer offer) -> offer.srv().weight()).reversed())
          .thenComparing(offer -> offer.srv().target());

  private final DomainName domain;
  private final ServiceReading reading = new ServiceReading();

  private SrvReader(DomainName domain) {
    this.domain = domain;
  }

  private record Offer(SrvService service, Srv srv) {}

  /**
   * @param answers to the questions of {@link SrvService#nameAt}
   */
  public static DiscoveredSource read(DomainName domain, Map<SrvService, Fact<DnsReply>> answers) {
    Evidence evidence =
        answers.values().stream().map(Fact::evidence).reduce(Evidence.NONE, Evidence::and);
    Discovered outcome = new SrvReader(domain).outcome(answers);
    return new DiscoveredSource(
        DiscoverySource.SRV,
        "_tcp." + domain.text(),
        outcome,
        trust(domain, answers, outcome),
        evidence);
  }

  /**
   * The first that a program takes which asks for so much protection: what is below is passed over,
   * whatever its priority (RFC 8314 5.1).
   *
   * @param least {@code IMPLICIT}, or {@code REQUIRED} for either
   */
  public static Optional<DiscoveredService> first(
      List<DiscoveredService> inOrder, Set<MailService> wanted, Channel least) {
    Predicate<DiscoveredService> enough =
        service -> least == Channel.REQUIRED || service.settings().channel() == Channel.IMPLICIT;
    return inOrder.stream()
        .filter(service -> wanted.contains(service.settings().service()))
        .filter(enough)
        .findFirst();
  }

  private Discovered outcome(Map<SrvService, Fact<DnsReply>> answers) {
    List<Offer> offers = new ArrayList<>();
    List<Reason> missing = new ArrayList<>();
    for (SrvService service : SrvService.values()) {
      Fact<DnsReply> answer = answers.get(service);
      if (answer instanceof Fact.Known<DnsReply>(DnsReply reply, Evidence ignored)) {
        offers(service, reply).forEach(offers::add);
      } else if (answer instanceof Fact.Unknown<DnsReply>(Reason reason, Evidence ignored)) {
        missing.add(reason);
        reading.note(0, Kind.NOT_ANSWERED, service.label());
      }
    }
    List<DiscoveredService> services = offers.stream().sorted(ORDER).map(this::service).toList();
    List<DiscoveryNote> notes = reading.notes();
    if (services.isEmpty() && !missing.isEmpty()) {
      return new Discovered.NotEstablished(missing.getFirst());
    }
    return services.isEmpty() && notes.isEmpty()
        ? new Discovered.Nothing(Discovered.Absence.NO_RECORD)
        : new Discovered.Found(services, notes);
  }

  private Stream<Offer> offers(SrvService service, DnsReply reply) {
    if (reply.existence() != Existence.PRESENT) {
      return Stream.empty();
    }
    List<Srv> records = SrvRecords.of(reply);
    if (records.stream().noneMatch(Srv::isOffered)) {
      reading.note(0, Kind.NOT_OFFERED, service.label());
    }
    return records.stream().filter(Srv::isOffered).map(srv -> new Offer(service, srv));
  }

  private DiscoveredService service(Offer offer) {
    SrvService service = offer.service();
    DiscoveredService found =
        reading.service(
            0,
            service.service(),
            offer.srv().target().text(),
            offer.srv().port(),
            service.channel(),
            SignIn.UNKNOWN,
            service.label(),
            Optional.empty());
    return new DiscoveredService(
        found.settings().foundBy(new PeerName.Srv(service.label(), domain)), found.login());
  }

  /** A server within the domain cannot be another's, since its certificate is for its name. */
  private static Trust trust(
      DomainName domain, Map<SrvService, Fact<DnsReply>> answers, Discovered outcome) {
    boolean signed =
        answers.values().stream()
            .allMatch(
                answer ->
                    answer.ifKnown().filter(r -> r.state() == SecurityState.SECURE).isPresent());
    if (signed) {
      return Trust.NOBODY;
    }
    boolean within =
        outcome.found().stream()
            .flatMap(found -> found.services().stream())
            .flatMap(service -> service.settings().host().stream())
            .allMatch(host -> DomainName.of(host).isWithin(domain));
    return new Trust(Set.of(Trust.Liar.DNS_FORGER), within ? Trust.Stake.PORT : Trust.Stake.SERVER);
  }
}
