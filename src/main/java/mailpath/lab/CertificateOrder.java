package mailpath.lab;

import mailpath.network.DomainName;

/** The certificate that a host shows. */
public sealed interface CertificateOrder {
  /** The one name in it. */
  DomainName name();

  /** Signed by its own key; the server sends it alone. */
  record SelfSigned(DomainName name) implements CertificateOrder {}

  /** As {@link Issued}, and expired since yesterday. */
  record Expired(DomainName name) implements CertificateOrder {}

  /** Issued by the lab's own certificate authority; the server sends it with its intermediate. */
  record Issued(DomainName name) implements CertificateOrder {}
}
