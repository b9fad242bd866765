package mailpath.certificate;

import java.util.List;
import java.util.Optional;
import mailpath.certificate.CertificateFacts.ChainState;

/**
 * What validation made of a chain as sent.
 *
 * @param path end-entity certificate first; the root last if one was reached
 * @param problem the first broken rule; empty exactly when the state is TRUSTED
 * @param candidates every path to a root that was tried, in that order, as far as they are kept
 */
public record PathResult(
    ChainState state,
    List<Certificate> path,
    Optional<PathProblem> problem,
    List<Candidate> candidates) {
  public PathResult {
    path = List.copyOf(path);
    candidates = List.copyOf(candidates);
  }

  /**
   * One path to a root.
   *
   * @param problem the first rule that it breaks, from the end entity upwards
   */
  public record Candidate(List<Certificate> path, Optional<PathProblem> problem) {
    public Candidate {
      path = List.copyOf(path);
    }
  }

  static PathResult trusted(List<Certificate> path, List<Candidate> candidates) {
    return new PathResult(ChainState.TRUSTED, path, Optional.empty(), candidates);
  }

  static PathResult broken(
      List<Certificate> path, PathProblem problem, List<Candidate> candidates) {
    return new PathResult(state(problem.rule()), path, Optional.of(problem), candidates);
  }

  private static ChainState state(PathProblem.BrokenRule rule) {
    return switch (rule) {
      case SELF_SIGNED -> ChainState.SELF_SIGNED;
      case ROOT_UNKNOWN -> ChainState.PRIVATE_CA;
      case ISSUER_MISSING -> ChainState.INCOMPLETE;
      case EXPIRED -> ChainState.EXPIRED;
      case NOT_YET_VALID -> ChainState.NOT_YET_VALID;
      case SIGNATURE_NOT_CHECKABLE, OVER_LIMIT -> ChainState.UNKNOWN;
      default -> ChainState.INVALID;
    };
  }
}
