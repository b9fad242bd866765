package mailpath.lab;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;

/** Takes the connections of one loopback port, each on a thread of its own. */
final class Listener implements AutoCloseable {

  /** One connection from begin to end; it is closed afterwards. */
  @FunctionalInterface
  interface Conversation {
    void hold(Socket socket) throws IOException;
  }

  /** A client that says nothing for so long is let go. */
  private static final int IDLE_MILLIS = 300_000;

  private final ServerSocket door;
  private final Conversation conversation;
  private final ExecutorService threads;
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();

  Listener(ServerSocket door, Conversation conversation, ExecutorService threads) {
    this.door = door;
    this.conversation = conversation;
    this.threads = threads;
    threads.execute(this::accept);
  }

  InetSocketAddress at() {
    return (InetSocketAddress) door.getLocalSocketAddress();
  }

  private void accept() {
    while (!door.isClosed()) {
      try {
        start(door.accept());
      } catch (IOException e) {
        // The lab closes, or one client was gone before it was taken: the loop's condition decides.
      }
    }
  }

  private void start(Socket socket) throws IOException {
    open.add(socket);
    try {
      threads.execute(() -> serve(socket));
    } catch (RejectedExecutionException e) {
      socket.close();
    }
  }

  private void serve(Socket socket) {
    try (socket) {
      socket.setSoTimeout(IDLE_MILLIS);
      socket.setTcpNoDelay(true);
      conversation.hold(socket);
    } catch (IOException e) {
      // The client went away: nobody is left to be told.
    } finally {
      open.remove(socket);
    }
  }

  @Override
  public void close() throws IOException {
    door.close();
    for (Socket socket : open) {
      socket.close();
    }
  }
}
