package mailpath.investigation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import mailpath.casefile.Case;
import mailpath.delivery.Game;
import mailpath.delivery.MailPath;
import mailpath.delivery.Result;
import mailpath.dns.SignedInternet;
import mailpath.dns.SignedZone.Spoilt;
import mailpath.dns.ValidationReason;
import mailpath.fact.Fact;
import mailpath.fact.Reason;
import mailpath.investigation.ComparedPairs.Pair;
import mailpath.network.AddressFamily;
import mailpath.network.Query;
import mailpath.network.RecordType;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** What two assessments of d.test differ in, and what of it the game says decides. */
@Tag("exhaustive")
final class ComparisonTest {
  static final List<Pair> PAIRS = ComparedPairs.pairs().toList();

  @ParameterizedTest
  @FieldSource("PAIRS")
  void everyDifferenceIsTold(Pair pair) {
    assertEquals(pair.differences(), said(pair.comparison()));
  }

  /** Only the columns change places. */
  @ParameterizedTest
  @FieldSource("PAIRS")
  void exchangedSidesExchangeTheColumns(Pair pair) {
    Comparison there = pair.comparison();
    Comparison back = Comparison.of(there.after(), there.before());
    List<Difference> turned =
        back.differences().stream()
            .map(
                one ->
                    new Difference(
                        one.fact(), one.subject(), one.after(), one.before(), one.effect()))
            .toList();
    assertEquals(there.differences(), turned);
    assertEquals(there.findings().came(), back.findings().went());
    assertEquals(there.findings().went(), back.findings().came());
  }

  /** What is told is all that the game can tell apart. */
  @ParameterizedTest
  @FieldSource("PAIRS")
  void allPartsTogetherMakeTheOtherAssessment(Pair pair) {
    Assessment after = pair.comparison().after();
    MailPath path = pair.comparison().before().path();
    for (PathPart part : Differences.parts(pair.comparison().before(), after)) {
      path = part.put(path, after.path());
    }
    assertEquals(Result.of(after.judgement()), Result.of(Game.play(path)));
  }

  /** An observation with another content is the evidence of at least one difference. */
  @ParameterizedTest
  @FieldSource("PAIRS")
  void everyObservationThatDiffersIsEvidence(Pair pair) {
    Comparison comparison = pair.comparison();
    Set<Query> evidence =
        comparison.differences().stream()
            .flatMap(one -> List.of(one.before(), one.after()).stream())
            .flatMap(fact -> fact.evidence().queries().stream())
            .collect(Collectors.toSet());
    Set<String> untold =
        comparison.before().observations().stream()
            .filter(
                seen ->
                    comparison
                        .after()
                        .observation(seen.query())
                        .filter(other -> !Content.of(seen).equals(Content.of(other)))
                        .isPresent())
            .map(seen -> seen.query())
            .filter(query -> !evidence.contains(query))
            .map(String::valueOf)
            .collect(Collectors.toCollection(TreeSet::new));
    assertEquals(Set.of(), untold);
  }

  @Test
  void anExpiredCertificateDecidesInTheSameMeasurementLater() {
    MailWorld world =
        ComparedWorlds.policy("enforce", "*.d.test")
            .certificate("a.d.test", MailWorld.soonExpired("a.d.test"))
            .certificate("b.d.test", MailWorld.soonExpired("b.d.test"));
    assertEquals(
        List.of(
            "VERDICT CHAIN a.d.test [192.0.2.1]: TRUSTED -> EXPIRED",
            "VERDICT CHAIN a.d.test [2001:db8::1]: TRUSTED -> EXPIRED",
            "VERDICT CHAIN b.d.test [192.0.2.2]: TRUSTED -> EXPIRED"),
        said(judged(world, 0, 10)));
  }

  @Test
  void anExpiredSignatureDecidesInTheSameMeasurementLater() {
    MailWorld world = ComparedWorlds.dane();
    world.internet.existing("d.test").spoil("@", RecordType.MX.code(), Spoilt.EXPIRED);
    assertEquals(
        List.of("VERDICT MX_SIGNED d.test: SECURE -> BOGUS, SIGNATURE_EXPIRED d.test MX"),
        said(judged(world, -5, 0)));
  }

  /** The same measurement, judged for two days. */
  private static Comparison judged(MailWorld world, int before, int after) {
    Case recorded = DomainCases.of(world.check(), world.settings(), "test");
    Comparison comparison =
        Comparison.of(
            DomainCases.replay(recorded.judgedAt(day(before))),
            DomainCases.replay(recorded.judgedAt(day(after))));
    assertEquals(
        List.of(new ComparisonNote.JudgedForOtherDates(day(before), day(after))),
        comparison.notes());
    assertFalse(comparison.sameVerdict());
    return comparison;
  }

  private static Instant day(int fromNow) {
    return SignedInternet.NOW.plus(Duration.ofDays(fromNow));
  }

  @Test
  void whatOneDeskCannotReachIsNoChangeOfTheDomain() {
    Comparison comparison =
        Comparison.of(
            ComparedWorlds.plain().families(AddressFamily.IPV4).check(),
            ComparedWorlds.plain().check());
    assertEquals(
        List.of(
            new ComparisonNote.FamiliesDiffer(
                List.of(AddressFamily.IPV4), List.of(AddressFamily.values()))),
        comparison.notes());
    assertTrue(comparison.differences().stream().noneMatch(Difference::ofDomain));
  }

  @Test
  void differencesNameTheirObservations() {
    Comparison comparison = PAIRS.get(3).comparison();
    Difference starttls = comparison.differences().getFirst();
    int before = comparison.numbersBefore(starttls).getFirst();
    int after = comparison.numbersAfter(starttls).getFirst();
    assertEquals(
        comparison.before().observations().get(before - 1).query(),
        comparison.after().observations().get(after - 1).query());
  }

  private static List<String> said(Comparison comparison) {
    return comparison.differences().stream().map(ComparisonTest::said).toList();
  }

  /** {@code EFFECT FACT subject: before -> after}; "?" before the reason of what is unknown. */
  private static String said(Difference difference) {
    return "%s %s %s: %s -> %s"
        .formatted(
            difference.effect(),
            difference.fact(),
            difference.subject().text(),
            said(difference.before()),
            said(difference.after()));
  }

  private static String said(Fact<?> fact) {
    return switch (fact) {
      case Fact.Known<?>(Object value, var ignored) -> said(value);
      case Fact.Unknown<?>(Reason reason, var ignored) -> "?" + reason.why();
      case Fact.Depends<?>(String on, List<?> readings, var ignored) -> on + readings;
    };
  }

  /** Digests and keys are cut: they are new in every run. */
  private static String said(Object value) {
    return switch (value) {
      case List<?> many ->
          many.stream().map(ComparisonTest::said).collect(Collectors.joining(", "));
      case ValidationReason reason -> reason.text();
      case String text -> text.replaceAll("[0-9A-Fa-f:]{24,}", "..");
      default -> String.valueOf(value);
    };
  }
}
