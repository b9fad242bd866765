package mailpath.timeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import mailpath.delivery.MailPath.AddressAnswer;
import mailpath.delivery.MailPath.Answer;
import mailpath.delivery.Outcome;
import mailpath.delivery.SenderKind;
import mailpath.mtasts.MtaStsPolicy.Mode;
import mailpath.network.DomainName;
import mailpath.timeline.Lane.Effect;
import mailpath.timeline.Lane.Span;
import org.junit.jupiter.api.Test;

/** Exactly when mail breaks, and for whom, when a change is made in haste. */
class HasteTest {
  private static final long WEEK = 604_800;

  private static final Lifetimes LIFE = Settings.LIFE;

  /** A policy and no DANE. */
  private static final Edition POLICY =
      Settings.edition(
          Answer.INSECURE, AddressAnswer.INSECURE, false, Settings.policy(Mode.ENFORCE, WEEK));

  private static final Edition PLAIN =
      Settings.edition(Answer.INSECURE, AddressAnswer.INSECURE, false, Optional.empty());

  private static Lanes lanes(Edition now, Change change, Haste how) {
    return Timeline.of(now, LIFE, change, NewServer.AS_THE_OTHERS).hasty().stream()
        .filter(hasty -> hasty.how() == how)
        .map(Timeline.Hasty::lanes)
        .findFirst()
        .orElseThrow();
  }

  private static void breaks(
      long from, long until, Cause.Kind cause, Lanes lanes, SenderKind sender, Recall recall) {
    List<Span> spans = lanes.lane(sender, recall).breaks();
    assertEquals(from, spans.getFirst().from(), () -> spans.toString());
    assertEquals(until, spans.getLast().until(), () -> spans.toString());
    assertEquals(until - from, lanes.lane(sender, recall).broken(), () -> spans.toString());
    assertEquals(
        List.of(cause),
        spans.stream().map(span -> span.cause().orElseThrow().kind()).distinct().toList());
  }

  private static void keeps(Lanes lanes, SenderKind sender, Recall recall) {
    assertFalse(
        lanes.lane(sender, recall).has(Effect.BREAKS), lanes.lane(sender, recall)::toString);
  }

  @Test
  void another_mx_and_the_id_kept_stops_those_who_remember_for_max_age() {
    Lanes lanes = lanes(POLICY, Change.MX_REPLACED, Haste.ID_KEPT);
    breaks(0, WEEK, Cause.Kind.NOT_LISTED, lanes, SenderKind.MTA_STS_KNOWN, Recall.POLICY);
    breaks(0, WEEK, Cause.Kind.NOT_LISTED, lanes, SenderKind.BOTH_KNOWN, Recall.POLICY);
    keeps(lanes, SenderKind.MTA_STS_FIRST, Recall.NOTHING);
    keeps(lanes, SenderKind.OPPORTUNISTIC, Recall.NOTHING);
  }

  @Test
  void everything_at_once_stops_those_who_remember_for_the_ttl_of_the_record() {
    Lanes lanes = lanes(POLICY, Change.MX_REPLACED, Haste.AT_ONCE);
    keeps(lanes, SenderKind.MTA_STS_KNOWN, Recall.POLICY);
    List<Span> spans = lanes.lane(SenderKind.MTA_STS_KNOWN, Recall.POLICY_AND_DNS).breaks();
    assertEquals(0, spans.getFirst().from());
    assertEquals(LIFE.mx(), spans.getLast().until());
    Lanes beside = lanes(POLICY, Change.NEW_MX, Haste.AT_ONCE);
    keeps(beside, SenderKind.MTA_STS_KNOWN, Recall.POLICY_AND_DNS);
  }

  @Test
  void the_record_before_the_file_stops_those_who_fetched_between_for_max_age() {
    Lanes lanes = lanes(POLICY, Change.MX_REPLACED, Haste.RECORD_FIRST);
    breaks(
        3600, 3600 + WEEK, Cause.Kind.NOT_LISTED, lanes, SenderKind.MTA_STS_KNOWN, Recall.POLICY);
    keeps(lanes, SenderKind.MTA_STS_FIRST, Recall.NOTHING);
  }

