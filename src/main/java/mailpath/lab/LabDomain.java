package mailpath.lab;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import mailpath.network.DomainName;

/**
 * A practice domain: what its owner published and runs, its story for a teacher, and what must be
 * said about it.
 *
 * @param name in A-label form
 * @param key its name in word ids: the first label, of an IDN without its marks
 * @param lesson number of the lesson it belongs to, 0 for none
 * @param withHistory what is expected when leftovers of old drafts are looked for, where it differs
 * @param services servers for mail programs
 * @param client what must be said to somebody with a mail program; empty where nobody practises
 *     that
 * @param zones the zones made for it; none for a domain that does not exist
 */
public record LabDomain(
    DomainName name,
    String key,
    int lesson,
    Expected expected,
    Optional<Expected> withHistory,
    List<ZoneFile> zones,
    List<MailHost> hosts,
    List<WebHost> sites,
    List<ServiceHost> services,
    Optional<ClientExpectation> client) {
  public LabDomain {
    zones = List.copyOf(zones);
    hosts = List.copyOf(hosts);
    sites = List.copyOf(sites);
    services = List.copyOf(services);
  }

  /** A domain {@code key.test} with nothing in it yet. */
  public static LabDomain of(String key, Expected expected) {
    return of(key + ".test", key, expected);
  }

  public static LabDomain of(String name, String key, Expected expected) {
    return new LabDomain(
        DomainName.of(name),
        key,
        0,
        expected,
        Optional.empty(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        Optional.empty());
  }

  /** Word id of its story. */
  public String story() {
    return "lab." + key + ".story";
  }

  /** Whether it is for mail programs; its mail path is as good as any other. */
  public boolean isForClients() {
    return client.isPresent();
  }

  public LabDomain lesson(int number) {
    return new LabDomain(
        name, key, number, expected, withHistory, zones, hosts, sites, services, client);
  }

  /** What MTA-STS is expected to be when leftovers of old drafts are looked for. */
  public LabDomain withHistory(String mtaSts) {
    Optional<Expected> then = Optional.of(expected.mtaSts(mtaSts));
    return new LabDomain(name, key, lesson, expected, then, zones, hosts, sites, services, client);
  }

  public LabDomain zone(ZoneFile zone) {
    return new LabDomain(
        name,
        key,
        lesson,
        expected,
        withHistory,
        plus(zones, zone),
        hosts,
        sites,
        services,
        client);
  }

  public LabDomain host(MailHost host) {
    return new LabDomain(
        name,
        key,
        lesson,
        expected,
        withHistory,
        zones,
        plus(hosts, host),
        sites,
        services,
        client);
  }

  public LabDomain site(WebHost site) {
    return new LabDomain(
        name,
        key,
        lesson,
        expected,
        withHistory,
        zones,
        hosts,
        plus(sites, site),
        services,
        client);
  }

  public LabDomain service(ServiceHost service) {
    return new LabDomain(
        name,
        key,
        lesson,
        expected,
        withHistory,
        zones,
        hosts,
        sites,
        plus(services, service),
        client);
  }

  public LabDomain client(ClientExpectation expectation) {
    return new LabDomain(
        name,
        key,
        lesson,
        expected,
        withHistory,
        zones,
        hosts,
        sites,
        services,
        Optional.of(expectation));
  }

  private static <T> List<T> plus(List<T> list, T more) {
    List<T> longer = new ArrayList<>(list);
    longer.add(more);
    return longer;
  }
}
