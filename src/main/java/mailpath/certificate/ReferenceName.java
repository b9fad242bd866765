package mailpath.certificate;

import java.util.List;
import mailpath.certificate.CertificateFacts.NameState;
import mailpath.network.DomainName;

/**
 * A reference identifier and its match with presented DNS-IDs (RFC 9525 6.3, table B7): labels
 * compared without case, one {@code *} as the whole left-most label stands for one label.
 */
public record ReferenceName(DomainName name) {
  /** Characters of a domain name with "*." (RFC 1035 2.3.4). */
  private static final int MAX_NAME = 255;

  /** Match with a certificate's names; the common name is read only where there is no DNS-ID. */
  public NameState match(Certificate certificate) {
    List<String> presented = certificate.dnsNames();
    if (presented.stream().anyMatch(this::matches)) {
      return NameState.MATCH;
    }
    return presented.isEmpty() && certificate.commonNames().stream().anyMatch(this::matches)
        ? NameState.CN_ONLY
        : NameState.MISMATCH;
  }

  /**
   * Whether one presented name stands for this name. A presented name with an odd octet, NUL above
   * all, never does (threat-X7).
   */
  public boolean matches(String presented) {
    if (!isName(presented) || isAddress()) {
      return false;
    }
    return presented.startsWith("*.")
        ? equal(presented.substring(2), name.parent())
        : equal(presented, name);
  }

  private static boolean equal(String presented, DomainName reference) {
    return presented.equalsIgnoreCase(reference.text());
  }

  /** ASCII letters, digits, hyphen and underscore in non-empty labels, after at most one "*.". */
  private static boolean isName(String presented) {
    return presented.length() <= MAX_NAME
        && presented.matches("(\\*\\.)?[A-Za-z0-9_-]+(\\.[A-Za-z0-9_-]+)*");
  }

  /** An IPv4 address is a name by its letters only; it needs an IP-ID (RFC 9525 6.4). */
  private boolean isAddress() {
    return name.text().matches("\\d+\\.\\d+\\.\\d+\\.\\d+");
  }
}
