package mailpath.lab;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** One HTTPS request to the web hosts of one address, told apart by SNI (RFC 9110, RFC 6066 3). */
final class WebSession {
  private final List<WebHost> sites;
  private final Authority authority;
  private final SecureRandom random;
  private final Journal journal;

  WebSession(List<WebHost> sites, Authority authority, SecureRandom random, Journal journal) {
    this.sites = sites;
    this.authority = authority;
    this.random = random;
    this.journal = journal;
  }

  void hold(Socket socket) throws IOException {
    try (TlsEnd.Session session =
        TlsEnd.accept(
            socket.getInputStream(),
            socket.getOutputStream(),
            random,
            name -> site(name).map(site -> authority.identity(site.certificate())))) {
      Channel channel =
          Channel.of(
              session.protocol().getInputStream(), session.protocol().getOutputStream(), true);
      Optional<String> request = request(channel);
      if (request.isPresent()) {
        WebHost site = site(session.serverName()).orElseThrow();
        journal.add(new Asked.HttpRequest(site.name().text(), request.get()));
        respond(channel, site, request.get());
      }
    }
  }

  private Optional<WebHost> site(Optional<String> serverName) {
    return serverName.flatMap(
        name ->
            sites.stream()
                .filter(site -> site.name().text().equals(name.toLowerCase(Locale.ROOT)))
                .findFirst());
  }

  /** The request line, once the header section has come to its end. */
  private static Optional<String> request(Channel channel) throws IOException {
    Optional<String> request = channel.readLine();
    Optional<String> line = request;
    while (line.isPresent() && !line.get().isEmpty()) {
      line = channel.readLine();
    }
    return line.isPresent() ? request : Optional.empty();
  }

  private static void respond(Channel channel, WebHost site, String request) throws IOException {
    boolean known = request.equals("GET " + site.path() + " HTTP/1.1");
    String status = known ? "200 OK" : "404 Not Found";
    String type = known ? site.mediaType() : "text/plain";
    byte[] body = (known ? site.body() : "Not here\r\n").getBytes(StandardCharsets.UTF_8);
    channel.send("HTTP/1.1 " + status);
    channel.send("Content-Type: " + type);
    channel.send("Content-Length: " + body.length);
    channel.send("Connection: close");
    channel.send("");
    channel.out().write(body);
    channel.out().flush();
  }
}
