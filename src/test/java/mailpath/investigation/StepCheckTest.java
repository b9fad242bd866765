package mailpath.investigation;

import static mailpath.investigation.PlannedSteps.repair;
import static mailpath.investigation.PlannedSteps.stage;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import mailpath.delivery.Repair;
import mailpath.dns.SignedZone;
import mailpath.investigation.PublishingStep.State;
import mailpath.network.AddressFamily;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A tick is only set by what was seen. */
final class StepCheckTest {
  private final MailWorld world = new MailWorld();
  private final SignedZone zone = world.internet.unsigned("d.test");

  @BeforeEach
  void host() {
    zone.add("@ MX 10 mx").add("mx A 192.0.2.1");
  }

  private static State one(Assessment before, Repair repair, Assessment now) {
    List<PublishingStep> steps = PlannedSteps.of(before, stage(repair));
    return StepCheck.of(steps, now).get(steps.getFirst().id());
  }

  /** An address of a kind that this network does not have may still be bare. */
  @Test
  void notDoneAsLongAsAnAddressWasNotSpokenTo() {
    Repair starttls = repair(Repair.Kind.STARTTLS, "mx.d.test");
    Repair certificate = repair(Repair.Kind.CERTIFICATE, "mx.d.test");
    Assessment seen = world.check();
    assertEquals(State.DONE, one(seen, starttls, seen));
    assertEquals(State.DONE, one(seen, certificate, seen));
    zone.add("mx AAAA 2001:db8::3");
    Assessment half = world.families(AddressFamily.IPV4).check();
    assertEquals(State.NOT_MEASURED, one(half, starttls, half));
    assertEquals(State.NOT_MEASURED, one(half, certificate, half));
    Assessment bare = world.answer("192.0.2.1", MailWorld.bare()).check();
    assertEquals(State.NOT_YET, one(bare, starttls, bare));
  }

  /** R2: beside another record none counts. */
  @Test
  void aRecordBesideAnotherIsNotDone() {
    zone.add("_mta-sts TXT \"v=STSv1; id=old1;\"");
    Assessment before = world.check();
    List<PublishingStep> steps =
        PlannedSteps.of(before, stage(repair(Repair.Kind.POLICY_FETCH, "d.test")));
    PublishingStep record = steps.get(2);
    zone.add("_mta-sts TXT \"" + PlannedSteps.data(record).getFirst() + "\"");
    assertEquals(State.NOT_YET, StepCheck.of(steps, world.check()).get(record.id()));
  }

  /** What later steps replaced cannot be seen, and is not still to be done. */
  @Test
  void aFileOnTrialIsPassedOnceItIsEnforced() {
    Assessment before = world.check();
    List<PublishingStep> steps =
        PlannedSteps.of(before, stage(repair(Repair.Kind.PUBLISH_POLICY, "d.test")));
    Assessment nothing = world.check();
    assertEquals(State.NOT_YET, StepCheck.of(steps, nothing).get("policy-record:2"));
    assertEquals(State.NOT_MEASURED, StepCheck.of(steps, nothing).get("policy-file:1"));
    publish(steps, 3, 4);
    Map<String, State> states = StepCheck.of(steps, world.check());
    assertEquals(State.PASSED, states.get("policy-file:1"));
    assertEquals(State.PASSED, states.get("policy-record:2"));
    assertEquals(State.DONE, states.get("policy-file:3"));
    assertEquals(State.DONE, states.get("policy-record:4"));
    assertEquals(State.DONE, states.get("policy-host"));
  }

  private void publish(List<PublishingStep> steps, int file, int record) {
    world.policy(
        "d.test",
        PlannedSteps.data(steps.get(record)).getFirst(),
        steps.get(file).file().orElseThrow().text());
  }

  /** A signed zone is one whose answers are, and not one of which nothing was seen. */
  @Test
  void aZoneIsSignedOnceWhatLiesInItIs() {
    Repair sign = repair(Repair.Kind.SIGN_DOMAIN, "d.test");
    Assessment before = world.check();
    assertEquals(State.NOT_YET, one(before, sign, before));
    MailWorld later = new MailWorld(world);
    later.internet.signed("d.test").add("@ MX 10 mx").add("mx A 192.0.2.1");
    assertEquals(State.DONE, one(before, sign, later.check()));
  }

  /** The zone of an alias's end holds no mail host, and is seen all the same. */
  @Test
  void aZoneThatAnAliasLeadsToIsSeen() {
    MailWorld first = new MailWorld();
    first.internet.signed("d.test").add("@ MX 10 mx").add("mx CNAME mx.p.test.");
    first.internet.unsigned("p.test").add("mx A 192.0.2.1");
    Repair sign = repair(Repair.Kind.SIGN_HOST_ZONE, "mx.d.test");
    Assessment before = first.check();
    assertEquals(State.NOT_YET, one(before, sign, before));
    MailWorld later = new MailWorld(first);
    later.internet.signed("d.test").add("@ MX 10 mx").add("mx CNAME mx.p.test.");
    later.internet.signed("p.test").add("mx A 192.0.2.1");
    assertEquals(State.DONE, one(before, sign, later.check()));
  }
}
