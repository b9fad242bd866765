package mailpath.investigation;

import java.util.List;
import mailpath.fact.Actor;
import mailpath.fact.Finding;
import mailpath.fact.Rule;
import mailpath.starttls.TlsReportResult;
import mailpath.starttls.TlsReportResult.Type;
import mailpath.starttls.TlsRptRules;

/**
 * What a result type of a TLS report (RFC 8460 4.3; T4) corresponds to here.
 *
 * @param actor who must act
 * @param rules that are broken where a sender meets it
 * @param findings that tell of the same cause
 * @param scope what has to be known before its absence is good news
 */
public record ReportedCause(
    Actor actor, List<Rule> rules, List<Class<? extends Finding>> findings, Scope scope) {
  public ReportedCause {
    rules = List.copyOf(rules);
    findings = List.copyOf(findings);
  }

  /** Which measurements tell whether the cause is there. */
  enum Scope {
    STARTTLS,
    CERTIFICATE,
    TLSA,
    /** Signed TLSA records at every mail server: that there are none is the cause itself. */
    DANE,
    SIGNATURES,
    /** The policy and all that was met in fetching it, not that it could not be fetched. */
    POLICY,
    /** None: the type says too little. */
    NONE
  }

  /** What a type of no list stands for, nobody here can know. */
  private static final ReportedCause UNLISTED =
      new ReportedCause(Actor.DOMAIN_OWNER, List.of(TlsRptRules.T4), List.of(), Scope.NONE);

  public static ReportedCause of(TlsReportResult result) {
    return switch (result) {
      case TlsReportResult.Listed(Type type) -> of(type);
      case TlsReportResult.Unknown _ -> UNLISTED;
    };
  }

  private static ReportedCause of(Type type) {
    return switch (type) {
      case STARTTLS_NOT_SUPPORTED -> ReportedCauses.STARTTLS_NOT_SUPPORTED;
      case CERTIFICATE_HOST_MISMATCH -> ReportedCauses.CERTIFICATE_HOST_MISMATCH;
      case CERTIFICATE_EXPIRED -> ReportedCauses.CERTIFICATE_EXPIRED;
      case CERTIFICATE_NOT_TRUSTED -> ReportedCauses.CERTIFICATE_NOT_TRUSTED;
      case VALIDATION_FAILURE -> ReportedCauses.VALIDATION_FAILURE;
      case TLSA_INVALID -> ReportedCauses.TLSA_INVALID;
      case DNSSEC_INVALID -> ReportedCauses.DNSSEC_INVALID;
      case DANE_REQUIRED -> ReportedCauses.DANE_REQUIRED;
      case STS_POLICY_FETCH_ERROR -> ReportedCauses.STS_POLICY_FETCH_ERROR;
      case STS_POLICY_INVALID -> ReportedCauses.STS_POLICY_INVALID;
      case STS_WEBPKI_INVALID -> ReportedCauses.STS_WEBPKI_INVALID;
    };
  }
}
