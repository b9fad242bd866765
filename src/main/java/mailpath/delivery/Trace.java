package mailpath.delivery;

import java.util.List;

/** What a sender did, step by step (delivery-game 2); the last step is where the mail ended. */
public record Trace(List<Step> steps) {
  public Trace {
    steps = List.copyOf(steps);
  }

  /**
   * One step.
   *
   * @param rule id of the rule that the sender followed
   * @param says the step as a sentence, with the fact used
   */
  public record Step(String rule, SenderStep says) {}
}
