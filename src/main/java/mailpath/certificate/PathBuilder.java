package mailpath.certificate;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.stream.Stream;
import mailpath.certificate.CertificateCheck.Place;
import mailpath.certificate.PathProblem.BrokenRule;
import mailpath.certificate.PathResult.Candidate;
import mailpath.network.Bytes;
import org.jspecify.annotations.Nullable;

/**
 * Builds paths from the end-entity certificate through the certificates sent, in whatever order
 * (RFC 8446 4.4.2 lets a server be untidy), to a root of the store, and holds the rules of RFC 5280
 * 6 against each step. Ways that break no rule go first, among them the shortest, so that a mesh of
 * cross-signed authorities costs no more than a plain chain (threat-M2, threat-X2) and an expired
 * or barred authority never hides a good way round it. OpenSSL before 1.1.0 and GnuTLS before
 * 3.6.14 could stop at an expired one.
 */
public final class PathBuilder {
  /** Certificates on a path; public chains have three or four, cross-signed ones a few more. */
  private static final int MAX_LENGTH = 20;

  /** Steps of one walk that break no rule; a tenth of a second for the densest mesh. */
  private static final int MAX_STEPS = 5_000;

  /** Steps on ways that broke a rule already: only to say where they would have led. */
  private static final int MAX_BROKEN_STEPS = 200;

  /** Paths to a root that are kept to be shown. */
  private static final int MAX_CANDIDATES = 20;

  private final Issuers issuers;
  private final PathProfile profile;
  private final CertificateCheck check;
  private final ConstrainedNames constrained = new ConstrainedNames();
  private final Map<List<Object>, Optional<PathProblem>> checked = new HashMap<>();
  private final PriorityQueue<Way> open = new PriorityQueue<>(Way.ORDER);
  private final List<Candidate> candidates = new ArrayList<>();
  private @Nullable Way loose;
  private int steps;
  private int brokenSteps;
  private int number;

  private PathBuilder(TrustStore store, PathProfile profile, List<Certificate> sent) {
    this.issuers = new Issuers(store, sent);
    this.profile = profile;
    this.check = new CertificateCheck(profile);
  }

  /** The best path for a mail sender, or the first rule that is in the way. */
  public static PathResult build(TrustStore store, CertificateChain chain, Instant at) {
    return build(store, chain, PathProfile.sender(at));
  }

  /** The best path, or the first rule that is in the way; never an exception for what was sent. */
  public static PathResult build(TrustStore store, CertificateChain chain, PathProfile profile) {
    if (chain.entries().isEmpty()) {
      PathProblem nothing = new PathProblem(BrokenRule.UNREADABLE, "", "");
      return new PathResult(
          CertificateFacts.ChainState.NONE, List.of(), Optional.of(nothing), List.of());
    }
    return switch (chain.entries().getFirst()) {
      case CertificateChain.Entry.Read(Certificate leaf) ->
          guarded(new PathBuilder(store, profile, chain.readable()), leaf);
      case CertificateChain.Entry.Unreadable(Bytes der, String why) ->
          PathResult.broken(
              List.of(), new PathProblem(RawCertificate.fault(der), "", why), List.of());
    };
  }

  /** What the library cannot read late is as unreadable as what it refuses at once (threat-M14). */
  private static PathResult guarded(PathBuilder builder, Certificate leaf) {
    try {
      return builder.walk(leaf);
    } catch (RuntimeException e) {
      String why = Shown.text(String.valueOf(e.getMessage()));
      return PathResult.broken(
          List.of(leaf), PathProblem.of(BrokenRule.UNREADABLE, leaf, why), List.of());
    }
  }

