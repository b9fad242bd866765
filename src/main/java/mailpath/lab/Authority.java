package mailpath.lab;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import mailpath.network.Bytes;

/**
 * The lab's certificate authority, a root with one intermediate, and the identities of all hosts:
 * each made when first asked for, and gone with the lab.
 */
final class Authority {
  private final CertificateMaker maker;
  private final Lazy<Identity> root;
  private final Lazy<Identity> intermediate;
  private final Map<CertificateOrder, Lazy<Identity>> shown = new ConcurrentHashMap<>();

  Authority(Instant now, SecureRandom random) {
    maker = new CertificateMaker(now, random);
    root = new Lazy<>(() -> maker.root("Practice root"));
    intermediate = new Lazy<>(() -> maker.intermediate("Practice authority", root.get()));
  }

  /** The trust anchor, DER. */
  Bytes root() {
    return Identity.der(root.get().own());
  }

  /** What a host with this order shows: the same at every call. */
  Identity identity(CertificateOrder order) {
    return shown.computeIfAbsent(order, o -> new Lazy<>(() -> make(o))).get();
  }

  /** What such a host showed before its key was replaced. */
  Identity former(CertificateOrder order) {
    return make(order);
  }

  /** An authority that signs none of the lab's certificates any more. */
  Identity formerAuthority() {
    return maker.root("Practice root of last year");
  }

  private Identity make(CertificateOrder order) {
    return switch (order) {
      case CertificateOrder.SelfSigned(var host) -> maker.selfSigned(host);
      case CertificateOrder.Issued(var host) -> maker.server(host, intermediate.get());
      case CertificateOrder.Expired(var host) -> maker.expired(host, intermediate.get());
    };
  }
}
