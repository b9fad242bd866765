package mailpath.client.symptom;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import mailpath.client.MailService;
import mailpath.client.OwnLabel;
import mailpath.network.MailProtocol;

/** What other programs, servers and users say. */
final class OtherSymptoms {
  static final List<Symptom> ALL =
      List.of(
          new Symptom(
              "apple-identity",
              Speaker.APPLE_MAIL,
              List.of(
                  same("Cannot Verify Server Identity"),
                  same(
                      "The identity of {host} cannot be verified by"
                          + " Mail. Review the certificate details to continue."),
                  same(
                      "The certificate for this server is invalid. You might be connecting to a"
                          + " server that is pretending to be {host} which could put your"
                          + " confidential information at risk.")),
              Set.of(),
              List.of(
                  Cause.NAME_NOT_ON_CERTIFICATE,
                  Cause.CERTIFICATE_NOT_RENEWED,
                  Cause.INTERMEDIATE_MISSING,
                  Cause.SELF_SIGNED,
                  Cause.EXCEPTION_STORED),
              List.of(
                  new SymptomCheck.CompareChain(),
                  new SymptomCheck.CompareName(),
                  new SymptomCheck.LookForExceptions()),
              Optional.of(HarmfulAdvice.ACCEPT_CERTIFICATE),
              WordingSource.of(
                  "1grid.co.za; webhostingplus.uk",
                  WordingSource.Remark.SECOND_FROM_MEMORY,
                  WordingSource.Remark.NO_DUTCH_FOUND),
              Certainty.QUOTED),
          new Symptom(
              "apple-no-ssl",
              Speaker.APPLE_MAIL,
              List.of(
                  same(
                      "Cannot Connect Using SSL. Do you want to try setting up the account without"
                          + " SSL?")),
              Set.of(),
              List.of(
                  Cause.TLS_AT_CLEAR_PORT,
                  Cause.SERVER_TLS_OLD,
                  Cause.PORT_BLOCKED,
                  Cause.GUESSED_NO_TLS),
              List.of(SymptomCheck.lookAtAll(), new SymptomCheck.ComparePair()),
              Optional.of(HarmfulAdvice.SWITCH_ENCRYPTION_OFF),
              WordingSource.of("", WordingSource.Remark.NO_DUTCH_FOUND),
              Certainty.FROM_MEMORY),
          new Symptom(
              "android-certificate",
              Speaker.THUNDERBIRD_ANDROID,
              List.of(
                  text("Certificate error", "Certificaatfout"),
                  text(
                      "The app detected a potential security threat and did not continue to connect"
                          + " to {host}. If you continue, attackers could try to steal information"
                          + " like your password or emails.",
                      "De app heeft een potentieel beveiligingsrisico gedetecteerd en is niet"
                          + " verder gegaan met verbinden naar {host}. Als u doorgaat kunnen"
                          + " aanvallers proberen informatie zoals uw wachtwoord of e-mailberichten"
                          + " te stelen.")),
              Set.of(),
              List.of(
                  Cause.NAME_NOT_ON_CERTIFICATE,
                  Cause.CERTIFICATE_NOT_RENEWED,
                  Cause.INTERMEDIATE_MISSING,
                  Cause.SELF_SIGNED,
                  Cause.INTERCEPTED),
              List.of(new SymptomCheck.CompareChain(), new SymptomCheck.CompareName()),
              Optional.of(HarmfulAdvice.ACCEPT_CERTIFICATE),
              WordingSource.of("Thunderbird for Android"),
              Certainty.READ_IN_PROGRAM),
          new Symptom(
              "android-capability",
              Speaker.THUNDERBIRD_ANDROID,
              List.of(
                  text("Missing server capability", "Ontbrekende serverfunctionaliteit"),
                  text(
                      "The server is missing this capability: STARTTLS",
                      "De server mist deze functionaliteit: STARTTLS")),
              Set.of(),
              List.of(Cause.WRONG_PORT, Cause.STARTTLS_STRIPPED, Cause.STARTTLS_MISSING),
              List.of(SymptomCheck.lookAtAll(), new SymptomCheck.CompareNetworks()),
              Optional.of(HarmfulAdvice.SWITCH_STARTTLS_OFF),
              WordingSource.of("Thunderbird for Android"),
              Certainty.READ_IN_PROGRAM),
          new Symptom(
              "gmail-tls",
              Speaker.GMAIL_WEB,
              List.of(same("TLS Negotiation failed, the certificate doesn't match the host.")),
              Set.of(),
              List.of(Cause.SELF_SIGNED, Cause.NAME_NOT_ON_CERTIFICATE, Cause.INTERMEDIATE_MISSING),
              List.of(
                  SymptomCheck.lookAt(MailService.SUBMISSION),
                  new SymptomCheck.CompareName(),
                  new SymptomCheck.CompareChain()),
              Optional.of(HarmfulAdvice.SWITCH_ENCRYPTION_OFF),
              WordingSource.of("antradar.com; support.google.com 21291"),
              Certainty.QUOTED),
          new Symptom(
              "microsoft-smtp-off",
              Speaker.SERVER,
              List.of(
                  same(
                      "535 5.7.139 Authentication unsuccessful, SmtpClientAuthentication is"
                          + " disabled for the Tenant."),
                  same(
                      "535 5.7.139 Authentication unsuccessful, SmtpClientAuthentication is"
                          + " disabled for the Mailbox."),
                  same("550 5.7.30 Basic authentication is not supported for Client Submission.")),
              Set.of("5.7.139", "5.7.30"),
              List.of(Cause.SMTP_SIGN_IN_OFF, Cause.OAUTH2_ONLY),
              List.of(new SymptomCheck.ComparePreset(), new SymptomCheck.CompareSignIns()),
              Optional.empty(),
              WordingSource.of("Exchange Team Blog"),
              Certainty.QUOTED),
          new Symptom(
              "google-app-password",
              Speaker.SERVER,
              List.of(
                  same("534-5.7.9 Application-specific password required."),
                  same(
                      "[ALERT] Application-specific password required:"
                          + " https://support.google.com/accounts/answer/185833 (Failure)"),
                  same("535-5.7.8 Username and Password not accepted.")),
              Set.of("5.7.9"),
              List.of(Cause.APP_PASSWORD_MISSING, Cause.OAUTH2_ONLY, Cause.PASSWORD_WRONG),
              List.of(new SymptomCheck.ComparePreset(), new SymptomCheck.NotProvable()),
              Optional.empty(),
              WordingSource.of("Google Help", WordingSource.Remark.OTHERS),
              Certainty.QUOTED),
          new Symptom(
              "sign-in-failed",
              Speaker.SERVER,
              List.of(
                  same("[AUTHENTICATIONFAILED] Authentication failed."),
                  same("535 5.7.8 Error: authentication failed: authentication failure")),
              Set.of("authenticationfailed"),
              List.of(Cause.PASSWORD_WRONG, Cause.APP_PASSWORD_MISSING, Cause.OAUTH2_ONLY),
              List.of(
                  new SymptomCheck.NotProvable(),
                  new SymptomCheck.ComparePreset(),
                  new SymptomCheck.CompareSignIns()),
              Optional.empty(),
              WordingSource.of("RFC 5530 3; Dovecot, Postfix"),
              Certainty.FROM_MEMORY),
          new Symptom(
              "starttls-first",
              Speaker.SERVER,
              List.of(
                  same("530 5.7.0 Must issue a STARTTLS command first"),
                  same(
                      "[PRIVACYREQUIRED] Plaintext authentication disallowed on non-secure"
                          + " (SSL/TLS) connections.")),
              Set.of("privacyrequired"),
              List.of(Cause.NOT_ENCRYPTED),
              List.of(new SymptomCheck.ComparePair(), new SymptomCheck.CompareSignIns()),
              Optional.of(HarmfulAdvice.ENCRYPT_PASSWORD_INSTEAD),
              WordingSource.of("RFC 3207 4; RFC 5530 3; Dovecot"),
              Certainty.FROM_MEMORY),
          new Symptom(
              "relay-denied",
              Speaker.SERVER,
              List.of(
                  same("554 5.7.1 Relay access denied"),
                  same("550 relaying denied"),
                  same("550 5.7.1 Unable to relay")),
              Set.of(),
              List.of(Cause.NO_SIGN_IN_SET, Cause.PORT_25_AWAY_FROM_HOME),
              List.of(
                  new SymptomCheck.LookAtServer(
                      List.of(
                          MailProtocol.SMTP, MailProtocol.SUBMISSION, MailProtocol.SUBMISSIONS)),
                  new SymptomCheck.CompareSignIns(),
                  new SymptomCheck.NeedsMail()),
              Optional.empty(),
              WordingSource.of("Postfix, Exchange"),
              Certainty.FROM_MEMORY),
          new Symptom(
              "kpn-blacklisted",
              Speaker.SERVER,
              List.of(same("-ERR Your IP: {host} is blacklisted")),
              Set.of(),
              List.of(Cause.TOO_MANY_TRIES, Cause.PASSWORD_WRONG),
              List.of(SymptomCheck.lookAt(MailService.POP3), new SymptomCheck.NotProvable()),
              Optional.empty(),
              WordingSource.of("blacklist.kpnmail.nl Help/17"),
              Certainty.QUOTED),
          new Symptom(
              "cannot-send-at-home",
              Speaker.USER,
              List.of(
                  text(
                      "Sending mail fails at home, but it works elsewhere.",
                      "Mail verzenden lukt thuis niet, maar elders wel."),
                  text(
                      "I cannot send mail from home over port 25.",
                      "Ik kan thuis geen mail versturen via poort 25.")),
              Set.of(),
              List.of(Cause.PORT_25_BLOCKED),
              List.of(
                  new SymptomCheck.TryControlHost(), SymptomCheck.lookAt(MailService.SUBMISSION)),
              Optional.empty(),
              WordingSource.of("tweakers.net 187600; iusmentis.com"),
              Certainty.QUOTED));

  private OtherSymptoms() {}

  private static OwnLabel text(String english, String dutch) {
    return new OwnLabel(english, dutch);
  }

  private static OwnLabel same(String text) {
    return OwnLabel.ofFile(text);
  }
}
