package mailpath.certificate;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import mailpath.certificate.PathProblem.BrokenRule;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;

/**
 * The rules of RFC 5280 6.1 that a path with good signatures must still keep, for TLS servers under
 * public trust. The root is held to its own dates and constraints too, as most senders do
 * (threat-M9).
 *
 * @param at the instant that counts
 */
record PathCheck(Instant at) {

  /**
   * The first broken rule; empty for a good path.
   *
   * @param path end-entity certificate first, root last
   */
  Optional<PathProblem> check(List<Certificate> path) {
    return Stream.<Function<List<Certificate>, Stream<PathProblem>>>of(
            this::dates, this::endEntity, this::authorities, this::lengths, this::names, this::each)
        .flatMap(rule -> rule.apply(path))
        .findFirst();
  }

  private Stream<PathProblem> dates(List<Certificate> path) {
    return path.stream()
        .flatMap(
            c -> {
              if (at.isAfter(c.notAfter())) {
                return broken(BrokenRule.EXPIRED, c, c.notAfter().toString());
              }
              return at.isBefore(c.notBefore())
                  ? broken(BrokenRule.NOT_YET_VALID, c, c.notBefore().toString())
                  : Stream.empty();
            });
  }

  private Stream<PathProblem> endEntity(List<Certificate> path) {
    Certificate leaf = path.getFirst();
    boolean signsOrAgrees =
        leaf.extensions().allows(KeyUsage.digitalSignature)
            || leaf.extensions().allows(KeyUsage.keyEncipherment)
            || leaf.extensions().allows(KeyUsage.keyAgreement);
    if (!signsOrAgrees) {
      return broken(BrokenRule.KEY_USAGE, leaf, "");
    }
    return leaf.extensions()
            .extendedKeyUsage()
            .map(usage -> usage.hasKeyPurposeId(KeyPurposeId.id_kp_serverAuth))
            .orElse(true)
        ? Stream.empty()
        : broken(BrokenRule.EXTENDED_KEY_USAGE, leaf, "");
  }

  /** Every certificate above the first is an authority (RFC 5280 6.1.4 (k), (n)). */
  private Stream<PathProblem> authorities(List<Certificate> path) {
    return path.stream().skip(1).flatMap(c -> authority(c, c.equals(path.getLast())));
  }

  private Stream<PathProblem> authority(Certificate c, boolean root) {
    CertificateExtensions extensions = c.extensions();
    boolean oldRoot = root && extensions.basicConstraints().isEmpty();
    if (!extensions.isCa() && !oldRoot) {
      return broken(BrokenRule.NOT_A_CA, c, "");
    }
    if (!extensions.allows(KeyUsage.keyCertSign)) {
      return broken(BrokenRule.KEY_USAGE, c, "");
    }
    return extensions.extendedKeyUsage().map(PathCheck::servesTls).orElse(true)
        ? Stream.empty()
        : broken(BrokenRule.EXTENDED_KEY_USAGE, c, "");
  }

  private static boolean servesTls(ExtendedKeyUsage usage) {
    return usage.hasKeyPurposeId(KeyPurposeId.id_kp_serverAuth)
        || usage.hasKeyPurposeId(KeyPurposeId.anyExtendedKeyUsage);
  }

  /** Path length counts the intermediates below that are not self-issued (RFC 5280 6.1.4 (l)). */
  private Stream<PathProblem> lengths(List<Certificate> path) {
    return IntStream.range(1, path.size())
        .boxed()
        .flatMap(
            i -> {
              long below = path.subList(1, i).stream().filter(c -> !c.selfIssued()).count();
              return limit(path.get(i)).filter(max -> below > max).isPresent()
                  ? broken(BrokenRule.PATH_LENGTH, path.get(i), Long.toString(below))
                  : Stream.empty();
            });
  }

  private static Optional<Long> limit(Certificate c) {
    return c.extensions()
        .basicConstraints()
        .map(BasicConstraints::getPathLenConstraint)
        .map(length -> length.longValue());
  }

  private Stream<PathProblem> names(List<Certificate> path) {
    return ConstrainedNames.check(path).stream();
  }

  /** What each certificate breaks by itself. */
  private Stream<PathProblem> each(List<Certificate> path) {
    return path.stream()
        .flatMap(
            c -> {
              CertificateExtensions extensions = c.extensions();
              Stream<PathProblem> odd =
                  Stream.concat(
                          extensions.unreadable().stream(), extensions.unknownCritical().stream())
                      .map(oid -> PathProblem.of(BrokenRule.EXTENSION, c, oid));
              return c.key().map(KeyStrength::strong).orElse(false)
                  ? odd
                  : Stream.concat(odd, broken(BrokenRule.KEY, c, ""));
            });
  }

  private static Stream<PathProblem> broken(BrokenRule rule, Certificate c, String detail) {
    return Stream.of(PathProblem.of(rule, c, detail));
  }
}
