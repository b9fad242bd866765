package mailpath.network;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** A server on loopback whose connections are handled by one script. */
public final class LoopbackServer implements AutoCloseable {
  public final List<String> heard = new CopyOnWriteArrayList<>();
  final AtomicInteger open = new AtomicInteger();
  final AtomicInteger mostOpen = new AtomicInteger();

  private final AtomicInteger accepted = new AtomicInteger();
  private final Semaphore ended = new Semaphore(0);

  /** Released when the first client is in the middle of the script. */
  final CountDownLatch reached = new CountDownLatch(1);

  private final ServerSocket listening;

  /** What is done with one connection; it is closed afterwards. */
  public interface Script {
    void play(Peer peer) throws Exception;
  }

  public LoopbackServer(Script script) {
    try {
      listening = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    Thread.ofVirtual().start(() -> accept(script));
  }

  public InetSocketAddress address() {
    return (InetSocketAddress) listening.getLocalSocketAddress();
  }

  /** Returns once no connection is open any more. */
  void awaitNoneOpen() throws InterruptedException {
    ended.acquire(accepted.get());
  }

  private void accept(Script script) {
    while (!listening.isClosed()) {
      try {
        Socket socket = listening.accept();
        Thread.ofVirtual().start(() -> serve(script, socket));
      } catch (IOException e) {
        return;
      }
    }
  }

  private void serve(Script script, Socket socket) {
    accepted.incrementAndGet();
    mostOpen.accumulateAndGet(open.incrementAndGet(), Math::max);
    try (socket) {
      script.play(new Peer(socket, this));
    } catch (Exception e) {
      heard.add("! " + e);
    } finally {
      open.decrementAndGet();
      ended.release();
    }
  }

  @Override
  public void close() {
    try {
      listening.close();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The server's end of one connection. */
  public static final class Peer {
    public final Socket socket;
    private final LoopbackServer server;
    private InputStream in;
    private OutputStream out;

    Peer(Socket socket, LoopbackServer server) throws IOException {
      this.socket = socket;
      this.server = server;
      in = socket.getInputStream();
      out = socket.getOutputStream();
    }

    public void secure(Socket tls) throws IOException {
      secure(tls.getInputStream(), tls.getOutputStream());
    }

    void secure(InputStream in, OutputStream out) {
      this.in = in;
      this.out = out;
    }

    /** Takes in one whole record of TLS. */
    public void hearRecord() throws IOException {
      byte[] header = in.readNBytes(5);
      in.readNBytes((header[3] & 0xff) << 8 | (header[4] & 0xff));
    }

    public void say(String text) throws IOException {
      say(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    public void say(byte[] octets) throws IOException {
      out.write(octets);
      out.flush();
    }

    /** The next line; empty where the client has closed. */
    public String hear() throws IOException {
      StringBuilder line = new StringBuilder();
      int octet = in.read();
      while (octet >= 0 && octet != '\n') {
        line.append((char) octet);
        octet = in.read();
      }
      String heard = line.toString().strip();
      server.heard.add(heard);
      return heard;
    }

    void reached() {
      server.reached.countDown();
    }

    /** Takes its time; ends early only when the test ends. */
    public void pause(Duration time) throws InterruptedException {
      new CountDownLatch(1).await(time.toNanos(), TimeUnit.NANOSECONDS);
    }

    /** Says nothing more until the client goes away. */
    public void fallSilent() throws IOException {
      reached();
      while (in.read() >= 0) {
        // whatever still comes is of no interest
      }
    }
  }
}
