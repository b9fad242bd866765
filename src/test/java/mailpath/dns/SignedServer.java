package mailpath.dns;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Arrays;
import mailpath.network.DnsAnswer;
import mailpath.network.DnsQuery;
import mailpath.network.Observation;
import mailpath.network.RecordType;
import org.xbill.DNS.Message;
import org.xbill.DNS.Record;

/** A resolver on loopback, over UDP, that knows a {@link SignedInternet}. */
public final class SignedServer implements AutoCloseable {
  private final SignedInternet internet;
  private final DatagramSocket socket;

  public SignedServer(SignedInternet internet) {
    this.internet = internet;
    try {
      socket = new DatagramSocket(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    Thread.ofVirtual().start(this::serve);
  }

  /** As the option {@code --resolver} has it. */
  public String shown() {
    return "127.0.0.1:" + socket.getLocalPort();
  }

  /** The root's key, as the option {@code --trust-anchor} reads it from a file. */
  public String anchor() {
    return ". IN DS " + internet.root().delegation(2) + "\n";
  }

  private void serve() {
    try {
      while (true) {
        DatagramPacket packet = new DatagramPacket(new byte[2_048], 2_048);
        socket.receive(packet);
        byte[] reply = reply(Arrays.copyOf(packet.getData(), packet.getLength()));
        socket.send(new DatagramPacket(reply, reply.length, packet.getSocketAddress()));
      }
    } catch (IOException closed) {
      // the test has ended
    }
  }

  private byte[] reply(byte[] asked) throws IOException {
    Message message = new Message(asked);
    Record question = message.getQuestion();
    RecordType type =
        Arrays.stream(RecordType.values())
            .filter(known -> known.code() == question.getType())
            .findFirst()
            .orElseThrow();
    DnsQuery query = new DnsQuery(WireNames.domain(question.getName()), type);
    byte[] reply =
        ((Observation.Answered<DnsAnswer>) internet.dns(query).end()).answer().message().toArray();
    System.arraycopy(asked, 0, reply, 0, 2);
    return reply;
  }

  @Override
  public void close() {
    socket.close();
  }
}
