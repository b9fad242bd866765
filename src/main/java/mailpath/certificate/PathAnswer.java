package mailpath.certificate;

import java.util.Optional;
import mailpath.certificate.PathProblem.BrokenRule;
import mailpath.fact.Sentence;

/** What a validation came to, as one sentence. */
public sealed interface PathAnswer extends Sentence {

  /**
   * @param certificates on the path, the root included
   * @param root subject of the root
   */
  record PathAccepted(int certificates, String root) implements PathAnswer {}

  /**
   * @param certificate subject of the certificate that breaks the rule
   */
  record PathRefused(BrokenRule broken, String certificate) implements PathAnswer {}

  /** The same where something can be shown: a date, a name, an object identifier. */
  record PathRefusedSeen(BrokenRule broken, String certificate, String detail)
      implements PathAnswer {}

  /** No certificate of the path has a subject to be named by. */
  record PathRefusedUnnamed(BrokenRule broken) implements PathAnswer {}

  /** The rule that stands in the way; empty for a good path. */
  default Optional<BrokenRule> rule() {
    return switch (this) {
      case PathAccepted ignored -> Optional.empty();
      case PathRefused refused -> Optional.of(refused.broken());
      case PathRefusedSeen refused -> Optional.of(refused.broken());
      case PathRefusedUnnamed refused -> Optional.of(refused.broken());
    };
  }

  static PathAnswer of(PathResult result) {
    return result
        .problem()
        .map(PathAnswer::of)
        .orElseGet(() -> new PathAccepted(result.path().size(), result.path().getLast().subject()));
  }

  static PathAnswer of(PathProblem problem) {
    if (problem.certificate().isEmpty()) {
      return new PathRefusedUnnamed(problem.rule());
    }
    return problem.detail().isEmpty()
        ? new PathRefused(problem.rule(), problem.certificate())
        : new PathRefusedSeen(problem.rule(), problem.certificate(), problem.detail());
  }
}
