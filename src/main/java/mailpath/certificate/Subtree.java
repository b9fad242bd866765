package mailpath.certificate;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralSubtree;

/** One subtree of name constraints, by name form (RFC 5280 4.2.1.10). */
final class Subtree {
  private static final int IPV4_WITH_MASK = 8;
  private static final int IPV6_WITH_MASK = 32;

  private Subtree() {}

  /** Whether a name lies in a subtree. */
  enum Within {
    YES,
    NO,
    /** The form is not processed, or one of both is malformed: then the path is refused. */
    UNDECIDED
  }

  /**
   * @param excluded whether the subtree is excluded: then a wildcard lies within as soon as one of
   *     the names that it stands for does
   */
  static Within within(GeneralName name, GeneralName base, boolean excluded) {
    if (name.getTagNo() != base.getTagNo()) {
      return Within.NO;
    }
    return switch (base.getTagNo()) {
      case GeneralName.dNSName -> dns(text(name), text(base), excluded);
      case GeneralName.iPAddress -> address(octets(name), octets(base));
      case GeneralName.rfc822Name -> mailbox(CertificateExtensions.text(name), text(base), base);
      case GeneralName.uniformResourceIdentifier ->
          uri(CertificateExtensions.text(name), text(base));
      case GeneralName.directoryName -> directory(name, base);
      default -> Within.UNDECIDED;
    };
  }

  static boolean isWellFormed(GeneralSubtree subtree) {
    GeneralName base = subtree.getBase();
    return hasNoBounds(subtree)
        && switch (base.getTagNo()) {
          case GeneralName.dNSName -> isDomain(text(base));
          case GeneralName.iPAddress -> isRange(octets(base));
          case GeneralName.uniformResourceIdentifier -> isDomain(withoutDot(text(base)));
          case GeneralName.rfc822Name -> !text(base).isEmpty();
          default -> true;
        };
  }

  /** Minimum and maximum are not used (4.2.1.10). */
  static boolean hasNoBounds(GeneralSubtree subtree) {
    return (subtree.getMinimum() == null || subtree.getMinimum().signum() == 0)
        && subtree.getMaximum() == null;
  }

  /** The empty name stands for all; wildcards and a dot in front are no domain. */
  private static boolean isDomain(String text) {
    return text.isEmpty() || !text.startsWith("*") && AlternativeNameForm.isDnsName(text);
  }

  /**
   * A dot in front, which the standard gives to URIs alone, is read as OpenSSL and Go read it:
   * names below the domain, not the domain itself.
   */
  private static Within dns(String name, String base, boolean excluded) {
    boolean wildcard = name.startsWith("*.");
    String plain = wildcard ? name.substring(2) : name;
    if (!isDomain(withoutDot(base)) || plain.isEmpty() || !isName(plain)) {
      return base.isEmpty() ? Within.YES : Within.UNDECIDED;
    }
    boolean under = base.startsWith(".") ? plain.endsWith(base) : isAtOrBelow(plain, base);
    boolean wild = wildcard && base.startsWith(".") && plain.equals(withoutDot(base));
    boolean meets = wildcard && excluded && base.endsWith("." + plain) && isNextTo(base, plain);
    return of(under || wild || meets);
  }

  private static boolean isName(String plain) {
    return AlternativeNameForm.isDnsName(plain.replace('_', 'x')) && !plain.startsWith("*");
  }

  /** Whether {@code base} is one label below {@code parent}, where a wildcard reaches it. */
  private static boolean isNextTo(String base, String parent) {
    String labels = withoutDot(base.substring(0, base.length() - parent.length() - 1));
    return !labels.contains(".");
  }

  private static boolean isAtOrBelow(String name, String base) {
    return base.isEmpty() || name.equals(base) || name.endsWith("." + base);
  }

  private static Within address(byte[] name, byte[] base) {
    if (!isRange(base) || name.length * 2 != IPV4_WITH_MASK && name.length * 2 != IPV6_WITH_MASK) {
      return Within.UNDECIDED;
    }
    boolean same = name.length * 2 == base.length;
    for (int i = 0; same && i < name.length; i++) {
      same = ((name[i] ^ base[i]) & base[name.length + i]) == 0;
    }
    return of(same);
  }

  /** An address and a mask whose set bits all come first. */
  private static boolean isRange(byte[] base) {
    if (base.length != IPV4_WITH_MASK && base.length != IPV6_WITH_MASK) {
      return false;
    }
    boolean ended = false;
    for (int bit = base.length / 2 * Byte.SIZE; bit < base.length * Byte.SIZE; bit++) {
      boolean set = (base[bit / Byte.SIZE] >> (7 - bit % Byte.SIZE) & 1) == 1;
      if (set && ended) {
        return false;
      }
      ended |= !set;
    }
    return true;
  }

  /** A mailbox, all of a host, or all hosts below a domain; only the host is without case. */
  private static Within mailbox(String name, String host, GeneralName base) {
    int at = name.lastIndexOf('@');
    if (at <= 0) {
      return Within.UNDECIDED;
    }
    String domain = name.substring(at + 1).toLowerCase(Locale.ROOT);
    String whole = CertificateExtensions.text(base);
    int split = whole.lastIndexOf('@');
    if (split >= 0) {
      boolean local = name.substring(0, at).equals(whole.substring(0, split));
      return of(local && domain.equals(whole.substring(split + 1).toLowerCase(Locale.ROOT)));
    }
    return host(domain, host);
  }

  /** A URI without a host name falls under no constraint that could be decided (4.2.1.10). */
  private static Within uri(String name, String base) {
    return uriHost(name).map(host -> host(host, base)).orElse(Within.UNDECIDED);
  }

  private static Optional<String> uriHost(String uri) {
    try {
      return Optional.ofNullable(new URI(uri).getHost())
          .map(host -> host.toLowerCase(Locale.ROOT))
          .filter(AlternativeNameForm::isDnsName)
          .filter(host -> !host.matches("[\\d.]+"));
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }

  private static Within host(String host, String base) {
    return of(base.startsWith(".") ? host.endsWith(base) : host.equals(base));
  }

  private static Within directory(GeneralName name, GeneralName base) {
    return of(
        SameName.isWithin(
            X500Name.getInstance(name.getName()), X500Name.getInstance(base.getName())));
  }

  private static Within of(boolean inside) {
    return inside ? Within.YES : Within.NO;
  }

  private static String text(GeneralName name) {
    return CertificateExtensions.text(name).toLowerCase(Locale.ROOT);
  }

  private static String withoutDot(String text) {
    return text.startsWith(".") ? text.substring(1) : text;
  }

  private static byte[] octets(GeneralName name) {
    return name.getName() instanceof ASN1OctetString octets ? octets.getOctets() : new byte[0];
  }
}
