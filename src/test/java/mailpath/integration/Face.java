package mailpath.integration;

import java.util.List;
import java.util.Optional;

/**
 * What a mail server shows at one of its addresses.
 *
 * @param shown its certificates, one for each kind of key; empty for a server without STARTTLS
 * @param bySni the certificate for clients that name the host; the others are for clients that do
 *     not
 * @param oldTls TLS 1.0 alone
 */
record Face(
    String host,
    String address,
    List<Certificates.Identity> shown,
    Optional<Certificates.Identity> bySni,
    boolean oldTls) {

  static Face of(String host, String address, Certificates.Identity... shown) {
    return new Face(host, address, List.of(shown), Optional.empty(), false);
  }

  Face sni(Certificates.Identity named) {
    return new Face(host, address, shown, Optional.of(named), oldTls);
  }

  Face old() {
    return new Face(host, address, shown, bySni, true);
  }

  String socket() {
    return Addressing.socket(address, 25);
  }
}
