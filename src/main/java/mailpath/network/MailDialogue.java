package mailpath.network;

import java.io.IOException;
import java.net.Socket;

/**
 * The dialogue with one mail server: greeting, EHLO, STARTTLS if it is offered, TLS, EHLO again,
 * QUIT (RFC 5321 3, RFC 3207 4). Never MAIL, RCPT, AUTH or VRFY (threat-L6).
 */
final class MailDialogue {
  private static final int SERVICE_READY = 220;
  private static final int OK = 250;

  /** What of injected text is kept. */
  private static final int INJECTED_KEPT = 256;

  private final DialogueQuery query;
  private final LiveSettings settings;
  private final Limits limits;
  private final DialogueRecord record;
  private final Exchange exchange;
  private final Socket socket;
  private final MailChannel channel;

  private MailDialogue(
      DialogueQuery query, LiveSettings settings, DialogueRecord record, Exchange exchange)
      throws IOException {
    this.query = query;
    this.settings = settings;
    this.limits = settings.limits();
    this.record = record;
    this.exchange = exchange;
    this.socket = Connections.open(exchange, settings, query.address(), query.port());
    record.completed(Stage.CONNECT, exchange.inStage());
    this.channel =
        new MailChannel(
            exchange, record, limits, socket.getInputStream(), socket.getOutputStream());
  }

  /** Holds the dialogue; {@code record} keeps what has been said if it fails. */
  static Dialogue hold(
      DialogueQuery query, LiveSettings settings, DialogueRecord record, Exchange exchange)
      throws IOException {
    MailDialogue dialogue = new MailDialogue(query, settings, record, exchange);
    try {
      dialogue.talk();
    } catch (ExchangeFailed e) {
      dialogue.partAfter(e.failure());
      throw e;
    }
    dialogue.quit(true);
    return record.soFar().orElseThrow();
  }

  private void talk() throws IOException {
    exchange.enter(Stage.GREETING, limits.greeting());
    accept(channel.reply(), SERVICE_READY);
    if (ehlo().offers("STARTTLS")) {
      starttls();
      encrypt();
      exchange.enter(Stage.EHLO_AGAIN, limits.command());
      accept(ask("EHLO " + settings.ehlo()), OK);
    }
  }

  /** A server that does not know EHLO is greeted with HELO, and offers nothing (RFC 5321 3.2). */
  private Reply ehlo() throws IOException {
    exchange.enter(Stage.EHLO, limits.command());
    Reply reply = ask("EHLO " + settings.ehlo());
    if (!reply.isPermanentFailure()) {
      return accept(reply, OK);
    }
    accept(ask("HELO " + settings.ehlo()), OK);
    return reply;
  }

  private void starttls() throws IOException {
    exchange.enter(Stage.STARTTLS, limits.command());
    accept(ask("STARTTLS"), SERVICE_READY);
    String surplus = channel.surplus();
    if (!surplus.isEmpty()) {
      String kept = surplus.substring(0, Math.min(surplus.length(), INJECTED_KEPT));
      throw new ExchangeFailed(new Failure.InjectedText(kept));
    }
  }

  private void encrypt() throws IOException {
    exchange.enter(Stage.TLS, limits.tls());
    TlsConnection tls =
        TlsConnection.open(exchange, settings, TlsOffer.of(query.serverName()), socket);
    record.encrypted(tls.session());
    record.completed(Stage.TLS, exchange.inStage());
    channel.continueOver(tls.in(), tls.out());
  }

  private Reply ask(String command) throws IOException {
    channel.send(command);
    return channel.reply();
  }

  private Reply accept(Reply reply, int code) throws ExchangeFailed {
    if (reply.code() != code) {
      throw new ExchangeFailed(new Failure.Rejected(exchange.stage(), reply.code(), reply.text()));
    }
    record.completed(exchange.stage(), exchange.inStage());
    return reply;
  }

  /** Says QUIT where the protocol still allows a command. */
  private void partAfter(Failure failure) {
    switch (failure) {
      case Failure.Rejected ignored -> quit(true);
      case Failure.Malformed malformed when malformed.stage() != Stage.TLS -> quit(false);
      case Failure.OverLimit overLimit when overLimit.stage() != Stage.TLS -> quit(false);
      default -> {}
    }
  }

  /** What becomes of the farewell changes nothing of what was learnt (threat-S19). */
  private void quit(boolean awaitReply) {
    try {
      exchange.enter(Stage.QUIT, limits.quit());
      channel.send("QUIT");
      if (awaitReply) {
        channel.reply();
        record.completed(Stage.QUIT, exchange.inStage());
      }
      channel.close();
    } catch (IOException e) {
      // the exchange closes the socket in any case
    }
  }
}
