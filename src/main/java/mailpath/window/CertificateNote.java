package mailpath.window;

import java.time.Instant;
import mailpath.fact.Sentence;
import mailpath.network.InputFault;

/** What is said in the tab "Certificate chain" about what was typed in it, and what goes on. */
sealed interface CertificateNote extends Sentence {

  /**
   * @param part the offending part of a name, as typed
   */
  record NameNotUnderstood(String part, InputFault why) implements CertificateNote {}

  /**
   * A text that is no TLSA record.
   *
   * @param line from 1
   */
  record RecordNotUnderstood(int line, String typed) implements CertificateNote {}

  /**
   * @param most records that are held against a chain
   */
  record TooManyRecords(int most) implements CertificateNote {}

  /** A host is being looked at, and nothing has arrived yet. */
  record HostAsked(String host) implements CertificateNote {}

  record HostUnderWay(String host, int done, int total) implements CertificateNote {}

  /** Nothing was sent by a host that was looked at. */
  record HostSentNone(String host, int port) implements CertificateNote {}

  /**
   * The same, with what stands in the way.
   *
   * @param why the weightiest thing that was found
   */
  record HostSentNoneFor(String host, int port, Sentence why) implements CertificateNote {}

  record HostStopped(String host) implements CertificateNote {}

  /**
   * The time machine stands at a date.
   *
   * @param at noon of it
   */
  record ShownForDate(Instant at) implements CertificateNote {}

  /** Nothing in the clipboard can be certificates. */
  record ClipboardEmpty() implements CertificateNote {}

  /** What was to be shown or saved is not there. */
  record NoChain() implements CertificateNote {}

  record ChainSaved(String file) implements CertificateNote {}

  /** One of the two cannot be read. */
  record NothingToCompare() implements CertificateNote {}

  /** Twice the same certificate. */
  record PairSame() implements CertificateNote {}

  record PairDiffers(int differing, int all) implements CertificateNote {}

  /** The key is the same: TLSA records about it hold for both. */
  record PairOfOneKey(int differing, int all) implements CertificateNote {}

  /** What one of the two has not. */
  record PairWithout() implements CertificateNote {}
}
