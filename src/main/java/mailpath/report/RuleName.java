package mailpath.report;

import java.util.List;
import mailpath.fact.Rule;

/** A rule as it is named beside a sentence: {@code D8, RFC 7672 3.1.1}. */
public final class RuleName {
  private RuleName() {}

  public static String of(Rule rule) {
    return rule.id() + ", " + rule.section();
  }

  /** By its id; the id alone where it is no rule of the rules page. */
  public static String of(String id) {
    return RulesPage.RULES.stream()
        .flatMap(List::stream)
        .filter(rule -> rule.id().equals(id))
        .findFirst()
        .map(RuleName::of)
        .orElse(id);
  }
}
