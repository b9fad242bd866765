package mailpath.lab;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import mailpath.network.Bytes;
import mailpath.network.DomainName;
import mailpath.network.Limits;
import mailpath.network.Routing;
import org.xbill.DNS.DSRecord;

/**
 * The practice internet, up from {@link #open} to {@link #close}: a resolver, mail servers and
 * policy hosts on random loopback ports, with keys of their own that nobody else trusts. The live
 * network reaches it by its resolver, its trust anchor, its roots and its {@link #routing}; nothing
 * else differs.
 */
public final class Lab implements AutoCloseable {
  /** Hosts that are always up, for the test of the own network. */
  public static final List<DomainName> CONTROL_HOSTS =
      List.of(DomainName.of("control.test"), DomainName.of("second.control.test"));

  private final List<LabDomain> domains;
  private final Authority authority;
  private final Zones zones;
  private final Journal journal;
  private final ExecutorService threads;
  private final Servers servers;
  private final NameServer nameServer;

  private Lab(List<LabDomain> domains, Instant now, SecureRandom random) throws IOException {
    this.domains = domains;
    List<LabDomain> all = Stream.concat(domains.stream(), Stream.of(Control.DOMAIN)).toList();
    authority = new Authority(now, random);
    zones = new Registry(all, authority, random, now).zones();
    journal = new Journal();
    threads = Executors.newVirtualThreadPerTaskExecutor();
    servers = new Servers(authority, random, journal, threads);
    Responder responder = new Responder(new Resolution(zones), journal);
    try {
      // Loading the certificate library takes longer than all else: it begins beside the DNS.
      threads.execute(authority::root);
      servers.open(all);
      nameServer = NameServer.open(Servers.LOOPBACK, responder, threads);
    } catch (IOException | RuntimeException e) {
      servers.close();
      threads.shutdownNow();
      throw e;
    }
  }

  /** The lab with all of its domains. */
  public static Lab open(Clock clock, SecureRandom random) {
    return open(clock, random, LabDomains.everyOne());
  }

  /**
   * A lab with these domains alone.
   *
   * @param clock certificates and signatures are valid around its instant
   */
  public static Lab open(Clock clock, SecureRandom random, List<LabDomain> domains) {
    try {
      return new Lab(domains, clock.instant(), random);
    } catch (IOException e) {
      throw new UncheckedIOException("no loopback port for the lab", e);
    }
  }

  /** Those whose mail path is practised. */
  public List<LabDomain> domains() {
    return domains.stream().filter(domain -> !domain.isForClients()).toList();
  }

  /** Those for mail programs. */
  public List<LabDomain> clients() {
    return domains.stream().filter(LabDomain::isForClients).toList();
  }

  /** Where the lab's addresses lead; other addresses lead nowhere, as if filtered. */
  public Routing routing() {
    return servers;
  }

  /** DNS over UDP and TCP. It resolves and signs, but validates nothing. */
  public InetSocketAddress resolver() {
    return nameServer.at();
  }

  /** The DS record of the lab's root key, as a line (RFC 4034 5.3). */
  public String trustAnchor() {
    DSRecord ds = zones.root().key().orElseThrow().get().ds(ZoneContents.TTL);
    return ". IN DS " + ds.rdataToString();
  }

  /** The roots to trust, DER. */
  public List<Bytes> roots() {
    return List.of(authority.root());
  }

  /** As on the live network, without the pause between connections: nobody is burdened here. */
  public Limits limits() {
    return Limits.STANDARD.withManners(Duration.ZERO);
  }

  /** Every server with its address in the zones and its loopback socket. */
  public List<Served> served() {
    return servers.served();
  }

  /** What the servers were asked so far, the oldest first. */
  public List<Asked> asked() {
    return journal.entries();
  }

  /** Stops everything; returns when nothing listens and nobody is served any more. */
  @Override
  public void close() {
    try {
      nameServer.close();
      servers.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      threads.shutdownNow();
      threads.close();
    }
  }
}
