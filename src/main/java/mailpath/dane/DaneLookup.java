package mailpath.dane;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import mailpath.dane.DaneFacts.Kind;
import mailpath.dane.DaneFacts.Publication;
import mailpath.dane.DaneFacts.TlsaSet;
import mailpath.dns.Dns;
import mailpath.dns.DnsReply;
import mailpath.dns.DnsReply.Existence;
import mailpath.dns.HostAddresses;
import mailpath.dns.MailRoute;
import mailpath.dns.MailRoute.MxHost;
import mailpath.dns.ValidationReason;
import mailpath.fact.Evidence;
import mailpath.fact.Fact;
import mailpath.fact.Reason;
import mailpath.network.DomainName;
import mailpath.network.MailProtocol;
import mailpath.network.Parallel;
import mailpath.network.RecordType;
import mailpath.network.SecurityState;

/** Finds the TLSA set that counts for one MX host (RFC 7672 2.2; rules D1 to D5). */
public final class DaneLookup {
  private final MailRoute route;
  private final DomainName host;
  private final HostAddresses addresses;
  private final Map<DomainName, Fact<DnsReply>> replies;

  private DaneLookup(
      MailRoute route,
      DomainName host,
      HostAddresses addresses,
      Map<DomainName, Fact<DnsReply>> replies) {
    this.route = route;
    this.host = host;
    this.addresses = addresses;
    this.replies = replies;
  }

  /**
   * Asks more than a sender would: what is published where no sender looks is told too, but does
   * not count.
   */
  public static DaneFacts facts(Dns dns, MailRoute route, MxHost mx, HostAddresses addresses) {
    return facts(dns, route, mx, addresses, MailProtocol.SMTP.port());
  }

  /** The same for a service on another port (RFC 6698 3). */
  public static DaneFacts facts(
      Dns dns, MailRoute route, MxHost mx, HostAddresses addresses, int port) {
    if (mx.ipLiteral()) {
      Fact<TlsaSet> none = Fact.known(TlsaSet.NONE, Evidence.NONE);
      return new DaneFacts(mx.name(), none, none, List.of(), true, Optional.empty(), List.of());
    }
    List<DomainName> bases =
        Stream.concat(Stream.of(mx.name()), addresses.expanded().stream()).distinct().toList();
    List<Fact<DnsReply>> found =
        Parallel.map(bases, base -> dns.ask(owner(base, port), RecordType.TLSA));
    Map<DomainName, Fact<DnsReply>> replies = new LinkedHashMap<>();
    for (int i = 0; i < bases.size(); i++) {
      replies.put(bases.get(i), found.get(i));
    }
    return new DaneLookup(route, mx.name(), addresses, replies).facts();
  }

  /** Where the TLSA records of a base domain are (RFC 6698 3); the port is the real one (D5). */
  public static DomainName owner(DomainName base) {
    return owner(base, MailProtocol.SMTP.port());
  }

  private static DomainName owner(DomainName base, int port) {
    return base.under("_" + port + "._tcp");
  }

  private DaneFacts facts() {
    List<DomainName> candidates = TlsaBaseDomain.candidates(host, addresses);
    boolean secureMx = route.state() == SecurityState.SECURE;
    Fact<TlsaSet> lenient =
        counting(secureMx ? candidates : candidates.stream().filter(host::equals).toList());
    return new DaneFacts(
        host, strict(lenient), lenient, publications(), allAnswered(), fault(lenient), answers());
  }

  // D1: behind an insecure MX answer a strict sender does not ask; behind a bogus one it does not
  // even get here.
  private Fact<TlsaSet> strict(Fact<TlsaSet> lenient) {
    return switch (route.state()) {
      case SECURE -> lenient;
      case INSECURE, BOGUS -> Fact.known(TlsaSet.NONE, addresses.evidence());
      case INDETERMINATE -> Fact.unknown(Reason.Why.FOLLOWS, host.text(), addresses.evidence());
    };
  }

  private Optional<ValidationReason> fault(Fact<TlsaSet> counting) {
    return counting
        .ifKnown()
        .filter(set -> set.kind() == Kind.BOGUS)
        .flatMap(TlsaSet::base)
        .flatMap(base -> asked(base).ifKnown())
        .flatMap(DnsReply::reason);
  }

  private Fact<TlsaSet> counting(List<DomainName> candidates) {
    Optional<Fact<TlsaSet>> unestablished = addressesUnknown();
    if (unestablished.isPresent()) {
      return unestablished.get();
    }
    Evidence evidence = addresses.evidence();
    for (DomainName base : candidates) {
      Fact<DnsReply> reply = asked(base);
      evidence = evidence.and(reply.evidence());
      Optional<Fact<TlsaSet>> outcome = outcome(base, reply, evidence);
      if (outcome.isPresent()) {
        return outcome.get();
      }
    }
    return Fact.known(TlsaSet.NONE, evidence);
  }

