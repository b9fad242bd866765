package mailpath.delivery;

import java.util.List;
import mailpath.delivery.MailPath.Host;
import mailpath.fact.Actor;
import mailpath.fact.Evidence;
import mailpath.fact.Finding;
import mailpath.fact.Severity;
import mailpath.fact.Standing;

/**
 * Mail gets through, but only to a server of worse preference, so it may be late (W1).
 *
 * @param senders for whom it is so
 */
public record DeliveryDegraded(String subject, List<SenderKind> senders, Evidence evidence)
    implements Finding {
  public DeliveryDegraded {
    senders = List.copyOf(senders);
  }

  static List<DeliveryDegraded> check(Judgement judgement, MailPath path) {
    List<SenderKind> late =
        Board.JUDGED.stream().filter(kind -> judgement.verdict().sender(kind).degraded()).toList();
    return late.isEmpty()
        ? List.of()
        : List.of(new DeliveryDegraded(path.domain().text(), late, preferred(path)));
  }

  private static Evidence preferred(MailPath path) {
    int best = path.hosts().stream().mapToInt(Host::preference).min().orElse(0);
    return path.hosts().stream()
        .filter(host -> host.preference() == best)
        .flatMap(host -> host.addresses().stream())
        .map(place -> place.service().evidence())
        .reduce(Evidence.NONE, Evidence::and);
  }

  @Override
  public Standing standing() {
    return new Standing(DeliveryRules.W1, Severity.LOWERS, Actor.MAIL_HOST);
  }
}
