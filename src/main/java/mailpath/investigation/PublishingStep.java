package mailpath.investigation;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import mailpath.fact.Actor;
import mailpath.fact.Rule;
import mailpath.mtasts.MtaStsPolicy;

/**
 * One step of a {@link PublishingPlan}.
 *
 * @param id stays the same as long as the plan does
 * @param actor who can do it
 * @param rules what it follows from
 * @param records to be put into a zone, or taken out of it
 * @param file to be put on the policy host
 * @param before what has to be over before this step
 * @param next what has to be over before the next
 */
public record PublishingStep(
    String id,
    PublishingAct act,
    Actor actor,
    List<Rule> rules,
    List<RecordToPublish> records,
    Optional<MtaStsPolicy> file,
    List<PublishingCaution> cautions,
    Optional<PublishingWait> before,
    Optional<PublishingWait> next) {
  public PublishingStep {
    rules = List.copyOf(rules);
    records = List.copyOf(records);
    cautions = List.copyOf(cautions);
  }

  static PublishingStep of(String id, PublishingAct act, Actor actor, Rule... rules) {
    return new PublishingStep(
        id,
        act,
        actor,
        List.of(rules),
        List.of(),
        Optional.empty(),
        List.of(),
        Optional.empty(),
        Optional.empty());
  }

  PublishingStep with(RecordToPublish record) {
    return new PublishingStep(id, act, actor, rules, List.of(record), file, cautions, before, next);
  }

  PublishingStep with(MtaStsPolicy policy) {
    return new PublishingStep(
        id, act, actor, rules, records, Optional.of(policy), cautions, before, next);
  }

  PublishingStep with(List<PublishingCaution> others) {
    return new PublishingStep(id, act, actor, rules, records, file, others, before, next);
  }

  PublishingStep beside(PublishingCaution other) {
    return with(Stream.concat(cautions.stream(), Stream.of(other)).toList());
  }

  PublishingStep after(PublishingWait first) {
    return new PublishingStep(
        id, act, actor, rules, records, file, cautions, Optional.of(first), next);
  }

  PublishingStep waiting(PublishingWait then) {
    return new PublishingStep(
        id, act, actor, rules, records, file, cautions, before, Optional.of(then));
  }

  /** What the step has come to. */
  public enum State {
    DONE,
    /** What it put there was replaced by what a later step did. */
    PASSED,
    NOT_YET,
    /** It cannot be seen from outside, or was not measured. */
    NOT_MEASURED
  }
}
