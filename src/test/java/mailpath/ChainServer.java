package mailpath;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Principal;
import java.security.PrivateKey;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.net.ssl.KeyManager;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.X509ExtendedKeyManager;
import mailpath.certificate.TestCertificate;

/** A mail server on loopback that sends exactly these certificates, by the JDK's TLS. */
final class ChainServer implements AutoCloseable {
  private static final String NAME = ChainKind.NAME;

  private final ServerSocket listening;
  private final SSLContext context;

  /**
   * @param chains one each kind of key; the client's offer decides
   */
  ChainServer(List<List<TestCertificate>> chains) {
    try {
      context = SSLContext.getInstance("TLS");
      context.init(new KeyManager[] {new Shown(chains)}, null, null);
      listening = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    } catch (GeneralSecurityException | IOException e) {
      throw new IllegalStateException(e);
    }
    Thread.ofVirtual().start(this::accept);
  }

  int port() {
    return listening.getLocalPort();
  }

  private void accept() {
    while (!listening.isClosed()) {
      try {
        Socket socket = listening.accept();
        Thread.ofVirtual().start(() -> serve(socket));
      } catch (IOException closed) {
        return;
      }
    }
  }

  private void serve(Socket socket) {
    try (socket) {
      say(socket, "220 " + NAME + " ESMTP");
      if (talk(socket, "STARTTLS")) {
        SSLSocket tls =
            (SSLSocket)
                context.getSocketFactory().createSocket(socket, NAME, socket.getPort(), true);
        tls.setUseClientMode(false);
        tls.startHandshake();
        talk(tls, "");
      }
    } catch (IOException clientWentAway) {
      // nothing to tell: the client says what it saw
    }
  }

  /** Whether the client said the word that is offered, and it was accepted. */
  private static boolean talk(Socket socket, String offered) throws IOException {
    BufferedReader in =
        new BufferedReader(
            new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII), 1);
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      if (!offered.isEmpty() && line.equals(offered)) {
        say(socket, "220 go ahead");
        return true;
      }
      boolean hello = line.startsWith("EHLO");
      say(socket, hello && !offered.isEmpty() ? "250-" + NAME + "\r\n250 " + offered : "250 ok");
    }
    return false;
  }

  private static void say(Socket socket, String text) throws IOException {
    OutputStream out = socket.getOutputStream();
    out.write((text + "\r\n").getBytes(StandardCharsets.US_ASCII));
    out.flush();
  }

  @Override
  public void close() {
    try {
      listening.close();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The chains as they are, by the algorithm of the server's own key. */
  private static final class Shown extends X509ExtendedKeyManager {
    private final Map<String, List<TestCertificate>> chains;

    Shown(List<List<TestCertificate>> chains) {
      this.chains =
          chains.stream()
              .collect(
                  Collectors.toMap(
                      chain -> chain.getFirst().keys().getPublic().getAlgorithm(),
                      Function.identity()));
    }

    @Override
    public X509Certificate[] getCertificateChain(String alias) {
      return chains.get(alias).stream().map(Shown::parsed).toArray(X509Certificate[]::new);
    }

    private static X509Certificate parsed(TestCertificate one) {
      try {
        return (X509Certificate)
            CertificateFactory.getInstance("X.509")
                .generateCertificate(new ByteArrayInputStream(one.der().toArray()));
      } catch (GeneralSecurityException e) {
        throw new IllegalStateException(e);
      }
    }

    @Override
    public PrivateKey getPrivateKey(String alias) {
      return chains.get(alias).getFirst().keys().getPrivate();
    }

    @Override
    public String chooseServerAlias(String keyType, Principal[] issuers, Socket socket) {
      return chains.containsKey(keyType) ? keyType : null;
    }

    @Override
    public String[] getServerAliases(String keyType, Principal[] issuers) {
      return chains.containsKey(keyType) ? new String[] {keyType} : null;
    }

    @Override
    public String[] getClientAliases(String keyType, Principal[] issuers) {
      return null;
    }

    @Override
    public String chooseClientAlias(String[] keyType, Principal[] issuers, Socket socket) {
      return null;
    }
  }
}
