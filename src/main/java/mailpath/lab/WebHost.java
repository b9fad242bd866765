package mailpath.lab;

import java.net.InetAddress;
import java.util.List;
import java.util.stream.Collectors;
import mailpath.network.DomainName;

/**
 * One resource over HTTPS, port 443, or in clear, port 80. Several may have the same name; sites
 * that share an address are told apart by SNI, in clear by the Host field.
 *
 * @param certificate of the lab's certificate authority, not always for the right name; unused in
 *     clear
 */
public record WebHost(
    DomainName name,
    CertificateOrder certificate,
    InetAddress address,
    boolean encrypted,
    Page page) {
  private static final int HTTPS = 443;
  private static final int HTTP = 80;

  /** Where all policy hosts of the lab live, as at a provider. */
  private static final InetAddress PROVIDER = InetAddress.ofLiteral("203.0.113.80");

  /**
   * What is answered at one path.
   *
   * @param status code and reason (RFC 9112 4)
   * @param fields whole header lines
   */
  public record Page(String path, String status, List<String> fields, String body) {
    public Page {
      fields = List.copyOf(fields);
    }

    static Page of(String path, String mediaType, String body) {
      return new Page(path, "200 OK", List.of("Content-Type: " + mediaType), body);
    }

    static Page moved(String path, String location) {
      return new Page(path, "302 Found", List.of("Location: " + location), "");
    }

    /** For those alone who have a password. */
    static Page closed(String path) {
      return new Page(
          path, "401 Unauthorized", List.of("WWW-Authenticate: Basic realm=\"practice\""), "");
    }
  }

  /** The policy host of a domain with its policy file (RFC 8461 3.3). */
  public static WebHost policy(String domain, String lines) {
    return https(
        "mta-sts." + domain,
        Page.of(
            "/.well-known/mta-sts.txt",
            "text/plain",
            lines.lines().map(line -> line + "\r\n").collect(Collectors.joining())));
  }

  /** A JSON policy as drafts of July to December 2016 had it (standards A2, G3). */
  public static WebHost policyOf2016(String domain, String json) {
    return https(
        "policy.mta-sts." + domain,
        Page.of("/.well-known/mta-sts/current", "application/json", json));
  }

  /** With a good certificate. */
  public static WebHost https(String name, Page page) {
    DomainName host = DomainName.of(name);
    return new WebHost(host, new CertificateOrder.Issued(host), PROVIDER, true, page);
  }

  /** In clear. */
  public static WebHost http(String name, Page page) {
    DomainName host = DomainName.of(name);
    return new WebHost(host, new CertificateOrder.Issued(host), PROVIDER, false, page);
  }

  public WebHost withCertificateFor(String other) {
    return showing(new CertificateOrder.Issued(DomainName.of(other)));
  }

  public WebHost showing(CertificateOrder other) {
    return new WebHost(name, other, address, encrypted, page);
  }

  int port() {
    return encrypted ? HTTPS : HTTP;
  }
}
