package mailpath.window;

/** What roots are from that came with the question, as the window calls them. */
enum GivenRoots {
  /** The practice internet on this computer. */
  LAB,
  /** A case file: those that the chains of then could lead to. */
  CASE,
  /** Anything else. */
  OTHER
}
