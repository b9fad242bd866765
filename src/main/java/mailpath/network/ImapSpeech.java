package mailpath.network;

import java.io.IOException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * IMAP (RFC 9051). No literal is ever read: a line that announces one ends the stage, whatever its
 * size (threat-S14). After PREAUTH the server may list STARTTLS and still not take it (RFC 9051
 * 6.2.1), so it does not count as offered.
 */
final class ImapSpeech implements MailSpeech {
  private static final Pattern GREETING = Pattern.compile("(?is)\\* ((OK|PREAUTH|BYE) .*)");
  private static final Pattern BYE = Pattern.compile("(?is)\\* (BYE .*)");
  private static final Pattern LIST = Pattern.compile("(?is)\\* CAPABILITY( .*)?");
  private static final Pattern TAGGED = Pattern.compile("(?is)([a-z0-9]+) ((OK|NO|BAD) .*)");
  private static final Pattern LITERAL = Pattern.compile("(?s).*\\{[0-9]+\\+?}");

  private final MailChannel channel;
  private final Set<String> unanswered = new HashSet<>();
  private int commands;
  private boolean authenticated;

  ImapSpeech(MailChannel channel) {
    this.channel = channel;
  }

  @Override
  public Reply greeting() throws IOException {
    String line = line();
    Matcher matcher = GREETING.matcher(line);
    if (!matcher.matches()) {
      throw channel.malformed(line);
    }
    String word = matcher.group(2).toUpperCase(Locale.ROOT);
    authenticated = word.equals("PREAUTH");
    return new Reply(!word.equals("BYE"), 0, matcher.group(1), false);
  }

  @Override
  public Reply capabilities() throws IOException {
    channel.send(tagged("CAPABILITY"));
    return reply();
  }

  @Override
  public Reply upgrade(boolean injecting) throws IOException {
    String upgrade = tagged("STARTTLS");
    channel.send(injecting ? List.of(upgrade, tagged("NOOP")) : List.of(upgrade));
    return reply();
  }

  @Override
  public void leave() throws IOException {
    channel.send(tagged("LOGOUT"));
  }

  /** BYE is part of this reply (RFC 9051 6.1.3). */
  @Override
  public Reply parting() throws IOException {
    String line = line();
    return BYE.matcher(line).matches() ? reply() : reply(line);
  }

  private Reply reply() throws IOException {
    return reply(line());
  }

  /**
   * Untagged lines up to the tagged one that ends a reply (RFC 9051 2.2.2). One to a command that
   * was answered already, or never sent, is none.
   */
  private Reply reply(String first) throws IOException {
    boolean offers = false;
    for (String line = first; ; line = line()) {
      Matcher tagged = TAGGED.matcher(line);
      Matcher bye = BYE.matcher(line);
      if (tagged.matches() && unanswered.remove(tagged.group(1))) {
        boolean accepted = tagged.group(3).equalsIgnoreCase("OK");
        return new Reply(accepted, 0, tagged.group(2), offers && !authenticated);
      } else if (bye.matches()) {
        return new Reply(false, 0, bye.group(1), false);
      } else if (!line.startsWith("* ")) {
        throw channel.malformed(line);
      }
      offers |= offersTls(line);
    }
  }

  private static boolean offersTls(String line) {
    return LIST.matcher(line).matches()
        && Arrays.stream(line.split(" ")).anyMatch("STARTTLS"::equalsIgnoreCase);
  }

  private String line() throws IOException {
    String line = channel.line();
    if (LITERAL.matcher(line).matches()) {
      throw channel.malformed(line);
    }
    return line;
  }

  private String tagged(String command) {
    commands++;
    String tag = "m" + commands;
    unanswered.add(tag);
    return tag + " " + command;
  }
}
