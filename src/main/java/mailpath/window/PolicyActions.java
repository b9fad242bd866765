package mailpath.window;

import mailpath.delivery.Habit;

/** Everything a user can ask of the tab "Policy preview". */
interface PolicyActions {
  /** Plays a habit of senders, or no longer. */
  void habit(Habit habit, boolean on);

  /** Shows or hides the copies that can be changed. */
  void edit(boolean shown);

  /** Plays another text in place of a copy of what is published. */
  void suppose(String copy, String text);

  /** Takes the last change back. */
  void undo();

  /** Takes all changes back. */
  void asMeasured();

  /** Tells the story of a cell from its beginning. */
  void story(String cell);

  /** Goes on in the story, or back. */
  void step(int steps);

  void closeStory();

  /** What can be asked about what to publish. */
  PublishActions publish();

  /** What can be asked about a change over time. */
  TimelineActions timeline();

  /** What can be asked about the drafts. */
  ThenActions then();

  /** Shows or folds away the senders that are seldom asked about. */
  void unfold(boolean shown);
}
