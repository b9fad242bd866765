package mailpath.timeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import mailpath.delivery.MailPath.AddressAnswer;
import mailpath.delivery.MailPath.Answer;
import mailpath.delivery.MailPath.Kind;
import mailpath.delivery.MailPath.Tls;
import mailpath.delivery.MailPath.Tlsa;
import mailpath.delivery.SenderKind;
import mailpath.fact.Sentence;
import mailpath.mtasts.MtaStsPolicy.Mode;
import mailpath.network.DomainName;
import mailpath.timeline.Edition.Mx;
import mailpath.timeline.Edition.Pins;
import mailpath.timeline.Edition.Route;
import mailpath.timeline.Edition.Server;
import mailpath.timeline.Edition.Zones;
import mailpath.timeline.Lane.Effect;
import mailpath.timeline.Plan.Step;
import org.junit.jupiter.api.Test;

/** Domains and senders that an order is easily wrong for. */
class CarefulOrderTest {
  private static final Edition UNSIGNED =
      Settings.edition(Answer.INSECURE, AddressAnswer.INSECURE, false, Optional.empty());

  private static Timeline timeline(Edition now, Change change) {
    return Timeline.of(now, Settings.LIFE, change, NewServer.AS_THE_OTHERS);
  }

  private static Proposal.Proven proven(Edition now, Change change) {
    return assertInstanceOf(Proposal.Proven.class, timeline(now, change).proposal());
  }

  private static Edition pinned(Pins pins) {
    return Settings.SIGNED.with(Settings.MX1, Settings.SIGNED.server(Settings.MX1).with(pins));
  }

  private static Edition implicit(DomainName domain) {
    return new Edition(
        domain,
        new Zones(Answer.INSECURE, Answer.INSECURE, Answer.INSECURE),
        new Route(Kind.IMPLICIT, List.of(new Mx(domain, 0))),
        Map.of(domain, Settings.server(domain, AddressAnswer.INSECURE, false, true, Tls.OFFERED)),
        Optional.empty(),
        Optional.empty());
  }

  private static List<Sentence> said(Plan plan) {
    return plan.steps().stream()
        .flatMap(step -> step.actions().stream())
        .map(Action::says)
        .toList();
  }

  @Test
  void a_domain_that_takes_mail_itself_goes_on_to_beside_a_new_server() {
    Edition after = timeline(implicit(Settings.DOMAIN), Change.NEW_MX).after();
    assertEquals(
        new Route(
            Kind.HOSTS,
            List.of(new Mx(Settings.DOMAIN, 0), new Mx(DomainName.of("new-mx1.test"), 0))),
        after.route());
    assertTrue(after.servers().containsKey(Settings.DOMAIN));
  }

  @Test
  void that_there_is_no_mx_is_remembered_for_the_negative_ttl() {
    Timeline timeline = timeline(implicit(Settings.DOMAIN), Change.MX_REPLACED);
    Lane lane = timeline.worst().lanes().lane(SenderKind.OPPORTUNISTIC, Recall.DNS);
    assertEquals(Settings.LIFE.negative(), lane.broken());
    Plan plan = proven(implicit(Settings.DOMAIN), Change.MX_REPLACED).plan();
    assertEquals(
        List.of(Settings.LIFE.negative()),
        plan.steps().stream()
            .filter(step -> step.actions().getFirst() instanceof Action.PublishMx)
            .map(Step::waits)
            .toList());
  }

  @Test
  void a_record_that_nobody_can_use_is_replaced_after_the_key() {
    Plan plan = proven(pinned(new Pins(Tlsa.UNUSABLE, Set.of())), Change.NEW_KEY).plan();
    assertEquals(
        List.of(new Action.DoInstall(Settings.MX1), new Action.DoReplaceTlsa(Settings.MX1)),
        said(plan));
  }

  @Test
  void a_key_under_a_pinned_issuer_needs_a_certificate_of_that_issuer() {
    Pins issuer = new Pins(Tlsa.PINNED, Set.of(Keys.issuer(Settings.MX1.text())));
    Plan plan = proven(pinned(issuer), Change.NEW_KEY).plan();
    assertEquals(List.of(new Action.DoInstallOfIssuer(Settings.MX1)), said(plan));
  }

  @Test
  void senders_that_look_for_a_policy_once_a_day_know_the_new_one_before_the_mx_changes() {
    Edition policy =
        Settings.edition(
            Answer.INSECURE, AddressAnswer.INSECURE, false, Settings.policy(Mode.ENFORCE, 604_800));
    Plan plan = proven(policy, Change.MX_REPLACED).plan();
    long listed = at(plan, Action.PublishId.class);
    assertEquals(86_400 + Settings.LIFE.txt(), at(plan, Action.PublishMx.class) - listed);
    Lifetimes daily = Settings.LIFE.patient();
    assertFalse(Lanes.of(policy, plan, daily).any(Effect.BREAKS));
    assertEquals(86_400 + Settings.LIFE.txt(), daily.txt());
  }

  private static long at(Plan plan, Class<? extends Action> action) {
    for (int i = 0; i < plan.steps().size(); i++) {
      if (plan.steps().get(i).actions().stream().anyMatch(action::isInstance)) {
        return plan.offsets().get(i);
      }
    }
    throw new AssertionError(plan.toString());
  }

  @Test
  void who_uses_tlsa_records_behind_an_unsigned_mx_waits_after_a_hasty_key() {
    Edition behind =
        Settings.edition(Answer.INSECURE, AddressAnswer.SECURE, true, Optional.empty());
    Timeline.Hasty hasty = timeline(behind, Change.NEW_KEY).worst();
    assertFalse(hasty.lanes().any(Effect.BREAKS));
    assertEquals(Settings.LIFE.tlsa(), hasty.lenient().lane(SenderKind.DANE, Recall.DNS).broken());
    Plan plan = proven(behind, Change.NEW_KEY).plan();
    assertEquals(2 * Settings.LIFE.tlsa(), plan.steps().getFirst().waits());
    assertEquals(
        List.of(), timeline(UNSIGNED, Change.NEW_MX).worst().lenient().worst().stream().toList());
  }

  @Test
  void a_name_that_leaves_no_room_below_it_gets_its_new_server_elsewhere() {
    String label = "a".repeat(62);
    DomainName longest = DomainName.of(label + "." + label + "." + label + "." + label);
    Edition after = timeline(implicit(longest), Change.NEW_MX).after();
    assertEquals(DomainName.of("new-mx1.provider.invalid"), after.route().names().getLast());
  }

  @Test
  void every_server_stays_itself() {
    Server server = Settings.SIGNED.server(Settings.MX1);
    assertEquals(server, timeline(Settings.SIGNED, Change.NEW_MX).after().server(Settings.MX1));
  }
}
