package mailpath.window;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import mailpath.certificate.CertificateChain;
import mailpath.certificate.PeerName;
import mailpath.certificate.TrustStore;
import mailpath.dane.ChainLife;
import mailpath.dane.PublishedTlsa;

/**
 * What the chains shown last are good enough for over time. It does not depend on the date that is
 * shown, and takes longer to find out than all the rest of a screen.
 */
final class ChainLives {
  private static final int MOST = 16;

  private final Map<Key, ChainLife> known = new LinkedHashMap<>();

  private record Key(
      CertificateChain chain, Optional<PeerName> expected, TrustStore roots, PublishedTlsa tlsa) {}

  synchronized ChainLife of(
      CertificateChain chain, Optional<PeerName> expected, TrustStore roots, PublishedTlsa tlsa) {
    Key key = new Key(chain, expected, roots, tlsa);
    ChainLife kept = known.remove(key);
    ChainLife life = kept == null ? ChainLife.of(chain, expected, roots, tlsa) : kept;
    known.put(key, life);
    if (known.size() > MOST) {
      known.remove(known.keySet().iterator().next());
    }
    return life;
  }
}
