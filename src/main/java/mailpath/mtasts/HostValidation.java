package mailpath.mtasts;

import java.util.List;
import mailpath.certificate.CertificateFacts;
import mailpath.network.DomainName;

/**
 * Whether a policy validates for an MX host (RFC 8461 4.1, 4.2; R12, R13). It says nothing about
 * DANE: a sender that honours both demands both (R15).
 */
public final class HostValidation {
  private HostValidation() {}

  /** Whether the policy lists the host; for an implicit MX, the domain itself (R12). */
  public static boolean lists(MtaStsPolicy policy, DomainName host) {
    return policy.patterns().stream().anyMatch(pattern -> MxPattern.matches(pattern, host));
  }

  /**
   * @param tlsVersion negotiated after STARTTLS, "1.0" to "1.3"; "" where no TLS came up
   * @param certificate judged for the MX host as reference name
   */
  public static boolean validates(
      MtaStsPolicy policy, DomainName host, String tlsVersion, CertificateFacts certificate) {
    boolean modern = tlsVersion.equals("1.2") || tlsVersion.equals("1.3");
    return lists(policy, host) && modern && certificate.valid();
  }

  static List<DomainName> unlisted(MtaStsPolicy policy, List<DomainName> hosts) {
    return hosts.stream().filter(host -> !lists(policy, host)).toList();
  }
}
