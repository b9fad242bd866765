package mailpath.investigation;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import mailpath.dns.DnsReply;
import mailpath.dns.TrustPath;
import mailpath.dns.ZoneCut;
import mailpath.fact.Fact;
import mailpath.investigation.RecordToPublish.Data;
import mailpath.investigation.RecordToPublish.Doing;
import mailpath.network.DomainName;

/** Where records of a plan go, and how long those that are there are remembered. */
record Publisher(Assessment assessment) {
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
        reply.map(Publisher::life).orElse(OptionalLong.empty()).orElse(RecordToPublish.NEW_TTL);
    return new RecordToPublish(owner, zone(owner), ttl, doing, List.copyOf(data));
  }

  /** Of an alias the caller has to say so: its records are somebody else's. */
  static Optional<PublishingCaution> alias(Optional<DnsReply> reply) {
    return reply
        .filter(DnsReply::isAlias)
        .map(known -> new PublishingCaution.CautionAlias(known.query().name(), known.expanded()));
  }

  private static OptionalLong life(DnsReply reply) {
    return reply.records().stream().mapToLong(one -> one.ttl()).max();
  }

  /**
   * Twice the longest life of the records: a resolver may have asked just before they changed, and
   * have them from another that did.
   */
  static TimeSpan twoLives(RecordToPublish record) {
    return TimeSpan.of(Duration.ofSeconds(2 * atLeastNew(record)));
  }

  static TimeSpan life(RecordToPublish record) {
    return TimeSpan.of(Duration.ofSeconds(atLeastNew(record)));
  }

  /** What a resolver tells may have run down; an hour is what most zones have at least. */
  private static long atLeastNew(RecordToPublish record) {
    return Math.max(record.ttl(), RecordToPublish.NEW_TTL);
  }

  /** The deepest zone cut that was seen above a name; else what names say. */
  DomainName zone(DomainName name) {
    return Stream.concat(cuts(assessment.facts().checked()), cuts(others()))
        .map(ZoneCut::zone)
        .filter(zone -> zone.text().contains(".") && name.isWithin(zone))
        .max(Comparator.comparingInt(zone -> zone.labels().size()))
        .orElseGet(() -> guessed(name));
  }

  private List<Fact<DnsReply>> others() {
    return List.of(assessment.facts().mtaSts().reply());
  }

  private static Stream<ZoneCut> cuts(List<Fact<DnsReply>> answers) {
    return TrustPath.of(answers).stream().flatMap(path -> path.zones().stream());
  }

  /** Its last two labels, unless it is the domain's own. */
  private DomainName guessed(DomainName name) {
    List<String> labels = name.labels();
    return name.isWithin(domain()) || labels.size() < 2
        ? domain()
        : DomainName.of(String.join(".", labels.subList(labels.size() - 2, labels.size())));
  }
}
