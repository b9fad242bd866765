package mailpath.lab;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** ManageSieve (RFC 5804) by a server at which nobody can sign in. */
record SieveScript(ServiceFault fault) implements Script {

  @Override
  public boolean carriesOver() {
    return fault == ServiceFault.CARRIES_OVER;
  }

  @Override
  public Optional<String> greeting(boolean encrypted) {
    return Optional.of(capabilities(encrypted));
  }

  @Override
  public Optional<String> afterUpgrade() {
    return Optional.of(capabilities(true));
  }

  @Override
  public Answer to(String line, boolean encrypted) {
    String[] words = line.split(" ", 2);
    return switch (words[0].toUpperCase(Locale.ROOT)) {
      case "CAPABILITY" -> Answer.of(capabilities(encrypted));
      case "STARTTLS" ->
          fault.offersTls(encrypted)
              ? new Answer("OK \"Begin TLS\"", Next.TLS)
              : Answer.of("NO \"Not now\"");
      case "NOOP" -> Answer.of(words.length > 1 ? "OK (TAG " + words[1] + ") \"Done\"" : "OK");
      case "LOGOUT" -> new Answer("OK \"Bye\"", Next.END);
      case "AUTHENTICATE" -> Answer.of("NO \"This is a practice server, nobody signs in\"");
      default -> Answer.of("NO \"Command unrecognized\"");
    };
  }

  private String capabilities(boolean encrypted) {
    List<String> said = new ArrayList<>(List.of("\"IMPLEMENTATION\" \"Practice server\""));
    String ways = fault.listsPasswords(encrypted) ? "PLAIN LOGIN" : "";
    said.add("\"SASL\" \"" + ways + "\"");
    said.add("\"SIEVE\" \"fileinto vacation\"");
    if (fault.offersTls(encrypted)) {
      said.add("\"STARTTLS\"");
    }
    said.add("\"VERSION\" \"1.0\"");
    said.add("OK");
    return String.join("\r\n", said);
  }
}
