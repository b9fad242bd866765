package mailpath.timeline;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import mailpath.delivery.MailPath.AddressAnswer;
import mailpath.delivery.MailPath.Answer;
import mailpath.delivery.MailPath.Kind;
import mailpath.delivery.MailPath.Service;
import mailpath.delivery.MailPath.Tls;
import mailpath.delivery.MailPath.Tlsa;
import mailpath.mtasts.MtaStsPolicy;
import mailpath.network.DomainName;

/**
 * What a domain publishes and what its servers do at one moment, all of it known.
 *
 * @param zones states of the answers, which no change here touches
 * @param servers that have an address record, by name
 * @param id of the one valid record at {@code _mta-sts.D} (RFC 8461 3.1); empty for none
 * @param file the policy that a fetch yields; empty where nothing usable is served
 */
public record Edition(
    DomainName domain,
    Zones zones,
    Route route,
    Map<DomainName, Server> servers,
    Optional<String> id,
    Optional<MtaStsPolicy> file) {
  public Edition {
    servers = Collections.unmodifiableMap(new LinkedHashMap<>(servers));
  }

  /** DNSSEC states of the answers for MX and TXT, and for the address of the policy host. */
  public record Zones(Answer mx, Answer txt, Answer policyHost) {}

  /**
   * Where mail goes.
   *
   * @param kind HOSTS, or IMPLICIT with the domain itself as the one host
   */
  public record Route(Kind kind, List<Mx> hosts) {
    public Route {
      hosts = List.copyOf(hosts);
    }

    public List<DomainName> names() {
      return hosts.stream().map(Mx::name).toList();
    }

    /** Seconds; that there is no MX record is kept like every denial (RFC 2308 5). */
    long lifetime(Lifetimes life) {
      return kind == Kind.IMPLICIT ? life.negative() : life.mx();
    }
  }

  /** One MX record. */
  public record Mx(DomainName name, int preference) {}

  /**
   * One mail server under one name.
   *
   * @param address state of its address answer; NONE or NONE_PROVEN where it has none
   * @param machines what is met at its addresses, alike ones once
   */
  public record Server(AddressAnswer address, Pins pins, List<Machine> machines) {
    /** A name with nothing behind it. */
    public static final Server NOWHERE = new Server(AddressAnswer.NONE, Pins.NONE, List.of());

    public Server {
      machines = List.copyOf(machines);
    }

    Server with(Pins other) {
      return new Server(address, other, machines);
    }

    Server with(List<Machine> others) {
      return new Server(address, pins, others);
    }
  }

  /**
   * The TLSA set of a server (RFC 6698 2).
   *
   * @param keys names of the keys and issuers that the usable records fit; of those alone that
   *     matter here
   */
  public record Pins(Tlsa kind, Set<String> keys) {
    public static final Pins NONE = new Pins(Tlsa.NONE, Set.of());

    public Pins {
      keys = Set.copyOf(keys);
    }

    public boolean published() {
      return kind != Tlsa.NONE;
    }

    /** Every usable record names an issuer, so the key may change under it. */
    boolean byIssuer() {
      return !keys.isEmpty() && keys.stream().allMatch(Keys::isIssuer);
    }

    /** Both sets in one: usable if one of them is. */
    Pins and(Pins other) {
      Set<String> all = new HashSet<>(keys);
      all.addAll(other.keys);
      return new Pins(kind.compareTo(other.kind) >= 0 ? kind : other.kind, all);
    }
  }

  /**
   * What is met at an address.
   *
   * @param policyValid the certificate is valid for the server's name (R13)
   * @param shows names of the key and the issuers in the chain that it sends
   */
  public record Machine(Service service, boolean policyValid, Set<String> shows) {
    public Machine {
      shows = Set.copyOf(shows);
    }

    boolean fits(Pins pins) {
      boolean tls = service.tls() == Tls.OFFERED || service.tls() == Tls.OLD;
      return tls && shows.stream().anyMatch(pins.keys()::contains);
    }

    Machine off() {
      return new Machine(
          new Service(false, service.tls(), service.demandsTls()), policyValid, shows);
    }
  }

  public Server server(DomainName name) {
    return servers.getOrDefault(name, Server.NOWHERE);
  }

  /** The policy that senders find, where there is a record. */
  public Optional<MtaStsPolicy> policy() {
    return id.isPresent() ? file : Optional.empty();
  }

  boolean has(MtaStsPolicy.Mode mode) {
    return policy().filter(policy -> policy.mode() == mode).isPresent();
  }

  /**
   * The same for senders that use TLSA records behind an unsigned MX answer too (RFC 7672 2.2.1):
   * they treat it as signed.
   */
  Edition lenient() {
    Zones signed =
        zones.mx() == Answer.INSECURE
            ? new Zones(Answer.SECURE, zones.txt(), zones.policyHost())
            : zones;
    return new Edition(domain, signed, route, servers, id, file);
  }

  Edition with(Route other) {
    return new Edition(domain, zones, other, servers, id, file);
  }

  Edition with(DomainName name, Server server) {
    Map<DomainName, Server> all = new LinkedHashMap<>(servers);
    all.put(name, server);
    return new Edition(domain, zones, route, all, id, file);
  }

  Edition without(DomainName name) {
    Map<DomainName, Server> all = new LinkedHashMap<>(servers);
    all.remove(name);
    return new Edition(domain, zones, route, all, id, file);
  }

  Edition withId(Optional<String> other) {
    return new Edition(domain, zones, route, servers, other, file);
  }

  Edition withFile(Optional<MtaStsPolicy> other) {
    return new Edition(domain, zones, route, servers, id, other);
  }

  /** Every name that is a server or a host here. */
  List<DomainName> names() {
    List<DomainName> all = new ArrayList<>(route.names());
    all.addAll(servers.keySet());
    return all.stream().distinct().toList();
  }
}
