package mailpath.dns;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import mailpath.fact.Finding;
import mailpath.fact.Rule;

/** The rules about the authenticity of DNS answers, and all their findings. */
public final class DnsRules {
  public static final Rule N1 =
      new Rule(
          "N1",
          "RFC 4035 4.3",
          "secure, insecure by proof, bogus, or indeterminate for want of records",
          Validator.class);
  public static final Rule N2 =
      new Rule(
          "N2",
          "RFC 4035 5.2",
          "a missing signature is not an unsigned zone; only a proven lack of DS is",
          Validator.class);
  public static final Rule N3 =
      new Rule(
          "N3",
          "RFC 4035 4.9.3",
          "answers are validated here; the resolver only has to pass everything on",
          Dns.class);
  public static final Rule N4 =
      new Rule(
          "N4",
          "RFC 7672 2.1.3",
          "an alias chain has the state of its worst link; once insecure, never secure again",
          Question.class);
  public static final Rule N5 =
      new Rule(
          "N5",
          "RFC 4035 5.3.1",
          "a signature is by the zone, over this name and type, and within its dates",
          Signatures.class);
  public static final Rule N6 =
      new Rule(
          "N6", "RFC 4034 5.1.4", "the DS at the parent hits a key of the zone", KeyDigest.class);
  public static final Rule N7 =
      new Rule(
          "N7", "RFC 4035 5.4", "absence and wildcards are proven by NSEC or NSEC3", Denial.class);
  public static final Rule N8 =
      new Rule(
          "N8",
          "RFC 9276 3.2",
          "NSEC3 with more than 150 iterations counts as insecure",
          LocalPolicy.class);
  public static final Rule N9 =
      new Rule(
          "N9",
          "RFC 8624 3",
          "RSA with SHA-2, ECDSA and EdDSA are supported; SHA-1 counts as unsigned",
          LocalPolicy.class);
  public static final Rule N10 =
      new Rule("N10", "RFC 4035 5.3.3", "work for one answer is bounded", WorkBudget.class);
  public static final Rule N11 =
      new Rule(
          "N11",
          "RFC 8914 4",
          "no answer even with checking disabled means that the servers are broken",
          SecondOpinion.class);
  public static final Rule N12 =
      new Rule(
          "N12",
          "RFC 4033 5",
          "the first check that fails is named, or the cut where signing ends",
          ChainWalk.class);
  public static final Rule N13 =
      new Rule(
          "N13",
          "RFC 9718 2",
          "validation starts from the root keys of 2017 and 2024",
          TrustAnchors.class);
  public static final Rule N14 =
      new Rule(
          "N14",
          "RFC 9718 2.1",
          "a file of trust anchors counts within its dates",
          AnchorsXml.class);

  public static final List<Rule> RULES =
      List.of(N1, N2, N3, N4, N5, N6, N7, N8, N9, N10, N11, N12, N13, N14);

  public static final List<Class<? extends Finding>> FINDINGS =
      List.of(
          SignatureFails.class,
          SignatureExpired.class,
          SignatureNotYetValid.class,
          AliasChainTooLong.class,
          AliasLeavesSigning.class,
          ZoneUnsigned.class,
          ZoneUnderOptOut.class,
          AlgorithmUnsupported.class,
          TooManyIterations.class,
          ValidatorsDiffer.class,
          DigestOutdated.class,
          IterationsUsed.class,
          AnswerUnchecked.class,
          SignaturesStripped.class,
          TrustAnchorUnfit.class,
          ClockUnfit.class,
          NamesInvented.class,
          CaptivePortal.class,
          AnswerFiltered.class,
          ResolverRefusesToo.class,
          ResolverChecksNothing.class,
          ResolverStumbles.class,
          ServersBroken.class,
          QuestionRefused.class,
          ResolverExplains.class);

  private static final List<Function<CheckedAnswers, List<? extends Finding>>> CHECKS =
      List.of(
          SignatureFails::check,
          SignatureExpired::check,
          SignatureNotYetValid::check,
          AliasChainTooLong::check,
          AliasLeavesSigning::check,
          ZoneUnsigned::check,
          ZoneUnderOptOut::check,
          AlgorithmUnsupported::check,
          TooManyIterations::check,
          ValidatorsDiffer::check,
          DigestOutdated::check,
          IterationsUsed::check,
          AnswerUnchecked::check,
          AnswerFiltered::check);

  private DnsRules() {}

  /**
   * @param answers all that a domain's route and hosts rest on: MX, A and AAAA
   */
  public static List<Finding> findings(CheckedAnswers answers) {
    return CHECKS.stream().<Finding>flatMap(check -> check.apply(answers).stream()).toList();
  }

  /** What the resolver says of answers that failed. */
  public static List<Finding> findings(List<SecondOpinion> opinions) {
    return Stream.<List<? extends Finding>>of(
            ResolverRefusesToo.check(opinions),
            ResolverChecksNothing.check(opinions),
            ResolverStumbles.check(opinions),
            ServersBroken.check(opinions),
            QuestionRefused.check(opinions),
            ResolverExplains.check(opinions))
        .<Finding>flatMap(List::stream)
        .toList();
  }

  /**
   * @param resolver as shown
   */
  public static List<Finding> findings(ResolverTest test, CheckedAnswers answers, String resolver) {
    return Stream.<List<? extends Finding>>of(
            SignaturesStripped.check(test, resolver),
            TrustAnchorUnfit.check(test, resolver),
            ClockUnfit.check(test, resolver),
            NamesInvented.check(test, resolver),
            CaptivePortal.check(test, answers, resolver))
        .<Finding>flatMap(List::stream)
        .toList();
  }
}
