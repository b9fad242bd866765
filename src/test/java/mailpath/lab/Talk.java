package mailpath.lab;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.SNIHostName;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509ExtendedTrustManager;

/** A client made of a plain socket and the JDK's TLS, which keeps the chain as it was sent. */
final class Talk implements AutoCloseable {
  private Socket socket;
  private BufferedReader in;
  private OutputStream out;
  private List<X509Certificate> chain = List.of();
  private String version = "none";

  Talk(InetSocketAddress at) throws IOException {
    use(new Socket(at.getAddress(), at.getPort()));
  }

  private void use(Socket next) throws IOException {
    socket = next;
    socket.setSoTimeout(Labs.HANG_GUARD_MILLIS);
    in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
    out = socket.getOutputStream();
  }

  void waitAtMost(int millis) throws IOException {
    socket.setSoTimeout(millis);
  }

  /** Sends a line and reads the reply with all of its lines. */
  List<String> say(String line) throws IOException {
    send(line + "\r\n");
    return reply();
  }

  void send(String text) throws IOException {
    out.write(text.getBytes(StandardCharsets.US_ASCII));
    out.flush();
  }

  List<String> reply() throws IOException {
    List<String> lines = new ArrayList<>();
    String line;
    do {
      line = in.readLine();
      lines.add(String.valueOf(line));
    } while (line != null && line.length() > 3 && line.charAt(3) == '-');
    return lines;
  }

  String rest() throws IOException {
    StringBuilder text = new StringBuilder();
    for (int c = in.read(); c >= 0; c = in.read()) {
      text.append((char) c);
    }
    return text.toString();
  }

  /** TLS with this name in SNI and any certificate accepted. */
  void secure(String serverName, String... versions) throws IOException, GeneralSecurityException {
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(null, new TrustManager[] {new Noting()}, null);
    SSLSocket tls =
        (SSLSocket) context.getSocketFactory().createSocket(socket, serverName, 25, true);
    SSLParameters parameters = tls.getSSLParameters();
    parameters.setServerNames(List.of(new SNIHostName(serverName)));
    if (versions.length > 0) {
      parameters.setProtocols(versions);
    }
    tls.setSSLParameters(parameters);
    tls.startHandshake();
    version = tls.getSession().getProtocol();
    use(tls);
  }

  /** As sent, the server's own certificate first. */
  List<X509Certificate> chain() {
    return chain;
  }

  String version() {
    return version;
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }

  private final class Noting extends X509ExtendedTrustManager {
    private void note(X509Certificate[] sent) {
      chain = List.of(sent);
    }

    @Override
    public void checkServerTrusted(X509Certificate[] sent, String type, Socket socket) {
      note(sent);
    }

    @Override
    public void checkServerTrusted(X509Certificate[] sent, String type, SSLEngine engine) {
      note(sent);
    }

    @Override
    public void checkServerTrusted(X509Certificate[] sent, String type) {
      note(sent);
    }

    @Override
    public void checkClientTrusted(X509Certificate[] sent, String type, Socket socket) {}

    @Override
    public void checkClientTrusted(X509Certificate[] sent, String type, SSLEngine engine) {}

    @Override
    public void checkClientTrusted(X509Certificate[] sent, String type) {}

    @Override
    public X509Certificate[] getAcceptedIssuers() {
      return new X509Certificate[0];
    }
  }
}
