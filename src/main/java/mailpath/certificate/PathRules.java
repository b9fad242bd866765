package mailpath.certificate;

import java.util.Arrays;
import java.util.List;
import mailpath.certificate.PathProblem.BrokenRule;
import mailpath.fact.Rule;

/** The rules that a certificate path is held against, as a list. */
public final class PathRules {
  public static final List<Rule> RULES =
      Arrays.stream(BrokenRule.values()).map(BrokenRule::rule).toList();

  private PathRules() {}
}
