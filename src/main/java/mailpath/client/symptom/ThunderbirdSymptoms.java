package mailpath.client.symptom;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import mailpath.client.MailService;
import mailpath.client.OwnLabel;

/** What Thunderbird says of connections and certificates. */
final class ThunderbirdSymptoms {
  static final List<Symptom> ALL =
      List.of(
          new Symptom(
              "certificate-name",
              Speaker.THUNDERBIRD,
              List.of(
                  text(
                      "The certificate for {host} is not valid for that server. Someone could be"
                          + " trying to impersonate the server and you should not continue.",
                      "Het certificaat voor {host} is niet geldig voor die server. Iemand kan"
                          + " proberen de server na te bootsen en u kunt beter niet verdergaan.")),
              Set.of(),
              List.of(Cause.NAME_NOT_ON_CERTIFICATE, Cause.INTERCEPTED),
              List.of(new SymptomCheck.CompareName(), SymptomCheck.lookAtAll()),
              Optional.of(HarmfulAdvice.ACCEPT_CERTIFICATE),
              WordingSource.of("Thunderbird; kb.apiscp.com"),
              Certainty.READ_IN_PROGRAM),
          new Symptom(
              "certificate-expired",
              Speaker.THUNDERBIRD,
              List.of(
                  text(
                      "The certificate for {host} expired on {date}.",
                      "Het certificaat voor {host} is op {date} verlopen.")),
              Set.of(),
              List.of(Cause.CERTIFICATE_NOT_RENEWED, Cause.CLOCK_WRONG),
              List.of(new SymptomCheck.CompareChain(), new SymptomCheck.CompareClock()),
              Optional.of(HarmfulAdvice.ACCEPT_CERTIFICATE),
              WordingSource.of("Thunderbird; kb.mozillazine.org"),
              Certainty.READ_IN_PROGRAM),
          new Symptom(
              "certificate-not-yet-valid",
              Speaker.THUNDERBIRD,
              List.of(
                  text(
                      "The certificate for {host} will not be valid until {date}.",
                      "Het certificaat voor {host} is pas geldig vanaf {date}.")),
              Set.of(),
              List.of(Cause.CLOCK_WRONG),
              List.of(new SymptomCheck.CompareClock(), new SymptomCheck.CompareChain()),
              Optional.of(HarmfulAdvice.ACCEPT_CERTIFICATE),
              WordingSource.of("Thunderbird"),
              Certainty.READ_IN_PROGRAM),
          new Symptom(
              "certificate-untrusted",
              Speaker.THUNDERBIRD,
              List.of(
                  text(
                      "The certificate for {host} does not come from a trusted source.",
                      "Het certificaat voor {host} komt niet van een vertrouwde bron.")),
              Set.of(),
              List.of(Cause.SELF_SIGNED, Cause.INTERMEDIATE_MISSING, Cause.INTERCEPTED),
              List.of(new SymptomCheck.CompareChain(), new SymptomCheck.CompareNetworks()),
              Optional.of(HarmfulAdvice.ACCEPT_CERTIFICATE),
              WordingSource.of("Thunderbird; Norton; Avast AVKB91"),
              Certainty.READ_IN_PROGRAM),
          new Symptom(
              "starttls-not-offered",
              Speaker.THUNDERBIRD,
              List.of(
                  text(
                      "An error occurred while sending mail: Unable to establish a secure link with"
                          + " Outgoing server (SMTP) {host} using STARTTLS since it doesn't"
                          + " advertise that feature. Switch off STARTTLS for that server or"
                          + " contact your service provider.",
                      "Er is een fout opgetreden bij het verzenden van e-mail: kan geen beveiligde"
                          + " verbinding met uitgaande (SMTP-)server {host} tot stand brengen met"
                          + " STARTTLS, aangezien de server die functie niet aankondigt. Schakel"
                          + " STARTTLS uit voor deze server of neem contact op met uw"
                          + " serviceprovider.")),
              Set.of(),
              List.of(Cause.WRONG_PORT, Cause.STARTTLS_STRIPPED, Cause.STARTTLS_MISSING),
              List.of(
                  SymptomCheck.lookAt(MailService.SUBMISSION), new SymptomCheck.CompareNetworks()),
              Optional.of(HarmfulAdvice.SWITCH_STARTTLS_OFF),
              WordingSource.of("Thunderbird"),
              Certainty.READ_IN_PROGRAM),
          new Symptom(
              "pop-tls-failed",
              Speaker.THUNDERBIRD,
              List.of(
                  text(
                      "Unable to establish TLS connection to POP3 server. The server may be down or"
                          + " may be incorrectly configured. Please verify the correct"
                          + " configuration in the Server Settings for your mail server in the"
                          + " Account Settings window and try again.",
                      "Kan geen TLS-verbinding met de POP3-server tot stand brengen. De server is"
                          + " mogelijk niet actief, of niet goed geconfigureerd. Verifieer de"
                          + " juiste configuratie in de accountinstellingen voor uw mailserver in"
                          + " het venster Accountinstellingen en probeer het opnieuw.")),
              Set.of(),
              List.of(
                  Cause.STARTTLS_MISSING,
                  Cause.STARTTLS_STRIPPED,
                  Cause.WRONG_PORT,
                  Cause.SERVER_DOWN),
              List.of(SymptomCheck.lookAt(MailService.POP3), new SymptomCheck.CompareNetworks()),
              Optional.of(HarmfulAdvice.SWITCH_STARTTLS_OFF),
              WordingSource.of("Thunderbird"),
              Certainty.READ_IN_PROGRAM),
          new Symptom(
              "timed-out",
              Speaker.THUNDERBIRD,
              List.of(
                  text(
                      "Connection to server {host} timed out.",
                      "Wachttijd voor verbinding met server {host} is verstreken."),
                  text(
                      "The message could not be sent because the connection to Outgoing server"
                          + " (SMTP) {host} timed out. Try again.",
                      "Het bericht kon niet worden verzonden, omdat de wachttijd voor de verbinding"
                          + " met uitgaande (SMTP-)server {host} is verlopen. Probeer het"
                          + " opnieuw.")),
              Set.of(),
              List.of(Cause.STARTTLS_AT_TLS_PORT, Cause.PORT_BLOCKED, Cause.SERVER_DOWN),
              List.of(new SymptomCheck.ComparePair(), SymptomCheck.lookAtAll()),
              Optional.empty(),
              WordingSource.of("Thunderbird", WordingSource.Remark.MEASURED),
              Certainty.READ_IN_PROGRAM),
          new Symptom(
              "tls-error",
              Speaker.THUNDERBIRD,
              List.of(
                  text(
                      "Non-overridable TLS error occurred. Handshake error or probably the TLS"
                          + " version or certificate used by server {host} is incompatible.",
                      "Er is een niet-overschrijfbare TLS-fout opgetreden. Er is een fout bij de"
                          + " handshake opgetreden, of waarschijnlijk is de door de server {host}"
                          + " gebruikte TLS-versie of het gebruikte certificaat niet compatibel.")),
              Set.of(),
              List.of(Cause.TLS_AT_CLEAR_PORT, Cause.SERVER_TLS_OLD),
              List.of(new SymptomCheck.ComparePair(), SymptomCheck.lookAt(MailService.IMAP)),
              Optional.of(HarmfulAdvice.SWITCH_ENCRYPTION_OFF),
              WordingSource.of("Thunderbird", WordingSource.Remark.MEASURED),
              Certainty.READ_IN_PROGRAM),
          new Symptom(
              "smtp-security-issue",
              Speaker.THUNDERBIRD,
              List.of(
                  text(
                      "The configuration related to {host} must be corrected.",
                      "De configuratie behorend bij {host} moet worden gecorrigeerd.")),
              Set.of(),
              List.of(Cause.TLS_AT_CLEAR_PORT, Cause.NAME_NOT_ON_CERTIFICATE, Cause.SERVER_TLS_OLD),
              List.of(
                  new SymptomCheck.ComparePair(),
                  SymptomCheck.lookAt(MailService.SUBMISSION),
                  new SymptomCheck.CompareName()),
              Optional.of(HarmfulAdvice.SWITCH_ENCRYPTION_OFF),
              WordingSource.of("Thunderbird"),
              Certainty.READ_IN_PROGRAM),
          new Symptom(
              "connection-refused",
              Speaker.THUNDERBIRD,
              List.of(
                  text(
                      "Could not connect to mail server {host}; the connection was refused.",
                      "Kon niet verbinden met mailserver {host}; de verbinding werd geweigerd."),
                  text(
                      "The message could not be sent because connecting to Outgoing server (SMTP)"
                          + " {host} failed. The server may be unavailable or is refusing SMTP"
                          + " connections. Please verify that your Outgoing server (SMTP) settings"
                          + " are correct and try again.",
                      "Het bericht kon niet worden verzonden, omdat het verbinden met uitgaande"
                          + " (SMTP-)server {host} is mislukt. Mogelijk is de server niet"
                          + " beschikbaar of weigert SMTP-verbindingen. Controleer of de"
                          + " instellingen van uw uitgaande (SMTP-)server juist zijn en probeer het"
                          + " opnieuw.")),
              Set.of(),
              List.of(Cause.WRONG_PORT, Cause.PORT_BLOCKED, Cause.SERVER_DOWN),
              List.of(SymptomCheck.lookAtAll(), new SymptomCheck.TryControlHost()),
              Optional.empty(),
              WordingSource.of("Thunderbird"),
              Certainty.READ_IN_PROGRAM),
          new Symptom(
              "host-unknown",
              Speaker.THUNDERBIRD,
              List.of(
                  text(
                      "Failed to connect to server {host}.",
                      "Verbinden met server {host} is mislukt."),
                  text(
                      "An error occurred while sending mail: Outgoing server (SMTP) {host} is"
                          + " unknown. The server may be incorrectly configured. Please verify that"
                          + " your Outgoing server (SMTP) settings are correct and try again.",
                      "Er is een fout opgetreden bij het verzenden van e-mail: uitgaande"
                          + " (SMTP-)server {host} is onbekend. Mogelijk is de server niet juist"
                          + " geconfigureerd. Controleer of de instellingen van uw uitgaande"
                          + " (SMTP-)server juist zijn en probeer het opnieuw.")),
              Set.of(),
              List.of(Cause.HOST_WRONG, Cause.SERVER_DOWN),
              List.of(new SymptomCheck.LookUpHost(), SymptomCheck.lookAtAll()),
              Optional.empty(),
              WordingSource.of("Thunderbird"),
              Certainty.READ_IN_PROGRAM),
          new Symptom(
              "too-many-connections",
              Speaker.THUNDERBIRD,
              List.of(
                  text(
                      "Unable to connect to {host}. Please try again later. If the problem"
                          + " persists, you may have exceeded the maximum number of connections to"
                          + " this server. You can reduce the number of cached connections in the"
                          + " IMAP server settings.",
                      "Kan geen verbinding maken met {host}. Probeer het later opnieuw. Als het"
                          + " probleem aanhoudt, hebt u mogelijk het maximale aantal verbindingen"
                          + " met deze server overschreden. U kunt het aantal gebufferde"
                          + " verbindingen verlagen in de IMAP-serverinstellingen.")),
              Set.of(),
              List.of(Cause.TOO_MANY_CONNECTIONS, Cause.SERVER_DOWN),
              List.of(SymptomCheck.lookAt(MailService.IMAP)),
              Optional.empty(),
              WordingSource.of("Thunderbird"),
              Certainty.READ_IN_PROGRAM));

  private ThunderbirdSymptoms() {}

  private static OwnLabel text(String english, String dutch) {
    return new OwnLabel(english, dutch);
  }
}
