package mailpath;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import mailpath.casefile.Case;
import mailpath.delivery.Repair;
import mailpath.delivery.RepairPlan.Way;
import mailpath.delivery.SenderKind;
import mailpath.delivery.Word;
import mailpath.investigation.Assessment;
import mailpath.investigation.DomainCases;
import mailpath.investigation.PublishingAct.ActPublishTlsa;
import mailpath.investigation.PublishingAct.ActTlsaNotSeen;
import mailpath.investigation.PublishingCaution.CautionAuthority;
import mailpath.investigation.PublishingCaution.CautionKeepKey;
import mailpath.investigation.PublishingOptions;
import mailpath.investigation.PublishingOptions.Pair;
import mailpath.investigation.PublishingPlan;
import mailpath.investigation.PublishingPlan.PlannedStage;
import mailpath.investigation.PublishingPlan.PlannedWay;
import mailpath.investigation.PublishingPlan.Standing;
import mailpath.investigation.PublishingStep;
import mailpath.investigation.PublishingStep.State;
import mailpath.investigation.RecordToPublish;
import mailpath.investigation.StepCheck;
import mailpath.lab.LabDomains;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.Timeout;

/** What the practice domains would have to publish, and what comes of it when they do. */
@Tag("exhaustive")
@Timeout(300)
class PublishingPlanTest {
  private static WhatIfLab lab;

  @BeforeAll
  static void open() {
    lab = new WhatIfLab();
  }

  @AfterAll
  static void close() {
    lab.close();
  }

  private static Assessment measured(String domain) {
    return DomainCases.replay(lab.recorded(domain));
  }

  private static PlannedWay way(PublishingPlan plan, Way way) {
    return plan.ways().stream()
        .filter(one -> one.plan().way() == way)
        .findFirst()
        .orElseThrow(() -> new AssertionError(plan.standing() + " " + plan.ways()));
  }

  private static List<Repair.Kind> kinds(PlannedWay way) {
    return way.stages().stream()
        .flatMap(stage -> stage.played().repairs().stream())
        .map(Repair::kind)
        .toList();
  }

  /** Every stage of every way of every practice domain, as far as lines of text can make it. */
  @TestFactory
  Stream<DynamicTest> everyStageRisesExactlyAsThePlanSaid() {
    return LabDomains.ALL.stream()
        .map(domain -> domain.name().text())
        .map(domain -> dynamicTest(domain, () -> rises(domain)));
  }

  private static void rises(String domain) {
    Case recorded = lab.recorded(domain);
    for (Pair pair : Pair.values()) {
      PublishingOptions options = new PublishingOptions(pair, Map.of(), "tls@" + domain);
      for (PlannedWay way : PublishingPlan.of(measured(domain), options).ways()) {
        rises(recorded, way);
      }
    }
  }

  private static void rises(Case recorded, PlannedWay way) {
    List<Repair.Kind> kinds = kinds(way);
    if (kinds.contains(Repair.Kind.HOST_ANSWERS) || asksForTheSameKey(way)) {
      return;
    }
    PublishedLines lines = new PublishedLines(DomainCases.replay(recorded));
    List<PublishingStep> made = new ArrayList<>();
    for (PlannedStage stage : way.stages()) {
      if (stage.steps().stream().anyMatch(step -> step.act() instanceof ActTlsaNotSeen)) {
        return;
      }
      stage.steps().forEach(lines::make);
      made.addAll(stage.steps());
      Assessment then = lab.played(recorded, lines.all().toArray(String[]::new)).assessment();
      assertEquals(
          stage.played().word(), then.verdict().word(), () -> way.plan() + "\n" + lines.all());
      for (SenderKind sender : way.plan().way().senders()) {
        assertEquals(
            stage.played().word(sender),
            then.verdict().sender(sender).word(),
            () -> sender + " " + way.plan() + "\n" + lines.all());
      }
      Map<String, State> states = StepCheck.of(made, then);
      assertFalse(states.containsValue(State.NOT_YET), () -> states + "\n" + lines.all());
    }
  }

