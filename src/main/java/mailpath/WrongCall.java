package mailpath;

import mailpath.report.Words;

/** A call that cannot be carried out as given: exit 2, with one line that says why. */
final class WrongCall extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final transient CommandText text;
  private final transient Object[] values;

  WrongCall(CommandText text, Object... values) {
    super(text.name());
    this.text = text;
    this.values = values;
  }

  String line(Words words) {
    return words.label(text, values);
  }
}
