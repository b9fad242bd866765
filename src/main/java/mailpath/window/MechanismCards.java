package mailpath.window;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import mailpath.delivery.Repair;
import mailpath.fact.Evidence;
import mailpath.fact.Finding;
import mailpath.fact.Judged;
import mailpath.investigation.Assessment;
import mailpath.investigation.Mechanisms;
import mailpath.report.RuleName;
import mailpath.report.Words;
import mailpath.starttls.TlsRptFacts;
import mailpath.window.DomainScreen.MechanismCard;

/** Makes the four cards: what each mechanism does for this domain, with one reason. */
final class MechanismCards {
  private final Assessment assessment;
  private final Words words;
  private final Mechanisms mechanisms;

  MechanismCards(Assessment assessment, Words words) {
    this.assessment = assessment;
    this.words = words;
    this.mechanisms = assessment.facts().mechanisms();
  }

  List<MechanismCard> all() {
    return List.of(dnssec(), dane(), mtaSts(), reports());
  }

  private MechanismCard dnssec() {
    Mark mark =
        switch (mechanisms.dnssec()) {
          case SECURE -> Mark.SECURE;
          case INSECURE -> Mark.ABSENT;
          case BOGUS -> Mark.BROKEN;
          case INDETERMINATE, UNKNOWN -> open();
        };
    boolean framed =
        repaired(Repair.Kind.SIGN_DOMAIN, Repair.Kind.SIGN_HOST_ZONE, Repair.Kind.MEND_SIGNATURES);
    WindowText reason =
        switch (mechanisms.dnssec()) {
          case SECURE -> WindowText.REASON_SIGNED;
          case INSECURE -> WindowText.REASON_UNSIGNED;
          case BOGUS -> WindowText.REASON_BOGUS;
          case INDETERMINATE, UNKNOWN -> WindowText.REASON_NOT_KNOWN;
        };
    Evidence evidence = assessment.facts().zone().evidence();
    return card("DNSSEC", mark, words.word(mechanisms.dnssec()), reason, evidence, framed);
  }

  private MechanismCard dane() {
    Mark mark =
        switch (mechanisms.dane()) {
          case IN_FORCE -> Mark.SECURE;
          case PARTIAL -> Mark.OPPORTUNISTIC;
          case INERT, UNUSABLE -> Mark.INERT;
          case BROKEN, LOOKUP_FAILED -> Mark.BROKEN;
          case ABSENT -> Mark.ABSENT;
          case UNTESTED, UNKNOWN -> open();
        };
    WindowText reason =
        switch (mechanisms.dane()) {
          case IN_FORCE -> WindowText.REASON_DANE_MATCHES;
          case PARTIAL -> WindowText.REASON_DANE_PARTIAL;
          case INERT -> WindowText.REASON_DANE_INERT;
          case UNUSABLE -> WindowText.REASON_DANE_UNUSABLE;
          case BROKEN -> WindowText.REASON_DANE_MISMATCH;
          case LOOKUP_FAILED -> WindowText.REASON_DANE_LOOKUP;
          case ABSENT -> WindowText.REASON_DANE_ABSENT;
          case UNTESTED -> WindowText.REASON_DANE_UNTESTED;
          case UNKNOWN -> WindowText.REASON_NOT_KNOWN;
        };
    boolean framed =
        repaired(
            Repair.Kind.MEND_TLSA_LOOKUP,
            Repair.Kind.TLSA_MATCH,
            Repair.Kind.TLSA_USABLE,
            Repair.Kind.PUBLISH_TLSA,
            Repair.Kind.WITHDRAW_TLSA);
    Evidence evidence =
        assessment.facts().hosts().stream()
            .map(host -> host.dane().tlsa().evidence())
            .reduce(Evidence.NONE, Evidence::and);
    return card("DANE", mark, words.word(mechanisms.dane()), reason, evidence, framed);
  }

