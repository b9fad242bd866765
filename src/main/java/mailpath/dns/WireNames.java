package mailpath.dns;

import java.util.Optional;
import mailpath.network.DomainName;
import org.xbill.DNS.Name;
import org.xbill.DNS.TextParseException;

/** Names between the library's form and ours; both escape odd octets as RFC 1035 5.1 does. */
final class WireNames {
  private WireNames() {}

  static Name name(DomainName name) {
    try {
      return name.isRoot() ? Name.root : Name.fromString(name.text(), Name.root);
    } catch (TextParseException impossible) {
      throw new IllegalArgumentException(impossible);
    }
  }

  static DomainName domain(Name name) {
    return name.equals(Name.root) ? DomainName.ROOT : DomainName.of(name.toString(true));
  }

  /** The name, unless {@link DomainName} does not take it. */
  static Optional<DomainName> ifValid(Name name) {
    try {
      return Optional.of(domain(name));
    } catch (IllegalArgumentException tooOdd) {
      return Optional.empty();
    }
  }
}
