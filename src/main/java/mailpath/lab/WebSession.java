package mailpath.lab;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * One request to the web hosts of one address and port, told apart by SNI or, in clear, by the Host
 * field (RFC 9110, RFC 6066 3).
 */
final class WebSession {
  private static final String HOST = "host:";

  private final List<WebHost> sites;
  private final Authority authority;
  private final SecureRandom random;
  private final Journal journal;

  /**
   * @param sites all of one port
   */
  WebSession(List<WebHost> sites, Authority authority, SecureRandom random, Journal journal) {
    this.sites = sites;
    this.authority = authority;
    this.random = random;
    this.journal = journal;
  }

  void hold(Socket socket) throws IOException {
    if (!sites.getFirst().encrypted()) {
      serve(Channel.of(socket.getInputStream(), socket.getOutputStream(), false), Optional.empty());
      return;
    }
    try (TlsEnd.Session session =
        TlsEnd.accept(
            socket.getInputStream(),
            socket.getOutputStream(),
            random,
            name ->
                name.flatMap(known -> named(known).stream().findFirst())
                    .map(site -> authority.identity(site.certificate())))) {
      serve(
          Channel.of(
              session.protocol().getInputStream(), session.protocol().getOutputStream(), true),
          session.serverName());
    }
  }

  private List<WebHost> named(String name) {
    return sites.stream()
        .filter(site -> site.name().text().equals(name.toLowerCase(Locale.ROOT)))
        .toList();
  }

  /**
   * A request.
   *
   * @param host what the Host field says
   */
  private record Request(String line, Optional<String> host) {}

  private void serve(Channel channel, Optional<String> serverName) throws IOException {
    Optional<Request> request = request(channel);
    if (request.isPresent()) {
      String name = serverName.or(() -> request.get().host()).orElse("");
      journal.add(new Asked.HttpRequest(name, request.get().line()));
      respond(channel, page(named(name), request.get().line()));
    }
  }

  /** Once the header section has come to its end. */
  private static Optional<Request> request(Channel channel) throws IOException {
    Optional<String> first = channel.readLine();
    Optional<String> host = Optional.empty();
    Optional<String> line = first;
    while (line.isPresent() && !line.get().isEmpty()) {
      String field = line.get();
      if (field.toLowerCase(Locale.ROOT).startsWith(HOST)) {
        host = Optional.of(field.substring(HOST.length()).strip());
      }
      line = channel.readLine();
    }
    Optional<String> named = host;
    return line.isPresent() ? first.map(request -> new Request(request, named)) : Optional.empty();
  }

  private static WebHost.Page page(List<WebHost> sites, String request) {
    return sites.stream()
        .map(WebHost::page)
        .filter(page -> request.equals("GET " + page.path() + " HTTP/1.1"))
        .findFirst()
        .orElseGet(
            () ->
                new WebHost.Page(
                    "", "404 Not Found", List.of("Content-Type: text/plain"), "Not here\r\n"));
  }

  private static void respond(Channel channel, WebHost.Page page) throws IOException {
    byte[] body = page.body().getBytes(StandardCharsets.UTF_8);
    channel.send("HTTP/1.1 " + page.status());
    for (String field : page.fields()) {
      channel.send(field);
    }
    channel.send("Content-Length: " + body.length);
    channel.send("Connection: close");
    channel.send("");
    channel.out().write(body);
    channel.out().flush();
  }
}
