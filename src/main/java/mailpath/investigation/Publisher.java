package mailpath.investigation;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import mailpath.dns.DnsReply;
import mailpath.dns.TimeToLive;
import mailpath.dns.TimeToLive.Source;
import mailpath.dns.TrustPath;
import mailpath.dns.ZoneCut;
import mailpath.fact.Fact;
import mailpath.investigation.RecordToPublish.Data;
import mailpath.investigation.RecordToPublish.Doing;
import mailpath.network.DnsAnswer;
import mailpath.network.DomainName;
import mailpath.network.IpText;
import mailpath.network.SecurityState;

/** Where records of a plan go, and how long those that are there are remembered. */
record Publisher(Assessment assessment) {
  /** Seconds; what a resolver shows may be the rest of a longer time, rarely of more than a day. */
  private static final long DAY = 86_400;

  /**
   * The zone that a name lies in.
   *
   * @param seen whether the cut to it was; otherwise it is a guess
   */
  record Lies(DomainName zone, boolean seen) {}

  DomainName domain() {
    return assessment.question().domain();
  }

  /**
   * @param reply what was answered where the records are to be
   */
  RecordToPublish record(
      DomainName name, Optional<DnsReply> reply, Doing doing, List<? extends Data> data) {
    DomainName owner = reply.map(DnsReply::expanded).orElse(name);
    long ttl =
        reply
            .flatMap(this::time)
            .filter(time -> !time.negative() && time.source() != Source.REMAINING)
            .map(TimeToLive::seconds)
            .orElse(RecordToPublish.NEW_TTL);
    Lies lies = lies(owner);
    return new RecordToPublish(owner, lies.zone(), lies.seen(), ttl, doing, List.copyOf(data));
  }

  /** Of an alias the caller has to say so: its records are somebody else's. */
  static Optional<PublishingCaution> alias(Optional<DnsReply> reply) {
    return reply
        .filter(DnsReply::isAlias)
        .map(known -> new PublishingCaution.CautionAlias(known.query().name(), known.expanded()));
  }

  private Optional<TimeToLive> time(DnsReply reply) {
    return assessment
        .observation(reply.query())
        .flatMap(
            seen ->
                seen.answer().orElse(null) instanceof DnsAnswer answer
                    ? TimeToLive.of(reply.query(), answer)
                    : Optional.empty());
  }

  /**
   * How long resolvers may hold what is there before a step, or what it puts there.
   *
   * @param reply what was answered there; empty where that is not known
   */
  Duration life(RecordToPublish record, Optional<DnsReply> reply) {
    long before = reply.map(this::before).orElse(DAY);
    return Duration.ofSeconds(Math.max(before, record.ttl()));
  }

  private long before(DnsReply reply) {
    return time(reply)
        .map(
            time ->
                time.source() == Source.REMAINING && !time.negative()
                    ? Math.max(time.seconds(), DAY)
                    : time.seconds())
        .orElse(reply.records().isEmpty() ? 0 : DAY);
  }

  /** By the deepest zone cut that was seen above a name; else by what names say. */
  Lies lies(DomainName name) {
    DomainName likely = likely(name);
    Optional<ZoneCut> deepest =
        Stream.concat(cuts(assessment.facts().checked()), cuts(others()))
            .filter(cut -> !isTop(cut.zone()) && name.isWithin(cut.zone()))
            .max(Comparator.comparingInt(cut -> cut.zone().labels().size()));
    boolean ends = deepest.filter(cut -> ends(cut, likely)).isPresent();
    return deepest
        .filter(cut -> ends || !name.isWithin(domain()))
        .map(cut -> new Lies(cut.zone(), ends))
        .orElseGet(() -> new Lies(likely, false));
  }

  /** Below a zone that is not signed nobody looks for more cuts. */
  private static boolean ends(ZoneCut cut, DomainName likely) {
    return cut.state() == SecurityState.SECURE || cut.zone().isWithin(likely);
  }

  private List<Fact<DnsReply>> others() {
    return List.of(assessment.facts().mtaSts().reply());
  }

  private static Stream<ZoneCut> cuts(List<Fact<DnsReply>> answers) {
    return TrustPath.of(answers).stream().flatMap(path -> path.zones().stream());
  }

  private static boolean isTop(DomainName zone) {
    return zone.labels().size() < 2;
  }

  /** The domain is a zone nearly always; a mail host lies in one with its neighbours. */
  private DomainName likely(DomainName name) {
    if (name.isWithin(domain())) {
      return domain();
    }
    DomainName host = name;
    while (host.text().startsWith("_")) {
      host = host.parent();
    }
    return isTop(host.parent()) ? host : host.parent();
  }

  /** Zones at which signatures end on the way to these names, and to what they are aliases of. */
  List<DomainName> unsigned(List<DomainName> names) {
    return assessment.facts().checked().stream()
        .flatMap(answer -> answer.ifKnown().stream())
        .filter(reply -> names.contains(reply.query().name()))
        .flatMap(reply -> reply.chains().stream())
        .filter(chain -> chain.state() == SecurityState.INSECURE && !chain.cuts().isEmpty())
        .map(chain -> chain.cuts().getLast().zone())
        .distinct()
        .toList();
  }

  /** That a zone of its own below it was not seen, where there could be one. */
  Optional<PublishingCaution> below(DomainName name, DomainName zone) {
    return name.isWithin(zone) && !zone.isWithin(likely(name))
        ? Optional.of(new PublishingCaution.CautionZoneBelow(name, zone))
        : Optional.empty();
  }

  /** Addresses of which it is not known whether their certificate passes. */
  List<String> uncertified() {
    return assessment.facts().hosts().stream()
        .flatMap(
            host ->
                host.addresses().addresses().stream()
                    .filter(
                        address ->
                            host.places().stream()
                                .filter(place -> place.address().equals(address))
                                .noneMatch(place -> place.policyValid().ifKnown().isPresent())))
        .map(IpText::show)
        .distinct()
        .toList();
  }
}
