package mailpath.delivery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import mailpath.delivery.MailPath.AddressAnswer;
import mailpath.delivery.MailPath.Answer;
import mailpath.delivery.MailPath.Host;
import mailpath.delivery.MailPath.PolicyBody;
import mailpath.fact.Evidence;
import mailpath.fact.Fact;
import mailpath.fact.Reason;
import org.junit.jupiter.api.Test;

/** Facts that depend on the reader, and facts that are not known (C5, delivery-game 7). */
class ReadingsTest {

  /** A zone signed with SHA-1 counts as signed for some resolvers and as unsigned for others. */
  private static MailPath sha1(String place) {
    MailPath path = PathText.path("mx secure; a 10 secure pinned: " + place);
    Host host = path.hosts().getFirst();
    Host depending =
        new Host(
            host.name(),
            host.preference(),
            new Fact.Depends<>(
                "sha1-zone", List.of(AddressAnswer.SECURE, AddressAnswer.INSECURE), Evidence.NONE),
            host.tlsa(),
            host.addresses());
    return new MailPath(
        path.domain(),
        path.mail(),
        new Fact.Depends<>("sha1-zone", List.of(Answer.SECURE, Answer.INSECURE), Evidence.NONE),
        List.of(depending),
        path.policy(),
        Optional.empty());
  }

  @Test
  void facts_that_depend_on_the_same_are_read_together() {
    assertEquals(2, Readings.of(sha1("match")).size());
  }

  @Test
  void the_worse_reading_is_shown_and_said() {
    Verdict verdict = Game.play(sha1("match")).verdict();
    assertEquals(Word.OPPORTUNISTIC, verdict.word());
    assertEquals(
        List.of(new Verdict.Dependence("d.test", "sha1-zone", Word.OPPORTUNISTIC)),
        verdict.depends());
  }

  /** Senders behind resolvers that still validate it cannot deliver (N9). */
  @Test
  void a_fault_that_only_some_senders_see_breaks() {
    assertEquals(Word.BROKEN, Game.play(sha1("offered")).verdict().word());
  }

  @Test
  void a_reading_that_changes_nothing_is_not_said() {
    MailPath path = PathText.path("mx secure; a 10 secure none: offered");
    Host host = path.hosts().getFirst();
    MailPath.Policy policy =
        new MailPath.Policy(
            path.policy().txt(),
            path.policy().record(),
            new Fact.Depends<>(
                "media-type",
                List.of(Optional.<PolicyBody>empty(), Optional.empty()),
                Evidence.NONE),
            path.policy().policyHost());
    MailPath depending =
        new MailPath(
            path.domain(), path.mail(), path.mx(), List.of(host), policy, Optional.empty());
    assertEquals(List.of(), Game.play(depending).verdict().depends());
  }

  private static Set<AddressAnswer> addresses(Reason.Why why) {
    MailPath path = PathText.path("mx secure; a 10 secure none: offered");
    Host host = path.hosts().getFirst();
    Host open =
        new Host(
            host.name(),
            host.preference(),
            Fact.unknown(why, "a.d.test", Evidence.NONE),
            host.tlsa(),
            host.addresses());
    return HostValues.of(open).stream()
        .map(value -> value.value().address())
        .collect(Collectors.toSet());
  }

  @Test
  void signatures_that_never_come_do_not_make_data_bogus() {
    assertEquals(
        Set.of(AddressAnswer.SECURE, AddressAnswer.INSECURE),
        addresses(Reason.Why.SIGNATURES_STRIPPED));
    assertEquals(
        Set.of(AddressAnswer.SECURE, AddressAnswer.INSECURE, AddressAnswer.BOGUS),
        addresses(Reason.Why.TIMED_OUT));
  }

  @Test
  void an_unanswered_address_lookup_hides_one_address_or_none() {
    Host host = PathText.path("a 10 insecure none: offered | hidden").hosts().getFirst();
    List<Integer> numbers =
        HostValues.of(host).stream().map(v -> v.value().places().size()).distinct().toList();
    assertEquals(List.of(1, 2), numbers);
  }

  @Test
  void an_address_that_could_not_be_tested_is_never_down() {
    Host host = PathText.path("a 10 insecure none: unknown").hosts().getFirst();
    assertTrue(
        HostValues.of(host).stream()
            .flatMap(v -> v.value().places().stream())
            .allMatch(World.Place::up));
    assertFalse(
        Game.play(PathText.path("a 10 insecure none: unknown"))
            .verdict()
            .range()
            .contains(Word.BROKEN));
  }

  @Test
  void an_untested_address_may_offer_good_tls_old_tls_or_none() {
    Host host = PathText.path("a 10 insecure none: unknown").hosts().getFirst();
    assertEquals(
        Set.of(MailPath.Tls.OFFERED, MailPath.Tls.OLD, MailPath.Tls.ABSENT),
        HostValues.of(host).stream()
            .map(v -> v.value().places().getFirst().tls())
            .collect(Collectors.toSet()));
  }

  @Test
  void above_the_limit_all_hosts_take_one_value_together() {
    int each = worlds("a 10 secure unknown: unknown");
    assertEquals(each * each, worlds("a 10 secure unknown: unknown; b 10 secure unknown: unknown"));
    assertTrue(each * each * each > Worlds.LIMIT);
    assertEquals(
        each,
        worlds(
            "a 10 secure unknown: unknown; b 10 secure unknown: unknown;"
                + " c 10 secure unknown: unknown"));
  }

  private static int worlds(String facts) {
    return Worlds.of(Readings.of(PathText.path(facts)).getFirst()).size();
  }

  @Test
  void the_fact_that_decides_is_named() {
    Undecided open =
        Game.play(PathText.path("a 10 insecure none: unknown; b 10 insecure none: offered valid?"))
            .undecided()
            .orElseThrow();
    assertEquals(Undecided.Open.STARTTLS, open.fact());
    assertEquals("a.d.test", open.subject().text());
    assertEquals(Reason.Why.TIMED_OUT, open.why());
  }

  @Test
  void what_cannot_change_the_verdict_does_not_matter() {
    Judgement judgement =
        Game.play(PathText.path("a 10 insecure none: unknown; b 20 insecure none: absent"));
    assertEquals(Word.PLAINTEXT, judgement.verdict().word());
    assertEquals(Optional.empty(), judgement.undecided());
  }
}
