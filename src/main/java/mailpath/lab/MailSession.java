package mailpath.lab;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.security.SecureRandom;
import java.util.Optional;

/** One connection to a mail server of the lab, from greeting to QUIT, with TLS in between. */
final class MailSession {
  /** RFC 8446 6: a fatal alert handshake_failure, in a record of its own. */
  private static final byte[] HANDSHAKE_FAILURE = {21, 3, 3, 0, 2, 2, 40};

  private static final int RECORD_HEADER = 5;

  private final MailReplies replies;
  private final MailHost.Door door;
  private final Lazy<Identity> identity;
  private final SecureRandom random;
  private final Journal journal;

  MailSession(
      MailHost host,
      MailHost.Door door,
      Authority authority,
      SecureRandom random,
      Journal journal) {
    this.replies = new MailReplies(host.name(), door.trouble());
    this.door = door;
    this.identity = new Lazy<>(() -> authority.identity(host.certificate()));
    this.random = random;
    this.journal = journal;
  }

  void hold(Socket socket) throws IOException {
    InputStream in = socket.getInputStream();
    OutputStream out = socket.getOutputStream();
    Channel channel = Channel.of(in, out, false);
    Optional<String> greeting = replies.greeting();
    if (greeting.isEmpty()) {
      in.transferTo(OutputStream.nullOutputStream());
      return;
    }
    channel.send(greeting.get());
    if (converse(channel)) {
      upgrade(channel);
    }
  }

  /** Reads and answers until the dialogue ends, or, then true, TLS is to begin. */
  private boolean converse(Channel channel) throws IOException {
    Optional<String> line = channel.readLine();
    while (line.isPresent()) {
      journal.add(new Asked.SmtpLine(door.address(), line.get(), channel.encrypted()));
      String reply = replies.to(line.get(), channel.encrypted());
      channel.send(reply);
      if (reply.equals(MailReplies.BYE) || reply.equals(MailReplies.START_TLS)) {
        return reply.equals(MailReplies.START_TLS);
      }
      line = channel.readLine();
    }
    return false;
  }

  private void upgrade(Channel channel) throws IOException {
    if (door.trouble() instanceof Trouble.HandshakeFails) {
      channel.in().readNBytes(RECORD_HEADER);
      channel.out().write(HANDSHAKE_FAILURE);
      channel.out().flush();
      return;
    }
    try (TlsEnd.Session session =
        TlsEnd.accept(channel.in(), channel.out(), random, _ -> Optional.of(identity.get()))) {
      converse(
          Channel.of(
              session.protocol().getInputStream(), session.protocol().getOutputStream(), true));
    }
  }
}
