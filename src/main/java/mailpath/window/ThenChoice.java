package mailpath.window;

/**
 * What the user chose to see of the drafts and what became of them.
 *
 * @param text that was typed, pasted or dropped
 */
record ThenChoice(String text) {
  static final ThenChoice FIRST = new ThenChoice("");

  /** As a field can hold it: control characters stay in what is read, and are not drawn. */
  String shown() {
    return text.replaceAll("\r\n?", "\n").replaceAll("[\\p{Cntrl}&&[^\n\t]]", "");
  }
}
