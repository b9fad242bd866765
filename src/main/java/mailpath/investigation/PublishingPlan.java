package mailpath.investigation;

import java.util.List;
import java.util.Optional;
import mailpath.delivery.MailPath;
import mailpath.delivery.RepairPlan;
import mailpath.delivery.RepairPlans;
import mailpath.delivery.Word;

/**
 * What a domain would have to publish, and others to do, for its mail to be secure: ways of stages
 * whose outcome was played, each with the steps that make its repairs (delivery-game 6). Nothing is
 * published by this program.
 *
 * @param reports how to be told of failures; empty where a record is there that works
 * @param ways that with the fewest repairs first; empty unless {@code standing} is PLANNED
 */
public record PublishingPlan(
    Standing standing, Optional<PublishingStep> reports, List<PlannedWay> ways) {
  public PublishingPlan {
    ways = List.copyOf(ways);
  }

  /** Whether there is something to plan. */
  public enum Standing {
    PLANNED,
    /** A null MX: there is no mail to be protected. */
    ACCEPTS_NO_MAIL,
    /** No server, or no such domain. */
    NO_SERVER,
    /** Too little is known; a plan could break mail. */
    NOT_MEASURED
  }

  /**
   * @param later steps for the time after it, so that it stays so
   */
  public record PlannedWay(RepairPlan plan, List<PlannedStage> stages, List<PublishingStep> later) {
    public PlannedWay {
      stages = List.copyOf(stages);
      later = List.copyOf(later);
    }

    public List<PublishingStep> steps() {
      return stages.stream().flatMap(stage -> stage.steps().stream()).toList();
    }
  }

  public record PlannedStage(RepairPlan.Stage played, List<PublishingStep> steps) {
    public PlannedStage {
      steps = List.copyOf(steps);
    }
  }

  /**
   * @param assessment of a finished run
   */
  public static PublishingPlan of(Assessment assessment, PublishingOptions options) {
    Standing standing = standing(assessment);
    if (standing != Standing.PLANNED) {
      return new PublishingPlan(standing, Optional.empty(), List.of());
    }
    List<PlannedWay> ways =
        RepairPlans.of(assessment.path()).stream()
            .map(plan -> new PublishingSteps(assessment, options, plan).way())
            .toList();
    return ways.isEmpty()
        ? new PublishingPlan(Standing.NOT_MEASURED, Optional.empty(), List.of())
        : new PublishingPlan(standing, new ReportSteps(assessment, options).step(), ways);
  }

  private static Standing standing(Assessment assessment) {
    Optional<MailPath.Kind> mail = assessment.path().mail().ifKnown();
    boolean open =
        assessment.progress().provisional() || assessment.verdict().word() == Word.UNKNOWN;
    if (mail.isEmpty() || open) {
      return Standing.NOT_MEASURED;
    }
    return switch (mail.get()) {
      case HOSTS, IMPLICIT -> Standing.PLANNED;
      case NULL_MX -> Standing.ACCEPTS_NO_MAIL;
      case NO_MAIL, NXDOMAIN -> Standing.NO_SERVER;
    };
  }
}
