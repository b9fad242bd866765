package mailpath.investigation;

import java.net.InetAddress;
import java.util.Optional;
import mailpath.certificate.MadeChain;
import mailpath.network.DomainName;
import mailpath.network.RecordType;
import mailpath.network.SecurityState;

/** One line of {@link WhatIf}, understood. */
sealed interface WhatIfLine {

  /** Says something about DNS; such lines come first, since servers are found by them. */
  sealed interface OfDns extends WhatIfLine {}

  /**
   * One record of a set.
   *
   * @param data in zone-file form; empty for "no such records"
   */
  record OneRecord(
      DomainName name, RecordType type, Optional<String> data, Optional<SecurityState> state)
      implements OfDns {
    boolean sameSet(OneRecord other) {
      return name.equals(other.name) && type == other.type;
    }
  }

  /** The answer as it is, counting otherwise. */
  record Counting(DomainName name, RecordType type, SecurityState state) implements OfDns {}

  /** The name, with all below it, does not exist. */
  record NoName(DomainName name, Optional<SecurityState> state) implements OfDns {}

  /** All answers from a zone as they are, counting otherwise. */
  record WholeZone(DomainName zone, SecurityState state) implements OfDns {}

  record Starttls(Server server, Doing doing) implements WhatIfLine {}

  record Chain(Server server, String file) implements WhatIfLine {}

  /** A chain of this kind, made for the server. */
  record Made(Server server, MadeChain.Kind kind) implements WhatIfLine {}

  record PolicyText(String file) implements WhatIfLine {}

  record PolicyStatus(int status) implements WhatIfLine {}

  /** What a mail server does. */
  enum Doing {
    OFF,
    ON,
    /** On, and nothing else is served before. */
    REQUIRED,
    DOWN,
    SILENT
  }

  /** A server by its name, with all its addresses, or one address. */
  sealed interface Server {
    record Named(DomainName host) implements Server {}

    record At(InetAddress address) implements Server {}
  }
}
