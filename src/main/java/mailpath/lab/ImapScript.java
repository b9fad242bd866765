package mailpath.lab;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import mailpath.network.DomainName;

/** IMAP (RFC 9051) by a server at which nobody can sign in. */
record ImapScript(DomainName host, ServiceFault fault) implements Script {

  @Override
  public boolean carriesOver() {
    return fault == ServiceFault.CARRIES_OVER;
  }

  @Override
  public Optional<String> greeting(boolean encrypted) {
    String word = isSignedIn(encrypted) ? "PREAUTH" : "OK";
    return Optional.of(
        "* " + word + " [CAPABILITY " + capabilities(encrypted) + "] " + host + " ready");
  }

  private boolean isSignedIn(boolean encrypted) {
    return fault == ServiceFault.PREAUTH && !encrypted;
  }

  @Override
  public Answer to(String line, boolean encrypted) {
    String[] words = line.split(" ", 3);
    if (words.length < 2) {
      return Answer.of("* BAD No command");
    }
    String tag = words[0];
    return switch (words[1].toUpperCase(Locale.ROOT)) {
      case "CAPABILITY" ->
          Answer.of("* CAPABILITY " + capabilities(encrypted) + "\r\n" + tag + " OK Done");
      case "STARTTLS" ->
          offersTls(encrypted)
              ? new Answer(tag + " OK Begin TLS", Next.TLS)
              : Answer.of(tag + " BAD Not now");
      case "LOGOUT" -> new Answer("* BYE Until later\r\n" + tag + " OK Done", Next.END);
      case "NOOP" -> Answer.of(tag + " OK Done");
      case "LOGIN", "AUTHENTICATE" ->
          Answer.of(tag + " NO [AUTHENTICATIONFAILED] This is a practice server");
      default -> Answer.of(tag + " BAD Command unrecognized");
    };
  }

  /** Whoever is signed in may not begin TLS any more (RFC 9051 6.2.1). */
  private boolean offersTls(boolean encrypted) {
    return fault.offersTls(encrypted) && !isSignedIn(encrypted);
  }

  private String capabilities(boolean encrypted) {
    List<String> said = new ArrayList<>(List.of("IMAP4rev1", "LITERAL+", "ID"));
    if (offersTls(encrypted)) {
      said.add("STARTTLS");
    }
    if (isSignedIn(encrypted)) {
      return String.join(" ", said);
    }
    if (fault.listsPasswords(encrypted)) {
      said.addAll(List.of("SASL-IR", "AUTH=PLAIN", "AUTH=LOGIN"));
    } else if (fault != ServiceFault.STARTTLS_OPTIONAL) {
      said.add("LOGINDISABLED");
    }
    return String.join(" ", said);
  }
}
