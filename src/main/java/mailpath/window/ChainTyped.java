package mailpath.window;

import java.util.Optional;
import mailpath.fact.Sentence;

/**
 * What is to be said of what a user typed in the tab "Certificate chain".
 *
 * @param date what stands in the field of the date and is none
 * @param said how far the look at a host is, or why something typed comes to nothing
 * @param unless a server: nothing need be said once it has sent a chain
 * @param looking whether a host is being looked at
 */
record ChainTyped(
    Optional<String> date, Optional<Sentence> said, Optional<String> unless, boolean looking) {
  static final ChainTyped NOTHING =
      new ChainTyped(Optional.empty(), Optional.empty(), Optional.empty(), false);

  ChainTyped date(Optional<String> wrong) {
    return new ChainTyped(wrong, said, unless, looking);
  }

  /** Something typed comes to nothing, or does so no longer. */
  ChainTyped saying(Optional<Sentence> why) {
    return new ChainTyped(date, why, Optional.empty(), looking);
  }

  ChainTyped looking(Sentence how) {
    return new ChainTyped(date, Optional.of(how), Optional.empty(), true);
  }

  /** The look has ended. */
  ChainTyped looked(Sentence how, Optional<String> server) {
    return new ChainTyped(date, Optional.of(how), server, false);
  }
}
