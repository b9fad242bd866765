package mailpath.network;

import java.io.IOException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * ManageSieve (RFC 5804). The server lists its capabilities as its greeting, and again without
 * being asked once TLS is there (1.7, 2.2), so the list costs no command. As in IMAP, no literal is
 * read.
 */
final class SieveSpeech implements MailSpeech {
  private static final Pattern CAPABILITY = Pattern.compile("(?s)\"([^\"\\\\]*)\"( .*)?");
  private static final Pattern STATUS = Pattern.compile("(?is)(OK|NO|BYE)( .*)?");
  private static final Pattern LITERAL = Pattern.compile("(?s).*\\{[0-9]+\\+?}");

  private final MailChannel channel;

  /** The greeting, until it has been taken for the list. */
  private @Nullable Reply greeted;

  SieveSpeech(MailChannel channel) {
    this.channel = channel;
  }

  @Override
  public Reply greeting() throws IOException {
    Reply list = reply();
    greeted = list;
    return list;
  }

  @Override
  public Reply capabilities() throws IOException {
    Reply list = greeted;
    greeted = null;
    if (list != null) {
      return list;
    }
    channel.send("CAPABILITY");
    return reply();
  }

  /** NOOP gives its text back in the reply, which tells it from all others (RFC 5804 2.13). */
  @Override
  public Reply upgrade(boolean injecting) throws IOException {
    channel.send(injecting ? List.of("STARTTLS", "NOOP \"behind STARTTLS\"") : List.of("STARTTLS"));
    return reply();
  }

  @Override
  public Reply capabilitiesAgain() throws IOException {
    return reply();
  }

  @Override
  public void leave() throws IOException {
    channel.send("LOGOUT");
  }

  @Override
  public Reply parting() throws IOException {
    return reply();
  }

  /** Capabilities, if any, and the response that ends them (RFC 5804 1.2, 1.7). */
  private Reply reply() throws IOException {
    boolean offers = false;
    while (true) {
      String line = channel.line();
      Matcher status = STATUS.matcher(line);
      Matcher capability = CAPABILITY.matcher(line);
      if (LITERAL.matcher(line).matches()) {
        throw channel.malformed(line);
      } else if (status.matches()) {
        boolean accepted = status.group(1).equalsIgnoreCase("OK");
        return new Reply(accepted, 0, line, offers);
      } else if (!capability.matches()) {
        throw channel.malformed(line);
      }
      offers |= capability.group(1).equalsIgnoreCase("STARTTLS");
    }
  }
}
