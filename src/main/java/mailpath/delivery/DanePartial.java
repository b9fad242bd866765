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
import mailpath.network.DomainName;

/**
 * Some servers have TLSA records and some have none: an attacker blocks the protected ones and mail
 * goes to the others (W2).
 *
 * @param without the hosts without records that count
 */
public record DanePartial(String subject, List<DomainName> without, Evidence evidence)
    implements Finding {
  public DanePartial {
    without = List.copyOf(without);
  }

  static List<DanePartial> check(MailPath path) {
    boolean signed = path.mx().ifKnown().filter(Answer.SECURE::equals).isPresent();
    List<Host> bare = path.hosts().stream().filter(DanePartial::bare).toList();
    if (!signed || bare.isEmpty() || path.hosts().stream().noneMatch(DanePartial::covered)) {
      return List.of();
    }
    Evidence evidence =
        bare.stream()
            .map(host -> host.address().evidence().and(host.tlsa().evidence()))
            .reduce(Evidence.NONE, Evidence::and);
    return List.of(
        new DanePartial(path.domain().text(), bare.stream().map(Host::name).toList(), evidence));
  }

  private static boolean covered(Host host) {
    return is(host, AddressAnswer.SECURE)
        && host.tlsa().ifKnown().filter(tlsa -> tlsa != Tlsa.NONE).isPresent();
  }

  private static boolean bare(Host host) {
    return is(host, AddressAnswer.INSECURE)
        || is(host, AddressAnswer.SECURE)
            && host.tlsa().ifKnown().filter(Tlsa.NONE::equals).isPresent();
  }

  private static boolean is(Host host, AddressAnswer answer) {
    return host.address().ifKnown().filter(answer::equals).isPresent();
  }

  @Override
  public Standing standing() {
    return new Standing(DeliveryRules.W2, Severity.LOWERS, Actor.DOMAIN_OWNER);
  }
}
