package mailpath.timeline;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import mailpath.delivery.Cell;
import mailpath.delivery.Game;
import mailpath.delivery.MailPath;
import mailpath.delivery.MailPath.AddressAnswer;
import mailpath.delivery.MailPath.Kind;
import mailpath.delivery.MailPath.Service;
import mailpath.delivery.MailPath.Tls;
import mailpath.delivery.SenderKind;
import mailpath.network.DomainName;
import mailpath.timeline.Edition.Machine;
import mailpath.timeline.Edition.Pins;

/**
 * One mail at one address, with what its sender goes by. Mail ends in one place, so a moment is
 * played address by address (delivery-game 4).
 *
 * @param machine that is met there; empty where the address leads nowhere any more
 */
record Situation(
    SenderKind sender,
    Kind mail,
    DomainName host,
    AddressAnswer address,
    Pins pins,
    Optional<Machine> machine,
    PolicyView policy) {
  private static final Machine NOBODY =
      new Machine(new Service(false, Tls.ABSENT, false), false, Set.of());

  /** The mail followed by the delivery game. */
  Cell.Witness play(DomainName domain, Edition.Zones zones) {
    return Game.deliver(path(domain, zones), sender);
  }

  private MailPath path(DomainName domain, Edition.Zones zones) {
    MailPath.Host one =
        new MailPath.Host(
            host, 0, PolicyView.known(address), PolicyView.known(pins.kind()), List.of(place()));
    return new MailPath(
        domain,
        PolicyView.known(mail),
        PolicyView.known(zones.mx()),
        List.of(one),
        policy.published(zones),
        policy.held().map(PolicyView.Held::body));
  }

  /** An address that leads nowhere is one that does not answer. */
  private MailPath.Place place() {
    Machine met = machine.orElse(NOBODY);
    return new MailPath.Place(
        host.text(),
        PolicyView.known(met.service()),
        PolicyView.known(met.policyValid()),
        PolicyView.known(met.fits(pins)));
  }
}
