package mailpath.network;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import mailpath.Requires;

/**
 * {@code openssl s_server} on loopback: the TLS that most mail servers speak. Each dialogue has a
 * process of its own.
 *
 * @param folder where its files are
 */
record OpensslServer(Path folder, List<String> options) {
  private static final String ACCEPT = "ACCEPT ";

  /** A dialogue inside TLS; what a mail server would say is there before it is asked for. */
  Observation<Dialogue> dialogue(Approach approach) throws IOException {
    List<String> arguments = new ArrayList<>(List.of("s_server", "-accept", "127.0.0.1:0"));
    arguments.addAll(options);
    Process process = start(folder, arguments);
    try (BufferedReader told = process.inputReader(StandardCharsets.ISO_8859_1);
        OutputStream in = process.getOutputStream()) {
      InetSocketAddress address = address(told);
      in.write("220 mail\r\n250 mail\r\n221 bye\r\n".getBytes(StandardCharsets.US_ASCII));
      in.flush();
      try (LiveNetwork network = Live.to(address, Limits.STANDARD)) {
        return network.dialogue(Live.by(MailProtocol.SUBMISSIONS, approach));
      }
    } finally {
      process.destroyForcibly();
    }
  }

  TlsSession session(Approach approach) throws IOException {
    return Talk.part(dialogue(approach)).tls().orElseThrow();
  }

  /** Runs another command of the program to its end. */
  static void run(Path folder, Collection<String> arguments) throws Exception {
    Process process = start(folder, arguments);
    process.getOutputStream().close();
    String told = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (process.waitFor() != 0) {
      throw new IllegalStateException(arguments + ": " + told);
    }
  }

  private static Process start(Path folder, Collection<String> arguments) throws IOException {
    List<String> command = new ArrayList<>(List.of(Requires.program("openssl").toString()));
    command.addAll(arguments);
    return new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true).start();
  }

  private static InetSocketAddress address(BufferedReader told) throws IOException {
    StringBuilder all = new StringBuilder();
    for (String line = told.readLine(); line != null; line = told.readLine()) {
      if (line.startsWith(ACCEPT)) {
        int port = Integer.parseInt(line.substring(line.lastIndexOf(':') + 1));
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
      }
      all.append(line).append('\n');
    }
    throw new IOException("openssl did not start: " + all);
  }
}
