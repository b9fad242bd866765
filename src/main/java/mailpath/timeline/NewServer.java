package mailpath.timeline;

import java.util.List;
import java.util.Set;
import mailpath.delivery.MailPath.AddressAnswer;
import mailpath.delivery.MailPath.Service;
import mailpath.delivery.MailPath.Tls;
import mailpath.delivery.MailPath.Tlsa;
import mailpath.network.DomainName;
import mailpath.timeline.Edition.Machine;
import mailpath.timeline.Edition.Pins;
import mailpath.timeline.Edition.Server;

/** What a server is like that is not there yet. */
public enum NewServer {
  /** STARTTLS, a valid certificate, and TLSA records where the others have them. */
  AS_THE_OTHERS,
  WITHOUT_TLSA,
  WITHOUT_VALID_CERTIFICATE,
  WITHOUT_STARTTLS;

  Server server(Edition now, DomainName name) {
    Set<String> shows = Set.of("key of " + name);
    boolean tls = this != WITHOUT_STARTTLS;
    boolean valid = tls && this != WITHOUT_VALID_CERTIFICATE;
    Service service = new Service(true, tls ? Tls.OFFERED : Tls.ABSENT, false);
    return new Server(
        address(now),
        tls && this != WITHOUT_TLSA && pinned(now) ? new Pins(Tlsa.PINNED, shows) : Pins.NONE,
        List.of(new Machine(service, valid, shows)));
  }

  private static AddressAnswer address(Edition now) {
    return now.route().names().stream()
            .anyMatch(host -> now.server(host).address() == AddressAnswer.SECURE)
        ? AddressAnswer.SECURE
        : AddressAnswer.INSECURE;
  }

  private static boolean pinned(Edition now) {
    return now.route().names().stream().anyMatch(host -> now.server(host).pins().published());
  }
}
