package mailpath.client.symptom;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import mailpath.client.OwnLabel;
import mailpath.network.MailProtocol;

/** What classic Outlook says; its Dutch wordings are known in part. */
final class OutlookSymptoms {
  static final List<Symptom> ALL =
      List.of(
          new Symptom(
              "outlook-certificate-name",
              Speaker.OUTLOOK,
              List.of(
                  text(
                      "Internet Security Warning. The server you are connected to is using a"
                          + " security certificate that cannot be verified. The target principal"
                          + " name is incorrect. Do you want to continue using this server?",
                      "De doelprincipalnaam is onjuist.")),
              Set.of(),
              List.of(Cause.NAME_NOT_ON_CERTIFICATE, Cause.INTERCEPTED),
              List.of(new SymptomCheck.CompareName(), SymptomCheck.lookAtAll()),
              Optional.of(HarmfulAdvice.ACCEPT_CERTIFICATE),
              WordingSource.of(
                  "slipstick.com; windows-faq.de", WordingSource.Remark.DUTCH_FROM_MEMORY),
              Certainty.QUOTED),
          new Symptom(
              "outlook-certificate-dates",
              Speaker.OUTLOOK,
              List.of(
                  same(
                      "The server you are connected to is using a security certificate that cannot"
                          + " be verified. A required certificate is not within its validity period"
                          + " when verifying against the current system clock or the timestamp in"
                          + " the signed file.")),
              Set.of(),
              List.of(Cause.CERTIFICATE_NOT_RENEWED, Cause.CLOCK_WRONG),
              List.of(new SymptomCheck.CompareChain(), new SymptomCheck.CompareClock()),
              Optional.of(HarmfulAdvice.ACCEPT_CERTIFICATE),
              WordingSource.of("slipstick.com"),
              Certainty.QUOTED),
          new Symptom(
              "outlook-autodiscover-name",
              Speaker.OUTLOOK,
              List.of(
                  text(
                      "The name on the security certificate is invalid or does not match the name"
                          + " of the site.",
                      "De naam van het beveiligingscertificaat is ongeldig of komt niet overeen met"
                          + " de naam van de site.")),
              Set.of(),
              List.of(Cause.AUTODISCOVER_NAME, Cause.NAME_NOT_ON_CERTIFICATE),
              List.of(new SymptomCheck.CompareDiscovery(), new SymptomCheck.CompareName()),
              Optional.of(HarmfulAdvice.ACCEPT_CERTIFICATE),
              WordingSource.of("support.microsoft.com 2772058"),
              Certainty.QUOTED),
          new Symptom(
              "outlook-encryption-type",
              Speaker.OUTLOOK,
              List.of(
                  same(
                      "Your server does not support the connection encryption type you have"
                          + " specified. Try changing the encryption method. Contact your mail"
                          + " server administrator or Internet service provider (ISP) for"
                          + " additional assistance. (0x800CCC1A)"),
                  same("SECURE_CONNECT_FAILED Unable to connect using SSL")),
              Set.of("0x800ccc1a"),
              List.of(Cause.TLS_AT_CLEAR_PORT, Cause.STARTTLS_AT_TLS_PORT, Cause.COMPUTER_TLS_OLD),
              List.of(new SymptomCheck.ComparePair(), SymptomCheck.lookAtAll()),
              Optional.of(HarmfulAdvice.SWITCH_ENCRYPTION_OFF),
              WordingSource.of("tthosting.dk; unixs.ru"),
              Certainty.QUOTED),
          new Symptom(
              "outlook-no-connection",
              Speaker.OUTLOOK,
              List.of(
                  same(
                      "Outlook cannot connect to your outgoing (SMTP) e-mail server. If you"
                          + " continue to receive this message, contact your server administrator"
                          + " or Internet service provider (ISP). (0x800CCC0E)"),
                  same(
                      "Outlook cannot connect to your incoming (POP3) e-mail server. If you"
                          + " continue to receive this message, contact your server administrator"
                          + " or Internet service provider (ISP). (0x80042108)"),
                  same(
                      "The connection to the server was interrupted. If this problem continues,"
                          + " contact your server administrator or Internet service provider (ISP)."
                          + " (0x800CCC0F)"),
                  same(
                      "The operation timed out waiting for a response from the receiving (POP)"
                          + " server. If you continue to receive this message, contact your server"
                          + " administrator or Internet service provider (ISP). (0x8004210A)"),
                  same(
                      "The operation timed out waiting for a response from the sending (SMTP)"
                          + " server. If you continue to receive this message, contact your server"
                          + " administrator or Internet service provider (ISP). (0x8004210B)"),
                  same("A time-out occurred while communicating with the server. (0x800CCC19)"),
                  same(
                      "Cannot find the e-mail server. Verify the server information in your account"
                          + " properties. (0x800CCC0D)")),
              Set.of(
                  "0x800ccc0e",
                  "0x800ccc0f",
                  "0x800ccc19",
                  "0x8004210a",
                  "0x8004210b",
                  "0x800ccc0d",
                  "0x80042108",
                  "0x80042109"),
              List.of(
                  Cause.PORT_BLOCKED,
                  Cause.HOST_WRONG,
                  Cause.STARTTLS_AT_TLS_PORT,
                  Cause.SECURITY_SOFTWARE,
                  Cause.SERVER_DOWN),
              List.of(
                  new SymptomCheck.LookUpHost(),
                  SymptomCheck.lookAtAll(),
                  new SymptomCheck.ComparePair()),
              Optional.empty(),
              WordingSource.of("tthosting.dk"),
              Certainty.QUOTED),
          new Symptom(
              "outlook-relay-denied",
              Speaker.OUTLOOK,
              List.of(
                  text(
                      "The message could not be sent because one of the recipients was rejected by"
                          + " the server. Server Response: '550 relaying denied', Port: 25,"
                          + " Secure(SSL): No, Server Error: 550, Error Number: 0x800CCC79",
                      "Kan het bericht niet verzenden omdat één van de geadresseerden door de"
                          + " server is geweigerd. Reactie van server: '550 Doorsturen geweigerd',"
                          + " poort: 25, beveiligd (SSL): Nee, serverfout: 550, foutnummer:"
                          + " 0x800CCC79")),
              Set.of("0x800ccc79"),
              List.of(Cause.NO_SIGN_IN_SET, Cause.PORT_25_AWAY_FROM_HOME),
              List.of(
                  new SymptomCheck.LookAtServer(
                      List.of(
                          MailProtocol.SMTP, MailProtocol.SUBMISSION, MailProtocol.SUBMISSIONS)),
                  new SymptomCheck.CompareSignIns(),
                  new SymptomCheck.NeedsMail()),
              Optional.empty(),
              WordingSource.of("support.microsoft.com 550, 553"),
              Certainty.QUOTED),
          new Symptom(
              "outlook-sign-in-not-supported",
              Speaker.OUTLOOK,
              List.of(
                  same(
                      "None of the authentication methods supported by this client are supported by"
                          + " your server. (0x800CCC80)")),
              Set.of("0x800ccc80"),
              List.of(Cause.NTLM_SET, Cause.OAUTH2_ONLY),
              List.of(new SymptomCheck.CompareSignIns(), new SymptomCheck.ComparePreset()),
              Optional.empty(),
              WordingSource.of("microsoftmessageid.com"),
              Certainty.QUOTED),
          new Symptom(
              "outlook-login-rejected",
              Speaker.OUTLOOK,
              List.of(
                  same(
                      "Your e-mail server rejected your login. Verify your user name and password"
                          + " for this account in Account Settings. (0x800CCC92)")),
              Set.of("0x800ccc92"),
              List.of(Cause.PASSWORD_WRONG, Cause.APP_PASSWORD_MISSING, Cause.OAUTH2_ONLY),
              List.of(new SymptomCheck.NotProvable(), new SymptomCheck.ComparePreset()),
              Optional.empty(),
              WordingSource.of(""),
              Certainty.FROM_MEMORY));

  private OutlookSymptoms() {}

  private static OwnLabel text(String english, String dutch) {
    return new OwnLabel(english, dutch);
  }

  private static OwnLabel same(String text) {
    return OwnLabel.ofFile(text);
  }
}
