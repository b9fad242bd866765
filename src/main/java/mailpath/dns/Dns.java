package mailpath.dns;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import mailpath.dns.ValidationReason.ValidationCheck;
import mailpath.fact.Evidence;
import mailpath.fact.Fact;
import mailpath.fact.SignatureChecks;
import mailpath.network.DnsQuery;
import mailpath.network.DomainName;
import mailpath.network.Network;
import mailpath.network.RecordType;
import mailpath.network.SecurityState;

/**
 * The validating stub resolver of one run: asks the network with DO and CD set and checks the
 * answer itself from the trust anchors down, at the date of its clock. The resolver's AD bit is
 * never read (N3).
 */
public final class Dns {
  private final Network network;
  private final TrustAnchors anchors;
  private final Run run;

  /** What views of the same run share. */
  private record Run(
      Validators validators, Zones.Parsed parsed, ConcurrentMap<DnsQuery, Fact<DnsReply>> settled) {
    Run(TrustAnchors anchors, Clock clock, SignatureChecks checks) {
      this(
          new Validators(anchors, clock.instant(), checks),
          new Zones.Parsed(),
          new ConcurrentHashMap<>());
    }
  }

  /** With no signatures checked before. */
  public Dns(Network network, TrustAnchors anchors, Clock clock) {
    this(network, anchors, clock, new SignatureChecks());
  }

  /**
   * @param clock read once: a run has one date
   * @param checks shared with whatever validated before; it changes no outcome, only the work
   */
  public Dns(Network network, TrustAnchors anchors, Clock clock, SignatureChecks checks) {
    this(network, anchors, new Run(anchors, clock, checks));
  }

  private Dns(Network network, TrustAnchors anchors, Run run) {
    this.network = network;
    this.anchors = anchors;
    this.run = run;
  }

  /**
   * The same resolver over another view of the same run. What one has settled the other need not
   * check again, provided that it holds every answer that the state rests on.
   */
  public Dns over(Network view) {
    return new Dns(view, anchors, run);
  }

  /**
   * What DNS says about one name and type, aliases followed. Unknown where no answer came: a
   * SERVFAIL with CD set means that the name's servers do not answer (N11).
   */
  public Fact<DnsReply> ask(DomainName name, RecordType type) {
    DnsQuery query = new DnsQuery(name, type);
    Fact<DnsReply> before = run.settled().get(query);
    return before != null && holds(before.evidence()) ? before : settle(query);
  }

  private boolean holds(Evidence evidence) {
    return evidence.queries().stream()
        .allMatch(query -> query instanceof DnsQuery dns && network.dns(dns).answer().isPresent());
  }

  // An answer whose state is established does not change any more within a run; checking its
  // signatures again at every arrival would cost seconds.
  private Fact<DnsReply> settle(DnsQuery query) {
    Fact<DnsReply> found = lookUp(query);
    boolean settles =
        found.ifKnown().map(reply -> reply.state() != SecurityState.INDETERMINATE).orElse(false);
    if (settles) {
      run.settled().put(query, found);
    }
    return found;
  }

  private Fact<DnsReply> lookUp(DnsQuery query) {
    Zones zones = new Zones(network, run.parsed());
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Prefetch prefetch = new Prefetch(zones, anchors, threads);
      return new Question(network, zones, prefetch, run.validators()).ask(query);
    }
  }

  /**
   * Tests the resolver, not a domain; for the zone of the trust anchor around {@code name}.
   *
   * @param begun when the run began
   */
  public ResolverTest test(DomainName name, Instant begun) {
    Zones zones = new Zones(network, run.parsed());
    Optional<ValidationCheck> stop =
        run.validators().atAnchor(name, zones).ended().map(ended -> ended.reason().check());
    return new ResolverTest(
        stop.map(Dns::signatures).orElse(ResolverTest.Signatures.GIVEN),
        ask(absentName(begun), RecordType.A),
        Evidence.of(zones.used()));
  }

  private static ResolverTest.Signatures signatures(ValidationCheck stop) {
    return switch (stop) {
      case SIGNATURES_STRIPPED -> ResolverTest.Signatures.STRIPPED;
      case NO_TRUST_ANCHOR -> ResolverTest.Signatures.UNTRUSTED;
      case CLOCK -> ResolverTest.Signatures.OUT_OF_DATE;
      default -> ResolverTest.Signatures.UNKNOWN;
    };
  }

  // A top-level name that does not exist; new each day, so that nobody makes an exception for it,
  // and the same all day, so that a replay asks for what was recorded.
  private static DomainName absentName(Instant begun) {
    LocalDate day = LocalDate.ofInstant(begun, ZoneOffset.UTC);
    return DomainName.of("mailpath-test-" + DateTimeFormatter.BASIC_ISO_DATE.format(day));
  }
}
