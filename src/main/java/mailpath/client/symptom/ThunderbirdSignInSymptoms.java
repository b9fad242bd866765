package mailpath.client.symptom;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import mailpath.client.OwnLabel;

/** What Thunderbird says of passwords, and where a connection has no encryption. */
final class ThunderbirdSignInSymptoms {
  static final List<Symptom> ALL =
      List.of(
          new Symptom(
              "no-plaintext-passwords",
              Speaker.THUNDERBIRD,
              List.of(
                  text(
                      "The IMAP server {host} does not allow plaintext passwords. Please try"
                          + " changing the 'Authentication method' in the 'Account Settings |"
                          + " Server settings' to 'Encrypted password'.",
                      "De IMAP-server {host} staat geen plattetekstwachtwoorden toe. Probeer de"
                          + " 'Authenticatiemethode' in de 'Accountinstellingen |"
                          + " Serverinstellingen' naar 'Versleuteld wachtwoord' te wijzigen."),
                  text(
                      "The Outgoing server (SMTP) {host} does not allow plaintext passwords. Please"
                          + " try changing the 'Authentication method' in 'Account Settings |"
                          + " Outgoing server (SMTP)' to 'Encrypted password'.",
                      "De uitgaande (SMTP-)server {host} staat geen gebruik van"
                          + " plattetekstwachtwoorden toe. Probeer de 'Authenticatiemethode' in de"
                          + " 'Accountinstellingen | Uitgaande server (SMTP)' naar 'Versleuteld"
                          + " wachtwoord' te wijzigen.")),
              Set.of(),
              List.of(Cause.NOT_ENCRYPTED, Cause.SIGN_IN_ONLY_AFTER_TLS),
              List.of(new SymptomCheck.CompareSignIns(), new SymptomCheck.ComparePair()),
              Optional.of(HarmfulAdvice.ENCRYPT_PASSWORD_INSTEAD),
              WordingSource.of("Thunderbird"),
              Certainty.READ_IN_PROGRAM),
          new Symptom(
              "no-encrypted-passwords",
              Speaker.THUNDERBIRD,
              List.of(
                  text(
                      "The IMAP server {host} does not seem to support encrypted passwords. If you"
                          + " just set up the account, please try changing to 'Normal password' as"
                          + " the 'Authentication method' in the 'Account Settings | Server"
                          + " settings'. If it used to work and now suddenly fails, please contact"
                          + " your email administrator or provider.",
                      "De IMAP-server {host} lijkt geen versleutelde wachtwoorden te ondersteunen."
                          + " Als u de account zojuist hebt ingesteld, probeer dan de"
                          + " 'Authenticatiemethode' in de 'Accountinstellingen |"
                          + " Serverinstellingen' naar 'Normaal wachtwoord' te wijzigen. Als dit"
                          + " eerder heeft gewerkt en nu ineens niet meer, neem dan contact op met"
                          + " uw e-mailbeheerder of -provider."),
                  text(
                      "The Outgoing server (SMTP) {host} does not seem to support encrypted"
                          + " passwords. If you just set up the account, try changing the"
                          + " 'Authentication method' in 'Account Settings | Outgoing server"
                          + " (SMTP)' to 'Password, transmitted insecurely'. If it used to work but"
                          + " now doesn't, you may be susceptible to getting your password stolen.",
                      "De uitgaande (SMTP-)server {host} lijkt geen versleutelde wachtwoorden te"
                          + " ondersteunen. Als u de account zojuist hebt ingesteld, probeer dan de"
                          + " 'Authenticatiemethode' in de 'Accountinstellingen | Uitgaande server"
                          + " (SMTP)' naar 'Wachtwoord, onbeveiligd verzonden' te wijzigen. Als dit"
                          + " eerder heeft gewerkt en nu ineens niet meer, is dit een"
                          + " veelvoorkomend scenario wanneer iemand uw wachtwoord probeert te"
                          + " stelen.")),
              Set.of(),
              List.of(Cause.CHALLENGE_NOT_OFFERED, Cause.NOT_ENCRYPTED),
              List.of(new SymptomCheck.CompareSignIns(), new SymptomCheck.CompareNetworks()),
              Optional.of(HarmfulAdvice.SEND_PASSWORD_READABLE),
              WordingSource.of("Thunderbird"),
              Certainty.READ_IN_PROGRAM),
          new Symptom(
              "sign-in-not-supported",
              Speaker.THUNDERBIRD,
              List.of(
                  text(
                      "The IMAP server {host} does not support the selected authentication method."
                          + " Please change the 'Authentication method' in the 'Account Settings |"
                          + " Server settings'.",
                      "De IMAP-server {host} ondersteunt de geselecteerde authenticatiemethode"
                          + " niet. Wijzig de 'Authenticatiemethode' in de 'Accountinstellingen |"
                          + " Serverinstellingen'."),
                  text(
                      "The Outgoing server (SMTP) {host} does not support the selected"
                          + " authentication method. Please change the 'Authentication method' in"
                          + " 'Account Settings | Outgoing Server (SMTP)'.",
                      "De uitgaande (SMTP-)server {host} ondersteunt de geselecteerde"
                          + " authenticatiemethode niet. Wijzig de 'Authenticatiemethode' in de"
                          + " 'Accountinstellingen | Uitgaande server (SMTP)'.")),
              Set.of(),
              List.of(Cause.OAUTH2_ONLY, Cause.SIGN_IN_ONLY_AFTER_TLS),
              List.of(new SymptomCheck.CompareSignIns(), new SymptomCheck.ComparePreset()),
              Optional.empty(),
              WordingSource.of("Thunderbird"),
              Certainty.READ_IN_PROGRAM),
          new Symptom(
              "smtp-sign-in-failed",
              Speaker.THUNDERBIRD,
              List.of(
                  text(
                      "Unable to authenticate to Outgoing server (SMTP) {host}. Please check the"
                          + " password and verify the 'Authentication method' in 'Account Settings"
                          + " | Outgoing server (SMTP)'.",
                      "Kan niet authenticeren bij uitgaande (SMTP-)server {host}. Controleer het"
                          + " wachtwoord en verifieer de 'Authenticatiemethode' in de"
                          + " 'Accountinstellingen | Uitgaande server (SMTP)'.")),
              Set.of(),
              List.of(Cause.PASSWORD_WRONG, Cause.APP_PASSWORD_MISSING, Cause.SMTP_SIGN_IN_OFF),
              List.of(
                  new SymptomCheck.NotProvable(),
                  new SymptomCheck.ComparePreset(),
                  new SymptomCheck.CompareSignIns()),
              Optional.empty(),
              WordingSource.of("Thunderbird"),
              Certainty.READ_IN_PROGRAM),
          new Symptom(
              "oauth2-failed",
              Speaker.THUNDERBIRD,
              List.of(
                  text(
                      "Authentication failure while connecting to server {host}.",
                      "Authenticatiefout tijdens het verbinden met server {host}.")),
              Set.of(),
              List.of(Cause.PASSWORD_WRONG, Cause.OAUTH2_ONLY, Cause.APP_PASSWORD_MISSING),
              List.of(new SymptomCheck.NotProvable(), new SymptomCheck.ComparePreset()),
              Optional.empty(),
              WordingSource.of("Thunderbird"),
              Certainty.READ_IN_PROGRAM),
          new Symptom(
              "no-encryption-warning",
              Speaker.THUNDERBIRD,
              List.of(
                  same(
                      "Warning: Insecure mail server detected. This server lacks encryption,"
                          + " exposing your password and data. Contact your administrator to secure"
                          + " the connection or proceed at your own risk."),
                  text(
                      "{host} does not use encryption. Insecure mail servers do not use encrypted"
                          + " connections to protect your passwords and private information. By"
                          + " connecting to this server you could expose your password and private"
                          + " information.",
                      "{host} gebruikt geen versleuteling. Niet-beveiligde mailservers gebruiken"
                          + " geen versleutelde verbindingen om uw wachtwoorden en privégegevens te"
                          + " beschermen. Door verbinding te maken met deze server kunt u uw"
                          + " wachtwoorden en privégegevens onthullen.")),
              Set.of(),
              List.of(Cause.GUESSED_NO_TLS, Cause.PORT_BLOCKED),
              List.of(SymptomCheck.lookAtAll(), new SymptomCheck.CompareChain()),
              Optional.of(HarmfulAdvice.SWITCH_ENCRYPTION_OFF),
              WordingSource.of("Thunderbird; NixOS/infra #707"),
              Certainty.READ_IN_PROGRAM),
          new Symptom(
              "login-failed",
              Speaker.THUNDERBIRD,
              List.of(
                  text(
                      "Login to server {host} with username {user} failed.",
                      "Aanmelden bij server {host} met gebruikersnaam {user} is mislukt.")),
              Set.of(),
              List.of(Cause.PASSWORD_WRONG, Cause.APP_PASSWORD_MISSING, Cause.OAUTH2_ONLY),
              List.of(new SymptomCheck.NotProvable(), new SymptomCheck.ComparePreset()),
              Optional.empty(),
              WordingSource.of("Thunderbird", WordingSource.Remark.ENGLISH_FROM_MEMORY),
              Certainty.READ_IN_PROGRAM));

  private ThunderbirdSignInSymptoms() {}

  private static OwnLabel text(String english, String dutch) {
    return new OwnLabel(english, dutch);
  }

  private static OwnLabel same(String text) {
    return OwnLabel.ofFile(text);
  }
}
