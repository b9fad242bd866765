package mailpath.window;

/** A line that folds what is below it, or unfolds it. */
final class FoldLine {
  private FoldLine() {}

  /**
   * @param open whether what is below it is seen
   */
  static ActionBox of(String id, String title, boolean open, Runnable toggle) {
    ActionBox line =
        new ActionBox(
            id,
            title,
            toggle,
            Nodes.label(open ? "\u25be" : "\u25b8"),
            Nodes.grow(Nodes.paragraph(title)));
    line.setMinWidth(0);
    return line.styled("cert-fold", "gap-8");
  }
}
