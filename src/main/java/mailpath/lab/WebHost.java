package mailpath.lab;

import java.net.InetAddress;
import java.util.stream.Collectors;
import mailpath.network.DomainName;

/**
 * One resource over HTTPS, port 443; sites that share an address are told apart by SNI.
 *
 * @param certificate of the lab's certificate authority, not always for the right name
 */
public record WebHost(
    DomainName name,
    CertificateOrder certificate,
    InetAddress address,
    String path,
    String mediaType,
    String body) {

  /** Where all policy hosts of the lab live, as at a provider. */
  private static final InetAddress PROVIDER = InetAddress.ofLiteral("203.0.113.80");

  /** The policy host of a domain with its policy file (RFC 8461 3.3). */
  public static WebHost policy(String domain, String lines) {
    DomainName host = DomainName.of(domain).under("mta-sts");
    return new WebHost(
        host,
        new CertificateOrder.Issued(host),
        PROVIDER,
        "/.well-known/mta-sts.txt",
        "text/plain",
        lines.lines().map(line -> line + "\r\n").collect(Collectors.joining()));
  }

  /** A JSON policy as drafts of July to December 2016 had it (standards A2, G3). */
  public static WebHost policyOf2016(String domain, String json) {
    DomainName host = DomainName.of(domain).under("policy.mta-sts");
    return new WebHost(
        host,
        new CertificateOrder.Issued(host),
        PROVIDER,
        "/.well-known/mta-sts/current",
        "application/json",
        json);
  }

  public WebHost withCertificateFor(String other) {
    return new WebHost(
        name, new CertificateOrder.Issued(DomainName.of(other)), address, path, mediaType, body);
  }
}
