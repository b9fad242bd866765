package mailpath.delivery;

import java.util.List;
import mailpath.delivery.Verdict.Decider;
import mailpath.fact.Actor;
import mailpath.fact.Evidence;
import mailpath.fact.Finding;
import mailpath.fact.Severity;
import mailpath.fact.Standing;

/**
 * One server is weaker than the way that mail normally goes, and an outage or an attacker who
 * blocks the others sends mail there (W2, W3).
 *
 * @param subject the host that decides
 * @param word the verdict because of it
 * @param normal the verdict over the preferred servers alone
 */
public record WeakestHost(String subject, String ip, Word word, Word normal, Evidence evidence)
    implements Finding {

  static List<WeakestHost> check(Judgement judgement, MailPath path) {
    Verdict verdict = judgement.verdict();
    boolean better =
        verdict.normalPath() != Word.UNKNOWN
            && verdict.word() != Word.UNKNOWN
            && verdict.normalPath().compareTo(verdict.word()) > 0;
    return verdict.decidedBy().stream()
        .filter(decider -> better)
        .map(
            decider ->
                new WeakestHost(
                    decider.host(),
                    decider.ip(),
                    verdict.word(),
                    verdict.normalPath(),
                    evidence(decider, path)))
        .toList();
  }

  private static Evidence evidence(Decider decider, MailPath path) {
    return path.hosts().stream()
        .filter(host -> host.name().text().equals(decider.host()))
        .flatMap(host -> host.addresses().stream())
        .filter(place -> place.ip().equals(decider.ip()))
        .map(place -> place.service().evidence())
        .reduce(Evidence.NONE, Evidence::and);
  }

  @Override
  public Standing standing() {
    return new Standing(DeliveryRules.W2, Severity.LOWERS, Actor.MAIL_HOST);
  }
}
