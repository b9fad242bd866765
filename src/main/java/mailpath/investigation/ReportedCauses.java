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
import mailpath.investigation.ReportedCause.Scope;
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

/** The result types of RFC 8460 4.3 (T4), each with what it corresponds to here. */
final class ReportedCauses {
  static final ReportedCause STARTTLS_NOT_SUPPORTED =
      new ReportedCause(
          Actor.MAIL_HOST,
          List.of(StarttlsRules.ST1, StarttlsRules.ST4, DaneRules.D12),
          List.of(
              StarttlsAbsent.class,
              StarttlsStripped.class,
              StarttlsMasked.class,
              StarttlsRefused.class,
              TlsaWithoutTls.class),
          Scope.STARTTLS);

  static final ReportedCause CERTIFICATE_HOST_MISMATCH =
      new ReportedCause(
          Actor.MAIL_HOST,
          List.of(MtaStsRules.R13, CertificateRules.NAMES, DaneRules.D10),
          List.of(
              CertificateNameMismatch.class,
              CertificateCommonNameOnly.class,
              TlsaNameDiffers.class),
          Scope.CERTIFICATE);

  static final ReportedCause CERTIFICATE_EXPIRED =
      new ReportedCause(
          Actor.MAIL_HOST,
          List.of(MtaStsRules.R13, CertificateRules.DATES),
          List.of(CertificateExpired.class),
          Scope.CERTIFICATE);

  static final ReportedCause CERTIFICATE_NOT_TRUSTED =
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

  static final ReportedCause VALIDATION_FAILURE =
      new ReportedCause(
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

  static final ReportedCause TLSA_INVALID =
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

  static final ReportedCause DNSSEC_INVALID =
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

  static final ReportedCause DANE_REQUIRED =
      new ReportedCause(
          Actor.DOMAIN_OWNER,
          List.of(DaneRules.D1, DaneRules.D2, DaneRules.D12),
          List.of(
              TlsaUnsigned.class,
              TlsaBehindUnsignedMx.class,
              TlsaBehindUnsignedAddress.class,
              ZoneUnsigned.class),
          Scope.DANE);

  static final ReportedCause STS_POLICY_FETCH_ERROR =
      new ReportedCause(
          Actor.DOMAIN_OWNER,
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
              PolicyTooSlow.class),
          Scope.POLICY);

  static final ReportedCause STS_POLICY_INVALID =
      new ReportedCause(
          Actor.DOMAIN_OWNER,
          List.of(MtaStsRules.R5, MtaStsRules.R6, MtaStsRules.R7, MtaStsRules.R8),
          List.of(
              PolicyLineInvalid.class,
              PolicyKeyMissing.class,
              PolicyKeyRepeated.class,
              PolicyPatternAddress.class,
              PolicyListsNoHost.class),
          Scope.POLICY);

  static final ReportedCause STS_WEBPKI_INVALID =
      new ReportedCause(
          Actor.DOMAIN_OWNER,
          List.of(MtaStsRules.R9),
          List.of(
              PolicyCertificateName.class,
              PolicyCertificateExpired.class,
              PolicyCertificateUntrusted.class,
              PolicyCertificateNamesProvider.class),
          Scope.POLICY);

  private ReportedCauses() {}
}
