package mailpath.lab;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One connection to a mail server of the lab, from greeting to goodbye, with TLS in between. */
final class MailSession {
  /** RFC 8446 6: a fatal alert handshake_failure, in a record of its own. */
  private static final byte[] HANDSHAKE_FAILURE = {21, 3, 3, 0, 2, 2, 40};

  private static final int RECORD_HEADER = 5;

  private final Script script;
  private final InetAddress address;
  private final boolean tlsFirst;
  private final Lazy<Identity> identity;
  private final SecureRandom random;
  private final Journal journal;

  private MailSession(
      Script script,
      InetAddress address,
      boolean tlsFirst,
      Lazy<Identity> identity,
      SecureRandom random,
      Journal journal) {
    this.script = script;
    this.address = address;
    this.tlsFirst = tlsFirst;
    this.identity = identity;
    this.random = random;
    this.journal = journal;
  }

  static MailSession of(
      MailHost host,
      MailHost.Door door,
      Authority authority,
      SecureRandom random,
      Journal journal) {
    return new MailSession(
        new MailReplies(host.name(), door.trouble()),
        door.address(),
        false,
        new Lazy<>(() -> authority.identity(host.certificate())),
        random,
        journal);
  }

  static MailSession of(
      ServiceHost host,
      ServiceHost.Port port,
      Authority authority,
      SecureRandom random,
      Journal journal) {
    return new MailSession(
        port.script(host.name()),
        host.address(),
        port.speaks().implicitTls(),
        new Lazy<>(() -> authority.identity(host.certificate())),
        random,
        journal);
  }

  void hold(Socket socket) throws IOException {
    InputStream in = socket.getInputStream();
    OutputStream out = socket.getOutputStream();
    if (tlsFirst) {
      encrypt(in, out, channel -> greetAndConverse(channel));
      return;
    }
    Channel channel = Channel.of(in, out, false);
    Optional<List<String>> behind = greetAndConverse(channel);
    if (behind.isPresent()) {
      upgrade(channel, behind.get());
    }
  }

  private interface Inside {
    void hold(Channel channel) throws IOException;
  }

  private void encrypt(InputStream in, OutputStream out, Inside inside) throws IOException {
    try (TlsEnd.Session session =
        TlsEnd.accept(in, out, random, ignored -> Optional.of(identity.get()))) {
      inside.hold(
          Channel.of(
              session.protocol().getInputStream(), session.protocol().getOutputStream(), true));
    }
  }

  private Optional<List<String>> greetAndConverse(Channel channel) throws IOException {
    Optional<String> greeting = script.greeting(channel.encrypted());
    if (greeting.isEmpty()) {
      channel.in().transferTo(OutputStream.nullOutputStream());
      return Optional.empty();
    }
    channel.send(greeting.get());
    return converse(channel);
  }

  /**
   * Reads and answers until the dialogue ends or TLS is to begin: then the lines that are carried
   * over into it.
   */
  private Optional<List<String>> converse(Channel channel) throws IOException {
    Optional<String> line = channel.readLine();
    while (line.isPresent()) {
      Script.Answer answer = answer(line.get(), channel.encrypted());
      List<String> behind = answer.next() == Script.Next.TLS ? waiting(channel) : List.of();
      channel.send(answer.text());
      switch (answer.next()) {
        case END -> {
          return Optional.empty();
        }
        case TLS -> {
          return Optional.of(behind);
        }
        case GOES_ON -> line = channel.readLine();
      }
    }
    return Optional.empty();
  }

  private Script.Answer answer(String line, boolean encrypted) {
    journal.add(new Asked.SmtpLine(address, line, encrypted));
    return script.to(line, encrypted);
  }

  /** A server without the flaw leaves them to the handshake, which they break. */
  private List<String> waiting(Channel channel) throws IOException {
    List<String> lines = new ArrayList<>();
    while (script.carriesOver() && channel.in().available() > 0) {
      channel.readLine().ifPresent(lines::add);
    }
    return lines;
  }

  private void upgrade(Channel channel, List<String> behind) throws IOException {
    if (script.failsHandshake()) {
      channel.in().readNBytes(RECORD_HEADER);
      channel.out().write(HANDSHAKE_FAILURE);
      channel.out().flush();
      return;
    }
    encrypt(channel.in(), channel.out(), inside -> converse(inside, behind));
  }

  private void converse(Channel inside, List<String> behind) throws IOException {
    Optional<String> unasked = script.afterUpgrade();
    if (unasked.isPresent()) {
      inside.send(unasked.get());
    }
    for (String line : behind) {
      inside.send(answer(line, true).text());
    }
    converse(inside);
  }
}
