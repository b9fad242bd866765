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
import mailpath.dns.ValidationReason.ValidationCheck;
import mailpath.network.DnsQuery;
import mailpath.network.DomainName;
import mailpath.network.SecurityState;
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
          reason(ValidationCheck.NOT_VALIDATED, name, prepared),
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
          ValidationReason.of(
              ValidationCheck.RECORDS_UNAVAILABLE, query.name(), query.type().toString()),
          prepared.getRcode());
    }
    ValidationReason fault = fault(prepared, name);
    return switch (fault.check()) {
      case ITERATIONS -> Validation.not(SecurityState.INSECURE, fault, prepared.getRcode());
      case RECORDS_UNAVAILABLE, NO_TRUST_ANCHOR, SIGNATURES_STRIPPED ->
          Validation.not(SecurityState.INDETERMINATE, fault, prepared.getRcode());
      case NO_DS, ALGORITHM_UNSUPPORTED, OPT_OUT ->
          Validation.not(
              SecurityState.BOGUS,
              reason(ValidationCheck.NOT_VALIDATED, name, prepared),
              prepared.getRcode());
      default -> Validation.not(SecurityState.BOGUS, fault, prepared.getRcode());
    };
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
    if (isDenialWithoutProof(prepared, sets)) {
      return unproven(prepared, sets, name);
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

  private static boolean isDenialWithoutProof(Message prepared, List<RRset> sets) {
    return prepared.getSection(Section.ANSWER).isEmpty()
        && sets.stream().allMatch(set -> set.getType() == Type.SOA);
  }

  private static ValidationReason unproven(Message prepared, List<RRset> sets, DomainName name) {
    boolean denial = prepared.getSection(Section.ANSWER).isEmpty();
    boolean wildcard = sets.stream().anyMatch(RecordSets::fromWildcard);
    ValidationCheck check =
        Algorithms.tooManyIterations(sets)
            ? ValidationCheck.ITERATIONS
            : denial
                ? ValidationCheck.DENIAL_NOT_PROVEN
                : wildcard ? ValidationCheck.WILDCARD_NOT_PROVEN : ValidationCheck.NOT_VALIDATED;
    return reason(check, name, prepared);
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
        Algorithms.nsec3(denials)
            .anyMatch(nsec3 -> (nsec3.getFlags() & NSEC3Record.Flags.OPT_OUT) != 0);
    ValidationCheck check =
        Algorithms.tooManyIterations(denials)
            ? ValidationCheck.ITERATIONS
            : optOut ? ValidationCheck.OPT_OUT : ValidationCheck.NOT_VALIDATED;
    return reason(check, name, prepared);
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

  /** Where signing ends it is a zone that is meant, otherwise a record set. */
  private static ValidationReason reason(ValidationCheck check, DomainName name, Message prepared) {
    String type = check.endsSigning() ? "" : Type.string(prepared.getQuestion().getType());
    return ValidationReason.of(check, name, type);
  }
}
