package mailpath.client;

import java.util.List;
import mailpath.fact.Actor;
import mailpath.fact.Rule;

/** By which rule a headline says what it says, and who can mend it. */
final class HeadlineStanding {
  private HeadlineStanding() {}

  static Rule rule(ServiceHeadline headline) {
    return switch (headline) {
      case ServiceHeadline.Secure ignored -> ClientRules.K1;
      case ServiceHeadline.IfAvailable ignored -> ClientRules.K3;
      case ServiceHeadline.CertificateUnchecked(ServiceHeadline.Unchecked why) ->
          why == ServiceHeadline.Unchecked.EXCEPTION ? ClientRules.K5 : ClientRules.K4;
      case ServiceHeadline.Plaintext ignored -> ClientRules.K2;
      case ServiceHeadline.PlaintextGuessable ignored -> ClientRules.K2;
      case ServiceHeadline.PlaintextToken ignored -> ClientRules.K2;
      case ServiceHeadline.PlaintextMail ignored -> ClientRules.K2;
      case ServiceHeadline.WrongPair ignored -> ClientRules.K6;
      case ServiceHeadline.WrongPairNamed ignored -> ClientRules.K6;
      case ServiceHeadline.BadCertificate ignored -> ClientRules.K4;
      case ServiceHeadline.BadCertificateAsked ignored -> ClientRules.K4;
      case ServiceHeadline.NotOffered ignored -> ClientRules.K3;
      case ServiceHeadline.Refused ignored -> ClientRules.K3;
      case ServiceHeadline.SignedIn ignored -> ClientRules.K7;
      case ServiceHeadline.OldTls ignored -> ClientRules.K8;
      case ServiceHeadline.HandshakeFails ignored -> ClientRules.K1;
      case ServiceHeadline.NoServer ignored -> ClientRules.K1;
      case ServiceHeadline.NoContact ignored -> ClientRules.K1;
      case ServiceHeadline.UnknownSafe ignored -> ClientRules.K1;
      case ServiceHeadline.Unknown ignored -> ClientRules.K1;
    };
  }

  static Actor actor(ServiceHeadline headline) {
    return switch (headline) {
      case ServiceHeadline.Secure ignored -> Actor.NOBODY;
      case ServiceHeadline.UnknownSafe ignored -> Actor.NOBODY;
      case ServiceHeadline.Unknown ignored -> Actor.NOBODY;
      case ServiceHeadline.IfAvailable ignored -> Actor.YOUR_PROGRAM;
      case ServiceHeadline.CertificateUnchecked ignored -> Actor.YOUR_PROGRAM;
      case ServiceHeadline.Plaintext ignored -> Actor.YOUR_PROGRAM;
      case ServiceHeadline.PlaintextGuessable ignored -> Actor.YOUR_PROGRAM;
      case ServiceHeadline.PlaintextToken ignored -> Actor.YOUR_PROGRAM;
      case ServiceHeadline.PlaintextMail ignored -> Actor.YOUR_PROGRAM;
      case ServiceHeadline.WrongPair ignored -> Actor.YOUR_PROGRAM;
      case ServiceHeadline.WrongPairNamed ignored -> Actor.YOUR_PROGRAM;
      case ServiceHeadline.NoServer ignored -> Actor.YOUR_PROGRAM;
      case ServiceHeadline.BadCertificate(var host, var faults) -> actor(faults);
      case ServiceHeadline.BadCertificateAsked(var host, var faults) -> actor(faults);
      case ServiceHeadline.NotOffered ignored -> Actor.MAIL_HOST;
      case ServiceHeadline.Refused ignored -> Actor.MAIL_HOST;
      case ServiceHeadline.SignedIn ignored -> Actor.MAIL_HOST;
      case ServiceHeadline.OldTls ignored -> Actor.MAIL_HOST;
      case ServiceHeadline.HandshakeFails ignored -> Actor.MAIL_HOST;
      case ServiceHeadline.NoContact ignored -> Actor.MAIL_HOST;
    };
  }

  /** The name of the server may have been mistyped; the rest is the server's. */
  private static Actor actor(List<CertificateFault> faults) {
    return faults.stream().allMatch(CertificateFault.CertificateForOthers.class::isInstance)
        ? Actor.YOUR_PROGRAM
        : Actor.MAIL_HOST;
  }
}
