package mailpath.delivery;

import java.util.List;
import mailpath.delivery.MailPath.Host;
import mailpath.delivery.Verdict.SenderVerdict;
import mailpath.fact.Actor;
import mailpath.fact.Evidence;
import mailpath.fact.Finding;
import mailpath.fact.Severity;
import mailpath.fact.Standing;

/**
 * TLSA records that nobody can use still make senders that check DANE insist on encryption, without
 * checking whom they talk to (D6; RFC 7672 2.2).
 */
public record EncryptionEnforced(String subject, Evidence evidence) implements Finding {

  static List<EncryptionEnforced> check(Judgement judgement, MailPath path) {
    SenderVerdict dane = judgement.verdict().sender(SenderKind.DANE);
    SenderVerdict other = judgement.verdict().sender(SenderKind.OPPORTUNISTIC);
    Evidence evidence =
        path.hosts().stream()
            .map(Host::tlsa)
            .map(tlsa -> tlsa.evidence())
            .reduce(Evidence.NONE, Evidence::and);
    return dane.encryptionEnforced() && !other.encryptionEnforced()
        ? List.of(new EncryptionEnforced(path.domain().text(), evidence))
        : List.of();
  }

  @Override
  public Standing standing() {
    return new Standing(DeliveryRules.D6, Severity.INFO, Actor.DOMAIN_OWNER);
  }
}
