package mailpath.lab;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Lines to and from a client, in clear or inside TLS. */
record Channel(InputStream in, OutputStream out, boolean encrypted) {
  /** RFC 5321 4.5.3.1.4 gives a command line 512 octets; what is longer is cut there. */
  private static final int MAX_LINE = 1024;

  static Channel of(InputStream in, OutputStream out, boolean encrypted) {
    return new Channel(new BufferedInputStream(in), out, encrypted);
  }

  /** The next line without its end; empty when the client has closed. */
  Optional<String> readLine() throws IOException {
    StringBuilder line = new StringBuilder();
    while (true) {
      int octet = in.read();
      if (octet < 0) {
        return Optional.empty();
      }
      if (octet == '\n') {
        return Optional.of(line.toString().strip());
      }
      if (line.length() < MAX_LINE) {
        line.append((char) octet);
      }
    }
  }

  void send(String text) throws IOException {
    out.write((text + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
    out.flush();
  }
}
