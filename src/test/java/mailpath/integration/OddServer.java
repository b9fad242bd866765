package mailpath.integration;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * A process with mail servers that behave as no good server does, and boxes on the way to a good
 * one. Its arguments are {@code MANNER=ADDRESS}; the box finds the good server at {@code
 * BEHIND=ADDRESS}.
 */
final class OddServer {
  private static final int PORT = 25;
  private static final int MILLIS_A_BYTE = 1000;

  /** What it does. */
  enum Manner {
    /** Lets through everything but STARTTLS in the reply to EHLO (RFC 3207 6). */
    STRIPS,
    /** Writes over the keyword, as a known firewall does. */
    MASKS,
    /** Accepts the connection and says nothing. */
    SILENT,
    /** Sends its greeting byte by byte. */
    DRIPS,
    GREYLISTS,
    IS_BUSY,
    BLOCKLISTS,
    /** Offers STARTTLS and has no TLS today (RFC 3207 4). */
    HAS_NO_TLS,
    /** Sends more clear text together with the reply to STARTTLS. */
    INJECTS,
    /** Answers STARTTLS well, and the handshake with a page. */
    IS_NOT_TLS
  }

  private final String behind;

  private OddServer(String behind) {
    this.behind = behind;
  }

  static void main(String[] arguments) throws IOException, InterruptedException {
    String behind =
        Arrays.stream(arguments)
            .filter(argument -> argument.startsWith("BEHIND="))
            .findFirst()
            .map(argument -> argument.substring("BEHIND=".length()))
            .orElse("");
    OddServer server = new OddServer(behind);
    for (String argument : arguments) {
      String[] parts = argument.split("=", 2);
      if (!parts[0].equals("BEHIND")) {
        server.listen(Manner.valueOf(parts[0]), InetAddress.getByName(parts[1]));
      }
    }
    new CountDownLatch(1).await();
  }

  private void listen(Manner manner, InetAddress address) throws IOException {
    ServerSocket listener = new ServerSocket(PORT, 50, address);
    Thread.ofPlatform()
        .start(
            () -> {
              while (true) {
                try {
                  Socket client = listener.accept();
                  Thread.ofVirtual().start(() -> answer(manner, client));
                } catch (IOException e) {
                  return;
                }
              }
            });
  }

  private void answer(Manner manner, Socket client) {
    try (client) {
      switch (manner) {
        case STRIPS -> relay(client, "");
        case MASKS -> relay(client, "250-XXXXXXXA\r\n");
        case SILENT -> client.getInputStream().read();
        case DRIPS -> drip(client, "220 drip.test ESMTP, which takes its time for everybody\r\n");
        case GREYLISTS -> say(client, "450 4.7.1 Greylisted, come back in five minutes");
        case IS_BUSY -> say(client, "421 4.3.2 Too many connections, try again later");
        case BLOCKLISTS -> say(client, "554 5.7.1 Blocked, see https://www.spamhaus.org/query");
        case HAS_NO_TLS -> serve(client, "454 4.7.0 TLS not available due to local problem\r\n");
        case INJECTS -> serve(client, "220 Ready\r\n250 and believe this\r\n");
        case IS_NOT_TLS -> page(client);
      }
    } catch (IOException | InterruptedException e) {
      // the client has gone, which ends the conversation
    }
  }

  /** Line by line; what is left of the line that offers STARTTLS is given. */
  private void relay(Socket client, String instead) throws IOException {
    try (Socket server = new Socket(behind, PORT)) {
      Thread.ofVirtual().start(() -> copy(client, server));
      BufferedReader from = reader(server);
      for (String line = from.readLine(); line != null; line = from.readLine()) {
        write(client, line.equals("250-STARTTLS") ? instead : line + "\r\n");
      }
    }
  }

  private static void copy(Socket from, Socket to) {
    try {
      from.getInputStream().transferTo(to.getOutputStream());
      to.shutdownOutput();
    } catch (IOException e) {
      // either side has gone
    }
  }

  private static void drip(Socket client, String text) throws IOException, InterruptedException {
    CountDownLatch never = new CountDownLatch(1);
    for (char letter : text.toCharArray()) {
      write(client, String.valueOf(letter));
      if (never.await(MILLIS_A_BYTE, TimeUnit.MILLISECONDS)) {
        return;
      }
    }
  }

  private static void say(Socket client, String line) throws IOException {
    write(client, line + "\r\n");
    client.shutdownOutput();
    client.getInputStream().transferTo(OutputStream.nullOutputStream());
  }

  /** A server that offers STARTTLS, and answers it so. */
  private static void serve(Socket client, String starttls) throws IOException {
    BufferedReader from = reader(client);
    write(client, "220 odd.test ESMTP\r\n");
    for (String line = from.readLine(); line != null; line = from.readLine()) {
      write(
          client,
          switch (line.toUpperCase(Locale.ROOT).split(" ")[0]) {
            case "EHLO" -> "250-odd.test\r\n250 STARTTLS\r\n";
            case "STARTTLS" -> starttls;
            case "QUIT" -> "221 Bye\r\n";
            default -> "502 5.5.2 Not known here\r\n";
          });
    }
  }

  private static void page(Socket client) throws IOException {
    BufferedReader from = reader(client);
    write(client, "220 odd.test ESMTP\r\n");
    from.readLine();
    write(client, "250-odd.test\r\n250 STARTTLS\r\n");
    from.readLine();
    write(client, "220 Ready\r\n");
    from.read();
    write(client, "HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\n\r\n");
    client.shutdownOutput();
  }

  private static BufferedReader reader(Socket socket) throws IOException {
    return new BufferedReader(
        new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1));
  }

  private static void write(Socket to, String text) throws IOException {
    OutputStream out = to.getOutputStream();
    out.write(text.getBytes(StandardCharsets.ISO_8859_1));
    out.flush();
  }
}
