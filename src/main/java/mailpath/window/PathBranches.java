package mailpath.window;

import java.util.Optional;
import java.util.stream.Collectors;
import mailpath.dane.TlsaRecord;
import mailpath.fact.Evidence;
import mailpath.investigation.Assessment;
import mailpath.investigation.HostFacts;
import mailpath.investigation.Mechanisms;
import mailpath.mtasts.MtaStsFacts;
import mailpath.report.Words;
import mailpath.window.PathScreen.Branch;
import mailpath.window.PathScreen.Link;

/** The policy host above and the TLSA records below the way of the mail. */
final class PathBranches {
  private final Assessment assessment;
  private final Words words;
  private final SenderView sender;
  private final StateWords states;

  PathBranches(Assessment assessment, Words words, SenderView sender) {
    this.assessment = assessment;
    this.words = words;
    this.sender = sender;
    this.states = new StateWords(assessment, words);
  }

  Branch policy() {
    Mechanisms.MtaSts state = assessment.facts().mechanisms().mtaSts();
    if (state == Mechanisms.MtaSts.ABSENT || state == Mechanisms.MtaSts.HISTORIC) {
      return new Branch(
          PathScreens.POLICY, words.label(WindowText.BRANCH_NO_POLICY), Optional.empty());
    }
    MtaStsFacts facts = assessment.facts().mtaSts().facts();
    String text = words.label(WindowText.BRANCH_POLICY, policyWord(facts));
    Evidence evidence = facts.record().evidence().and(facts.fetch().evidence());
    return branch(
        PathScreens.POLICY,
        text,
        policyLink(state),
        sender.policy() || !works(state),
        WindowText.LINK_POLICY,
        words.label(WindowText.CLAIM_POLICY, words.word(state)),
        "R1, RFC 8461 3",
        evidence);
  }

  private String policyWord(MtaStsFacts facts) {
    return facts
        .policy()
        .map(policy -> words.label(WindowText.BRANCH_MODE, policy.mode()))
        .orElseGet(() -> words.word(assessment.facts().mechanisms().mtaSts()));
  }

  private static boolean works(Mechanisms.MtaSts state) {
    return state == Mechanisms.MtaSts.ENFORCE || state == Mechanisms.MtaSts.ENFORCE_FAILS;
  }

  private static boolean works(Mechanisms.Dane state) {
    return switch (state) {
      case IN_FORCE, PARTIAL, BROKEN, LOOKUP_FAILED -> true;
      case INERT, UNUSABLE, UNTESTED, ABSENT, UNKNOWN -> false;
    };
  }

  private LinkState policyLink(Mechanisms.MtaSts state) {
    return switch (state) {
      case ENFORCE -> sender.policy() ? enforced() : LinkState.INERT;
      case ENFORCE_FAILS -> sender.policy() ? LinkState.FAILS : LinkState.INERT;
      case TESTING, NONE, UNFETCHABLE, INVALID, AMBIGUOUS, HISTORIC, ABSENT -> LinkState.INERT;
      case UNKNOWN -> states.open();
    };
  }

  /** At first contact whoever forges DNS answers can hide the policy (RFC 8461 10.2). */
  private LinkState enforced() {
    return sender.firstContact() ? LinkState.NOT_PROVEN : LinkState.PROVEN;
  }

  Branch tlsa() {
    Mechanisms.Dane state = assessment.facts().mechanisms().dane();
    if (state == Mechanisms.Dane.ABSENT) {
      return new Branch(PathScreens.TLSA, words.label(WindowText.BRANCH_NO_TLSA), Optional.empty());
    }
    String forms =
        assessment.facts().hosts().stream()
            .flatMap(host -> host.dane().publications().stream())
            .flatMap(publication -> publication.records().stream())
            .map(TlsaRecord::form)
            .distinct()
            .limit(3)
            .collect(Collectors.joining(", "));
    String text =
        forms.isEmpty()
            ? words.label(WindowText.BRANCH_TLSA, words.word(state))
            : words.label(WindowText.BRANCH_TLSA, forms);
    Evidence evidence =
        assessment.facts().hosts().stream()
            .map(PathBranches::evidence)
            .reduce(Evidence.NONE, Evidence::and);
    return branch(
        PathScreens.TLSA,
        text,
        tlsaLink(state),
        sender.dane() || !works(state),
        WindowText.LINK_TLSA,
        words.label(WindowText.CLAIM_TLSA, words.word(state)),
        "D5, RFC 7672 2.2.2",
        evidence);
  }

  private static Evidence evidence(HostFacts host) {
    return host.dane().tlsa().evidence();
  }

  private LinkState tlsaLink(Mechanisms.Dane state) {
    return switch (state) {
      case IN_FORCE -> sender.dane() ? LinkState.PROVEN : LinkState.INERT;
      case PARTIAL -> sender.dane() ? LinkState.NOT_PROVEN : LinkState.INERT;
      case BROKEN, LOOKUP_FAILED -> sender.dane() ? LinkState.FAILS : LinkState.INERT;
      case INERT, UNUSABLE, ABSENT -> LinkState.INERT;
      case UNTESTED, UNKNOWN -> states.open();
    };
  }

  /**
   * @param forSender whether it concerns this sender; else the word says so
   */
  private Branch branch(
      String id,
      String text,
      LinkState state,
      boolean forSender,
      WindowText name,
      String claim,
      String rule,
      Evidence evidence) {
    String word = forSender ? words.word(state) : words.label(WindowText.NOT_USED);
    Claim said = new Claim(id, claim, rule, evidence);
    return new Branch(id, text, Optional.of(new Link(state, word, words.label(name), said)));
  }
}
