package mailpath.dane;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import mailpath.certificate.Certificate;
import mailpath.certificate.CertificateChain;
import mailpath.certificate.Fingerprint;
import mailpath.dane.TlsaMatch.Outcome;
import mailpath.network.DomainName;

/**
 * The TLSA records that fit the chains of one mail host, made from the chains as sent. Only what
 * the program's own matching accepts is in it (D8, D9).
 *
 * @param base the TLSA base domain, whose name is also the SNI (D3)
 * @param keys {@code 3 1 1} of every key that the host was seen with (RFC 7671 5.1, 8)
 * @param issuers {@code 2 1 1} of an authority that vouches for each of the chains, as the second
 *     record of a rollover pair; empty where some chain has none that was sent and fits (D9, D10)
 */
public record TlsaToPublish(DomainName base, List<TlsaRecord> keys, List<TlsaRecord> issuers) {
  private static final int SPKI = 1;
  private static final int SHA_256 = 1;

  /** Authorities that are tried; honest servers send three at most. */
  private static final int MOST = 8;

  public TlsaToPublish {
    keys = List.copyOf(keys);
    issuers = List.copyOf(issuers);
  }

  /**
   * @param chains as sent to senders that name the base domain
   * @param names of which a certificate under usage 2 must have one (D10)
   * @param at the instant that counts
   */
  public static TlsaToPublish of(
      DomainName base, List<CertificateChain> chains, List<DomainName> names, Instant at) {
    Set<TlsaRecord> keys = new LinkedHashSet<>();
    chains.forEach(chain -> chain.endEntity().map(TlsaToPublish::key).ifPresent(keys::add));
    List<Optional<TlsaRecord>> issuers =
        chains.stream().map(chain -> issuer(chain, names, at)).toList();
    boolean all = !issuers.isEmpty() && issuers.stream().allMatch(Optional::isPresent);
    return new TlsaToPublish(
        base,
        List.copyOf(keys),
        all ? issuers.stream().flatMap(Optional::stream).distinct().toList() : List.of());
  }

  /** {@code 3 1 1} of a certificate: it stays right as long as the key stays. */
  public static TlsaRecord key(Certificate leaf) {
    return record(TlsaRecord.DANE_EE, leaf);
  }

  /**
   * The record of a key that comes later, as typed. Only the form of {@link #key} can stand beside
   * it without harm: a stronger digest of the same kind would be all that senders look at (D7).
   */
  public static Optional<TlsaRecord> nextKey(String typed) {
    return TlsaRecord.of(typed).filter(TlsaToPublish::isKey);
  }

  /** Whether it is a record of the form that {@link #key} makes. */
  public static boolean isKey(TlsaRecord record) {
    return record.usage() == TlsaRecord.DANE_EE
        && record.selector() == SPKI
        && record.matching() == SHA_256
        && TlsaUsability.isUsable(record);
  }

  /**
   * What of the published records may stay beside those that are wanted: all that senders can use
   * and that do not outrank one of these (D6, D7). One may be meant for a server that was not seen.
   */
  public static List<TlsaRecord> staying(List<TlsaRecord> published, List<TlsaRecord> wanted) {
    return TlsaUsability.usable(published).stream()
        .filter(
            one -> wanted.stream().noneMatch(mine -> DigestAgility.isOutranked(mine, List.of(one))))
        .toList();
  }

  private static TlsaRecord record(int usage, Certificate certificate) {
    return new TlsaRecord(usage, SPKI, SHA_256, Fingerprint.sha256(certificate.publicKeyInfo()));
  }

  /** Of the authorities that fit, that nearest to the server: the one that issues its next. */
  private static Optional<TlsaRecord> issuer(
      CertificateChain chain, List<DomainName> names, Instant at) {
    TlsaMatcher matcher = new TlsaMatcher(chain, new ReferenceNames(names), at);
    return IntStream.range(1, chain.entries().size())
        .mapToObj(chain.entries()::get)
        .flatMap(
            entry ->
                entry instanceof CertificateChain.Entry.Read(Certificate ca)
                    ? Stream.of(record(TlsaRecord.DANE_TA, ca))
                    : Stream.empty())
        .limit(MOST)
        .filter(record -> matcher.outcome(record) instanceof Outcome.Matches)
        .findFirst();
  }
}
