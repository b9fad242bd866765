package mailpath.client;

import java.util.List;
import mailpath.certificate.PeerName;

/**
 * A name by which programs may take the certificate of a server (RFC 7817 3).
 *
 * @param shown whether it is on the certificate, at each address
 */
public record CheckedName(PeerName name, boolean shown) {

  /** Host, service and domain, where an SRV record led to the host and a certificate was seen. */
  static List<CheckedName> of(ServiceSettings settings, ServerFacts server) {
    boolean seen = server.places().stream().anyMatch(place -> place.endEntity().isPresent());
    return settings.srv().isEmpty() || !seen
        ? List.of()
        : WantedNames.of(settings, server).all().stream()
            .map(name -> new CheckedName(name, isShown(name, server)))
            .toList();
  }

  private static boolean isShown(PeerName name, ServerFacts server) {
    return server.places().stream()
        .flatMap(place -> place.endEntity().stream())
        .allMatch(name::isNamedBy);
  }
}
