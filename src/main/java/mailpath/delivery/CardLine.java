package mailpath.delivery;

import java.util.List;
import mailpath.delivery.MailPath.PolicyMode;
import mailpath.fact.Sentence;

/**
 * The lines that always stand below a headline (C4): what happens to mail of senders that check
 * nothing, and to a sender's first mail. Each is a clause after its label.
 */
public sealed interface CardLine extends Sentence {

  record NothingAccepted() implements CardLine {}

  record NothingDelivered() implements CardLine {}

  record ReadableOnTheWay() implements CardLine {}

  record EncryptedUnchecked() implements CardLine {}

  /** The server refuses mail without TLS, so removing STARTTLS gets nothing. */
  record EncryptedAlways() implements CardLine {}

  record ProtectedUnlessForged() implements CardLine {}

  /** Who checks DANE asks anew for each mail. */
  record DaneNeedsNoEarlierMail() implements CardLine {}

  record NoPolicyToLearn() implements CardLine {}

  record PolicyWithoutForce(PolicyMode mode) implements CardLine {}

  record PolicyOutOfReach() implements CardLine {}

  record NotEstablished(List<Word> range) implements CardLine {
    public NotEstablished {
      range = List.copyOf(range);
    }
  }

  /** What senders remember that delivered here before cannot be said, so they are left out. */
  record MemoryNotKnown() implements CardLine {}
}
