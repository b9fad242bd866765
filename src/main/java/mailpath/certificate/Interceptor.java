package mailpath.certificate;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.bouncycastle.asn1.x500.X500Name;

/**
 * Who signs certificates on the way: virus scanners, company gateways and school filters that open
 * encrypted connections show a certificate of their own for every name (threat-S17).
 *
 * @param issuer the name in which it signs, as shown
 * @param product the product, where the name gives it away
 */
public record Interceptor(String issuer, Optional<String> product) {

  /**
   * What such products write into the name of their authority; no public authority has it. Some of
   * the makers sell mail servers too, which show the same name without being in anybody's way.
   */
  private static final List<String> PRODUCTS =
      List.of(
          "AVG Web/Mail Shield",
          "Avast Web/Mail Shield",
          "Avira",
          "Barracuda Networks",
          "Bitdefender",
          "Blue Coat",
          "BullGuard",
          "Burp",
          "Charles Proxy",
          "Check Point",
          "Cisco Umbrella",
          "ContentWatch",
          "Covenant Eyes",
          "DO_NOT_TRUST_FiddlerRoot",
          "Dr.Web",
          "ESET SSL Filter",
          "Fireware",
          "Forcepoint",
          "FortiGate",
          "Fortinet",
          "G DATA",
          "GoGuardian",
          "iboss",
          "Kaspersky",
          "Lightspeed",
          "McAfee Web Gateway",
          "mitmproxy",
          "Net Nanny",
          "Netskope",
          "Norton Web/Mail Shield",
          "PortSwigger",
          "Qustodio",
          "Securly",
          "Skyhigh",
          "SonicWall",
          "Sophos",
          "Untangle",
          "WatchGuard",
          "Websense",
          "Zscaler");

  /** A product that a chain as sent names as its issuer, at whatever step. */
  public static Optional<Interceptor> named(CertificateChain sent) {
    return sent.readable().stream()
        .flatMap(certificate -> product(certificate).stream())
        .findFirst();
  }

  /** Whoever signed this certificate. */
  public static Interceptor of(Certificate certificate) {
    return new Interceptor(certificate.issuer(), productIn(certificate.issuerName()));
  }

  private static Optional<Interceptor> product(Certificate certificate) {
    return Optional.of(of(certificate)).filter(issuer -> issuer.product().isPresent());
  }

  private static Optional<String> productIn(X500Name issuer) {
    String text = issuer.toString().toLowerCase(Locale.ROOT);
    return PRODUCTS.stream()
        .filter(product -> text.contains(product.toLowerCase(Locale.ROOT)))
        .findFirst();
  }
}
