package mailpath.investigation;

import java.util.Optional;
import java.util.function.BiFunction;
import mailpath.client.discovery.Discovered;
import mailpath.client.discovery.Discovered.Absence;
import mailpath.client.discovery.DiscoveredSource;
import mailpath.client.discovery.DiscoveryRefusal.DiscoveryServerError;
import mailpath.client.discovery.DiscoverySource;
import mailpath.client.discovery.Redirection;
import mailpath.client.discovery.Trust;
import mailpath.fact.Evidence;
import mailpath.network.Bytes;
import mailpath.network.DomainName;
import mailpath.network.HttpsResponse;

/**
 * Where one source keeps its file.
 *
 * @param domain of the mail address
 * @param path on the host
 */
record DiscoveryPlace(DiscoverySource source, DomainName domain, DomainName host, String path) {
  private static final int OK = 200;
  private static final int UNAUTHORIZED = 401;

  /** A host below the domain; empty where a name cannot be as long (RFC 1035 2.3.4). */
  static Optional<DiscoveryPlace> below(
      DomainName domain, String label, DiscoverySource source, String path) {
    return name(domain, label).map(host -> new DiscoveryPlace(source, domain, host, path));
  }

  /** A name below the domain, where one can be as long. */
  static Optional<DomainName> name(DomainName domain, String label) {
    try {
      return Optional.of(domain.under(label));
    } catch (IllegalArgumentException tooLong) {
      return Optional.empty();
    }
  }

  WebPage fetch(WebPages pages) {
    return source.encrypted() ? pages.https(host, path) : pages.http(host, path);
  }

  String url() {
    return (source.encrypted() ? "https://" : "http://") + host.text() + path;
  }

  DiscoveredSource came(Discovered outcome, Trust trust, Evidence evidence) {
    return new DiscoveredSource(source, url(), outcome, trust, evidence);
  }

  /** What a page comes to that is a file of settings where its status is 200. */
  Discovered read(WebPage page, BiFunction<Bytes, DomainName, Discovered> reader) {
    return page.ended().orElseGet(() -> answered(page.response().orElseThrow(), reader));
  }

  private Discovered answered(
      HttpsResponse response, BiFunction<Bytes, DomainName, Discovered> reader) {
    if (response.status() == UNAUTHORIZED) {
      return new Discovered.AsksPassword();
    }
    return switch (response.status() / 100) {
      case 2 ->
          response.status() == OK
              ? reader.apply(response.body(), domain)
              : new Discovered.Nothing(Absence.NOT_FOUND);
      case 3 -> Redirection.toUrl(response.header("Location").orElse(""), domain);
      case 4 -> new Discovered.Nothing(Absence.NOT_FOUND);
      default -> new Discovered.Refused(0, new DiscoveryServerError(response.status()));
    };
  }
}
