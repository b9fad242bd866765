package mailpath.window;

import mailpath.window.FoldedPart.View;

/** A folded part of the policy preview as it is shown. */
sealed interface PolicyFold {
  View<?> view();

  /** What to publish, in which order, and how long to wait. */
  record Publish(View<PublishScreen> view) implements PolicyFold {}

  /** What a change of what is published does to mail over time. */
  record Timeline(View<TimelineScreen> view) implements PolicyFold {}

  /**
   * The drafts of 2015 to 2018 beside the standard, and what became of the idea.
   *
   * @param choice newer than what is shown, while that is being made
   */
  record Then(View<ThenScreen> view, ThenChoice choice) implements PolicyFold {}
}
