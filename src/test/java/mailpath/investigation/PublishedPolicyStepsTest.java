package mailpath.investigation;

import static mailpath.investigation.PlannedSteps.acts;
import static mailpath.investigation.PlannedSteps.data;
import static mailpath.investigation.PlannedSteps.repair;
import static mailpath.investigation.PlannedSteps.stage;
import static mailpath.investigation.PlannedSteps.warns;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mailpath.delivery.Repair;
import mailpath.dns.SignedZone;
import mailpath.investigation.PublishingAct.ActPolicyFileChanged;
import mailpath.investigation.PublishingAct.ActPolicyFileEnforce;
import mailpath.investigation.PublishingAct.ActPolicyFileTesting;
import mailpath.investigation.PublishingAct.ActPolicyHost;
import mailpath.investigation.PublishingAct.ActPolicyRecord;
import mailpath.investigation.PublishingAct.ActPolicyRecordAgain;
import mailpath.investigation.PublishingAct.ActRemovePolicyRecord;
import mailpath.investigation.PublishingCaution.CautionAlias;
import mailpath.investigation.PublishingCaution.CautionFileUnseen;
import mailpath.investigation.PublishingCaution.CautionUnseenCertificate;
import mailpath.investigation.RecordToPublish.Doing;
import mailpath.mtasts.MtaStsPolicy;
import mailpath.network.AddressFamily;
import mailpath.network.DomainName;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who follows the steps about a policy and reports to the letter loses no mail. */
final class PublishedPolicyStepsTest {
  private static final String ENFORCE =
      "version: STSv1\nmode: enforce\nmx: old.d.test\nmax_age: 3600\n";
  private static final String TESTING =
      "version: STSv1\nmode: testing\nmx: mx.d.test\nmax_age: 604800\n";

  private final MailWorld world = new MailWorld();
  private SignedZone zone = world.internet.unsigned("d.test");

  @BeforeEach
  void host() {
    zone.add("@ MX 10 mx").add("mx A 192.0.2.1");
  }

  private static Repair ofPolicy(Repair.Kind kind) {
    return repair(kind, "d.test");
  }

  /** The record of a policy that is made anew is written with it, and not once more. */
  @Test
  void aBadRecordAndNoFileAreMendedOnce() {
    zone.add("_mta-sts TXT \"v=STSv1; id=a;\"").add("_mta-sts TXT \"v=STSv1; id=b;\"");
    List<PublishingStep> steps =
        PlannedSteps.of(
            world.check(),
            stage(ofPolicy(Repair.Kind.POLICY_FETCH), ofPolicy(Repair.Kind.POLICY_RECORD)));
    assertEquals(
        List.of(
            ActPolicyHost.class,
            ActPolicyFileTesting.class,
            ActPolicyRecord.class,
            ActPolicyFileEnforce.class,
            ActPolicyRecordAgain.class),
        acts(steps).stream().map(Object::getClass).toList());
    assertEquals(Doing.REPLACE, steps.get(2).records().getFirst().doing());
  }

  /** One file says both, so that one id announces both. */
  @Test
  void whatIsWrongWithAPolicyIsChangedAtOnce() {
    world.policy("d.test", ENFORCE);
    List<PublishingStep> steps =
        PlannedSteps.of(
            world.check(),
            stage(
                repair(Repair.Kind.LIST_HOST, "mx.d.test"), ofPolicy(Repair.Kind.POLICY_MAX_AGE)));
    assertEquals(
        List.of(ActPolicyFileChanged.class, ActPolicyRecordAgain.class),
        acts(steps).stream().map(Object::getClass).toList());
    MtaStsPolicy file = steps.getFirst().file().orElseThrow();
    assertEquals(List.of("old.d.test", "mx.d.test"), file.patterns());
    assertEquals(1_209_600, file.maxAge());
  }

  /** A file that is fetched already is no secret to this program. */
  @Test
  void onlyTheFirstFileIsUnseen() {
    List<PublishingStep> steps =
        PlannedSteps.of(world.check(), stage(ofPolicy(Repair.Kind.PUBLISH_POLICY)));
    assertEquals(
        List.of("policy-file:1"),
        steps.stream()
            .filter(step -> warns(step, CautionFileUnseen.class))
            .map(PublishingStep::id)
            .toList());
  }

  /** R14: in force, the policy stops mail to an address whose certificate nobody looked at. */
  @Test
  void addressesThatWereNotSeenAreNamedBeforeAPolicyIsInForce() {
    zone.add("mx AAAA 2001:db8::3");
    world.families(AddressFamily.IPV4).policy("d.test", TESTING);
    PublishingStep file = PlannedSteps.one(world.check(), ofPolicy(Repair.Kind.POLICY_ENFORCE));
    assertInstanceOf(ActPolicyFileEnforce.class, file.act());
    assertTrue(
        file.cautions().contains(new CautionUnseenCertificate(List.of("2001:db8::3"))),
        file::toString);
  }

  /** R17: the last step has its record too, and the wait after which the host may go. */
  @Test
  void aPolicyThatIsWithdrawnTakesItsRecordAlong() {
    world.policy("d.test", ENFORCE);
    List<PublishingStep> steps =
        PlannedSteps.of(world.check(), stage(ofPolicy(Repair.Kind.WITHDRAW_POLICY)));
    PublishingStep last = steps.getLast();
    assertInstanceOf(ActRemovePolicyRecord.class, last.act());
    assertEquals(Doing.REMOVE, last.records().getFirst().doing());
    assertEquals(data(steps.get(1)), data(last));
    assertInstanceOf(PublishingWait.WaitRecordLife.class, last.next().orElseThrow());
    assertEquals(
        Optional.of(Duration.ofHours(1)), steps.get(1).next().flatMap(PublishingWait::least));
  }

  /** What a resolver tells of an unsigned record is the rest of its life. */
  @Test
  void aLifeThatIsNotKnownIsTakenForADay() {
    world.policy("d.test", TESTING);
    PublishingStep record =
        PlannedSteps.of(world.check(), stage(ofPolicy(Repair.Kind.POLICY_ENFORCE))).getLast();
    assertEquals(Optional.of(Duration.ofDays(1)), record.next().flatMap(PublishingWait::least));
  }

  /** A name that is an alias can have no record of its own beside it (RFC 1034 3.6.2). */
  @Test
  void aRecordForReportsGoesWhereTheAliasLeads() {
    zone.add("_smtp._tls CNAME rpt.p.test.");
    world.internet.unsigned("p.test").add("rpt TXT \"v=TLSRPTv1; rua=\"");
    PublishingStep step =
        new ReportSteps(
                world.check(),
                new PublishingOptions(PublishingOptions.Pair.KEY, Map.of(), "a@d.test"))
            .step()
            .orElseThrow();
    assertEquals(DomainName.of("rpt.p.test"), step.records().getFirst().owner());
    assertEquals(Doing.REPLACE, step.records().getFirst().doing());
    assertTrue(warns(step, CautionAlias.class));
  }
}
