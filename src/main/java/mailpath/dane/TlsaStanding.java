package mailpath.dane;

import java.util.List;
import java.util.Optional;
import mailpath.dane.DaneFacts.Kind;
import mailpath.dane.DaneFacts.Publication;
import mailpath.dane.DaneFacts.TlsaSet;
import mailpath.dane.PublishedTlsa.Standing;
import mailpath.dns.DnsReply;
import mailpath.dns.HostAddresses;
import mailpath.dns.MailRoute;
import mailpath.dns.MailRoute.MxHost;
import mailpath.fact.Evidence;
import mailpath.fact.Fact;
import mailpath.network.DomainName;
import mailpath.network.SecurityState;

/** Whether senders look at what one mail host publishes (D1, D2, D5, D12). */
record TlsaStanding(MailRoute route, MxHost mx, HostAddresses addresses, DaneFacts dane) {

  PublishedTlsa published() {
    return failsBefore()
        ? told(Standing.BOGUS, likely(dane.lenient()))
        : switch (dane.tlsa()) {
          case Fact.Known<TlsaSet>(TlsaSet set, Evidence ignored) -> strictly(set);
          case Fact.Unknown<TlsaSet> ignored -> unknown();
          case Fact.Depends<TlsaSet> either -> told(Standing.DEPENDS, likely(either));
        };
  }

  /** D1, D2: who checks does not get as far as the records, and does not deliver either. */
  private boolean failsBefore() {
    return route.state() == SecurityState.BOGUS
        || addresses.state(DnsReply::state).equals(Optional.of(SecurityState.BOGUS));
  }

  private PublishedTlsa strictly(TlsaSet set) {
    return switch (set.kind()) {
      case USABLE, UNUSABLE -> told(Standing.SIGNED, set);
      case BOGUS -> told(Standing.BOGUS, set);
      case NONE -> leniently();
    };
  }

  private PublishedTlsa leniently() {
    return switch (dane.lenient()) {
      case Fact.Known<TlsaSet>(TlsaSet set, Evidence ignored) ->
          set.kind() == Kind.NONE ? withoutEffect() : told(Standing.DEPENDS, set);
      case Fact.Unknown<TlsaSet> ignored -> unknown();
      case Fact.Depends<TlsaSet> either -> told(Standing.DEPENDS, likely(either));
    };
  }

  /** There are none only where every lookup said so, also those that no sender makes. */
  private PublishedTlsa withoutEffect() {
    TlsaSet inert = likely(dane.onceSigned());
    if (!inert.records().isEmpty()) {
      return told(disputed() ? Standing.DEPENDS : Standing.UNSIGNED, inert);
    }
    return dane.allAnswered() ? told(Standing.NONE, TlsaSet.NONE) : unknown();
  }

  /** N8, N9: some validators take as signed what leads to the records. */
  private boolean disputed() {
    return route.lenient() != route.state()
        || !addresses.state(DnsReply::lenient).equals(addresses.state(DnsReply::state));
  }

  /** Of the sets that senders may end up with, one that is not empty-handed. */
  private static TlsaSet likely(Fact<TlsaSet> fact) {
    return switch (fact) {
      case Fact.Known<TlsaSet>(TlsaSet set, Evidence ignored) -> set;
      case Fact.Unknown<TlsaSet> ignored -> TlsaSet.NONE;
      case Fact.Depends<TlsaSet> either ->
          either.readings().stream()
              .filter(set -> set.kind() != Kind.NONE)
              .findFirst()
              .orElse(TlsaSet.NONE);
    };
  }

  private PublishedTlsa unknown() {
    TlsaSet seen = likely(dane.onceSigned());
    List<TlsaRecord> records = seen.records().isEmpty() ? dane.published() : seen.records();
    return new PublishedTlsa(Standing.UNKNOWN, records, names(seen));
  }

  private PublishedTlsa told(Standing standing, TlsaSet set) {
    return new PublishedTlsa(standing, records(set), names(set));
  }

  /** A set that does not validate has none of its own; what was seen of it is told all the same. */
  private List<TlsaRecord> records(TlsaSet set) {
    return set.kind() == Kind.BOGUS
        ? dane.publications().stream()
            .filter(seen -> set.base().equals(Optional.of(seen.base())))
            .map(Publication::records)
            .flatMap(List::stream)
            .toList()
        : set.records();
  }

  private List<DomainName> names(TlsaSet set) {
    return ReferenceNames.of(route, mx, set).names();
  }
}
