package mailpath.investigation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import mailpath.dane.DaneFacts.Publication;
import mailpath.dane.DaneLookup;
import mailpath.dns.TimeToLive;
import mailpath.mtasts.MtaStsReading;
import mailpath.network.DnsAnswer;
import mailpath.network.DnsQuery;
import mailpath.network.DomainName;
import mailpath.network.RecordType;
import mailpath.timeline.Lifetimes;

/**
 * How long the answers of a run are kept by resolvers. A resolver shows only what is left of a
 * time, so one that is not signed counts as a day at least, which is more than nearly all zones
 * give.
 */
record AnswerTimes(Lifetimes life, List<TimelineNote> notes) {
  /** Seconds. */
  private static final long DAY = 86_400;

  /** Seconds for which resolvers keep at most that there is nothing (RFC 2308 5). */
  private static final long NEGATIVE = 10_800;

  private static final String NOTHING = "SOA";

  static AnswerTimes of(Assessment assessment) {
    return new Reading(assessment).times();
  }

  private static final class Reading {
    private final Assessment assessment;
    private final Map<String, List<TimeToLive>> seen = new LinkedHashMap<>();
    private final List<String> rest = new ArrayList<>();
    private final List<String> unseen = new ArrayList<>();
    private final Set<String> answered = new HashSet<>();

    Reading(Assessment assessment) {
      this.assessment = assessment;
      DomainName domain = assessment.question().domain();
      see("MX", Stream.of(new DnsQuery(domain, RecordType.MX)));
      see("TXT", Stream.of(new DnsQuery(MtaStsReading.recordName(domain), RecordType.TXT)));
      see(
          "A/AAAA",
          hosts()
              .flatMap(
                  host ->
                      Stream.of(RecordType.A, RecordType.AAAA)
                          .map(type -> new DnsQuery(host.mx().name(), type))));
      see(
          "TLSA",
          hosts()
              .flatMap(
                  host ->
                      Stream.concat(
                          Stream.of(host.mx().name()),
                          host.dane().publications().stream().map(Publication::base)))
              .map(base -> new DnsQuery(DaneLookup.owner(base), RecordType.TLSA)));
    }

    private Stream<HostFacts> hosts() {
      return assessment.facts().hosts().stream();
    }

    private void see(String records, Stream<DnsQuery> queries) {
      queries
          .flatMap(query -> time(query).stream())
          .forEach(
              time -> {
                answered.add(records);
                seen.computeIfAbsent(time.negative() ? NOTHING : records, any -> new ArrayList<>())
                    .add(time);
              });
    }

    private Optional<TimeToLive> time(DnsQuery query) {
      return assessment
          .observation(query)
          .flatMap(
              observation ->
                  observation.answer().orElse(null) instanceof DnsAnswer answer
                      ? TimeToLive.of(query, answer)
                      : Optional.empty());
    }

    AnswerTimes times() {
      Lifetimes life =
          new Lifetimes(
              longest("MX", DAY),
              longest("TXT", DAY),
              longest("A/AAAA", DAY),
              longest("TLSA", DAY),
              longest(NOTHING, NEGATIVE));
      List<TimelineNote> notes = new ArrayList<>();
      if (!rest.isEmpty()) {
        notes.add(new TimelineNote.TimelineTtlRest(rest));
      }
      if (!unseen.isEmpty()) {
        notes.add(new TimelineNote.TimelineTtlUnseen(unseen));
      }
      return new AnswerTimes(life, notes);
    }

    private long longest(String records, long least) {
      List<TimeToLive> times = seen.getOrDefault(records, List.of());
      boolean negative = records.equals(NOTHING);
      if (times.isEmpty()) {
        if (!negative && !answered.contains(records)) {
          unseen.add(records);
        }
        return least;
      }
      long longest = times.stream().mapToLong(TimeToLive::seconds).max().orElse(least);
      boolean open = times.stream().anyMatch(time -> time.source() == TimeToLive.Source.REMAINING);
      if (open && !negative) {
        rest.add(records);
      }
      return open ? Math.max(longest, least) : longest;
    }
  }
}
