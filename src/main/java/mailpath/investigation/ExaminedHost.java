package mailpath.investigation;

import java.util.List;
import mailpath.dns.MailRoute;
import mailpath.fact.Fact;

/**
 * What was learnt about one host at one port.
 *
 * @param route as if the host were the mail server of a signed domain of its own name: what its
 *     TLSA records are asked and held against by
 * @param facts the host as a program of today sees it
 * @param addresses the same addresses with all ways in which they were approached
 * @param neighbours what DNS says beside mail
 */
public record ExaminedHost(
    MailRoute route,
    HostFacts facts,
    List<ExaminedAddress> addresses,
    OwnNetwork ownNetwork,
    Neighbours neighbours) {
  public ExaminedHost {
    addresses = List.copyOf(addresses);
  }

  /** Whether something that was to be learnt could not be: an address, or what one does. */
  public boolean leavesSomethingOpen() {
    boolean lookup =
        facts.addresses().replies().values().stream()
            .anyMatch(reply -> !(reply instanceof Fact.Known<?>));
    return lookup
        || addresses.isEmpty()
        || addresses.stream()
            .anyMatch(place -> place.standard().starttls().state() instanceof Fact.Unknown<?>);
  }
}
