package mailpath.client;

import java.util.Optional;

/**
 * What a program calls the fields of its window for a server, and what is chosen in them (client
 * settings 1a, and the texts of Thunderbird and Thunderbird for Android). English where no Dutch
 * was ever seen.
 */
public final class FieldLabels {
  private FieldLabels() {}

  /** A field of the window. */
  public enum Field {
    SERVER,
    PORT,
    CHANNEL,
    SIGN_IN,
    USER_NAME
  }

  /** Empty where the program's word is not known. */
  public static Optional<OwnLabel> of(ClientProgram program, Field field) {
    return switch (program) {
      case THUNDERBIRD -> Optional.of(thunderbird(field));
      case THUNDERBIRD_ANDROID -> Optional.of(android(field));
      case APPLE_MAIL -> Optional.of(apple(field));
      case OUTLOOK -> outlook(field);
      case ANDROID_MAIL ->
          field == Field.CHANNEL ? Optional.of(OwnLabel.ofFile("Security type")) : Optional.empty();
      default -> Optional.empty();
    };
  }

  private static OwnLabel thunderbird(Field field) {
    return switch (field) {
      case SERVER -> new OwnLabel("Server Name", "Servernaam");
      case PORT -> new OwnLabel("Port", "Poort");
      case CHANNEL -> new OwnLabel("Connection security", "Verbindingsbeveiliging");
      case SIGN_IN -> new OwnLabel("Authentication method", "Authenticatiemethode");
      case USER_NAME -> new OwnLabel("User Name", "Gebruikersnaam");
    };
  }

  private static OwnLabel android(Field field) {
    return switch (field) {
      case SERVER -> OwnLabel.ofFile("Server");
      case PORT -> new OwnLabel("Port", "Poort");
      case CHANNEL -> new OwnLabel("Security", "Beveiliging");
      case SIGN_IN -> new OwnLabel("Authentication", "Authenticatie");
      case USER_NAME -> new OwnLabel("Username", "Gebruikersnaam");
    };
  }

  private static OwnLabel apple(Field field) {
    return switch (field) {
      case SERVER -> new OwnLabel("Host Name", "Hostnaam");
      case PORT -> new OwnLabel("Port", "Poort");
      case CHANNEL -> new OwnLabel("Use SSL", "Gebruik SSL");
      case SIGN_IN -> OwnLabel.ofFile("Authentication");
      case USER_NAME -> new OwnLabel("User Name", "Gebruikersnaam");
    };
  }

  private static Optional<OwnLabel> outlook(Field field) {
    return switch (field) {
      case PORT -> Optional.of(OwnLabel.ofFile("Port"));
      case CHANNEL ->
          Optional.of(OwnLabel.ofFile("Use the following type of encrypted connection"));
      case SERVER, SIGN_IN, USER_NAME -> Optional.empty();
    };
  }

  /** What is chosen for a way to sign in; empty where the program's word is not known. */
  public static Optional<OwnLabel> of(ClientProgram program, SignIn signIn) {
    return switch (program) {
      case THUNDERBIRD -> thunderbird(signIn);
      case THUNDERBIRD_ANDROID -> android(signIn);
      default -> Optional.empty();
    };
  }

  /** Whether a program has such a choice; one whose words are not known may have any. */
  static boolean has(ClientProgram program, SignIn signIn) {
    return switch (program) {
      case THUNDERBIRD, THUNDERBIRD_ANDROID -> of(program, signIn).isPresent();
      default -> true;
    };
  }

  private static Optional<OwnLabel> thunderbird(SignIn signIn) {
    return switch (signIn) {
      case PASSWORD -> Optional.of(new OwnLabel("Normal password", "Normaal wachtwoord"));
      case CHALLENGE -> Optional.of(new OwnLabel("Encrypted password", "Versleuteld wachtwoord"));
      case GSSAPI -> Optional.of(OwnLabel.ofFile("Kerberos / GSSAPI"));
      case NTLM -> Optional.of(OwnLabel.ofFile("NTLM"));
      case CLIENT_CERTIFICATE -> Optional.of(new OwnLabel("TLS Certificate", "TLS-certificaat"));
      case OAUTH2 -> Optional.of(OwnLabel.ofFile("OAuth2"));
      case NONE, SCRAM, ANY, ANY_SECURE, UNKNOWN -> Optional.empty();
    };
  }

  private static Optional<OwnLabel> android(SignIn signIn) {
    return switch (signIn) {
      case PASSWORD -> Optional.of(new OwnLabel("Normal password", "Normaal wachtwoord"));
      case CHALLENGE -> Optional.of(new OwnLabel("Encrypted password", "Versleuteld wachtwoord"));
      case CLIENT_CERTIFICATE ->
          Optional.of(new OwnLabel("Client certificate", "Clientcertificaat"));
      case OAUTH2 -> Optional.of(OwnLabel.ofFile("OAuth 2.0"));
      case NONE, SCRAM, GSSAPI, NTLM, ANY, ANY_SECURE, UNKNOWN -> Optional.empty();
    };
  }
}
