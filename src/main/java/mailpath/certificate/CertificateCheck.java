package mailpath.certificate;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import mailpath.certificate.PathProblem.BrokenRule;

/**
 * What one certificate must be in its place on a path, whatever stands above and below it (RFC 5280
 * 6.1.3 (a) (2), 6.1.4 (k), (n), (o), 6.1.5 (f)).
 *
 * <p>The root is a certificate here, not only a name and a key: its dates, constraints, purposes
 * and critical extensions count, as RFC 5937 has it and OpenSSL and GnuTLS do. The JDK leaves them
 * out (threat-M9).
 */
record CertificateCheck(PathProfile profile) {

  enum Place {
    END_ENTITY,
    INTERMEDIATE,
    ROOT
  }

  /** The first broken rule; empty for a good certificate. */
  Optional<PathProblem> check(Certificate certificate, Place place) {
    return Stream.<Function<Certificate, Stream<PathProblem>>>of(
            this::dates,
            this::extensions,
            c -> place == Place.END_ENTITY ? endEntity(c) : authority(c, place),
            c -> form(c, place),
            this::key,
            c -> place == Place.END_ENTITY ? name(c) : Stream.empty(),
            c -> profile.isPublicWeb() ? CommonNameForm.check(c, place) : Stream.empty())
        .flatMap(rule -> rule.apply(certificate))
        .findFirst();
  }

  private Stream<PathProblem> dates(Certificate c) {
    if (profile.at().isAfter(c.notAfter())) {
      return broken(BrokenRule.EXPIRED, c, c.notAfter().toString());
    }
    return profile.at().isBefore(c.notBefore())
        ? broken(BrokenRule.NOT_YET_VALID, c, c.notBefore().toString())
        : Stream.empty();
  }

  private Stream<PathProblem> extensions(Certificate c) {
    CertificateExtensions extensions = c.extensions();
    return Stream.concat(extensions.unreadable().stream(), extensions.unknownCritical().stream())
        .map(oid -> PathProblem.of(BrokenRule.EXTENSION, c, oid));
  }

  private Stream<PathProblem> endEntity(Certificate c) {
    CertificateExtensions extensions = c.extensions();
    if (useInTls().stream().noneMatch(extensions::allows)
        || !profile.keyUses().stream().allMatch(extensions::allows)) {
      return broken(BrokenRule.KEY_USAGE, c, "");
    }
    return Stream.concat(Stream.of(profile.purpose()), profile.purposes().stream())
        .filter(purpose -> !extensions.allows(purpose))
        .map(purpose -> PathProblem.of(BrokenRule.EXTENDED_KEY_USAGE, c, purpose.word()));
  }

  /** A server may still decrypt the client's secret (RFC 5246 7.4.2); a client always signs. */
  private List<KeyUse> useInTls() {
    return switch (profile.role()) {
      case SERVER ->
          List.of(KeyUse.DIGITAL_SIGNATURE, KeyUse.KEY_ENCIPHERMENT, KeyUse.KEY_AGREEMENT);
      case CLIENT -> List.of(KeyUse.DIGITAL_SIGNATURE, KeyUse.KEY_AGREEMENT);
    };
  }

  private Stream<PathProblem> authority(Certificate c, Place place) {
    CertificateExtensions extensions = c.extensions();
    boolean oldRoot =
        place == Place.ROOT && !profile.isPublicWeb() && extensions.basicConstraints().isEmpty();
    if (!extensions.isCa() && !oldRoot) {
      return broken(BrokenRule.NOT_A_CA, c, "");
    }
    if (!extensions.allows(KeyUse.KEY_CERT_SIGN)) {
      return broken(BrokenRule.KEY_USAGE, c, "");
    }
    return extensions.allows(profile.purpose()) || extensions.allows(KeyPurpose.ANY)
        ? Stream.empty()
        : broken(BrokenRule.EXTENDED_KEY_USAGE, c, profile.purpose().word());
  }

  private Stream<PathProblem> form(Certificate c, Place place) {
    return profile.isPublicWeb() ? CertificateForm.check(c, place) : Stream.empty();
  }

  private Stream<PathProblem> key(Certificate c) {
    boolean good =
        profile.isPublicWeb()
            ? KeyStrength.isPublicWeb(c.holder().getSubjectPublicKeyInfo())
            : c.key().map(KeyStrength::strong).orElse(false);
    return good
        ? Stream.empty()
        : broken(BrokenRule.KEY, c, c.key().map(KeyStrength::text).orElse(""));
  }

  private Stream<PathProblem> name(Certificate c) {
    return profile.name().stream()
        .filter(wanted -> !wanted.isNamedBy(c))
        .map(wanted -> PathProblem.of(BrokenRule.NAME_MISMATCH, c, wanted.text()));
  }

  private static Stream<PathProblem> broken(BrokenRule rule, Certificate c, String detail) {
    return Stream.of(PathProblem.of(rule, c, detail));
  }
}