  private PathResult walk(Certificate leaf) {
    open.add(new Way(List.of(leaf), checked(leaf, Place.END_ENTITY), number++));
    while (!open.isEmpty()) {
      Way way = open.remove();
      if (way.isBroken() ? brokenSteps++ == MAX_BROKEN_STEPS : steps++ == MAX_STEPS) {
        return way.isBroken() ? failure(leaf) : overLimit(leaf);
      }
      Optional<Candidate> good = complete(way);
      if (good.isPresent()) {
        return PathResult.trusted(good.get().path(), candidates);
      }
      extend(way);
      if (issuers.isExhausted()) {
        return overLimit(leaf);
      }
    }
    return failure(leaf);
  }

  /** The way with each root that ends it; a good one is the answer, the others are kept. */
  private Optional<Candidate> complete(Way way) {
    for (Way whole : wholes(way)) {
      Candidate candidate = new Candidate(whole.path(), whole.problem().or(() -> atEnd(whole)));
      if (candidates.size() < MAX_CANDIDATES) {
        candidates.add(candidate);
      }
      if (candidate.problem().isEmpty()) {
        return Optional.of(candidate);
      }
    }
    return Optional.empty();
  }

  private List<Way> wholes(Way way) {
    Certificate last = way.last();
    if (way.path().size() == 1 && issuers.isRoot(last)) {
      return List.of(way);
    }
    return issuers
        .roots(last)
        .filter(root -> issuers.signed(last, root) == Signature.GOOD)
        .map(root -> longer(way, root, Place.ROOT))
        .toList();
  }

  /** What can only be told of a whole path. */
  private Optional<PathProblem> atEnd(Way whole) {
    int intermediates = Math.max(whole.path().size() - 2, 0);
    return profile.maxIntermediates().isPresent()
            && intermediates > profile.maxIntermediates().getAsInt()
        ? Optional.of(
            PathProblem.of(
                BrokenRule.TOO_DEEP, whole.path().getFirst(), Integer.toString(intermediates)))
        : PolicySets.check(whole.path());
  }

  private void extend(Way way) {
    boolean ends = true;
    if (way.path().size() < MAX_LENGTH) {
      for (Certificate issuer : issuers.sentFor(way).toList()) {
        if (issuers.signed(way.last(), issuer) == Signature.GOOD) {
          open.add(longer(way, issuer, Place.INTERMEDIATE));
          ends = false;
        }
      }
    }
    if (ends && (loose == null || issuers.isNearer(way, loose))) {
      loose = way;
    }
  }

  private Way longer(Way way, Certificate next, Place place) {
    Optional<PathProblem> problem =
        way.problem()
            .or(() -> checked(next, place))
            .or(() -> tooLong(way, next))
            .or(() -> constrained.check(next, way.path()));
    return new Way(Stream.concat(way.path().stream(), Stream.of(next)).toList(), problem, number++);
  }

  /** Path length counts the intermediates below that are not self-issued (RFC 5280 6.1.4 (l)). */
  private static Optional<PathProblem> tooLong(Way way, Certificate next) {
    long below = way.path().stream().skip(1).filter(c -> !c.selfIssued()).count();
    return next.pathLength().isPresent() && below > next.pathLength().getAsLong()
        ? Optional.of(PathProblem.of(BrokenRule.PATH_LENGTH, next, Long.toString(below)))
        : Optional.empty();
  }

  private Optional<PathProblem> checked(Certificate certificate, Place place) {
    return checked.computeIfAbsent(
        List.of(certificate, place), key -> check.check(certificate, place));
  }

  private PathResult overLimit(Certificate leaf) {
    return PathResult.broken(
        List.of(leaf), PathProblem.of(BrokenRule.OVER_LIMIT, leaf, ""), candidates);
  }

  /** A path to a root with its broken rule; without any, the longest way and why it ends. */
  private PathResult failure(Certificate leaf) {
    if (!candidates.isEmpty()) {
      Candidate first = candidates.getFirst();
      return PathResult.broken(first.path(), first.problem().orElseThrow(), candidates);
    }
    Way end = loose == null ? new Way(List.of(leaf), Optional.empty(), 0) : loose;
    return PathResult.broken(end.path(), issuers.whyEnds(end), candidates);
  }
}
