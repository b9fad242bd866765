package mailpath.lab;

import mailpath.network.DomainName;
import org.xbill.DNS.Name;
import org.xbill.DNS.TextParseException;

/** Between the program's names and dnsjava's. */
final class Names {
  private Names() {}

  static Name of(DomainName name) {
    return name.isRoot() ? Name.root : Name.fromConstantString(name + ".");
  }

  /** {@code label} below a name that leaves room for it. */
  static Name child(String label, Name parent) {
    try {
      return new Name(label, parent);
    } catch (TextParseException e) {
      throw new IllegalArgumentException(label + " below " + parent, e);
    }
  }

  /** The name without its first label; not for the root. */
  static Name parent(Name name) {
    return new Name(name, 1);
  }
}
