package mailpath.network;

import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;

/** POP3 (RFC 1939) with CAPA (RFC 2449) and STLS (RFC 2595). */
record Pop3Speech(MailChannel channel) implements MailSpeech {
  private static final Pattern STATUS = Pattern.compile("(\\+OK|-ERR)( .*)?", Pattern.DOTALL);
  private static final Pattern CAPABILITY = Pattern.compile("[!-~]+( .*)?", Pattern.DOTALL);
  private static final String END = ".";

  @Override
  public Reply greeting() throws IOException {
    return status();
  }

  /** A server without CAPA says so, which is a list like any other: an empty one. */
  @Override
  public Reply capabilities() throws IOException {
    channel.send("CAPA");
    Reply status = status();
    boolean offers = status.accepted() && listOffersTls();
    return new Reply(true, 0, status.text(), offers);
  }

  @Override
  public Reply upgrade(boolean injecting) throws IOException {
    channel.send(injecting ? List.of("STLS", "CAPA") : List.of("STLS"));
    return status();
  }

  @Override
  public void leave() throws IOException {
    channel.send("QUIT");
  }

  @Override
  public Reply parting() throws IOException {
    return status();
  }

  private Reply status() throws IOException {
    String line = channel.line();
    if (!STATUS.matcher(line).matches()) {
      throw channel.malformed(line);
    }
    return new Reply(line.startsWith("+"), 0, line, false);
  }

  private boolean listOffersTls() throws IOException {
    boolean offers = false;
    for (String line = channel.line(); !line.equals(END); line = channel.line()) {
      if (!CAPABILITY.matcher(line).matches()) {
        throw channel.malformed(line);
      }
      offers |= line.split(" ", 2)[0].equalsIgnoreCase("STLS");
    }
    return offers;
  }
}
