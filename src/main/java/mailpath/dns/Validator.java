package mailpath.dns;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.stream.Stream;
import mailpath.dns.ValidationReason.Check;
import mailpath.network.DnsQuery;
import mailpath.network.DomainName;
import org.xbill.DNS.Flags;
import org.xbill.DNS.Message;
import org.xbill.DNS.NSEC3Record;
import org.xbill.DNS.Name;
import org.xbill.DNS.RRset;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Section;
import org.xbill.DNS.Type;
import org.xbill.DNS.dnssec.ValidatingResolver;

/**
 * Validates one message, put together from checked record sets, with dnsjava's validator and names
 * the cause of what it says.
 */
final class Validator {
  private final Zones zones;
  private final TrustAnchors anchors;
  private final Clock clock;
  private final Executor threads;

  Validator(Zones zones, TrustAnchors anchors, Clock clock, Executor threads) {
    this.zones = zones;
    this.anchors = anchors;
    this.clock = clock;
    this.threads = threads;
  }

  Validation validate(Message prepared) throws InterruptedException {
    DomainName name = WireNames.ifValid(prepared.getQuestion().getName()).orElse(DomainName.ROOT);
    Optional<ValidationReason> noStart = walk().atAnchor(name).stop();
    if (noStart.isPresent()) {
      return Validation.not(SecurityState.INDETERMINATE, noStart.get(), prepared.getRcode());
    }
    SubQueries queries = new SubQueries(prepared, zones);
    try {
      Message query = Message.newQuery(prepared.getQuestion());
      Message validated = resolver(queries).sendAsync(query, threads).toCompletableFuture().get();
      return judge(prepared, validated, queries, name);
    } catch (ExecutionException | IOException | RuntimeException fault) {
      return Validation.not(
          SecurityState.INDETERMINATE,
          ValidationReason.of(Check.NOT_VALIDATED, name, type(prepared)),
          prepared.getRcode());
    }
  }

  // One resolver a message: its cache of keys would hide which answers a verdict rests on.
  private ValidatingResolver resolver(SubQueries queries) throws IOException {
    ValidatingResolver resolver = new ValidatingResolver(queries, clock);
    resolver.init(Algorithms.validatorSettings());
    String lines = anchors.lines(clock.instant());
    resolver.loadTrustAnchors(new ByteArrayInputStream(lines.getBytes(StandardCharsets.US_ASCII)));
    return resolver;
  }

  private Validation judge(
      Message prepared, Message validated, SubQueries queries, DomainName name) {
    if (validated.getHeader().getFlag(Flags.AD)) {
      return Validation.secure(validated.getRcode());
    }
    return validated.getRcode() == Rcode.SERVFAIL
        ? bogus(prepared, queries, name)
        : insecure(prepared, validated, name);
  }

  private Validation bogus(Message prepared, SubQueries queries, DomainName name) {
    Optional<DnsQuery> failed = queries.failed().stream().findFirst();
    if (failed.isPresent()) {
      DnsQuery query = failed.get();
      return Validation.not(
          SecurityState.INDETERMINATE,
          ValidationReason.of(Check.RECORDS_UNAVAILABLE, query.name(), query.type().toString()),
          prepared.getRcode());
    }
    ValidationReason fault = fault(prepared, name);
    return Validation.not(
        fault.check() == Check.ITERATIONS ? SecurityState.INSECURE : SecurityState.BOGUS,
        fault,
        prepared.getRcode());
  }

  private ValidationReason fault(Message prepared, DomainName name) {
    List<RRset> sets =
        Stream.of(Section.ANSWER, Section.AUTHORITY)
            .flatMap(section -> RecordSets.in(prepared, section).stream())
            .toList();
    ChainWalk.Arrival arrival = walk().to(zoneOf(sets, name));
    if (arrival.stop().isPresent()) {
      return arrival.stop().get();
    }
    for (RRset set : sets) {
      boolean madeFromDname =
          set.getType() == Type.CNAME && sets.getFirst().getType() == Type.DNAME;
      Optional<ValidationReason> fault =
          madeFromDname ? Optional.empty() : Signatures.fault(set, arrival.keys(), clock.instant());
      if (fault.isPresent()) {
        return fault.get();
      }
    }
    return unproven(prepared, sets, name);
  }

  private static ValidationReason unproven(Message prepared, List<RRset> sets, DomainName name) {
    boolean denial = prepared.getSection(Section.ANSWER).isEmpty();
    boolean wildcard = sets.stream().anyMatch(RecordSets::fromWildcard);
    Check check =
        tooManyIterations(sets)
            ? Check.ITERATIONS
            : denial
                ? Check.DENIAL_NOT_PROVEN
                : wildcard ? Check.WILDCARD_NOT_PROVEN : Check.NOT_VALIDATED;
    return ValidationReason.of(check, name, type(prepared));
  }

  // The library's "insecure" is believed only where our own walk finds the place at which signing
  // ends: a message that it gave up on looks the same.
  private Validation insecure(Message prepared, Message validated, DomainName name) {
    ValidationReason why =
        walk()
            .to(zoneOf(RecordSets.in(prepared, Section.ANSWER), name))
            .stop()
            .orElseGet(() -> insideZone(prepared, name));
    return Validation.not(
        why.check().endsSigning() ? SecurityState.INSECURE : SecurityState.INDETERMINATE,
        why,
        validated.getRcode());
  }

  private static ValidationReason insideZone(Message prepared, DomainName name) {
    List<RRset> denials = RecordSets.in(prepared, Section.AUTHORITY);
    boolean optOut =
        nsec3(denials).anyMatch(nsec3 -> (nsec3.getFlags() & NSEC3Record.Flags.OPT_OUT) != 0);
    Check check =
        tooManyIterations(denials)
            ? Check.ITERATIONS
            : optOut ? Check.OPT_OUT : Check.NOT_VALIDATED;
    return ValidationReason.of(check, name, type(prepared));
  }

  private static boolean tooManyIterations(List<RRset> sets) {
    return nsec3(sets).anyMatch(nsec3 -> nsec3.getIterations() > Algorithms.MAX_ITERATIONS);
  }

  private static Stream<NSEC3Record> nsec3(List<RRset> sets) {
    return sets.stream()
        .map(RRset::first)
        .filter(NSEC3Record.class::isInstance)
        .map(NSEC3Record.class::cast);
  }

  private static DomainName zoneOf(List<RRset> sets, DomainName name) {
    return sets.stream()
        .flatMap(set -> set.sigs().stream())
        .findFirst()
        .map(sig -> sig.getSigner())
        .flatMap((Name signer) -> WireNames.ifValid(signer))
        .orElse(name);
  }

  private ChainWalk walk() {
    return new ChainWalk(zones, anchors, clock.instant());
  }

  private static String type(Message prepared) {
    return Type.string(prepared.getQuestion().getType());
  }
}
