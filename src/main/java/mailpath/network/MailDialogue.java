package mailpath.network;

import java.io.IOException;
import java.net.Socket;

/**
 * The dialogue with one mail server: greeting, list of capabilities, TLS if it is offered, the list
 * again, goodbye; where TLS comes first, the rest within. The order is the same in every protocol;
 * the words are those of its {@link MailSpeech}.
 */
final class MailDialogue {
  /** What of injected text is kept. */
  private static final int INJECTED_KEPT = 256;

  private final DialogueQuery query;
  private final LiveSettings settings;
  private final Limits limits;
  private final DialogueRecord record;
  private final Exchange exchange;
  private final Socket socket;
  private final MailChannel channel;
  private final MailSpeech speech;

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
    this.speech = MailSpeech.of(query.protocol(), channel, settings.ehlo());
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
    boolean implicit = query.protocol().implicitTls();
    if (implicit) {
      encrypt();
    }
    exchange.enter(
        Stage.GREETING, query.isHurried() ? limits.serviceGreeting() : limits.greeting());
    accept(speech.greeting());
    boolean offered = offersTls() || offersTlsAtSecondSight();
    if (query.approach() == Approach.MAIL_FROM) {
      exchange.enter(Stage.MAIL, limits.command());
      speech.nullSender();
      record.completed(Stage.MAIL, exchange.inStage());
    } else if (offered && !implicit) {
      upgrade();
      encrypt();
      exchange.enter(Stage.EHLO_AGAIN, limits.command());
      accept(speech.capabilitiesAgain());
    }
  }

  private boolean offersTls() throws IOException {
    exchange.enter(Stage.EHLO, limits.command());
    return accept(speech.capabilities()).offersTls();
  }

  private boolean offersTlsAtSecondSight() throws IOException {
    boolean asksAgain =
        query.approach() == Approach.SECOND_VISIT && !query.protocol().implicitTls();
    return asksAgain && offersTls();
  }

  private void upgrade() throws IOException {
    exchange.enter(Stage.STARTTLS, limits.command());
    accept(speech.upgrade(query.approach() == Approach.INJECTION));
    String surplus = channel.surplus();
    if (!surplus.isEmpty()) {
      String kept = surplus.substring(0, Math.min(surplus.length(), INJECTED_KEPT));
      throw new ExchangeFailed(new Failure.InjectedText(kept));
    }
  }

  private void encrypt() throws IOException {
    exchange.enter(Stage.TLS, limits.tls());
    TlsConnection tls = TlsConnection.open(exchange, settings, TlsOffer.of(query), socket);
    record.encrypted(tls.session());
    record.completed(Stage.TLS, exchange.inStage());
    channel.continueOver(tls.in(), tls.out());
  }

  private Reply accept(Reply reply) throws ExchangeFailed {
    if (!reply.accepted()) {
      throw new ExchangeFailed(new Failure.Rejected(exchange.stage(), reply.code(), reply.text()));
    }
    record.completed(exchange.stage(), exchange.inStage());
    return reply;
  }

  /** Says goodbye where the protocol still allows a command. */
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
      speech.leave();
      if (awaitReply) {
        speech.parting();
        record.completed(Stage.QUIT, exchange.inStage());
      }
      if (query.approach() == Approach.INJECTION) {
        channel.listenOn();
      }
      channel.close();
    } catch (IOException e) {
      // the exchange closes the socket in any case
    }
  }
}
