package mailpath.window;

/** What a user can ask about the window and the program. */
interface HelpActions {
  /** What every figure means. */
  void legend();

  /** What every key does. */
  void keys();

  /** Which hosts the last runs went to. */
  void contacts();

  void closeContacts();

  /** What the program is and is made of. */
  void about();
}
