package mailpath.dane;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import mailpath.certificate.Certificate;
import mailpath.certificate.CertificateFacts.NameState;
import mailpath.certificate.ReferenceName;
import mailpath.dane.DaneFacts.TlsaSet;
import mailpath.dns.MailRoute;
import mailpath.dns.MailRoute.MxHost;
import mailpath.network.DomainName;
import mailpath.network.SecurityState;

/**
 * Names of which a certificate under usage 2 must have at least one (RFC 7672 3.2.2, 3.2.3; rule
 * D10). The common name counts only where there is no DNS-ID.
 */
public record ReferenceNames(List<DomainName> names) {
  public ReferenceNames {
    names = List.copyOf(names);
  }

  static ReferenceNames of(MailRoute route, MxHost mx, TlsaSet set) {
    DomainName base = set.base().orElse(mx.name());
    Set<DomainName> names = new LinkedHashSet<>(List.of(base));
    switch (route.kind()) {
      case HOSTS -> {
        // Behind an unsigned MX answer the domain's name would let a forged host pass.
        if (route.state() == SecurityState.SECURE) {
          names.add(route.domain());
          names.add(route.expanded());
        }
      }
      case IMPLICIT -> {
        if (base.equals(route.expanded())) {
          names.add(route.domain());
        }
      }
      case NULL_MX, NO_MAIL, NXDOMAIN -> {}
    }
    return new ReferenceNames(List.copyOf(names));
  }

  boolean matchOneOf(Certificate certificate) {
    return names.stream()
        .map(name -> new ReferenceName(name).match(certificate))
        .anyMatch(state -> state == NameState.MATCH || state == NameState.CN_ONLY);
  }
}
