package mailpath.lab;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import mailpath.network.DomainName;

/**
 * What a mail server that takes no mail says to each command (RFC 5321 4.2, RFC 3207 4), given the
 * trouble of its address.
 */
record MailReplies(DomainName host, Trouble trouble) implements Script {
  private static final String START_TLS = "220 2.0.0 Ready to start TLS";
  private static final String BYE = "221 2.0.0 Bye";

  private static final String OK = "250 2.0.0 Ok";
  private static final String UNKNOWN = "500 5.5.1 Command unrecognized";

  @Override
  public Optional<String> greeting(boolean encrypted) {
    return switch (trouble) {
      case Trouble.SilentGreeting _ -> Optional.empty();
      case Trouble.Greeting554(String text) -> Optional.of("554 " + text);
      default -> Optional.of("220 " + host + " ESMTP");
    };
  }

  @Override
  public boolean failsHandshake() {
    return trouble instanceof Trouble.HandshakeFails;
  }

  @Override
  public Answer to(String line, boolean encrypted) {
    String reply = reply(line, encrypted);
    return switch (reply) {
      case BYE -> new Answer(reply, Next.END);
      case START_TLS -> new Answer(reply, Next.TLS);
      default -> Answer.of(reply);
    };
  }

  private String reply(String line, boolean encrypted) {
    String verb = line.split(" ", 2)[0].toUpperCase(Locale.ROOT);
    if (trouble instanceof Trouble.Greeting554 && !verb.equals("QUIT")) {
      return "503 5.5.1 No service for you";
    }
    return switch (verb) {
      case "EHLO" -> capabilities(encrypted);
      case "HELO" -> "250 " + host;
      case "STARTTLS" -> starttls(encrypted);
      case "MAIL", "RCPT" -> envelope(encrypted);
      case "DATA" -> "554 5.7.1 This is a practice server, it takes no mail";
      case "NOOP", "RSET" -> OK;
      case "VRFY" -> "252 2.5.0 Not told here";
      case "QUIT" -> BYE;
      default -> UNKNOWN;
    };
  }

  private String capabilities(boolean encrypted) {
    List<String> said = new ArrayList<>(List.of(host.text(), "PIPELINING", "SIZE 10485760"));
    if (!encrypted) {
      keyword().ifPresent(said::add);
    }
    said.add("ENHANCEDSTATUSCODES");
    String last = "\r\n250 8BITMIME";
    return "250-" + String.join("\r\n250-", said) + last;
  }

  /** As it arrives at the client, so with what an eraser makes of it. */
  private Optional<String> keyword() {
    return switch (trouble) {
      case Trouble.NoStarttls _ -> Optional.empty();
      case Trouble.Eraser(Trouble.Eraser.Way way) ->
          switch (way) {
            case REMOVES -> Optional.empty();
            case MASKS -> Optional.of("XXXXXXXA");
          };
      default -> Optional.of("STARTTLS");
    };
  }

  private String starttls(boolean encrypted) {
    if (encrypted) {
      return "503 5.5.1 TLS is on already";
    }
    return switch (trouble) {
      case Trouble.NoStarttls _, Trouble.Eraser _ -> UNKNOWN;
      case Trouble.StarttlsRefused454 _ -> "454 4.7.0 TLS not available due to temporary reason";
      default -> START_TLS;
    };
  }

  private String envelope(boolean encrypted) {
    return trouble instanceof Trouble.DemandsTls530 && !encrypted
        ? "530 5.7.0 Must issue a STARTTLS command first"
        : OK;
  }
}
