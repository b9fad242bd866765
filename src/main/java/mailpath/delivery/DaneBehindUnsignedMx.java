package mailpath.delivery;

import java.util.List;
import mailpath.delivery.MailPath.AddressAnswer;
import mailpath.delivery.MailPath.Answer;
import mailpath.delivery.MailPath.Host;
import mailpath.delivery.MailPath.Tlsa;
import mailpath.fact.Actor;
import mailpath.fact.Evidence;
import mailpath.fact.Finding;
import mailpath.fact.Severity;
import mailpath.fact.Standing;

/**
 * A server publishes signed TLSA records, but the MX answer that leads to it is not signed, so most
 * senders do not use them (D1; RFC 7672 2.2.1).
 *
 * @param subject the host
 */
public record DaneBehindUnsignedMx(String subject, Evidence evidence) implements Finding {

  static List<DaneBehindUnsignedMx> check(MailPath path) {
    return path.mx().ifKnown().filter(Answer.INSECURE::equals).stream()
        .flatMap(unsigned -> path.hosts().stream())
        .filter(DaneBehindUnsignedMx::published)
        .map(
            host ->
                new DaneBehindUnsignedMx(
                    host.name().text(), path.mx().evidence().and(host.tlsa().evidence())))
        .toList();
  }

  private static boolean published(Host host) {
    return host.address().ifKnown().filter(AddressAnswer.SECURE::equals).isPresent()
        && host.tlsa().ifKnown().filter(tlsa -> tlsa != Tlsa.NONE).isPresent();
  }

  @Override
  public Standing standing() {
    return new Standing(DeliveryRules.D1, Severity.LOWERS, Actor.DOMAIN_OWNER);
  }
}
