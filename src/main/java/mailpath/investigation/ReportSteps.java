package mailpath.investigation;

import java.util.List;
import java.util.Optional;
import mailpath.fact.Actor;
import mailpath.investigation.RecordToPublish.Data;
import mailpath.investigation.RecordToPublish.Doing;
import mailpath.network.DomainName;
import mailpath.starttls.TlsRptFacts;
import mailpath.starttls.TlsRptRules;
import mailpath.starttls.TlsRptToPublish;

/** The step that has failures told (RFC 8460), where nothing does so yet. */
record ReportSteps(Assessment assessment, PublishingOptions options) {

  /** Of a record that could not be read nothing is said; one that works stays. */
  Optional<PublishingStep> step() {
    TlsRptFacts facts = assessment.facts().tlsRpt();
    return facts
        .record()
        .ifKnown()
        .filter(state -> !(state instanceof TlsRptFacts.RecordState.Valid))
        .map(state -> step(state instanceof TlsRptFacts.RecordState.None));
  }

  private PublishingStep step(boolean none) {
    return TlsRptToPublish.record(options.reports())
        .map(text -> publishing(text, none))
        .orElseGet(
            () ->
                PublishingStep.of(
                    "reports",
                    new PublishingAct.ActReportsAddress(),
                    Actor.DOMAIN_OWNER,
                    TlsRptRules.T1));
  }

  private PublishingStep publishing(String text, boolean none) {
    DomainName name = assessment.question().domain().under("_smtp._tls");
    DomainName owner = assessment.facts().tlsRpt().owner();
    RecordToPublish record =
        new Publisher(assessment)
            .record(
                owner,
                Optional.empty(),
                none ? Doing.ADD : Doing.REPLACE,
                List.of(new Data.Text(text)));
    PublishingStep step =
        PublishingStep.of(
                "reports", new PublishingAct.ActReports(name), Actor.DOMAIN_OWNER, TlsRptRules.T1)
            .with(record);
    return owner.equals(name) ? step : step.beside(new PublishingCaution.CautionAlias(name, owner));
  }
}
