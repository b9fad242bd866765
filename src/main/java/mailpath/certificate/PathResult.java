package mailpath.certificate;

import java.util.List;
import java.util.Optional;
import mailpath.certificate.CertificateFacts.ChainState;

/**
 * What validation made of a chain as sent.
 *
 * @param path end-entity certificate first; the root last if one was reached
 * @param problem the first broken rule; empty exactly when the state is TRUSTED
 */
public record PathResult(ChainState state, List<Certificate> path, Optional<PathProblem> problem) {
  public PathResult {
    path = List.copyOf(path);
  }

  static PathResult trusted(List<Certificate> path) {
    return new PathResult(ChainState.TRUSTED, path, Optional.empty());
  }

  static PathResult broken(List<Certificate> path, PathProblem problem) {
    return new PathResult(state(problem.rule()), path, Optional.of(problem));
  }

  private static ChainState state(PathProblem.BrokenRule rule) {
    return switch (rule) {
      case SELF_SIGNED -> ChainState.SELF_SIGNED;
      case ROOT_UNKNOWN -> ChainState.PRIVATE_CA;
      case ISSUER_MISSING -> ChainState.INCOMPLETE;
      case EXPIRED -> ChainState.EXPIRED;
      case NOT_YET_VALID -> ChainState.NOT_YET_VALID;
      case UNREADABLE,
          SIGNATURE_WRONG,
          SIGNATURE_WEAK,
          SIGNATURE_NOT_CHECKABLE,
          KEY,
          NOT_A_CA,
          KEY_USAGE,
          EXTENDED_KEY_USAGE,
          PATH_LENGTH,
          NAME_CONSTRAINTS,
          EXTENSION,
          OVER_LIMIT ->
          ChainState.INVALID;
    };
  }
}