  // Without any address answer it is open whether a sender would ask (D2).
  private Optional<Fact<TlsaSet>> addressesUnknown() {
    Optional<SecurityState> state = addresses.state(DnsReply::state);
    boolean known = state.filter(s -> s != SecurityState.INDETERMINATE).isPresent();
    return known
        ? Optional.empty()
        : Optional.of(Fact.unknown(Reason.Why.FOLLOWS, host.text(), addresses.evidence()));
  }

  /** D5: what one candidate's answer settles; nothing means the next candidate. */
  private Optional<Fact<TlsaSet>> outcome(
      DomainName base, Fact<DnsReply> reply, Evidence evidence) {
    return switch (reply) {
      case Fact.Known<DnsReply>(DnsReply known, Evidence ignored) -> settled(base, known, evidence);
      case Fact.Unknown<DnsReply>(Reason reason, Evidence ignored) ->
          Optional.of(failed(base, reason, evidence));
      case Fact.Depends<DnsReply> ignored ->
          Optional.of(Fact.unknown(Reason.Why.FOLLOWS, base.text(), evidence));
    };
  }

  private Optional<Fact<TlsaSet>> settled(DomainName base, DnsReply reply, Evidence evidence) {
    return switch (reply.state()) {
      case SECURE ->
          reply.existence() == Existence.PRESENT
              ? Optional.of(Fact.known(TlsaSet.of(base, records(reply)), evidence))
              : Optional.empty();
      case INSECURE -> countsForSome(base, reply, evidence);
      case BOGUS -> Optional.of(Fact.known(TlsaSet.bogus(base), evidence));
      case INDETERMINATE -> Optional.of(reply.stateFact(evidence).map(never -> TlsaSet.NONE));
    };
  }

  // N8, N9: some resolvers check what others take as unsigned.
  private static Optional<Fact<TlsaSet>> countsForSome(
      DomainName base, DnsReply reply, Evidence evidence) {
    boolean there = reply.existence() == Existence.PRESENT;
    return switch (reply.lenient()) {
      case SECURE ->
          there
              ? Optional.of(depends(TlsaSet.of(base, records(reply)), evidence))
              : Optional.empty();
      case BOGUS -> Optional.of(depends(TlsaSet.bogus(base), evidence));
      case INSECURE, INDETERMINATE -> Optional.empty();
    };
  }

  private static Fact<TlsaSet> depends(TlsaSet lenient, Evidence evidence) {
    return new Fact.Depends<>(ValidationReason.ON_POLICY, List.of(TlsaSet.NONE, lenient), evidence);
  }

  // U2: a lookup that fails is a fact of the zone only if the zone answered for another name: the
  // addresses under this base did, with a state, or it would be no candidate.
  private Fact<TlsaSet> failed(DomainName base, Reason reason, Evidence evidence) {
    return reason.why().isFailureOfServers() && answeredFor(base)
        ? Fact.known(TlsaSet.bogus(base), evidence)
        : new Fact.Unknown<>(reason, evidence);
  }

  private boolean answeredFor(DomainName base) {
    return addresses
        .known()
        .anyMatch(
            reply ->
                reply.expanded().equals(base)
                    || reply.aliases().stream().anyMatch(link -> link.from().equals(base)));
  }

  private Fact<DnsReply> asked(DomainName base) {
    Fact<DnsReply> reply = replies.get(base);
    return reply != null
        ? reply
        : Fact.unknown(Reason.Why.FOLLOWS, base.text(), addresses.evidence());
  }

  private List<Fact<DnsReply>> answers() {
    return List.copyOf(replies.values());
  }

  private boolean allAnswered() {
    return replies.values().stream().allMatch(reply -> reply.ifKnown().isPresent());
  }

  private List<Publication> publications() {
    return replies.entrySet().stream()
        .flatMap(
            entry ->
                entry.getValue().ifKnown().stream()
                    .filter(reply -> reply.existence() == Existence.PRESENT)
                    .map(
                        reply ->
                            new Publication(
                                entry.getKey(), reply.state(), records(reply), reply.reason())))
        .toList();
  }

  private static List<TlsaRecord> records(DnsReply reply) {
    return reply.records().stream()
        .map(record -> TlsaRecord.parse(record.data()))
        .distinct()
        .toList();
  }
}