  @Test
  void a_key_and_its_record_at_once_stop_dane_for_the_ttl_of_the_record() {
    Lanes lanes = lanes(Settings.SIGNED, Change.NEW_KEY, Haste.AT_ONCE);
    breaks(0, LIFE.tlsa(), Cause.Kind.KEY_NOT_PUBLISHED, lanes, SenderKind.DANE, Recall.DNS);
    breaks(
        0,
        LIFE.tlsa(),
        Cause.Kind.KEY_NOT_PUBLISHED,
        lanes,
        SenderKind.BOTH_KNOWN,
        Recall.POLICY_AND_DNS);
    keeps(lanes, SenderKind.DANE, Recall.NOTHING);
    keeps(lanes, SenderKind.MTA_STS_KNOWN, Recall.POLICY_AND_DNS);
  }

  @Test
  void a_policy_taken_away_with_the_mx_stops_those_who_remember_for_max_age() {
    Lanes lanes = lanes(POLICY, Change.PROVIDER_WITHOUT_POLICY, Haste.AT_ONCE);
    breaks(0, WEEK, Cause.Kind.NOT_LISTED, lanes, SenderKind.MTA_STS_KNOWN, Recall.POLICY);
    keeps(lanes, SenderKind.MTA_STS_FIRST, Recall.NOTHING);
  }

  @Test
  void an_old_server_switched_off_with_the_mx_stops_everybody_for_the_ttl_of_the_mx() {
    Lanes lanes = lanes(PLAIN, Change.MX_REPLACED, Haste.AT_ONCE);
    for (SenderKind sender : SenderKind.values()) {
      Recall cached = Recall.of(sender).getLast();
      Lane lane = lanes.lane(sender, cached);
      assertEquals(0, lane.breaks().getFirst().from(), sender.word());
      assertEquals(LIFE.mx(), lane.breaks().getLast().until(), sender.word());
      keeps(lanes, sender, Recall.of(sender).getFirst());
    }
  }

  @Test
  void a_policy_taken_away_alone_breaks_nothing_and_stays_in_force_for_max_age() {
    Lanes lanes = lanes(POLICY, Change.POLICY_OFF, Haste.AT_ONCE);
    assertFalse(lanes.any(Effect.BREAKS));
    Lane known = lanes.lane(SenderKind.MTA_STS_KNOWN, Recall.POLICY);
    assertEquals(Outcome.UNAUTHENTICATED, known.at(WEEK).outcome());
    assertEquals(Effect.CHANGED, known.at(WEEK).effect());
    assertEquals(
        Outcome.UNAUTHENTICATED,
        lanes.lane(SenderKind.MTA_STS_FIRST, Recall.NOTHING).at(0).outcome());
  }

  @Test
  void a_server_that_cannot_meet_the_policy_makes_every_order_impossible() {
    Proposal proposal =
        Timeline.of(POLICY, LIFE, Change.MX_REPLACED, NewServer.WITHOUT_STARTTLS).proposal();
    assertEquals(
        new Proposal.Impossible(
            List.of(
                SenderKind.MTA_STS_KNOWN,
                SenderKind.MTA_STS_FIRST,
                SenderKind.BOTH_KNOWN,
                SenderKind.BOTH_FIRST),
            new Cause(Cause.Kind.NO_ENCRYPTION, DomainName.of("new-mx1.test"))),
        proposal);
  }

  @Test
  void what_was_broken_before_is_not_the_plan_s_fault() {
    Edition broken =
        Settings.edition(
            Answer.INSECURE,
            AddressAnswer.INSECURE,
            false,
            Optional.of(
                new mailpath.mtasts.MtaStsPolicy(Mode.ENFORCE, List.of("other.test"), WEEK)));
    Lanes lanes = lanes(broken, Change.NEW_MX, Haste.AT_ONCE);
    assertFalse(lanes.any(Effect.BREAKS));
    assertTrue(lanes.lane(SenderKind.MTA_STS_KNOWN, Recall.POLICY_AND_DNS).has(Effect.BROKEN));
  }
}
