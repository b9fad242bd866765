package mailpath.delivery;

import java.util.List;
import mailpath.fact.Actor;
import mailpath.fact.Evidence;
import mailpath.fact.Finding;
import mailpath.fact.Severity;
import mailpath.fact.Standing;

/**
 * Senders that still hold an earlier policy fare otherwise than those that fetched the present one;
 * the verdict shows the worse (R4, R16).
 */
public record RememberedPolicyDiffers(String subject, Evidence evidence) implements Finding {

  static List<RememberedPolicyDiffers> check(Judgement judgement, MailPath path) {
    boolean matters =
        judgement.verdict().depends().stream()
            .anyMatch(dependence -> dependence.on().equals(Readings.REMEMBERED));
    return matters
        ? List.of(
            new RememberedPolicyDiffers(path.domain().text(), path.policy().fetch().evidence()))
        : List.of();
  }

  @Override
  public Standing standing() {
    return new Standing(DeliveryRules.R4, Severity.LOWERS, Actor.DOMAIN_OWNER);
  }
}
