package mailpath.certificate;

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
