package mailpath.network;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * SMTP (RFC 5321) with STARTTLS (RFC 3207). A code with nothing behind it is malformed: the replies
 * that count here must carry the server's name. The text may be anything.
 *
 * @param name given in EHLO and HELO
 */
record SmtpSpeech(MailChannel channel, String name) implements MailSpeech {
  private static final Pattern LINE =
      Pattern.compile("([2-5][0-5][0-9])([ -])(.*)", Pattern.DOTALL);
  private static final int READY = 220;
  private static final int CLOSING = 221;
  private static final int OK = 250;
  private static final int PERMANENT = 5;

  @Override
  public Reply greeting() throws IOException {
    return reply(READY);
  }

  /** A server that does not know EHLO is greeted with HELO, and offers nothing (RFC 5321 3.2). */
  @Override
  public Reply capabilities() throws IOException {
    Reply reply = ask("EHLO " + name, OK);
    return reply.code() / 100 == PERMANENT ? ask("HELO " + name, OK).withoutOffer() : reply;
  }

  @Override
  public Reply upgrade(boolean injecting) throws IOException {
    channel.send(injecting ? List.of("STARTTLS", "NOOP") : List.of("STARTTLS"));
    return reply(READY);
  }

  @Override
  public Reply capabilitiesAgain() throws IOException {
    return ask("EHLO " + name, OK);
  }

  /** Any reply is an answer; RSET comes in any case (RFC 5321 4.1.1.5). */
  @Override
  public void nullSender() throws IOException {
    ask("MAIL FROM:<>", OK);
    ask("RSET", OK);
  }

  @Override
  public void leave() throws IOException {
    channel.send("QUIT");
  }

  @Override
  public Reply parting() throws IOException {
    return reply(CLOSING);
  }

  private Reply ask(String command, int wanted) throws IOException {
    channel.send(command);
    return reply(wanted);
  }

  /** One code, one or more lines of text (RFC 5321 4.2). */
  private Reply reply(int wanted) throws IOException {
    List<String> texts = new ArrayList<>();
    String code = "";
    while (true) {
      String line = channel.line();
      Matcher matcher = LINE.matcher(line);
      if (!matcher.matches() || !texts.isEmpty() && !code.equals(matcher.group(1))) {
        throw channel.malformed(line);
      }
      code = matcher.group(1);
      texts.add(matcher.group(3));
      if (matcher.group(2).equals(" ")) {
        int number = Integer.parseInt(code);
        return new Reply(number == wanted, number, String.join("\n", texts), offersTls(texts));
      }
    }
  }

  /**
   * Whether a line after the first, which is the server's name and greeting, begins with the
   * keyword as a word of its own (RFC 5321 4.1.1.1). STARTTLS has no parameter (RFC 3207 4); where
   * a server adds one, senders do not mind.
   */
  private static boolean offersTls(List<String> texts) {
    return texts.stream()
        .skip(1)
        .anyMatch(text -> text.split("[ \\t]", 2)[0].equalsIgnoreCase("STARTTLS"));
  }
}
