package mailpath.network;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.Socket;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.concurrent.atomic.LongAdder;

/**
 * Plain DNS (RFC 1035 4.2): UDP from a fresh port each time, TCP where the reply is truncated, once
 * more without EDNS where the server does not know it (RFC 6891 7). Replies that do not belong to
 * the question are passed over and counted, and the true one is waited for (threat-D3).
 */
record DnsServer(InetSocketAddress address, SecureRandom random, LongAdder ignored)
    implements DnsTransport {
  private static final int IDS = 1 << 16;
  private static final int MAX_MESSAGE = 65_535;
  private static final int FORMERR = 1;
  private static final int NOTIMP = 4;

  @Override
  public String shown() {
    return IpText.show(address);
  }

  @Override
  public byte[] ask(Exchange exchange, DnsQuery query, Partial partial) throws IOException {
    byte[] reply = ask(exchange, question(query, true), partial);
    int rcode = DnsMessages.rcode(reply);
    return rcode == FORMERR || rcode == NOTIMP
        ? ask(exchange, question(query, false), partial)
        : reply;
  }

  private byte[] question(DnsQuery query, boolean edns) throws ExchangeFailed {
    return DnsMessages.question(query, random.nextInt(IDS), edns);
  }

  private byte[] ask(Exchange exchange, byte[] question, Partial partial) throws IOException {
    byte[] reply = overUdp(exchange, question);
    partial.has(reply);
    if (DnsMessages.isTruncated(reply)) {
      reply = overTcp(exchange, question);
      partial.has(reply);
    }
    return DnsMessages.requireWellFormed(reply);
  }

  private byte[] overUdp(Exchange exchange, byte[] question) throws IOException {
    DatagramSocket socket = exchange.hold(new DatagramSocket());
    socket.connect(address);
    socket.send(new DatagramPacket(question, question.length));
    DatagramPacket packet = new DatagramPacket(new byte[MAX_MESSAGE], MAX_MESSAGE);
    while (true) {
      packet.setLength(MAX_MESSAGE);
      socket.receive(packet);
      byte[] reply = Arrays.copyOf(packet.getData(), packet.getLength());
      if (DnsMessages.belongs(question, reply)) {
        return reply;
      }
      ignored.increment();
    }
  }

  private byte[] overTcp(Exchange exchange, byte[] question) throws IOException {
    Socket socket = exchange.hold(new Socket(Proxy.NO_PROXY));
    socket.connect(address);
    byte[] framed = new byte[question.length + 2];
    framed[0] = (byte) (question.length >> Byte.SIZE);
    framed[1] = (byte) question.length;
    System.arraycopy(question, 0, framed, 2, question.length);
    OutputStream out = socket.getOutputStream();
    out.write(framed);
    DataInputStream in = new DataInputStream(socket.getInputStream());
    byte[] reply = new byte[in.readUnsignedShort()];
    in.readFully(reply);
    if (!DnsMessages.belongs(question, reply)) {
      throw new ExchangeFailed(
          new Failure.Malformed(Stage.DNS, "a reply to another question over TCP"));
    }
    return reply;
  }
}
