package mailpath.delivery;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mailpath.delivery.MailPath.AddressAnswer;
import mailpath.delivery.MailPath.Place;
import mailpath.delivery.MailPath.Service;
import mailpath.delivery.MailPath.Tls;
import mailpath.delivery.MailPath.Tlsa;
import mailpath.fact.Fact;
import mailpath.fact.Reason;

/**
 * The values that the facts of one host can have, reduced to what a sender tells apart
 * (delivery-game 7). All unknown addresses of a host take one value together.
 */
final class HostValues {
  private final MailPath.Host host;

  private HostValues(MailPath.Host host) {
    this.host = host;
  }

  static List<Valued<World.Host>> of(MailPath.Host host) {
    return new HostValues(host).all();
  }

  /**
   * @param match whether all addresses match; empty where each has its own fact
   */
  private record TlsaValue(Tlsa tlsa, Optional<Boolean> match) {}

  /** What an address that could not be tested may be; never down. */
  private record Filling(Tls tls, boolean demandsTls, boolean policyValid, boolean tlsaMatch) {
    static final Filling NOTHING_OPEN = new Filling(Tls.ABSENT, false, false, false);

    /** Absent, refused and failing are the same to every sender: no TLS. */
    static final List<Filling> ALL = all();

    private static List<Filling> all() {
      List<Filling> all = new ArrayList<>();
      List<Boolean> either = List.of(false, true);
      for (boolean demands : either) {
        for (boolean valid : either) {
          for (boolean match : either) {
            all.add(new Filling(Tls.OFFERED, demands, valid, match));
          }
        }
        all.add(new Filling(Tls.OLD, demands, false, false));
      }
      all.add(new Filling(Tls.ABSENT, false, false, false));
      return List.copyOf(all);
    }
  }

  private List<Valued<World.Host>> all() {
    Map<World.Host, Valued<World.Host>> distinct = new LinkedHashMap<>();
    for (Valued<AddressAnswer> address : addresses()) {
      for (Valued<TlsaValue> tlsa : tlsas(address.value())) {
        for (Filling filling : anythingOpen() ? Filling.ALL : List.of(Filling.NOTHING_OPEN)) {
          for (boolean hidden : hidesAddress() ? List.of(false, true) : List.of(true)) {
            Valued<World.Host> value =
                assumed(
                    address.with(tlsa, (a, t) -> filled(a, t, filling, hidden)), filling, hidden);
            distinct.putIfAbsent(value.value(), value);
          }
        }
      }
    }
    return List.copyOf(distinct.values());
  }

  private List<Valued<AddressAnswer>> addresses() {
    List<AddressAnswer> states =
        new ArrayList<>(List.of(AddressAnswer.SECURE, AddressAnswer.INSECURE));
    if (!stripped(host.address())) {
      states.add(AddressAnswer.BOGUS);
    }
    return Valued.of(host.address(), Undecided.Open.ADDRESS_SIGNATURE, host.name(), states);
  }

  static boolean stripped(Fact<?> fact) {
    return fact instanceof Fact.Unknown<?>(Reason reason, var ignored)
        && reason.why() == Reason.Why.SIGNATURES_STRIPPED;
  }

  /** Who meets an unsigned address does not ask, so the records do not matter there. */
  private List<Valued<TlsaValue>> tlsas(AddressAnswer address) {
    List<TlsaValue> values =
        address == AddressAnswer.SECURE
            ? List.of(
                new TlsaValue(Tlsa.NONE, Optional.empty()),
                new TlsaValue(Tlsa.PINNED, Optional.of(true)),
                new TlsaValue(Tlsa.PINNED, Optional.of(false)),
                new TlsaValue(Tlsa.UNUSABLE, Optional.empty()))
            : List.of(new TlsaValue(Tlsa.NONE, Optional.empty()));
    return Valued.of(
        host.tlsa().map(tlsa -> new TlsaValue(tlsa, Optional.empty())),
        Undecided.Open.TLSA,
        host.name(),
        values);
  }

  private World.Host filled(
      AddressAnswer address, TlsaValue tlsa, Filling filling, boolean withHidden) {
    boolean usable = tlsa.tlsa() == Tlsa.PINNED || tlsa.tlsa() == Tlsa.PINNED_PUBLIC_CA;
    List<World.Place> places =
        host.addresses().stream()
            .filter(place -> withHidden || !standIn(place))
            .map(place -> place(place, filling))
            .map(place -> place.withTlsaMatch(usable && tlsa.match().orElse(place.tlsaMatch())))
            .toList();
    AddressAnswer answer =
        places.isEmpty() && !host.addresses().isEmpty() ? AddressAnswer.NONE : address;
    return new World.Host(host.name(), host.preference(), answer, tlsa.tlsa(), places);
  }

  /** Without working TLS there is no certificate to be right. */
  private static World.Place place(Place place, Filling filling) {
    Service service =
        place.service().ifKnown().orElse(new Service(true, filling.tls(), filling.demandsTls()));
    boolean shown = service.tls() == Tls.OFFERED;
    return new World.Place(
        place.ip(),
        service.up(),
        service.tls(),
        service.demandsTls(),
        place.policyValid().ifKnown().orElse(shown && filling.policyValid()),
        place.tlsaMatch().ifKnown().orElse(shown && filling.tlsaMatch()),
        false);
  }

  private Valued<World.Host> assumed(Valued<World.Host> value, Filling filling, boolean hidden) {
    Valued<World.Host> all = value;
    for (Place place : host.addresses()) {
      if (standIn(place) && place.service() instanceof Fact.Unknown<Service> open) {
        all =
            all.assuming(
                undecided(Undecided.Open.ADDRESS, open.reason()), List.of(hidden, filling));
      } else if (place.service() instanceof Fact.Unknown<Service> open) {
        all = all.assuming(undecided(Undecided.Open.STARTTLS, open.reason()), filling);
      } else if (place.policyValid() instanceof Fact.Unknown<Boolean> open) {
        all = all.assuming(undecided(Undecided.Open.CERTIFICATE, open.reason()), filling);
      } else if (place.tlsaMatch() instanceof Fact.Unknown<Boolean> open) {
        all = all.assuming(undecided(Undecided.Open.CERTIFICATE, open.reason()), filling);
      }
    }
    return all;
  }

  private Undecided undecided(Undecided.Open fact, Reason reason) {
    return new Undecided(fact, host.name(), reason.why());
  }

  private boolean anythingOpen() {
    return host.addresses().stream()
        .anyMatch(
            place ->
                place.service().ifKnown().isEmpty()
                    || place.policyValid().ifKnown().isEmpty()
                    || place.tlsaMatch().ifKnown().isEmpty());
  }

  /** Whether there may be no address at all behind it; one of an untested family is there. */
  private boolean hidesAddress() {
    return host.addresses().stream()
        .filter(HostValues::standIn)
        .anyMatch(
            place ->
                !(place.service() instanceof Fact.Unknown<Service> open
                    && open.reason().why() == Reason.Why.FAMILY_NOT_HERE));
  }

  /** The place that stands for what an unanswered lookup may hide. */
  private static boolean standIn(Place place) {
    return place.ip().isEmpty();
  }
}
