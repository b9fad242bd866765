package mailpath.network;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import javax.net.ssl.SNIHostName;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLParameters;

/**
 * DNS over HTTPS (RFC 8484), over HTTP/2 where the server speaks it. The resolver is reached by its
 * address; its certificate must be good for the host of the URL in the platform's eyes, for a
 * resolver is trusted with the questions.
 */
final class DnsOverHttps implements DnsTransport, AutoCloseable {
  private static final String MEDIA_TYPE = "application/dns-message";
  private static final int MAX_MESSAGE = 65_535;
  private static final int OK = 200;

  /** Always zero, so that caches on the way can answer (RFC 8484 4.1). */
  private static final int ID = 0;

  private final ResolverAddress.OverHttps resolver;
  private final URI target;
  private final HttpClient client;

  DnsOverHttps(ResolverAddress.OverHttps resolver, SSLContext trust, Duration connect) {
    this.resolver = resolver;
    this.target = target(resolver.uri(), resolver.address());
    this.client =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_2)
            .followRedirects(HttpClient.Redirect.NEVER)
            .proxy(HttpClient.Builder.NO_PROXY)
            .connectTimeout(connect)
            .executor(Executors.newVirtualThreadPerTaskExecutor())
            .sslContext(trust)
            .sslParameters(parameters(resolver.uri().getHost()))
            .build();
  }

  @Override
  public String shown() {
    return resolver.shown();
  }

  @Override
  public byte[] ask(Exchange exchange, DnsQuery query, Partial partial) throws IOException {
    byte[] question = DnsMessages.question(query, ID, true);
    HttpResponse<byte[]> response = await(exchange, post(question));
    byte[] reply = response.body();
    if (response.statusCode() != OK) {
      throw new ExchangeFailed(
          new Failure.Malformed(Stage.DNS, "HTTP status " + response.statusCode()));
    }
    if (!DnsMessages.belongs(question, reply)) {
      throw new ExchangeFailed(new Failure.Malformed(Stage.DNS, "not a reply to the question"));
    }
    partial.has(reply);
    return DnsMessages.requireWellFormed(reply);
  }

  @Override
  public void close() {
    client.shutdownNow();
  }

  private HttpRequest post(byte[] question) {
    return HttpRequest.newBuilder(target)
        .header("Content-Type", MEDIA_TYPE)
        .header("Accept", MEDIA_TYPE)
        .POST(BodyPublishers.ofByteArray(question))
        .build();
  }

  /** The client's own timeout ends with the headers, so the watch of the exchange cancels. */
  private HttpResponse<byte[]> await(Exchange exchange, HttpRequest request) throws IOException {
    CompletableFuture<HttpResponse<byte[]>> response =
        client.sendAsync(request, BodyHandlers.limiting(BodyHandlers.ofByteArray(), MAX_MESSAGE));
    exchange.hold(() -> response.cancel(true));
    try {
      return response.get();
    } catch (InterruptedException | CancellationException e) {
      throw new IOException(e);
    } catch (ExecutionException e) {
      throw e.getCause() instanceof SSLException distrust
          ? new ExchangeFailed(new Failure.NoResolver(String.valueOf(distrust.getMessage())))
          : new IOException(e.getCause());
    }
  }

  /** The URL with the address in the place of the host: nothing is looked up. */
  private static URI target(URI uri, InetAddress address) {
    String literal = IpText.show(address);
    String host = literal.contains(":") ? "[" + literal + "]" : literal;
    try {
      return new URI(uri.getScheme(), null, host, uri.getPort(), path(uri), uri.getQuery(), null);
    } catch (URISyntaxException e) {
      throw new IllegalArgumentException(e);
    }
  }

  private static String path(URI uri) {
    return uri.getPath().isEmpty() ? "/dns-query" : uri.getPath();
  }

  /** With a server name the certificate is checked against it, else against the address. */
  private static SSLParameters parameters(String host) {
    SSLParameters parameters = new SSLParameters();
    if (IpText.parse(host).isEmpty()) {
      parameters.setServerNames(List.of(new SNIHostName(host)));
    }
    return parameters;
  }
}
