package mailpath.certificate;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import mailpath.certificate.PathProblem.BrokenRule;
import org.jspecify.annotations.Nullable;

/**
 * Builds a path from the end-entity certificate through the certificates sent, in whatever order
 * (RFC 8446 4.4.2 lets a server be untidy), to a root of the store: the shortest first, so that a
 * mesh of cross-signed authorities costs no more than a plain chain (threat-M2, threat-X2).
 */
public final class PathBuilder {
  /** Certificates on a path. */
  private static final int MAX_LENGTH = 20;

  /** Steps of one walk. */
  private static final int MAX_NODES = 5_000;

  private final TrustStore store;
  private final PathCheck check;
  private final List<Certificate> sent;
  private final Map<List<Certificate>, Signature> signatures = new HashMap<>();
  private @Nullable PathResult failing;
  private @Nullable PathResult loose;

  private PathBuilder(TrustStore store, Instant at, List<Certificate> sent) {
    this.store = store;
    this.check = new PathCheck(at);
    this.sent = sent.stream().distinct().toList();
  }

  /** The best path, or the first rule that is in the way. */
  public static PathResult build(TrustStore store, CertificateChain chain, Instant at) {
    if (chain.entries().isEmpty()) {
      return new PathResult(CertificateFacts.ChainState.NONE, List.of(), Optional.of(unreadable()));
    }
    return chain
        .endEntity()
        .map(leaf -> new PathBuilder(store, at, chain.readable()).walk(leaf))
        .orElseGet(() -> PathResult.broken(List.of(), unreadable()));
  }

  private static PathProblem unreadable() {
    return new PathProblem(BrokenRule.UNREADABLE, "", "");
  }

  private PathResult walk(Certificate leaf) {
    Deque<List<Certificate>> open = new ArrayDeque<>(List.of(List.of(leaf)));
    for (int nodes = 0; !open.isEmpty(); nodes++) {
      List<Certificate> path = open.remove();
      if (nodes == MAX_NODES) {
        return PathResult.broken(path, PathProblem.of(BrokenRule.OVER_LIMIT, leaf, ""));
      }
      Optional<PathResult> found =
          complete(path).map(this::judge).filter(r -> r.problem().isEmpty()).findFirst();
      if (found.isPresent()) {
        return found.get();
      }
      List<List<Certificate>> longer = extend(path);
      noteEnd(path, longer.isEmpty());
      open.addAll(longer);
    }
    return failure(leaf);
  }

  /** The path with each root that ends it; the path itself if it has reached one already. */
  private Stream<List<Certificate>> complete(List<Certificate> path) {
    Certificate last = path.getLast();
    if (store.holds(last)) {
      return Stream.of(path);
    }
    return store.named(last.issuerName()).stream()
        .filter(root -> signed(last, root) == Signature.GOOD)
        .map(root -> with(path, root));
  }

  private PathResult judge(List<Certificate> path) {
    PathResult result =
        check
            .check(path)
            .map(problem -> PathResult.broken(path, problem))
            .orElseGet(() -> PathResult.trusted(path));
    if (failing == null && result.problem().isPresent()) {
      failing = result;
    }
    return result;
  }

  private List<List<Certificate>> extend(List<Certificate> path) {
    if (path.size() == MAX_LENGTH) {
      return List.of();
    }
    return issuers(path)
        .filter(issuer -> signed(path.getLast(), issuer) == Signature.GOOD)
        .map(issuer -> with(path, issuer))
        .toList();
  }

  /** Certificates sent that claim to be the issuer of the last one and are not on the path yet. */
  private Stream<Certificate> issuers(List<Certificate> path) {
    Certificate last = path.getLast();
    return sent.stream()
        .filter(c -> c.subjectName().equals(last.issuerName()))
        .filter(c -> !last.extensions().excludes(c.extensions()))
        .filter(c -> path.stream().noneMatch(c::sameEntity));
  }

  /** Remembers the longest way that led to no root, with the reason why it ends there. */
  private void noteEnd(List<Certificate> path, boolean ends) {
    if (ends && (loose == null || path.size() > loose.path().size())) {
      loose = PathResult.broken(path, whyEnds(path));
    }
  }

  private PathProblem whyEnds(List<Certificate> path) {
    Certificate last = path.getLast();
    if (last.selfSigned()) {
      BrokenRule rule = path.size() == 1 ? BrokenRule.SELF_SIGNED : BrokenRule.ROOT_UNKNOWN;
      return PathProblem.of(rule, last, "");
    }
    return Stream.concat(store.named(last.issuerName()).stream(), issuers(path))
        .filter(c -> !last.extensions().excludes(c.extensions()))
        .map(issuer -> broken(signed(last, issuer)))
        .findFirst()
        .map(rule -> PathProblem.of(rule, last, last.issuer()))
        .orElseGet(() -> PathProblem.of(BrokenRule.ISSUER_MISSING, last, last.issuer()));
  }

  private static BrokenRule broken(Signature signature) {
    return switch (signature) {
      case WEAK -> BrokenRule.SIGNATURE_WEAK;
      case NOT_CHECKABLE -> BrokenRule.SIGNATURE_NOT_CHECKABLE;
      case KEY_REFUSED -> BrokenRule.KEY;
      case BAD -> BrokenRule.SIGNATURE_WRONG;
      case GOOD -> BrokenRule.OVER_LIMIT;
    };
  }

  private PathResult failure(Certificate leaf) {
    if (failing != null) {
      return failing;
    }
    return loose != null
        ? loose
        : PathResult.broken(
            List.of(leaf), PathProblem.of(BrokenRule.ISSUER_MISSING, leaf, leaf.issuer()));
  }

  private Signature signed(Certificate certificate, Certificate issuer) {
    return signatures.computeIfAbsent(
        List.of(certificate, issuer), pair -> Signature.check(certificate, issuer));
  }

  private static List<Certificate> with(List<Certificate> path, Certificate next) {
    List<Certificate> longer = new ArrayList<>(path);
    longer.add(next);
    return List.copyOf(longer);
  }
}
