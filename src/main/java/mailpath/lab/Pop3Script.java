package mailpath.lab;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import mailpath.network.DomainName;

/** POP3 (RFC 1939, RFC 2449, RFC 2595) by a server at which nobody can sign in. */
record Pop3Script(DomainName host, ServiceFault fault) implements Script {

  @Override
  public boolean carriesOver() {
    return fault == ServiceFault.CARRIES_OVER;
  }

  @Override
  public Optional<String> greeting(boolean encrypted) {
    return Optional.of("+OK " + host + " ready");
  }

  @Override
  public Answer to(String line, boolean encrypted) {
    return switch (line.split(" ", 2)[0].toUpperCase(Locale.ROOT)) {
      case "CAPA" -> Answer.of(capabilities(encrypted));
      case "STLS" ->
          fault.offersTls(encrypted)
              ? new Answer("+OK Begin TLS", Next.TLS)
              : Answer.of("-ERR Not now");
      case "QUIT" -> new Answer("+OK Bye", Next.END);
      case "USER", "PASS", "APOP", "AUTH" ->
          Answer.of("-ERR [AUTH] This is a practice server, nobody signs in");
      default -> Answer.of("-ERR Command unrecognized");
    };
  }

  private String capabilities(boolean encrypted) {
    List<String> said = new ArrayList<>(List.of("+OK What there is", "TOP", "UIDL"));
    if (fault.offersTls(encrypted)) {
      said.add("STLS");
    }
    if (fault.listsPasswords(encrypted)) {
      said.addAll(List.of("USER", "SASL PLAIN LOGIN"));
    }
    said.add(".");
    return String.join("\r\n", said);
  }
}
