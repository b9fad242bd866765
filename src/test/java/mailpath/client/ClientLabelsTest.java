package mailpath.client;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Client settings, table 1a: what stands in the windows of programs, copied from there. */
class ClientLabelsTest {
  @ParameterizedTest
  @CsvSource({
    "THUNDERBIRD, IMPLICIT, SSL/TLS, SSL/TLS",
    "THUNDERBIRD, REQUIRED, STARTTLS, STARTTLS",
    "THUNDERBIRD, IF_AVAILABLE, 'STARTTLS, if available', 'STARTTLS, mits beschikbaar'",
    "APPLE_MAIL, IMPLICIT, Use SSL, Gebruik SSL",
    "ANDROID_MAIL, IMPLICIT, SSL/TLS, SSL/TLS",
    "ANDROID_MAIL, REQUIRED, STARTTLS, STARTTLS",
    "OUTLOOK, IMPLICIT, SSL/TLS, SSL/TLS",
    "OUTLOOK, REQUIRED, STARTTLS, STARTTLS",
    "OUTLOOK, IF_AVAILABLE, Auto, Auto",
    "EVOLUTION, IMPLICIT, ssl-on-alternate-port, ssl-on-alternate-port",
    "EVOLUTION, REQUIRED, starttls-on-standard-port, starttls-on-standard-port",
    "MBSYNC, IMPLICIT, IMAPS, IMAPS",
    "MBSYNC, REQUIRED, STARTTLS, STARTTLS",
  })
  void channel(ClientProgram program, Channel channel, String english, String dutch) {
    assertEquals(Optional.of(new OwnLabel(english, dutch)), ClientLabels.of(program, channel));
  }

  @ParameterizedTest
  @CsvSource({
    "THUNDERBIRD, Connection security, Verbindingsbeveiliging",
    "APPLE_MAIL, Use SSL, Gebruik SSL",
    "ANDROID_MAIL, Security type, Security type",
  })
  void field(ClientProgram program, String english, String dutch) {
    assertEquals(
        Optional.of(new OwnLabel(english, dutch)),
        FieldLabels.of(program, FieldLabels.Field.CHANNEL));
  }

  @ParameterizedTest
  @CsvSource({
    "PASSWORD, Normal password, Normaal wachtwoord",
    "CHALLENGE, Encrypted password, Versleuteld wachtwoord",
  })
  void signIn(SignIn signIn, String english, String dutch) {
    assertEquals(
        Optional.of(new OwnLabel(english, dutch)),
        FieldLabels.of(ClientProgram.THUNDERBIRD, signIn));
  }

  /** Nothing is called anything where nobody has seen what. */
  @Test
  void othersHaveNoWords() {
    for (Channel channel : Channel.values()) {
      assertEquals(Optional.empty(), ClientLabels.of(ClientProgram.OTHER, channel));
    }
  }
}