  private MechanismCard mtaSts() {
    Mark mark =
        switch (mechanisms.mtaSts()) {
          case ENFORCE -> Mark.SECURE;
          case ENFORCE_FAILS -> Mark.BROKEN;
          case TESTING, NONE, UNFETCHABLE, INVALID, AMBIGUOUS -> Mark.INERT;
          case HISTORIC, ABSENT -> Mark.ABSENT;
          case UNKNOWN -> open();
        };
    WindowText reason =
        switch (mechanisms.mtaSts()) {
          case ENFORCE -> WindowText.REASON_POLICY_ENFORCED;
          case ENFORCE_FAILS -> WindowText.REASON_POLICY_FAILS;
          case TESTING -> WindowText.REASON_POLICY_TESTING;
          case NONE -> WindowText.REASON_POLICY_WITHDRAWN;
          case UNFETCHABLE -> WindowText.REASON_POLICY_UNFETCHABLE;
          case INVALID -> WindowText.REASON_POLICY_INVALID;
          case AMBIGUOUS -> WindowText.REASON_POLICY_SEVERAL;
          case HISTORIC -> WindowText.REASON_POLICY_HISTORIC;
          case ABSENT -> WindowText.REASON_POLICY_ABSENT;
          case UNKNOWN -> WindowText.REASON_NOT_KNOWN;
        };
    boolean framed =
        repaired(
            Repair.Kind.LIST_HOST,
            Repair.Kind.POLICY_FETCH,
            Repair.Kind.POLICY_RECORD,
            Repair.Kind.POLICY_ENFORCE,
            Repair.Kind.POLICY_MAX_AGE,
            Repair.Kind.PUBLISH_POLICY,
            Repair.Kind.WITHDRAW_POLICY);
    Evidence evidence =
        assessment
            .facts()
            .mtaSts()
            .facts()
            .record()
            .evidence()
            .and(assessment.facts().mtaSts().facts().fetch().evidence());
    return card("MTA-STS", mark, words.word(mechanisms.mtaSts()), reason, evidence, framed);
  }

  /** Reports never change the verdict: the mark is neutral. */
  private MechanismCard reports() {
    Mark mark =
        switch (mechanisms.tlsRpt()) {
          case PRESENT, INVALID -> Mark.ADVICE;
          case ABSENT -> Mark.ABSENT;
          case UNKNOWN -> open();
        };
    TlsRptFacts facts = assessment.facts().tlsRpt();
    String texts = facts.texts().stream().limit(1).collect(Collectors.joining());
    String reason =
        switch (mechanisms.tlsRpt()) {
          case PRESENT ->
              facts.record().ifKnown().isPresent()
                  ? words.show(texts)
                  : words.label(WindowText.REASON_REPORTS_DEPEND);
          case INVALID -> words.label(WindowText.REASON_REPORTS_INVALID);
          case ABSENT -> words.label(WindowText.REASON_REPORTS_ABSENT);
          case UNKNOWN -> words.label(WindowText.REASON_NOT_KNOWN);
        };
    return card(
        words.label(WindowText.TLS_REPORTS),
        mark,
        words.word(mechanisms.tlsRpt()),
        reason,
        facts.record().evidence(),
        false);
  }

  private Mark open() {
    return assessment.progress().provisional() ? Mark.WAITING : Mark.UNKNOWN;
  }

  private boolean repaired(Repair.Kind... kinds) {
    Optional<Repair> first = assessment.judgement().missingLink().first().stream().findFirst();
    return first.filter(repair -> List.of(kinds).contains(repair.kind())).isPresent();
  }

  private MechanismCard card(
      String name, Mark mark, String state, WindowText reason, Evidence evidence, boolean framed) {
    String text = words.label(reason, assessment.question().domain());
    return card(name, mark, state, text, evidence, framed);
  }

  private MechanismCard card(
      String name, Mark mark, String state, String reason, Evidence evidence, boolean framed) {
    Tone tone = framed && mark.tone() == Tone.UNKNOWN ? verdictTone() : mark.tone();
    return new MechanismCard(
        mark,
        tone,
        name,
        state,
        new Claim("card:" + name, reason, rule(evidence), evidence),
        framed);
  }

  private Tone verdictTone() {
    return Tone.of(assessment.verdict().word());
  }

  /** The rule of the weightiest finding that rests on the same observations. */
  private String rule(Evidence evidence) {
    return assessment.findings().stream()
        .map(Judged::finding)
        .filter(f -> f.evidence().queries().stream().anyMatch(evidence.queries()::contains))
        .findFirst()
        .map(Finding::rule)
        .map(RuleName::of)
        .orElse("");
  }
}
