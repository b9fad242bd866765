package mailpath.investigation;

import java.util.Optional;
import java.util.Set;
import mailpath.client.discovery.Discovered;
import mailpath.client.discovery.Trust;
import mailpath.client.discovery.Trust.Liar;
import mailpath.client.discovery.Trust.Stake;
import mailpath.fact.Evidence;
import mailpath.network.HttpsResponse;
import mailpath.network.SecurityState;

/**
 * What one resource of the web came to.
 *
 * @param response complete, from a server that is who it has to be; empty where none came
 * @param ended what that means; empty where a response came
 * @param addresses whether the addresses of its host are authentic
 */
record WebPage(
    Optional<HttpsResponse> response,
    Optional<Discovered> ended,
    SecurityState addresses,
    Evidence evidence) {

  /** Who could have lied in it: on HTTPS the certificate was checked. */
  Trust trust() {
    boolean inClear = response.filter(came -> came.tls().isEmpty()).isPresent();
    if (!inClear) {
      return Trust.NOBODY;
    }
    return new Trust(
        addresses == SecurityState.SECURE
            ? Set.of(Liar.ON_THE_WAY)
            : Set.of(Liar.ON_THE_WAY, Liar.DNS_FORGER),
        Stake.SERVER);
  }

  static WebPage of(HttpsResponse response, SecurityState addresses, Evidence evidence) {
    return new WebPage(Optional.of(response), Optional.empty(), addresses, evidence);
  }

  static WebPage ended(Discovered how, SecurityState addresses, Evidence evidence) {
    return new WebPage(Optional.empty(), Optional.of(how), addresses, evidence);
  }
}
