package mailpath.delivery;

import java.util.Optional;
import mailpath.delivery.MailPath.PolicyBody;
import mailpath.delivery.MailPath.PolicyMode;
import mailpath.delivery.Verdict.SenderVerdict;

/**
 * What the verdict card says.
 *
 * @param checksNothing after the label "senders that check nothing"
 * @param firstContact after the label "first contact"
 * @param memory why the rows of senders that know the policy are open, if they are
 * @param degraded added to the headline if only a backup server works
 */
public record Card(
    Headline headline,
    CardLine checksNothing,
    CardLine firstContact,
    Optional<CardLine> memory,
    Optional<Headline> degraded) {

  public static Card of(Judgement judgement, MailPath path) {
    Verdict verdict = judgement.verdict();
    return new Card(
        verdict.headline(),
        line(verdict.sender(SenderKind.OPPORTUNISTIC)),
        firstContact(verdict, path.policy()),
        memory(judgement),
        verdict.degraded() ? Optional.of(new Headline.Degraded()) : Optional.empty());
  }

  /** Whose first mail {@link #firstContact} is about. */
  public SenderKind firstContactOf() {
    return firstContact instanceof CardLine.DaneNeedsNoEarlierMail
        ? SenderKind.DANE
        : SenderKind.MTA_STS_FIRST;
  }

  /** The same card under another headline. */
  public Card with(Headline other) {
    return new Card(other, checksNothing, firstContact, memory, degraded);
  }

  private static CardLine line(SenderVerdict sender) {
    return switch (sender.word()) {
      case NOT_ACCEPTING -> new CardLine.NothingAccepted();
      case BROKEN -> new CardLine.NothingDelivered();
      case PLAINTEXT -> new CardLine.ReadableOnTheWay();
      case OPPORTUNISTIC -> encrypted(sender);
      case SECURE -> new CardLine.ProtectedUnlessForged();
      case UNKNOWN -> new CardLine.NotEstablished(sender.range());
    };
  }

  private static CardLine encrypted(SenderVerdict sender) {
    if (sender.openToDnsForgery()) {
      return new CardLine.ProtectedUnlessForged();
    }
    return sender.encryptionEnforced()
        ? new CardLine.EncryptedAlways()
        : new CardLine.EncryptedUnchecked();
  }

  /** Without a policy in force there is nothing to learn, and the reason says more. */
  private static CardLine firstContact(Verdict verdict, MailPath.Policy policy) {
    CardLine line = line(verdict.sender(SenderKind.MTA_STS_FIRST));
    boolean nothingLearnt =
        line instanceof CardLine.EncryptedUnchecked
            || line instanceof CardLine.EncryptedAlways
            || line instanceof CardLine.ReadableOnTheWay;
    if (nothingLearnt && verdict.sender(SenderKind.DANE).word() == Word.SECURE) {
      return new CardLine.DaneNeedsNoEarlierMail();
    }
    return nothingLearnt ? withoutPolicy(policy).orElse(line) : line;
  }

  private static Optional<CardLine> withoutPolicy(MailPath.Policy policy) {
    Optional<Optional<String>> record = policy.record().ifKnown();
    if (record.isEmpty()) {
      return Optional.empty();
    }
    if (record.get().isEmpty()) {
      return Optional.of(
          policy.malformed() ? new CardLine.PolicyOutOfReach() : new CardLine.NoPolicyToLearn());
    }
    Optional<Optional<PolicyBody>> body = policy.fetch().ifKnown();
    return body.isEmpty()
        ? Optional.empty()
        : body.get()
            .map(PolicyBody::mode)
            .<Optional<CardLine>>map(Card::withoutForce)
            .orElse(Optional.of(new CardLine.PolicyOutOfReach()));
  }

  private static Optional<CardLine> withoutForce(PolicyMode mode) {
    return mode == PolicyMode.ENFORCE
        ? Optional.empty()
        : Optional.of(new CardLine.PolicyWithoutForce(mode));
  }

  private static Optional<CardLine> memory(Judgement judgement) {
    boolean played =
        judgement.matrix().cell(SenderKind.OPPORTUNISTIC, Attacker.NOBODY).witness().isPresent();
    boolean known =
        judgement.matrix().cell(SenderKind.MTA_STS_KNOWN, Attacker.NOBODY).witness().isPresent();
    return played && !known ? Optional.of(new CardLine.MemoryNotKnown()) : Optional.empty();
  }
}
