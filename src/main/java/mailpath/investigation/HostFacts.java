package mailpath.investigation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import mailpath.dane.DaneAddress;
import mailpath.dane.DaneFacts;
import mailpath.dane.DaneReading;
import mailpath.dns.DnsReply;
import mailpath.dns.HostAddresses;
import mailpath.dns.MailRoute;
import mailpath.dns.MailRoute.MxHost;
import mailpath.fact.Fact;

/**
 * What was learnt about one MX host.
 *
 * @param places one for each address of a tested family (W4)
 */
public record HostFacts(
    MxHost mx, HostAddresses addresses, DaneFacts dane, List<AddressFacts> places) {
  public HostFacts {
    places = List.copyOf(places);
  }

  /** How the certificate of an address stands to the host's TLSA records. */
  public enum TlsaWord {
    MATCH,
    MISMATCH,
    UNUSABLE,
    NONE,
    UNKNOWN
  }

  /** Whether the MX target is a CNAME (MX3). */
  public boolean alias() {
    return addresses.known().anyMatch(DnsReply::isAlias);
  }

  /** State of the address answers, as senders weigh them. */
  public Mechanisms.Dnssec dnssec() {
    return addresses
        .state(DnsReply::state)
        .map(MechanismWords::dnssec)
        .orElse(Mechanisms.Dnssec.UNKNOWN);
  }

  Optional<DaneFacts.Kind> tlsaKind() {
    return dane.tlsa().ifKnown().map(DaneFacts.TlsaSet::kind);
  }

  boolean hasUsableTlsa() {
    return tlsaKind().equals(Optional.of(DaneFacts.Kind.USABLE));
  }

  public TlsaWord tlsaWord(AddressFacts place) {
    return tlsaKind().map(kind -> tlsaWord(kind, place)).orElse(TlsaWord.UNKNOWN);
  }

  private static TlsaWord tlsaWord(DaneFacts.Kind kind, AddressFacts place) {
    return switch (kind) {
      case NONE -> TlsaWord.NONE;
      case BOGUS -> TlsaWord.UNKNOWN;
      case UNUSABLE -> TlsaWord.UNUSABLE;
      case USABLE -> matched(place);
    };
  }

  /**
   * Without TLS nothing matches; that is known where the dialogue shows it. Where it depends on the
   * sender the worse is shown (standards C5).
   */
  private static TlsaWord matched(AddressFacts place) {
    return switch (place.tlsaMatch()) {
      case Fact.Known<Boolean>(Boolean matches, var ignored) -> word(matches);
      case Fact.Depends<Boolean> depends -> word(!depends.readings().contains(false));
      case Fact.Unknown<Boolean> ignored -> TlsaWord.UNKNOWN;
    };
  }

  private static TlsaWord word(boolean matches) {
    return matches ? TlsaWord.MATCH : TlsaWord.MISMATCH;
  }

  /** Whether a usable TLSA record lets a public CA vouch for this host (standards C2 row 4). */
  boolean pinsPublicCa() {
    return places.stream().anyMatch(AddressFacts::pinsPublicCa);
  }

  /** What the findings about DANE look at. */
  DaneReading dane(MailRoute route, Instant at) {
    List<DaneAddress> addresses = places.stream().map(place -> place.dane(mx.name(), at)).toList();
    return new DaneReading(route, mx, dane, addresses, pinsPublicCa());
  }
}
