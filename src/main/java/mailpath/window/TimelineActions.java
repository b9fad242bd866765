package mailpath.window;

/** Everything a user can ask of the part of the policy preview about a change over time. */
interface TimelineActions {
  /** Shows it, or folds it away. */
  void open(boolean shown);

  /** Plays another change, by its id among the options. */
  void change(String id);

  /** Plays new servers of another kind. */
  void server(String id);

  /** Shows another way to make the change in haste. */
  void haste(String id);
}
