package mailpath.investigation;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import mailpath.dane.DaneFacts;
import mailpath.dns.DnsReply;
import mailpath.dns.MailRoute;
import mailpath.fact.Fact;
import mailpath.investigation.DomainInvestigation.MailHosts;
import mailpath.investigation.Mechanisms.Dane;
import mailpath.investigation.Mechanisms.Dnssec;
import mailpath.investigation.Mechanisms.MtaSts;
import mailpath.investigation.Mechanisms.Mx;
import mailpath.investigation.Mechanisms.TlsRpt;
import mailpath.mtasts.MtaStsFacts;
import mailpath.mtasts.MtaStsPolicy;
import mailpath.mtasts.MxPattern;
import mailpath.network.SecurityState;
import mailpath.starttls.StarttlsFacts;
import mailpath.starttls.TlsRptFacts;

/** One word for each mechanism, from the facts of all hosts. */
final class MechanismWords {
  private final Fact<MailRoute> route;
  private final List<HostFacts> hosts;
  private final boolean allTried;

  MechanismWords(MailHosts mail) {
    this.route = mail.route();
    this.hosts = mail.hosts();
    this.allTried = mail.untried() == 0;
  }

  Mx mx() {
    return route.ifKnown().map(this::mx).orElse(Mx.UNKNOWN);
  }

  private Mx mx(MailRoute known) {
    return switch (known.kind()) {
      case NULL_MX -> Mx.NULL;
      case NO_MAIL -> Mx.NONE;
      case NXDOMAIN -> Mx.NXDOMAIN;
      case IMPLICIT -> Mx.IMPLICIT;
      case HOSTS -> {
        if (!known.expanded().equals(known.domain())) {
          yield Mx.CNAME_DOMAIN;
        }
        if (known.hosts().stream().anyMatch(MailRoute.MxHost::ipLiteral)) {
          yield Mx.IP_LITERAL;
        }
        yield hosts.stream().anyMatch(HostFacts::alias) ? Mx.CNAME_HOST : Mx.PRESENT;
      }
    };
  }

  /** The zone's own state; an MX answer that fails validation is the zone's fault too. */
  Dnssec dnssec(Fact<SecurityState> zone) {
    Optional<SecurityState> mx =
        route
            .ifKnown()
            .filter(known -> known.expanded().equals(known.domain()))
            .map(MailRoute::state);
    Optional<SecurityState> own = zone.ifKnown();
    Optional<SecurityState> worst =
        own.isPresent() && mx.isPresent()
            ? own.map(state -> state.worst(mx.get()))
            : own.or(() -> mx);
    return worst.map(MechanismWords::dnssec).orElse(Dnssec.UNKNOWN);
  }

  static Dnssec dnssec(SecurityState state) {
    return switch (state) {
      case SECURE -> Dnssec.SECURE;
      case INSECURE -> Dnssec.INSECURE;
      case BOGUS -> Dnssec.BOGUS;
      case INDETERMINATE -> Dnssec.INDETERMINATE;
    };
  }

  Dane dane() {
    if (route.ifKnown().isEmpty()) {
      return Dane.UNKNOWN;
    }
    if (hosts.stream().anyMatch(host -> host.dane().tlsa().ifKnown().isEmpty())) {
      return Dane.UNKNOWN;
    }
    Set<DaneFacts.Kind> kinds = EnumSet.noneOf(DaneFacts.Kind.class);
    hosts.forEach(host -> host.dane().tlsa().ifKnown().ifPresent(set -> kinds.add(set.kind())));
    if (kinds.contains(DaneFacts.Kind.BOGUS)) {
      return Dane.LOOKUP_FAILED;
    }
    if (kinds.isEmpty() || kinds.equals(EnumSet.of(DaneFacts.Kind.NONE))) {
      return nothingCounts();
    }
    if (kinds.contains(DaneFacts.Kind.USABLE)) {
      return usable(kinds.size() > 1);
    }
    return kinds.contains(DaneFacts.Kind.NONE) ? Dane.PARTIAL : Dane.UNUSABLE;
  }

  /**
   * Absent only where every lookup said so, also those that no sender makes. Inert is what senders
   * that check do without (D12); where they wait instead, they cannot look the records up (D1, D2).
   */
  private Dane nothingCounts() {
    if (hosts.stream().anyMatch(this::isOutOfReach)) {
      return Dane.LOOKUP_FAILED;
    }
    if (hosts.stream().anyMatch(host -> !host.dane().publications().isEmpty())) {
      return Dane.INERT;
    }
    return allTried && hosts.stream().allMatch(host -> host.dane().allAnswered())
        ? Dane.ABSENT
        : Dane.UNKNOWN;
  }

