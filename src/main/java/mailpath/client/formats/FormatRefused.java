package mailpath.client.formats;

import mailpath.client.ClientFormat.Read;
import mailpath.fact.Sentence;

/** Ends the reading of a file; never leaves a format. */
public final class FormatRefused extends Exception {
  private final transient Read.Refused refused;

  /**
   * @param line 0 where there are no lines
   */
  public FormatRefused(int line, Sentence why) {
    // it carries an answer, so nobody looks at where it was thrown
    super(why.id(), null, false, false);
    refused = new Read.Refused(line, why);
  }

  public Read.Refused refused() {
    return refused;
  }
}
