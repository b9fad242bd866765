package mailpath.delivery;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import mailpath.delivery.MailPath.Host;
import mailpath.delivery.MailPath.Place;
import mailpath.delivery.MailPath.Policy;
import mailpath.delivery.MailPath.PolicyBody;
import mailpath.delivery.MailPath.PolicyMode;
import mailpath.fact.Fact;

/**
 * The ways in which senders may read what the standards leave open (C5, DEPENDS). One sender reads
 * alike everywhere, so facts that depend on the same thing are read together.
 */
final class Readings {
  /** Whether a cache of under a day is a cache (R7). */
  static final String SHORT_MAX_AGE = "max-age-short";

  /** Whether a sender still holds the policy of an earlier case (R4, R16). */
  static final String REMEMBERED = "policy-remembered";

  /** Seconds below which a sender practically has no cache (R7). */
  static final long DAY = 86_400;

  /** Readings tried together; more independent questions than this are read the first way. */
  private static final int LIMIT = 64;

  private Readings() {}

  /**
   * One way to read.
   *
   * @param path without reader-dependent facts
   * @param memory what a sender remembers; empty for what is published
   * @param chosen number of the reading, by what it depends on
   */
  record Reading(MailPath path, Optional<PolicyBody> memory, Map<String, Integer> chosen) {
    Reading {
      chosen = Map.copyOf(chosen);
    }
  }

  /** What a fact depends on: how many readings, and the first subject it is about. */
  record Question(int readings, String subject) {}

  static List<Reading> of(MailPath path) {
    List<Map<String, Integer>> choices = new ArrayList<>(List.of(Map.of()));
    questions(path)
        .forEach(
            (on, question) -> {
              if (choices.size() * question.readings() <= LIMIT) {
                List<Map<String, Integer>> before = List.copyOf(choices);
                choices.clear();
                before.forEach(
                    choice -> {
                      for (int i = 0; i < question.readings(); i++) {
                        choices.add(plus(choice, on, i));
                      }
                    });
              }
            });
    return choices.stream().map(choice -> read(path, choice)).toList();
  }

  private static Map<String, Integer> plus(Map<String, Integer> choice, String on, int reading) {
    Map<String, Integer> more = new HashMap<>(choice);
    more.put(on, reading);
    return more;
  }

  /** By what the facts depend on, in the order of the path. */
  static Map<String, Question> questions(MailPath path) {
    Map<String, Question> questions = new LinkedHashMap<>();
    String domain = path.domain().text();
    Stream.of(path.mail(), path.mx()).forEach(fact -> ask(questions, fact, domain));
    for (Host host : path.hosts()) {
      facts(host).forEach(fact -> ask(questions, fact, host.name().text()));
    }
    Policy policy = path.policy();
    Stream.of(policy.txt(), policy.record(), policy.fetch(), policy.policyHost())
        .forEach(fact -> ask(questions, fact, "mta-sts." + domain));
    if (bodies(path).anyMatch(Readings::hardlyCached)) {
      questions.put(SHORT_MAX_AGE, new Question(2, "mta-sts." + domain));
    }
    if (memoryDiffers(path)) {
      questions.put(REMEMBERED, new Question(2, "mta-sts." + domain));
    }
    return questions;
  }

  private static Stream<Fact<?>> facts(Host host) {
    return Stream.concat(
        Stream.of(host.address(), host.tlsa()),
        host.addresses().stream()
            .flatMap(place -> Stream.of(place.service(), place.policyValid(), place.tlsaMatch())));
  }

  private static void ask(Map<String, Question> questions, Fact<?> fact, String subject) {
    if (fact instanceof Fact.Depends<?> depends) {
      questions.merge(
          depends.on(),
          new Question(depends.readings().size(), subject),
          (one, other) -> new Question(Math.max(one.readings(), other.readings()), one.subject()));
    }
  }

