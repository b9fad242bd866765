package mailpath.starttls;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mailpath.network.Failure;
import mailpath.network.Stage;

/** A reply that turns us away before anything about TLS could be learnt (U2, threat-S5). */
record Refusal(int code, String text) {
  /** Characters of a reply that are searched: enough for any that people wrote. */
  private static final int LOOKED_AT = 1_000;

  /** A list named after the words that refusals use, or by its operator's name. */
  private static final Pattern LIST =
      Pattern.compile(
          "(?i)(?:using|listed (?:by|in|on|at)|blocked (?:by|in)|(?:rbl|dnsbl|list)[ :]+)\\s*"
              + "(?:https?://)?((?:[a-z0-9-]+\\.)+[a-z]{2,})"
              + "|((?:[a-z0-9-]+\\.)*(?:spamhaus|spamcop|barracudacentral|sorbs|uceprotect)"
              + "(?:\\.[a-z]+)+)");

  static Optional<Refusal> of(ProbedAddress address) {
    return address
        .failure(Failure.Rejected.class)
        .filter(rejected -> address.state().isEmpty())
        .filter(rejected -> rejected.stage().compareTo(Stage.STARTTLS) <= 0)
        .map(rejected -> new Refusal(rejected.code(), rejected.text()));
  }

  /** The block list that the text names. */
  Optional<String> blockList() {
    Matcher matcher = LIST.matcher(text.substring(0, Math.min(text.length(), LOOKED_AT)));
    return matcher.find()
        ? Optional.of(matcher.group(1) != null ? matcher.group(1) : matcher.group(2))
        : Optional.empty();
  }
}