  /** No line of text makes a certificate for a key that only the server has. */
  private static boolean asksForTheSameKey(PlannedWay way) {
    boolean otherCertificate = kinds(way).contains(Repair.Kind.CERTIFICATE);
    boolean keepsKey =
        way.steps().stream()
            .flatMap(step -> step.cautions().stream())
            .anyMatch(caution -> caution instanceof CautionKeepKey);
    return otherCertificate && keepsKey;
  }

  @Test
  void schakelNeedsNothingButASignature() {
    PublishingPlan plan = PublishingPlan.of(measured("schakel.test"), PublishingOptions.FIRST);
    PlannedWay first = plan.ways().getFirst();
    assertEquals(Way.DANE, first.plan().way());
    assertEquals(List.of(Repair.Kind.SIGN_DOMAIN), kinds(first));
    assertEquals(Word.SECURE, first.stages().getLast().played().word());
    assertTrue(first.plan().reached());
  }

  @Test
  void envelopRisesByEitherWay() {
    PublishingPlan plan = PublishingPlan.of(measured("envelop.test"), PublishingOptions.FIRST);
    assertEquals(
        List.of(Repair.Kind.SIGN_DOMAIN, Repair.Kind.PUBLISH_TLSA), kinds(way(plan, Way.DANE)));
    assertEquals(
        List.of(Repair.Kind.CERTIFICATE, Repair.Kind.PUBLISH_POLICY),
        kinds(way(plan, Way.MTA_STS)));
    assertTrue(way(plan, Way.BOTH).plan().reached());
  }

  /** One machine of two has the word erased: nothing that is published makes up for it. */
  @Test
  void nothingPublishedHelpsGumBeforeStarttlsDoes() {
    PublishingPlan plan = PublishingPlan.of(measured("gum.test"), PublishingOptions.FIRST);
    assertEquals(3, plan.ways().size());
    for (PlannedWay way : plan.ways()) {
      PlannedStage first = way.stages().getFirst();
      assertEquals(Repair.Kind.STARTTLS, first.played().repairs().getFirst().kind());
      assertTrue(first.played().onlyAtServers());
      assertTrue(first.steps().getFirst().records().isEmpty());
    }
    assertFalse(
        PublishingPlan.of(measured("envelop.test"), PublishingOptions.FIRST).ways().stream()
            .flatMap(way -> way.stages().stream())
            .anyMatch(stage -> stage.played().onlyAtServers()),
        "DANE does without the certificate");
  }

  /** The pair of the present key and the authority that vouches for it, with its price said. */
  @Test
  void thePairNamesTheAuthorityThatWasSent() {
    PublishingOptions options = new PublishingOptions(Pair.KEY_AND_AUTHORITY, Map.of(), "");
    PublishingPlan plan = PublishingPlan.of(measured("beleid.test"), options);
    PublishingStep step =
        way(plan, Way.DANE).steps().stream()
            .filter(one -> one.act() instanceof ActPublishTlsa)
            .findFirst()
            .orElseThrow();
    List<String> forms =
        step.records().getFirst().data().stream()
            .map(data -> ((RecordToPublish.Data.Tlsa) data).record().form())
            .toList();
    assertEquals(List.of("3 1 1", "2 1 1"), forms);
    assertTrue(step.cautions().stream().anyMatch(CautionAuthority.class::isInstance));
  }

  @Test
  void whatIsNotKnownOrTakesNoMailGetsNoPlan() {
    assertEquals(
        Standing.NOT_MEASURED,
        PublishingPlan.of(measured("stil.test"), PublishingOptions.FIRST).standing());
  }

  /** Who breaks if an MX is missing from an enforced policy? */
  @Test
  void anEnforcedPolicyWithoutAnMxBreaksThoseWhoKnowIt() {
    Case recorded = lab.recorded("beleid.test");
    Assessment then = lab.played(recorded, "policy enforce:other.beleid.test").assessment();
    assertEquals(Word.BROKEN, then.verdict().word());
    assertEquals(Word.BROKEN, then.verdict().sender(SenderKind.MTA_STS_KNOWN).word());
    assertEquals(Word.BROKEN, then.verdict().sender(SenderKind.MTA_STS_FIRST).word());
    assertEquals(Word.OPPORTUNISTIC, then.verdict().sender(SenderKind.OPPORTUNISTIC).word());
  }
}
