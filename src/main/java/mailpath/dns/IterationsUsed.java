package mailpath.dns;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mailpath.fact.Actor;
import mailpath.fact.Evidence;
import mailpath.fact.Fact;
import mailpath.fact.Finding;
import mailpath.fact.Severity;
import mailpath.fact.Standing;
import mailpath.network.SecurityState;

/** A zone that asks for NSEC3 rounds: they cost and protect nothing (N8, RFC 9276 3.1). */
public record IterationsUsed(String subject, int rounds, Evidence evidence) implements Finding {

  static List<IterationsUsed> check(CheckedAnswers answers) {
    return answers
        .known()
        .filter(known -> known.value().state() == SecurityState.SECURE)
        .flatMap(IterationsUsed::found)
        .collect(
            Collectors.toMap(
                IterationsUsed::key, found -> found, IterationsUsed::and, LinkedHashMap::new))
        .values()
        .stream()
        .toList();
  }

  private record Key(String subject, int rounds) {}

  private Key key() {
    return new Key(subject, rounds);
  }

  private IterationsUsed and(IterationsUsed other) {
    return new IterationsUsed(subject, rounds, evidence.and(other.evidence));
  }

  private static Stream<IterationsUsed> found(Fact.Known<DnsReply> known) {
    return known.value().chains().stream()
        .flatMap(chain -> chain.sets().stream())
        .filter(set -> set.rounds() > 0)
        .map(set -> new IterationsUsed(zone(set), set.rounds(), known.evidence()));
  }

  /** The owner is a hash below the zone. */
  private static String zone(CheckedSet set) {
    return set.owner().parent().text();
  }

  @Override
  public Standing standing() {
    return new Standing(DnsRules.N8, Severity.INFO, Actor.DOMAIN_OWNER);
  }
}
