package mailpath.certificate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mailpath.certificate.PathProblem.BrokenRule;
import mailpath.certificate.PathProfile.Role;
import mailpath.certificate.PathRuleCase.Trial;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each rule of a path: a chain that breaks it first, next to one that keeps it. */
class PathRulesTest {
  /** What a work limit takes is shown in PathLimitsTest. */
  private static final Set<BrokenRule> ELSEWHERE = EnumSet.of(BrokenRule.OVER_LIMIT);

  private static final List<PathRuleCase> RULES =
      Stream.of(
              PathRuleCases.all(),
              ExtensionRuleCases.all(),
              NameRuleCases.all(),
              PolicyRuleCases.all())
          .flatMap(Function.identity())
          .toList();

  static List<PathRuleCase> rules() {
    return RULES;
  }

  /** Faults of form, as far as a path without them would be good. */
  static Stream<PathRuleCase> faultsOfForm() {
    Set<BrokenRule> form =
        EnumSet.of(
            BrokenRule.SERIAL,
            BrokenRule.UNIQUE_ID,
            BrokenRule.DATE_FORM,
            BrokenRule.ALTERNATIVE_NAME,
            BrokenRule.COMMON_NAME,
            BrokenRule.BASIC_CONSTRAINTS,
            BrokenRule.NOT_END_ENTITY);
    return RULES.stream().filter(rule -> form.contains(rule.rule()));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("rules")
  void namesTheFirstBrokenRule(PathRuleCase rule) {
    assertEquals(Optional.of(rule.rule()), problem(rule, rule.broken()).map(PathProblem::rule));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("rules")
  void acceptsTheNeighbour(PathRuleCase rule) {
    assertEquals(Optional.empty(), problem(rule, rule.good()));
  }

  @Test
  void everyRuleHasItsCase() {
    Set<BrokenRule> shown = rules().stream().map(PathRuleCase::rule).collect(Collectors.toSet());
    assertEquals(EnumSet.complementOf(EnumSet.copyOf(shown)), ELSEWHERE);
  }

  /** A fault of form that no mail sender looks at does not stop mail. */
  @ParameterizedTest(name = "{0}")
  @MethodSource("faultsOfForm")
  void formDoesNotCountForMailSenders(PathRuleCase rule) {
    PathProfile sender = PathProfile.sender(WebCertificate.NOW);
    assertEquals(Optional.empty(), build(rule.broken(), sender).problem());
  }

  /** The everyday profile without a name to match. */
  static PathProfile unnamed(PathProfile profile) {
    return PathProfile.publicWeb(profile.role(), profile.at());
  }

  private static Optional<PathProblem> problem(PathRuleCase rule, Trial trial) {
    PathProfile everyday =
        PathProfile.publicWeb(Role.SERVER, WebCertificate.NOW)
            .named(PeerName.dns(WebCertificate.HOST).orElseThrow());
    return build(trial, rule.profile().apply(everyday)).problem();
  }

  private static PathResult build(Trial trial, PathProfile profile) {
    return PathBuilder.build(
        TrustStore.of(trial.roots()), CertificateChain.of(trial.sent()), profile);
  }
}
