package mailpath.investigation;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import mailpath.delivery.MailPath;
import mailpath.delivery.MailPath.AddressAnswer;
import mailpath.delivery.MailPath.Host;
import mailpath.delivery.MailPath.Place;
import mailpath.delivery.MailPath.Tls;
import mailpath.fact.Fact;
import mailpath.network.AddressFamily;
import mailpath.network.DomainName;
import mailpath.network.IpText;

/** The parts of a path that are about one mail server or one of its addresses. */
final class HostPart {
  private HostPart() {}

  /** A host comes with all that is known about it, goes, or changes its preference. */
  static PathPart listed(DomainName name) {
    return (into, from) -> {
      Optional<Host> ours = host(into, name);
      Optional<Host> theirs = host(from, name);
      Optional<Host> joined = theirs.map(t -> ours.map(o -> preferred(o, t)).orElse(t));
      return with(into, ours, joined);
    };
  }

  /** Addresses of a family come and go; those that stay keep what is known about them. */
  static PathPart addresses(DomainName name, AddressFamily family) {
    return part(
        name,
        (ours, theirs) -> {
          Stream<Place> others =
              ours.addresses().stream().filter(place -> !is(place, family) && !standIn(place));
          Stream<Place> now =
              theirs.addresses().stream()
                  .filter(place -> is(place, family) || standIn(place))
                  .map(place -> place(ours, place.ip()).orElse(place));
          boolean state = none(ours.address()) || none(theirs.address());
          return new Host(
              ours.name(),
              ours.preference(),
              state ? theirs.address() : ours.address(),
              ours.tlsa(),
              Stream.concat(others, now).toList());
        });
  }

  /** Whether the addresses are signed; that there are none is another part. */
  static PathPart signed(DomainName name) {
    return part(
        name,
        (ours, theirs) ->
            none(ours.address()) == none(theirs.address())
                ? new Host(
                    ours.name(), ours.preference(), theirs.address(), ours.tlsa(), ours.addresses())
                : ours);
  }

  static PathPart tlsa(DomainName name) {
    return part(
        name,
        (ours, theirs) ->
            new Host(
                ours.name(), ours.preference(), ours.address(), theirs.tlsa(), ours.addresses()));
  }

  /** What is published, with how every address stands to it. */
  static PathPart tlsaRecords(DomainName name) {
    return tlsa(name)
        .and(
            part(
                name,
                (ours, theirs) ->
                    withPlaces(
                        ours,
                        ours.addresses().stream()
                            .map(
                                place ->
                                    place(theirs, place.ip())
                                        .map(other -> matched(place, other))
                                        .orElse(place))
                            .toList())));
  }

  /**
   * What a connection meets. Where TLS comes or goes, the certificate does too; an address that was
   * tried on one side only comes or goes whole.
   */
  static PathPart service(DomainName name, String ip) {
    return part(
        name,
        (ours, theirs) ->
            place(ours, ip).isPresent() && place(theirs, ip).isPresent()
                ? joined(ours, theirs, ip, HostPart::served)
                : withPlaces(
                    ours,
                    Stream.concat(
                            ours.addresses().stream()
                                .filter(place -> !place.ip().equals(ip) && !standIn(place)),
                            theirs.addresses().stream()
                                .filter(place -> place.ip().equals(ip) || standIn(place)))
                        .toList()));
  }

  static PathPart policyValid(DomainName name, String ip) {
    return part(
        name,
        (ours, theirs) ->
            joined(
                ours,
                theirs,
                ip,
                (o, t) -> new Place(o.ip(), o.service(), t.policyValid(), o.tlsaMatch())));
  }

  static PathPart tlsaMatch(DomainName name, String ip) {
    return part(name, (ours, theirs) -> joined(ours, theirs, ip, HostPart::matched));
  }

  private static PathPart part(DomainName name, PathPart.Join<Host> join) {
    return (into, from) -> {
      Optional<Host> theirs = host(from, name);
      Optional<Host> ours = host(into, name);
      return ours.isPresent() && theirs.isPresent()
          ? with(into, ours, Optional.of(join.of(ours.get(), theirs.get())))
          : into;
    };
  }

  private static MailPath with(MailPath path, Optional<Host> old, Optional<Host> changed) {
    List<Host> hosts =
        Stream.concat(
                path.hosts().stream().filter(host -> !Optional.of(host).equals(old)),
                changed.stream())
            .sorted(Comparator.comparingInt(Host::preference))
            .toList();
    return new MailPath(path.domain(), path.mail(), path.mx(), hosts, path.policy(), path.memory());
  }

  private static Host joined(Host ours, Host theirs, String ip, PathPart.Join<Place> join) {
    return withPlaces(
        ours,
        ours.addresses().stream()
            .map(
                place ->
                    place.ip().equals(ip)
                        ? place(theirs, ip).map(other -> join.of(place, other)).orElse(place)
                        : place)
            .toList());
  }

  private static Host preferred(Host host, Host other) {
    return new Host(host.name(), other.preference(), host.address(), host.tlsa(), host.addresses());
  }

  private static Host withPlaces(Host host, List<Place> places) {
    return new Host(host.name(), host.preference(), host.address(), host.tlsa(), places);
  }

  private static Place served(Place ours, Place theirs) {
    return overTls(ours) && overTls(theirs)
        ? new Place(ours.ip(), theirs.service(), ours.policyValid(), ours.tlsaMatch())
        : theirs;
  }

  private static boolean overTls(Place place) {
    return place
        .service()
        .ifKnown()
        .filter(service -> service.tls() == Tls.OFFERED || service.tls() == Tls.OLD)
        .isPresent();
  }

  private static Place matched(Place ours, Place theirs) {
    return new Place(ours.ip(), ours.service(), ours.policyValid(), theirs.tlsaMatch());
  }

  private static Optional<Host> host(MailPath path, DomainName name) {
    return path.hosts().stream().filter(host -> host.name().equals(name)).findFirst();
  }

  private static Optional<Place> place(Host host, String ip) {
    return host.addresses().stream().filter(place -> place.ip().equals(ip)).findFirst();
  }

  private static boolean is(Place place, AddressFamily family) {
    return IpText.parse(place.ip()).filter(ip -> AddressFamily.of(ip) == family).isPresent();
  }

  private static boolean standIn(Place place) {
    return place.ip().isEmpty();
  }

  private static boolean none(Fact<AddressAnswer> address) {
    return switch (address) {
      case Fact.Known<AddressAnswer>(AddressAnswer known, var ignored) -> none(known);
      case Fact.Unknown<AddressAnswer> ignored -> false;
      case Fact.Depends<AddressAnswer> depends ->
          depends.readings().stream().allMatch(HostPart::none);
    };
  }

  private static boolean none(AddressAnswer answer) {
    return answer == AddressAnswer.NONE || answer == AddressAnswer.NONE_PROVEN;
  }
}
