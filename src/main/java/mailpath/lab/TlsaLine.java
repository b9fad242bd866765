package mailpath.lab;

import mailpath.network.DomainName;

/**
 * A TLSA record at {@code _25._tcp} of a mail host (RFC 6698 2.1); its association data is computed
 * from a certificate when the zone is asked for it.
 *
 * @param host the TLSA base domain, a {@link MailHost} of the lab
 */
public record TlsaLine(DomainName host, int usage, int selector, int matchingType, Pinned pinned) {

  /** Which certificate the record was made from. */
  public enum Pinned {
    /** What the host shows today: its issuer for usages 0 and 2, else itself. */
    CURRENT,
    /** What it showed before its key or its issuer was replaced. */
    FORMER
  }

  /** Three numbers as they are usually written, such as {@code 3 1 1}. */
  public static TlsaLine current(String host, int usage, int selector, int matchingType) {
    return new TlsaLine(DomainName.of(host), usage, selector, matchingType, Pinned.CURRENT);
  }

  public static TlsaLine former(String host, int usage, int selector, int matchingType) {
    return new TlsaLine(DomainName.of(host), usage, selector, matchingType, Pinned.FORMER);
  }

  /** Whether it names an issuer rather than the host's own certificate. */
  public boolean ofIssuer() {
    return usage == 0 || usage == 2;
  }
}
