package mailpath.certificate;

import java.util.ArrayDeque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The certificates that can stand on a path, whatever the date: the server's own, those whose
 * subject it gives as its issuer (RFC 5280 6.1.3 (a) (4)), and so on upwards, among what was sent
 * and the roots. The dates of others never count.
 */
public final class PossibleIssuers {
  private PossibleIssuers() {}

  /** The nearest to the server's own first. */
  public static List<Certificate> of(CertificateChain chain, TrustStore store) {
    List<Certificate> sent = chain.readable();
    Set<Certificate> found = new LinkedHashSet<>(chain.endEntity().stream().toList());
    Queue<Certificate> open = new ArrayDeque<>(found);
    while (!open.isEmpty()) {
      Certificate below = open.remove();
      Stream.concat(
              sent.stream().filter(c -> c.names(below)), store.named(below.issuerName()).stream())
          .filter(found::add)
          .forEach(open::add);
    }
    return List.copyOf(found);
  }
}
