package mailpath.dane;

import java.util.List;
import java.util.Optional;
import mailpath.dns.DnsReply;
import mailpath.dns.ValidationReason;
import mailpath.fact.Fact;
import mailpath.network.DomainName;
import mailpath.network.SecurityState;

/**
 * What DANE says about one MX host (RFC 7672 2.2.2, 2.2.3).
 *
 * @param tlsa the TLSA set that a validating sender would end up with (D1 to D5)
 * @param lenient the same for a sender that also uses TLSA records behind an unsigned MX answer
 *     (D1, RFC 7672 2.2.1); equal to {@code tlsa} behind a signed one
 * @param publications what was seen at any base-domain candidate, whatever its state: an unsigned
 *     set is published but inert (D12)
 * @param allAnswered whether every lookup for {@code publications} was answered; otherwise there
 *     may be more than was seen
 * @param fault why the answer that counts did not validate; empty where it did, or none came
 * @param answers what was asked for, whatever came of it
 */
public record DaneFacts(
    DomainName host,
    Fact<TlsaSet> tlsa,
    Fact<TlsaSet> lenient,
    List<Publication> publications,
    boolean allAnswered,
    Optional<ValidationReason> fault,
    List<Fact<DnsReply>> answers) {
  public DaneFacts {
    publications = List.copyOf(publications);
    answers = List.copyOf(answers);
  }

  /**
   * TLSA records found.
   *
   * @param base the name that {@code _25._tcp} was put before
   * @param state of that answer
   * @param reason why it is not SECURE
   */
  public record Publication(
      DomainName base,
      SecurityState state,
      List<TlsaRecord> records,
      Optional<ValidationReason> reason) {
    public Publication {
      records = List.copyOf(records);
    }
  }

  /**
   * @param base the TLSA base domain (D3), whose name is also the SNI
   * @param usable the records left after D6 and digest agility (D7)
   */
  public record TlsaSet(
      Kind kind, Optional<DomainName> base, List<TlsaRecord> records, List<TlsaRecord> usable) {
    static final TlsaSet NONE = new TlsaSet(Kind.NONE, Optional.empty(), List.of(), List.of());

    public TlsaSet {
      records = List.copyOf(records);
      usable = List.copyOf(usable);
    }

    static TlsaSet bogus(DomainName base) {
      return new TlsaSet(Kind.BOGUS, Optional.of(base), List.of(), List.of());
    }

    /** A secure set of at least one record. */
    static TlsaSet of(DomainName base, List<TlsaRecord> records) {
      List<TlsaRecord> usable = DigestAgility.strongest(TlsaUsability.usable(records));
      Kind kind = usable.isEmpty() ? Kind.UNUSABLE : Kind.USABLE;
      return new TlsaSet(kind, Optional.of(base), records, usable);
    }

    /** Whether any usable record names a CA (usage 2). */
    public boolean usesTrustAnchor() {
      return usable.stream().anyMatch(record -> record.usage() == TlsaRecord.DANE_TA);
    }
  }

  public enum Kind {
    /** Proven absent, or not asked because the address or MX answer is not secure, or insecure. */
    NONE,
    /** Bogus, or the lookup fails while the zone's other names answer. */
    BOGUS,
    /** Records there, none of which a sender can use (D6). */
    UNUSABLE,
    USABLE
  }

  /** The set of {@link #onceSigned}, where a sender could use a record of it. */
  public Optional<TlsaSet> pinning() {
    return onceSigned().ifKnown().filter(set -> !set.usable().isEmpty());
  }

  /**
   * The set that would count if the answers on the way to it were signed: what a sender ends up
   * with, or else what is published but inert (D12). Senders never look at it before that.
   */
  public Fact<TlsaSet> onceSigned() {
    boolean nothingCounts = lenient.ifKnown().filter(set -> set.kind() == Kind.NONE).isPresent();
    return publications.stream()
        .filter(published -> nothingCounts && published.state() != SecurityState.BOGUS)
        .findFirst()
        .<Fact<TlsaSet>>map(
            published ->
                Fact.known(TlsaSet.of(published.base(), published.records()), lenient.evidence()))
        .orElse(lenient);
  }

  /** All records seen. */
  public List<TlsaRecord> published() {
    return publications.stream()
        .flatMap(publication -> publication.records().stream())
        .distinct()
        .toList();
  }
}
