package mailpath.investigation;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import mailpath.delivery.Repair;
import mailpath.delivery.RepairPlan;
import mailpath.delivery.RepairPlan.Stage;
import mailpath.delivery.RepairPlan.Way;
import mailpath.investigation.RecordToPublish.Data;

/** The steps that repairs come to, each set of them as one stage. */
final class PlannedSteps {
  private PlannedSteps() {}

  static Stage stage(Repair... repairs) {
    return new Stage(List.of(repairs), List.of(), Map.of(), false);
  }

  static Repair repair(Repair.Kind kind, String... args) {
    return new Repair(kind, List.of(args));
  }

  static List<PublishingStep> of(Assessment assessment, Stage... stages) {
    RepairPlan plan = new RepairPlan(Way.BOTH, List.of(stages), true);
    return new PublishingSteps(assessment, PublishingOptions.FIRST, plan).way().steps();
  }

  /** Of a plan with one repair. */
  static PublishingStep one(Assessment assessment, Repair repair) {
    return of(assessment, stage(repair)).getFirst();
  }

  static List<String> data(PublishingStep step) {
    return step.records().stream()
        .flatMap(record -> record.data().stream())
        .map(
            data ->
                switch (data) {
                  case Data.Tlsa(var tlsa) -> tlsa.text();
                  case Data.Text(var text) -> text;
                  case Data.Exchange(var preference, var host) -> preference + " " + host;
                })
        .toList();
  }

  static boolean warns(PublishingStep step, Class<? extends PublishingCaution> of) {
    return step.cautions().stream().anyMatch(of::isInstance);
  }

  static List<PublishingAct> acts(List<PublishingStep> steps) {
    return steps.stream().map(PublishingStep::act).toList();
  }

  static Stream<PublishingWait> waits(List<PublishingStep> steps) {
    return steps.stream().flatMap(step -> step.next().stream());
  }
}
