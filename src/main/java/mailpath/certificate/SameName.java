package mailpath.certificate;

import java.util.stream.IntStream;
import org.bouncycastle.asn1.x500.RDN;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.style.IETFUtils;

/**
 * Comparison of distinguished names (RFC 5280 7.1): the same attributes in the same order, values
 * without regard to case and repeated blanks. The library's own comparison also takes another
 * order.
 */
final class SameName {
  private SameName() {}

  static boolean of(X500Name one, X500Name other) {
    return one.getRDNs().length == other.getRDNs().length && isWithin(one, other);
  }

  /** Whether {@code name} begins with all of {@code subtree} (RFC 5280 4.2.1.10). */
  static boolean isWithin(X500Name name, X500Name subtree) {
    RDN[] above = subtree.getRDNs();
    RDN[] whole = name.getRDNs();
    return above.length <= whole.length
        && IntStream.range(0, above.length)
            .allMatch(i -> IETFUtils.rDNAreEqual(above[i], whole[i]));
  }
}
