package mailpath.investigation;

import java.util.List;
import java.util.Optional;
import mailpath.dane.DaneRules;
import mailpath.fact.Actor;
import mailpath.fact.Evidence;
import mailpath.fact.Finding;
import mailpath.fact.Severity;
import mailpath.fact.Standing;
import mailpath.network.Approach;
import mailpath.network.Bytes;

/**
 * The server has a certificate with an RSA key and one with an ECDSA key: which one is shown
 * depends on the client (RFC 7671 8).
 */
public record TwoCertificates(String subject, Evidence evidence) implements Finding {

  static List<TwoCertificates> check(ExaminedHost host, ExaminedAddress place) {
    Optional<Bytes> rsa = place.approached().leaf(Approach.RSA);
    Optional<Bytes> ecdsa = place.approached().leaf(Approach.ECDSA);
    return rsa.isPresent() && ecdsa.isPresent() && !rsa.equals(ecdsa)
        ? List.of(
            new TwoCertificates(
                place.standard().probed().subject(),
                HostRules.evidence(place, Approach.RSA, Approach.ECDSA)))
        : List.of();
  }

  @Override
  public Standing standing() {
    return new Standing(DaneRules.D7, Severity.INFO, Actor.MAIL_HOST);
  }
}
