package mailpath.client;

import java.util.Optional;

/** What a program itself calls a way to protect connections (client settings, table 1a). */
public final class ClientLabels {
  private ClientLabels() {}

  /** Empty where its words are not known. */
  public static Optional<OwnLabel> of(ClientProgram program, Channel channel) {
    return switch (channel) {
      case IMPLICIT -> implicit(program);
      case REQUIRED -> required(program);
      case IF_AVAILABLE -> ifAvailable(program);
      case NONE, UNKNOWN -> Optional.empty();
    };
  }

  private static Optional<OwnLabel> implicit(ClientProgram program) {
    return switch (program) {
      case THUNDERBIRD, THUNDERBIRD_ANDROID, ANDROID_MAIL, OUTLOOK -> same("SSL/TLS");
      case APPLE_MAIL -> label("Use SSL", "Gebruik SSL");
      case EVOLUTION -> same("ssl-on-alternate-port");
      case GNOME_ACCOUNTS -> same("UseSsl=true");
      case KMAIL -> same("SSL");
      case CLAWS_MAIL -> same("1");
      case MUTT -> same("imaps:// pops:// smtps://");
      case MSMTP -> same("tls on, tls_starttls off");
      case FETCHMAIL -> same("ssl");
      case MBSYNC -> same("IMAPS");
      case OFFLINEIMAP -> same("ssl = yes");
      case OTHER -> Optional.empty();
    };
  }

  private static Optional<OwnLabel> required(ClientProgram program) {
    return switch (program) {
      case THUNDERBIRD, THUNDERBIRD_ANDROID, ANDROID_MAIL, OUTLOOK, KMAIL, MBSYNC ->
          same("STARTTLS");
      case APPLE_MAIL -> label("Use SSL", "Gebruik SSL");
      case EVOLUTION -> same("starttls-on-standard-port");
      case GNOME_ACCOUNTS -> same("UseTls=true");
      case CLAWS_MAIL -> same("2");
      case MUTT -> same("ssl_force_tls=yes");
      case MSMTP -> same("tls on, tls_starttls on");
      case FETCHMAIL -> same("sslproto auto");
      case OFFLINEIMAP, OTHER -> Optional.empty();
    };
  }

  private static Optional<OwnLabel> ifAvailable(ClientProgram program) {
    return switch (program) {
      case THUNDERBIRD -> label("STARTTLS, if available", "STARTTLS, mits beschikbaar");
      case OUTLOOK -> same("Auto");
      default -> Optional.empty();
    };
  }

  private static Optional<OwnLabel> same(String text) {
    return Optional.of(OwnLabel.ofFile(text));
  }

  private static Optional<OwnLabel> label(String english, String dutch) {
    return Optional.of(new OwnLabel(english, dutch));
  }
}