  private static Stream<PolicyBody> bodies(MailPath path) {
    Stream<PolicyBody> published =
        switch (path.policy().fetch()) {
          case Fact.Known<Optional<PolicyBody>>(Optional<PolicyBody> body, var ignored) ->
              body.stream();
          case Fact.Unknown<Optional<PolicyBody>> ignored -> Stream.empty();
          case Fact.Depends<Optional<PolicyBody>> depends ->
              depends.readings().stream().flatMap(Optional::stream);
        };
    return Stream.concat(published, path.memory().stream());
  }

  private static boolean hardlyCached(PolicyBody body) {
    return body.mode() == PolicyMode.ENFORCE && body.maxAge() > 0 && body.maxAge() < DAY;
  }

  /** Only where it can be said what is published; otherwise the remembered one is all there is. */
  private static boolean memoryDiffers(MailPath path) {
    if (path.memory().isEmpty() || path.policy().malformed()) {
      return false;
    }
    Optional<Optional<String>> record = path.policy().record().ifKnown();
    if (record.isPresent() && record.get().isEmpty()) {
      return true;
    }
    Optional<PolicyBody> published = path.policy().fetch().ifKnown().flatMap(body -> body);
    return record.isPresent()
        && published.isPresent()
        && !sameRules(published.get(), path.memory().get());
  }

  private static boolean sameRules(PolicyBody one, PolicyBody other) {
    return one.mode() == other.mode()
        && one.patterns().equals(other.patterns())
        && one.maxAge() == other.maxAge();
  }

  private static Reading read(MailPath path, Map<String, Integer> chosen) {
    boolean uncached = chosen.getOrDefault(SHORT_MAX_AGE, 0) == 1;
    Optional<PolicyBody> memory =
        memoryDiffers(path) && chosen.getOrDefault(REMEMBERED, 0) == 0
                || publishedIsRemembered(path)
            ? Optional.empty()
            : path.memory();
    MailPath read =
        new MailPath(
            path.domain(),
            one(path.mail(), chosen),
            one(path.mx(), chosen),
            path.hosts().stream().map(host -> read(host, chosen)).toList(),
            read(path.policy(), chosen, uncached),
            Optional.empty());
    return new Reading(read, memory.map(body -> uncached ? uncached(body) : body), chosen);
  }

  private static boolean publishedIsRemembered(MailPath path) {
    Optional<PolicyBody> published = path.policy().fetch().ifKnown().flatMap(body -> body);
    return path.policy().record().ifKnown().flatMap(id -> id).isPresent()
        && published.isPresent()
        && path.memory().filter(body -> sameRules(body, published.get())).isPresent();
  }

  private static Host read(Host host, Map<String, Integer> chosen) {
    return new Host(
        host.name(),
        host.preference(),
        one(host.address(), chosen),
        one(host.tlsa(), chosen),
        host.addresses().stream().map(place -> read(place, chosen)).toList());
  }

  private static Place read(Place place, Map<String, Integer> chosen) {
    return new Place(
        place.ip(),
        one(place.service(), chosen),
        one(place.policyValid(), chosen),
        one(place.tlsaMatch(), chosen));
  }

  private static Policy read(Policy policy, Map<String, Integer> chosen, boolean uncached) {
    Fact<Optional<PolicyBody>> fetch = one(policy.fetch(), chosen);
    return new Policy(
        one(policy.txt(), chosen),
        one(policy.record(), chosen),
        uncached ? fetch.map(body -> body.map(Readings::uncached)) : fetch,
        one(policy.policyHost(), chosen),
        policy.malformed());
  }

  private static PolicyBody uncached(PolicyBody body) {
    return hardlyCached(body) ? new PolicyBody(body.id(), body.mode(), body.patterns(), 0) : body;
  }

  private static <T> Fact<T> one(Fact<T> fact, Map<String, Integer> chosen) {
    return fact instanceof Fact.Depends<T>(String on, List<T> readings, var evidence)
        ? Fact.known(
            readings.get(Math.min(chosen.getOrDefault(on, 0), readings.size() - 1)), evidence)
        : fact;
  }
}
