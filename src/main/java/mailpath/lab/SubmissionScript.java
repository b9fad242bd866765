package mailpath.lab;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import mailpath.network.DomainName;

/** Submission of mail (RFC 6409, RFC 4954) by a server at which nobody can sign in. */
record SubmissionScript(DomainName host, ServiceFault fault) implements Script {

  @Override
  public boolean carriesOver() {
    return fault == ServiceFault.CARRIES_OVER;
  }

  @Override
  public Optional<String> greeting(boolean encrypted) {
    return Optional.of("220 " + host + " ESMTP");
  }

  @Override
  public Answer to(String line, boolean encrypted) {
    String verb = line.split(" ", 2)[0].toUpperCase(Locale.ROOT);
    return switch (verb) {
      case "EHLO" -> Answer.of(capabilities(encrypted));
      case "HELO" -> Answer.of("250 " + host);
      case "STARTTLS" ->
          fault.offersTls(encrypted)
              ? new Answer("220 2.0.0 Ready to start TLS", Next.TLS)
              : Answer.of("503 5.5.1 Not now");
      case "MAIL" -> Answer.of(mail(encrypted));
      case "AUTH" -> Answer.of("535 5.7.8 This is a practice server, nobody signs in");
      case "NOOP", "RSET" -> Answer.of("250 2.0.0 Ok");
      case "QUIT" -> new Answer("221 2.0.0 Bye", Next.END);
      default -> Answer.of("500 5.5.1 Command unrecognized");
    };
  }

  private String capabilities(boolean encrypted) {
    List<String> said = new ArrayList<>(List.of(host.text(), "PIPELINING", "SIZE 10485760"));
    if (fault.offersTls(encrypted)) {
      said.add("STARTTLS");
    }
    if (fault.listsPasswords(encrypted)) {
      said.add("AUTH PLAIN LOGIN");
    }
    said.add("ENHANCEDSTATUSCODES");
    return "250-" + String.join("\r\n250-", said) + "\r\n250 8BITMIME";
  }

  private String mail(boolean encrypted) {
    if (!encrypted && fault == ServiceFault.STARTTLS_OPTIONAL) {
      return "250 2.1.0 Ok";
    }
    return fault.listsPasswords(encrypted)
        ? "530 5.7.0 Authentication required"
        : "530 5.7.0 Must issue a STARTTLS command first";
  }
}
