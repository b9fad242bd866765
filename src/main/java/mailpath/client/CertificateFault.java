package mailpath.client;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import mailpath.certificate.Certificate;
import mailpath.certificate.CertificateFacts;
import mailpath.certificate.CertificateFacts.ChainState;
import mailpath.certificate.CertificateReading;
import mailpath.certificate.PeerName;
import mailpath.fact.Sentence;

/** Why a mail program that checks certificates refuses one (RFC 7817 3), as a clause. */
public sealed interface CertificateFault extends Sentence {

  record CertificateForOthers(String names) implements CertificateFault {}

  /** It has the name in the common name alone, which programs of today do not read (RFC 9525 2). */
  record CertificateForOldPrograms() implements CertificateFault {}

  record CertificateRanOut(Instant on) implements CertificateFault {}

  record CertificateNotYet(Instant from) implements CertificateFault {}

  record CertificateOwnMade() implements CertificateFault {}

  record CertificateUnknownIssuer(String issuer) implements CertificateFault {}

  record CertificateWithoutIssuer() implements CertificateFault {}

  record CertificateChainWrong() implements CertificateFault {}

  /** Names that are shown of a certificate that has many. */
  int SHOWN = 6;

  /**
   * Everything that is wrong with a chain as sent; unknown where it could not be checked.
   *
   * @param peer what the program was told to connect to, never what its alias leads to (B7)
   */
  static Optional<List<CertificateFault>> of(CertificateReading reading, PeerName peer) {
    List<CertificateFault> faults = new ArrayList<>(chain(reading));
    if (faults.isEmpty() && reading.facts().chain() == ChainState.UNKNOWN) {
      return Optional.empty();
    }
    faults.addAll(name(reading, peer));
    return Optional.of(List.copyOf(faults));
  }

  /** The same for a program to which the name is right. */
  static List<CertificateFault> butForName(List<CertificateFault> faults) {
    return faults.stream()
        .filter(
            fault ->
                !(fault instanceof CertificateForOthers)
                    && !(fault instanceof CertificateForOldPrograms))
        .toList();
  }

  private static List<CertificateFault> chain(CertificateReading reading) {
    return switch (reading.facts().chain()) {
      case TRUSTED, UNKNOWN -> List.of();
      case SELF_SIGNED -> List.of(new CertificateOwnMade());
      case PRIVATE_CA ->
          List.of(
              new CertificateUnknownIssuer(
                  reading.path().problem().map(problem -> problem.certificate()).orElse("?")));
      case EXPIRED -> List.of(expired(reading));
      case NOT_YET_VALID -> List.of(notYet(reading));
      case INCOMPLETE -> List.of(new CertificateWithoutIssuer());
      case INVALID, NONE -> List.of(new CertificateChainWrong());
    };
  }

  private static CertificateFault expired(CertificateReading reading) {
    return dated(reading)
        .map(Certificate::notAfter)
        .filter(reading.at()::isAfter)
        .findFirst()
        .<CertificateFault>map(CertificateRanOut::new)
        .orElseGet(CertificateChainWrong::new);
  }

  private static CertificateFault notYet(CertificateReading reading) {
    return dated(reading)
        .map(Certificate::notBefore)
        .filter(reading.at()::isBefore)
        .findFirst()
        .<CertificateFault>map(CertificateNotYet::new)
        .orElseGet(CertificateChainWrong::new);
  }

  private static Stream<Certificate> dated(CertificateReading reading) {
    return Stream.concat(reading.chain().endEntity().stream(), reading.path().path().stream());
  }

  private static List<CertificateFault> name(CertificateReading reading, PeerName peer) {
    CertificateFacts facts = reading.facts();
    boolean named = reading.chain().endEntity().filter(peer::isNamedBy).isPresent();
    if (named) {
      return List.of();
    }
    boolean old = peer.host().isPresent() && facts.name() == CertificateFacts.NameState.CN_ONLY;
    return List.of(old ? new CertificateForOldPrograms() : new CertificateForOthers(names(facts)));
  }

  private static String names(CertificateFacts facts) {
    List<String> all = facts.presented();
    String first = String.join(", ", all.subList(0, Math.min(all.size(), SHOWN)));
    return all.isEmpty() ? "-" : all.size() > SHOWN ? first + ", ..." : first;
  }
}
