package mailpath.network;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A name server on loopback, UDP and TCP on one port, each played by one function. */
final class TestDnsServer implements AutoCloseable {
  final List<byte[]> asked = new CopyOnWriteArrayList<>();
  private final DatagramSocket udp;
  private final ServerSocket tcp;

  /** The datagrams, or the one message over TCP, that come back. */
  interface Answers {
    List<byte[]> to(byte[] question) throws IOException;
  }

  TestDnsServer(Answers overUdp, Answers overTcp) {
    try {
      tcp = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
      udp = new DatagramSocket(new InetSocketAddress(tcp.getInetAddress(), tcp.getLocalPort()));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    Thread.ofVirtual().start(() -> serveUdp(overUdp));
    Thread.ofVirtual().start(() -> serveTcp(overTcp));
  }

  InetSocketAddress address() {
    return (InetSocketAddress) udp.getLocalSocketAddress();
  }

  private void serveUdp(Answers answers) {
    try {
      while (true) {
        DatagramPacket packet = new DatagramPacket(new byte[2_048], 2_048);
        udp.receive(packet);
        for (byte[] reply : answers.to(noted(packet))) {
          udp.send(new DatagramPacket(reply, reply.length, packet.getSocketAddress()));
        }
      }
    } catch (IOException e) {
      // the test has closed the socket
    }
  }

  private byte[] noted(DatagramPacket packet) {
    byte[] question = Arrays.copyOf(packet.getData(), packet.getLength());
    asked.add(question);
    return question;
  }

  private void serveTcp(Answers answers) {
    try {
      while (true) {
        try (Socket socket = tcp.accept()) {
          DataInputStream in = new DataInputStream(socket.getInputStream());
          byte[] question = in.readNBytes(in.readUnsignedShort());
          DataOutputStream out = new DataOutputStream(socket.getOutputStream());
          for (byte[] reply : answers.to(question)) {
            out.writeShort(reply.length);
            out.write(reply);
          }
        }
      }
    } catch (IOException e) {
      // the test has closed the socket
    }
  }

  @Override
  public void close() {
    udp.close();
    try {
      tcp.close();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
