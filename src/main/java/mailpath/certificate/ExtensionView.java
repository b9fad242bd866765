package mailpath.certificate;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import mailpath.network.Bytes;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.Extensions;

/**
 * One extension as it stands in a certificate (RFC 5280 4.2).
 *
 * @param kind empty for one that this program does not know
 * @param octets its value, whatever it is
 * @param content what it says, in the terms of its standard; empty where it is unknown or cannot be
 *     read
 */
public record ExtensionView(
    String oid,
    Optional<ExtensionKind> kind,
    boolean critical,
    Bytes octets,
    Optional<List<String>> content) {

  /** Whether it is of a known kind and still makes no sense (threat-M14). */
  public boolean unreadable() {
    return kind.isPresent() && content.isEmpty();
  }

  static List<ExtensionView> all(Certificate certificate) {
    Extensions extensions = certificate.holder().getExtensions();
    return extensions == null
        ? List.of()
        : Arrays.stream(extensions.getExtensionOIDs())
            .map(oid -> of(extensions.getExtension(oid)))
            .toList();
  }

  private static ExtensionView of(Extension extension) {
    ASN1ObjectIdentifier oid = extension.getExtnId();
    Optional<ExtensionKind> kind = ExtensionKind.of(oid);
    return new ExtensionView(
        oid.getId(),
        kind,
        extension.isCritical(),
        Bytes.of(extension.getExtnValue().getOctets()),
        kind.flatMap(known -> content(known, extension)));
  }

  /** The library's accessors throw on hostile octets. */
  private static Optional<List<String>> content(ExtensionKind kind, Extension extension) {
    try {
      return Optional.of(
          kind.lines(extension.getExtnValue().getOctets()).stream().map(Shown::text).toList());
    } catch (RuntimeException e) {
      return Optional.empty();
    }
  }
}