  /**
   * What fails validation on the way to the records, or in the answer that has none, hides them.
   */
  private boolean isOutOfReach(HostFacts host) {
    boolean wayFails =
        route.ifKnown().filter(known -> known.state() == SecurityState.BOGUS).isPresent()
            || host.addresses().state(DnsReply::state).equals(Optional.of(SecurityState.BOGUS));
    return wayFails && !(host.dane().publications().isEmpty() && isProvenAbsent(host));
  }

  private static boolean isProvenAbsent(HostFacts host) {
    return host.dane().answers().stream()
        .flatMap(answer -> answer.ifKnown().stream())
        .noneMatch(reply -> reply.state() == SecurityState.BOGUS);
  }

  /**
   * @param partial whether some hosts have no records, or none that a sender can use
   */
  private Dane usable(boolean partial) {
    Set<HostFacts.TlsaWord> words = EnumSet.noneOf(HostFacts.TlsaWord.class);
    for (HostFacts host : hosts) {
      if (host.tlsaKind().equals(Optional.of(DaneFacts.Kind.USABLE))) {
        host.places()
            .forEach(
                place ->
                    words.add(
                        oldTlsAlone(place) ? HostFacts.TlsaWord.MISMATCH : host.tlsaWord(place)));
        if (host.places().isEmpty()) {
          words.add(HostFacts.TlsaWord.UNKNOWN);
        }
      }
    }
    if (words.contains(HostFacts.TlsaWord.MISMATCH)) {
      return Dane.BROKEN;
    }
    if (words.contains(HostFacts.TlsaWord.UNKNOWN)) {
      return Dane.UNTESTED;
    }
    if (partial) {
      return Dane.PARTIAL;
    }
    return allTried ? Dane.IN_FORCE : Dane.UNTESTED;
  }

  MtaSts mtaSts(MtaStsFacts facts, boolean leftovers) {
    return switch (shown(facts.record()).orElse(null)) {
      case null -> MtaSts.UNKNOWN;
      case MtaStsFacts.RecordState.None() -> leftovers ? MtaSts.HISTORIC : MtaSts.ABSENT;
      case MtaStsFacts.RecordState.Invalid() -> MtaSts.INVALID;
      case MtaStsFacts.RecordState.Several ignored -> MtaSts.AMBIGUOUS;
      case MtaStsFacts.RecordState.Valid ignored ->
          shown(facts.fetch()).map(this::fetched).orElse(MtaSts.UNKNOWN);
    };
  }

  /** Where senders differ the word is that of the first reading, which takes what is there. */
  private static <T> Optional<T> shown(Fact<T> fact) {
    return fact instanceof Fact.Depends<T> depends
        ? Optional.of(depends.readings().getFirst())
        : fact.ifKnown();
  }

  TlsRpt tlsRpt(TlsRptFacts facts) {
    return shown(facts.record())
        .map(
            record ->
                switch (record) {
                  case TlsRptFacts.RecordState.None() -> TlsRpt.ABSENT;
                  case TlsRptFacts.RecordState.Valid ignored -> TlsRpt.PRESENT;
                  case TlsRptFacts.RecordState.Invalid ignored -> TlsRpt.INVALID;
                  case TlsRptFacts.RecordState.Several ignored -> TlsRpt.INVALID;
                })
        .orElse(TlsRpt.UNKNOWN);
  }

  private MtaSts fetched(MtaStsFacts.Fetch fetch) {
    return switch (fetch) {
      case MtaStsFacts.Fetch.Fails(String resultType) ->
          resultType.equals("sts-policy-invalid") ? MtaSts.INVALID : MtaSts.UNFETCHABLE;
      case MtaStsFacts.Fetch.Policy(MtaStsPolicy policy) ->
          switch (policy.mode()) {
            case TESTING -> MtaSts.TESTING;
            case NONE -> MtaSts.NONE;
            case ENFORCE -> noHostCanMeet(policy) ? MtaSts.ENFORCE_FAILS : MtaSts.ENFORCE;
          };
    };
  }

  /** Only said of hosts that are known, all of them. */
  private boolean noHostCanMeet(MtaStsPolicy policy) {
    return allTried && !hosts.isEmpty() && hosts.stream().allMatch(host -> fails(host, policy));
  }

  /** Whether no address of the host can meet the policy, as far as measured. */
  private static boolean fails(HostFacts host, MtaStsPolicy policy) {
    return policy.patterns().stream().noneMatch(p -> MxPattern.matches(p, host.mx().name()))
        || (!host.places().isEmpty()
            && host.places().stream()
                .allMatch(
                    place ->
                        oldTlsAlone(place)
                            || place.policyValid().ifKnown().equals(Optional.of(false))));
  }

  /** Senders that demand TLS demand it in a version of today (C6). */
  private static boolean oldTlsAlone(AddressFacts place) {
    return place.starttls().state().ifKnown().equals(Optional.of(StarttlsFacts.State.OLD));
  }
}
