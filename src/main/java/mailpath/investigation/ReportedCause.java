package mailpath.investigation;

import java.util.List;
import mailpath.certificate.CertificateCommonNameOnly;
import mailpath.certificate.CertificateExpired;
import mailpath.certificate.CertificateIncomplete;
import mailpath.certificate.CertificateNameMismatch;
import mailpath.certificate.CertificateNotYetValid;
import mailpath.certificate.CertificatePathBroken;
import mailpath.certificate.CertificatePrivateCa;
import mailpath.certificate.CertificateRules;
import mailpath.certificate.CertificateSelfSigned;
import mailpath.dane.DaneRules;
import mailpath.dane.TlsaAllUnusable;
import mailpath.dane.TlsaAnchorUnsent;
import mailpath.dane.TlsaBehindUnsignedAddress;
import mailpath.dane.TlsaBehindUnsignedMx;
import mailpath.dane.TlsaBogus;
import mailpath.dane.TlsaLookupFails;
import mailpath.dane.TlsaMismatch;
import mailpath.dane.TlsaNameDiffers;
import mailpath.dane.TlsaPathFails;
import mailpath.dane.TlsaRecordUnusable;
import mailpath.dane.TlsaStaleDigest;
import mailpath.dane.TlsaUnsigned;
import mailpath.dane.TlsaWithoutTls;
import mailpath.dns.DnsRules;
import mailpath.dns.MxUnanswered;
import mailpath.dns.SignatureExpired;
import mailpath.dns.SignatureFails;
import mailpath.dns.SignatureNotYetValid;
import mailpath.dns.ZoneUnsigned;
import mailpath.fact.Actor;
import mailpath.fact.Finding;
import mailpath.fact.Rule;
import mailpath.mtasts.MtaStsRules;
import mailpath.mtasts.PolicyCertificateExpired;
import mailpath.mtasts.PolicyCertificateName;
import mailpath.mtasts.PolicyCertificateNamesProvider;
import mailpath.mtasts.PolicyCertificateUntrusted;
import mailpath.mtasts.PolicyContentCoding;
import mailpath.mtasts.PolicyHostNotListed;
import mailpath.mtasts.PolicyHostRefuses;
import mailpath.mtasts.PolicyKeyMissing;
import mailpath.mtasts.PolicyKeyRepeated;
import mailpath.mtasts.PolicyLineInvalid;
import mailpath.mtasts.PolicyListsNoHost;
import mailpath.mtasts.PolicyMediaType;
import mailpath.mtasts.PolicyNotHttp;
import mailpath.mtasts.PolicyPatternAddress;
import mailpath.mtasts.PolicyRedirected;
import mailpath.mtasts.PolicyStatus;
import mailpath.mtasts.PolicyTlsFails;
import mailpath.mtasts.PolicyTlsOld;
import mailpath.mtasts.PolicyTooLarge;
import mailpath.mtasts.PolicyTooSlow;
import mailpath.mtasts.PolicyUnfetchable;
import mailpath.starttls.HandshakeAlert;
import mailpath.starttls.HandshakeBroken;
import mailpath.starttls.HandshakeClosed;
import mailpath.starttls.HandshakeNotTls;
import mailpath.starttls.HandshakeReset;
import mailpath.starttls.OldTlsOnly;
import mailpath.starttls.StarttlsAbsent;
import mailpath.starttls.StarttlsMasked;
import mailpath.starttls.StarttlsRefused;
import mailpath.starttls.StarttlsRules;
import mailpath.starttls.StarttlsStripped;
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
    SIGNATURES,
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
      case STARTTLS_NOT_SUPPORTED, VALIDATION_FAILURE -> ofTls(type);
      case CERTIFICATE_HOST_MISMATCH, CERTIFICATE_EXPIRED, CERTIFICATE_NOT_TRUSTED ->
          ofCertificate(type);
      case TLSA_INVALID, DNSSEC_INVALID, DANE_REQUIRED -> ofDane(type);
      case STS_POLICY_FETCH_ERROR, STS_POLICY_INVALID, STS_WEBPKI_INVALID -> ofPolicy(type);
    };
  }

  private static ReportedCause ofTls(Type type) {
    return type == Type.STARTTLS_NOT_SUPPORTED
        ? new ReportedCause(
            Actor.MAIL_HOST,
            List.of(StarttlsRules.ST1, StarttlsRules.ST4, DaneRules.D12),
            List.of(
                StarttlsAbsent.class,
                StarttlsStripped.class,
                StarttlsMasked.class,
                StarttlsRefused.class,
                TlsaWithoutTls.class),
            Scope.STARTTLS)
        : new ReportedCause(
            Actor.MAIL_HOST,
            List.of(StarttlsRules.ST1, StarttlsRules.Q4, MtaStsRules.R12),
            List.of(
                HandshakeAlert.class,
                HandshakeNotTls.class,
                HandshakeBroken.class,
                HandshakeClosed.class,
                HandshakeReset.class,
                OldTlsOnly.class,
                PolicyHostNotListed.class),
            Scope.NONE);
  }

  private static ReportedCause ofCertificate(Type type) {
    return switch (type) {
      case CERTIFICATE_HOST_MISMATCH ->
          new ReportedCause(
              Actor.MAIL_HOST,
              List.of(MtaStsRules.R13, CertificateRules.NAMES, DaneRules.D10),
              List.of(
                  CertificateNameMismatch.class,
                  CertificateCommonNameOnly.class,
                  TlsaNameDiffers.class),
              Scope.CERTIFICATE);
      case CERTIFICATE_EXPIRED ->
          new ReportedCause(
              Actor.MAIL_HOST,
              List.of(MtaStsRules.R13, CertificateRules.DATES),
              List.of(CertificateExpired.class),
              Scope.CERTIFICATE);
      default ->
          new ReportedCause(
              Actor.MAIL_HOST,
              List.of(MtaStsRules.R13, CertificateRules.PATH),
              List.of(
                  CertificateSelfSigned.class,
                  CertificatePrivateCa.class,
                  CertificateIncomplete.class,
                  CertificatePathBroken.class,
                  CertificateNotYetValid.class,
                  TlsaPathFails.class),
              Scope.CERTIFICATE);
    };
  }

  private static ReportedCause ofDane(Type type) {
    return switch (type) {
      case TLSA_INVALID ->
          new ReportedCause(
              Actor.MAIL_HOST,
              List.of(DaneRules.D6, DaneRules.D8, DaneRules.D9),
              List.of(
                  TlsaMismatch.class,
                  TlsaPathFails.class,
                  TlsaNameDiffers.class,
                  TlsaStaleDigest.class,
                  TlsaAllUnusable.class,
                  TlsaRecordUnusable.class,
                  TlsaAnchorUnsent.class),
              Scope.TLSA);
      case DNSSEC_INVALID ->
          new ReportedCause(
              Actor.DOMAIN_OWNER,
              List.of(DnsRules.N1, DnsRules.N5, DaneRules.D5),
              List.of(
                  TlsaBogus.class,
                  TlsaLookupFails.class,
                  SignatureFails.class,
                  SignatureExpired.class,
                  SignatureNotYetValid.class,
                  MxUnanswered.class),
              Scope.SIGNATURES);
      default ->
          new ReportedCause(
              Actor.DOMAIN_OWNER,
              List.of(DaneRules.D1, DaneRules.D2, DaneRules.D12),
              List.of(
                  TlsaUnsigned.class,
                  TlsaBehindUnsignedMx.class,
                  TlsaBehindUnsignedAddress.class,
                  ZoneUnsigned.class),
              Scope.TLSA);
    };
  }

  private static ReportedCause ofPolicy(Type type) {
    return switch (type) {
      case STS_POLICY_FETCH_ERROR ->
          policy(
              List.of(MtaStsRules.R10, MtaStsRules.R11),
              List.of(
                  PolicyUnfetchable.class,
                  PolicyHostRefuses.class,
                  PolicyTlsFails.class,
                  PolicyTlsOld.class,
                  PolicyNotHttp.class,
                  PolicyStatus.class,
                  PolicyRedirected.class,
                  PolicyMediaType.class,
                  PolicyContentCoding.class,
                  PolicyTooLarge.class,
                  PolicyTooSlow.class));
      case STS_POLICY_INVALID ->
          policy(
              List.of(MtaStsRules.R5, MtaStsRules.R6, MtaStsRules.R7, MtaStsRules.R8),
              List.of(
                  PolicyLineInvalid.class,
                  PolicyKeyMissing.class,
                  PolicyKeyRepeated.class,
                  PolicyPatternAddress.class,
                  PolicyListsNoHost.class));
      default ->
          policy(
              List.of(MtaStsRules.R9),
              List.of(
                  PolicyCertificateName.class,
                  PolicyCertificateExpired.class,
                  PolicyCertificateUntrusted.class,
                  PolicyCertificateNamesProvider.class));
    };
  }

  private static ReportedCause policy(List<Rule> rules, List<Class<? extends Finding>> findings) {
    return new ReportedCause(Actor.DOMAIN_OWNER, rules, findings, Scope.POLICY);
  }
}
