package mailpath.lab;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.net.BindException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;

/** The lab's resolver on the wire: UDP and TCP on one port (RFC 1035 4.2, RFC 7766). */
final class NameServer implements AutoCloseable {
  /** No query is longer. */
  private static final int MAX_QUERY = 4096;

  /** Room for the questions of many at once. */
  private static final int RECEIVE_BUFFER = 1 << 20;

  private static final int BACKLOG = 50;

  /** Another program may hold the TCP port of the number that UDP was given. */
  private static final int BIND_TRIES = 20;

  private final Responder responder;
  private final ExecutorService threads;
  private final DatagramSocket udp;
  private final Listener tcp;

  private NameServer(
      DatagramSocket udp, ServerSocket door, Responder responder, ExecutorService threads) {
    this.udp = udp;
    this.responder = responder;
    this.threads = threads;
    tcp = new Listener(door, this::serveTcp, threads);
    threads.execute(this::serveUdp);
  }

  static NameServer open(InetAddress loopback, Responder responder, ExecutorService threads)
      throws IOException {
    for (int tries = 1; ; tries++) {
      DatagramSocket udp = new DatagramSocket(0, loopback);
      try {
        udp.setReceiveBufferSize(RECEIVE_BUFFER);
        ServerSocket door = new ServerSocket(udp.getLocalPort(), BACKLOG, loopback);
        return new NameServer(udp, door, responder, threads);
      } catch (BindException e) {
        udp.close();
        if (tries == BIND_TRIES) {
          throw e;
        }
      }
    }
  }

  InetSocketAddress at() {
    return tcp.at();
  }

  private void serveUdp() {
    while (!udp.isClosed()) {
      DatagramPacket packet = new DatagramPacket(new byte[MAX_QUERY], MAX_QUERY);
      try {
        udp.receive(packet);
        threads.execute(() -> answer(packet));
      } catch (IOException | RejectedExecutionException e) {
        // The lab closes, or the system reports a client that is gone: the loop's condition
        // decides.
      }
    }
  }

  private void answer(DatagramPacket packet) {
    byte[] query = Arrays.copyOf(packet.getData(), packet.getLength());
    Optional<byte[]> response = responder.respond(query, false);
    if (response.isPresent()) {
      byte[] octets = response.get();
      try {
        udp.send(new DatagramPacket(octets, octets.length, packet.getSocketAddress()));
      } catch (IOException e) {
        // The client is gone, or the lab closes.
      }
    }
  }

  private void serveTcp(Socket socket) throws IOException {
    DataInputStream in = new DataInputStream(socket.getInputStream());
    DataOutputStream out = new DataOutputStream(socket.getOutputStream());
    try {
      while (true) {
        byte[] query = new byte[in.readUnsignedShort()];
        in.readFully(query);
        Optional<byte[]> response = responder.respond(query, true);
        if (response.isPresent()) {
          out.write(framed(response.get()));
        }
      }
    } catch (EOFException e) {
      // The client has no more questions.
    }
  }

  /** With its length in front (RFC 1035 4.2.2), to be sent in one piece. */
  private static byte[] framed(byte[] message) {
    byte[] framed = new byte[message.length + 2];
    framed[0] = (byte) (message.length >> 8);
    framed[1] = (byte) message.length;
    System.arraycopy(message, 0, framed, 2, message.length);
    return framed;
  }

  @Override
  public void close() throws IOException {
    udp.close();
    tcp.close();
  }
}
