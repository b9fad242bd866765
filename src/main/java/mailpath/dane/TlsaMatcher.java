package mailpath.dane;

import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import mailpath.certificate.Certificate;
import mailpath.certificate.CertificateChain;
import mailpath.certificate.PathBuilder;
import mailpath.certificate.PathProblem;
import mailpath.certificate.PathProblem.BrokenRule;
import mailpath.certificate.TrustStore;
import mailpath.dane.TlsaMatch.Outcome;
import mailpath.fact.SignatureChecks;
import mailpath.network.Bytes;
import org.jspecify.annotations.Nullable;

/** Holds one chain as sent against TLSA records (RFC 6698 2.1, RFC 7671 5; rules D8, D9). */
final class TlsaMatcher {
  /** Walks that may take too much, a tenth of a second each; then no more is walked. */
  private static final int MAX_GIVEN_UP = 4;

  private final CertificateChain chain;
  private final ReferenceNames names;
  private final Instant at;
  private final SignatureChecks checked;
  private final Map<TlsaRecord, Outcome> outcomes = new HashMap<>();

  private final List<PathProblem> givenUp = new ArrayList<>();
  private @Nullable List<Certificate> bare;

  TlsaMatcher(CertificateChain chain, ReferenceNames names, Instant at) {
    this(chain, names, at, new SignatureChecks());
  }

  /**
   * @param checked signatures that were checked before; they change no outcome
   */
  TlsaMatcher(CertificateChain chain, ReferenceNames names, Instant at, SignatureChecks checked) {
    this.chain = chain;
    this.names = names;
    this.at = at;
    this.checked = checked;
  }

  Outcome outcome(TlsaRecord record) {
    return outcomes.computeIfAbsent(record, this::found);
  }

  private Outcome found(TlsaRecord record) {
    return chain
        .endEntity()
        .map(
            leaf ->
                record.usage() == TlsaRecord.DANE_EE
                    ? endEntity(record, leaf)
                    : anchor(record, leaf))
        .orElseGet(Outcome.NoCertificate::new);
  }

  /** D8: the server's own certificate, whatever its name, dates and issuer. */
  private static Outcome endEntity(TlsaRecord record, Certificate leaf) {
    return fits(record, leaf) ? new Outcome.Matches(0) : new Outcome.NoCertificate();
  }

  /** D9: a CA certificate that was sent, above the server's own. */
  private Outcome anchor(TlsaRecord record, Certificate leaf) {
    List<Integer> depths =
        IntStream.range(1, chain.entries().size())
            .filter(depth -> authority(depth, leaf).filter(ca -> fits(record, ca)).isPresent())
            .boxed()
            .toList();
    Optional<Outcome> first = Optional.empty();
    for (int depth : depths) {
      Outcome outcome =
          under(authority(depth, leaf).orElseThrow(), leaf, new Outcome.Matches(depth));
      if (outcome instanceof Outcome.Matches) {
        return outcome;
      }
      first = first.or(() -> Optional.of(outcome));
    }
    return first.orElseGet(() -> unsent(record, leaf));
  }

  private Optional<Certificate> authority(int depth, Certificate leaf) {
    return chain.entries().get(depth) instanceof CertificateChain.Entry.Read(Certificate c)
        ? Optional.of(c).filter(ca -> !ca.sameEntity(leaf))
        : Optional.empty();
  }

  private Outcome under(Certificate ca, Certificate leaf, Outcome good) {
    return problem(ca).<Outcome>map(Outcome.PathFails::new).orElseGet(() -> named(leaf, good));
  }

  private Outcome named(Certificate leaf, Outcome good) {
    if (names.names().isEmpty()) {
      return new Outcome.NameUnknown();
    }
    return names.matchOneOf(leaf) ? good : new Outcome.NameDiffers();
  }

  private Optional<PathProblem> problem(Certificate ca) {
    if (givenUp.size() == MAX_GIVEN_UP) {
      return Optional.of(givenUp.getLast());
    }
    Optional<PathProblem> problem =
        PathBuilder.build(TrustStore.of(List.of(ca.der()), checked), chain, at).problem();
    problem.filter(found -> found.rule() == BrokenRule.OVER_LIMIT).ifPresent(givenUp::add);
    return problem;
  }

  // Only whole data can stand in for a certificate that was not sent.
  private Outcome unsent(TlsaRecord record, Certificate leaf) {
    if (record.matching() != 0) {
      return new Outcome.NoCertificate();
    }
    return record.selector() == 0 ? unsentCertificate(record, leaf) : bareKey(record, leaf);
  }

  private Outcome unsentCertificate(TlsaRecord record, Certificate leaf) {
    try {
      Certificate ca = Certificate.parse(record.data());
      return ca.sameEntity(leaf)
          ? new Outcome.NoCertificate()
          : under(ca, leaf, new Outcome.MatchesUnsent());
    } catch (IOException unreadable) {
      return new Outcome.NoCertificate();
    }
  }

  private Outcome bareKey(TlsaRecord record, Certificate leaf) {
    Certificate top = bare().isEmpty() ? leaf : bare().getLast();
    if (!top.signedBy(record.data())) {
      return new Outcome.NoCertificate();
    }
    if (!top.equals(leaf)) {
      return under(top, leaf, new Outcome.MatchesForSome());
    }
    return outOfDate(leaf)
        .<Outcome>map(Outcome.PathFails::new)
        .orElseGet(() -> named(leaf, new Outcome.MatchesForSome()));
  }

  /** The path as far as what was sent goes. */
  private List<Certificate> bare() {
    if (bare == null) {
      bare = PathBuilder.build(TrustStore.of(List.of(), checked), chain, at).path();
    }
    return bare;
  }

  private Optional<PathProblem> outOfDate(Certificate leaf) {
    if (at.isBefore(leaf.notBefore())) {
      String begin = leaf.notBefore().toString();
      return Optional.of(new PathProblem(BrokenRule.NOT_YET_VALID, leaf.subject(), begin));
    }
    String end = leaf.notAfter().toString();
    return at.isAfter(leaf.notAfter())
        ? Optional.of(new PathProblem(BrokenRule.EXPIRED, leaf.subject(), end))
        : Optional.empty();
  }

  /** Whether the record's data is this certificate's, by selector and matching type. */
  static boolean fits(TlsaRecord record, Certificate certificate) {
    Bytes selected = record.selector() == 0 ? certificate.der() : certificate.publicKeyInfo();
    return record.data().equals(digested(selected, record.matching()));
  }

  private static Bytes digested(Bytes selected, int matching) {
    return switch (matching) {
      case 1 -> digest(selected, "SHA-256");
      case 2 -> digest(selected, "SHA-512");
      default -> selected;
    };
  }

  private static Bytes digest(Bytes selected, String algorithm) {
    try {
      return Bytes.of(MessageDigest.getInstance(algorithm).digest(selected.toArray()));
    } catch (NoSuchAlgorithmException everyPlatformHasIt) {
      throw new IllegalStateException(everyPlatformHasIt);
    }
  }
}
