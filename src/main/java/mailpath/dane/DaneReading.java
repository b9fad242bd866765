package mailpath.dane;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import mailpath.certificate.Certificate;
import mailpath.dane.DaneFacts.Kind;
import mailpath.dane.DaneFacts.TlsaSet;
import mailpath.dns.MailRoute;
import mailpath.dns.MailRoute.MxHost;
import mailpath.fact.Evidence;
import mailpath.network.SecurityState;

/**
 * What the findings about DANE at one MX host look at.
 *
 * @param pinsPublicCa of {@link PublicCa}
 */
public record DaneReading(
    MailRoute route,
    MxHost mx,
    DaneFacts facts,
    List<DaneAddress> addresses,
    boolean pinsPublicCa) {
  public DaneReading {
    addresses = List.copyOf(addresses);
  }

  String host() {
    return mx.name().text();
  }

  Evidence evidence() {
    return facts.tlsa().evidence().and(facts.lenient().evidence());
  }

  private Optional<TlsaSet> set() {
    return facts.tlsa().ifKnown();
  }

  /** Whether the set that counts for strict senders is known to be of this kind. */
  boolean is(Kind kind) {
    return set().filter(set -> set.kind() == kind).isPresent();
  }

  List<TlsaRecord> records() {
    return set().map(TlsaSet::records).orElse(List.of());
  }

  List<TlsaRecord> usable() {
    return set().map(TlsaSet::usable).orElse(List.of());
  }

  String base() {
    return set().flatMap(TlsaSet::base).orElse(mx.name()).text();
  }

  String usableForms() {
    return forms(usable());
  }

  static String forms(List<TlsaRecord> records) {
    return records.stream().map(TlsaRecord::form).collect(Collectors.joining(", "));
  }

  /** Whether signed TLSA records were seen under any name of the host. */
  boolean publishesSecurely() {
    return facts.publications().stream()
        .anyMatch(publication -> publication.state() == SecurityState.SECURE);
  }

  /** Usable records that digest agility leaves out (D7). */
  List<TlsaRecord> outranked() {
    List<TlsaRecord> all = TlsaUsability.usable(records());
    return all.stream().filter(record -> DigestAgility.isOutranked(record, all)).toList();
  }

  /** The record that is in the way of an outranked one. */
  TlsaRecord outranking(TlsaRecord outranked) {
    return usable().stream()
        .filter(record -> record.usage() == outranked.usage())
        .filter(record -> record.selector() == outranked.selector())
        .filter(record -> record.matching() > outranked.matching())
        .findFirst()
        .orElseThrow();
  }

  /** Days from the first to the last of a certificate. */
  static long validity(Certificate certificate) {
    return Duration.between(certificate.notBefore(), certificate.notAfter()).toDays();
  }
}
