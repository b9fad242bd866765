package mailpath.network;

import java.net.InetAddress;
import java.util.List;
import java.util.OptionalInt;

/**
 * What somebody typed where a mail domain or host was asked for, and what it was understood as.
 * Cleaned where the meaning is sure, and said; else refused with the part that is wrong (threat-D21
 * to D24). Names are always absolute: a search suffix is never added.
 */
public sealed interface DomainInput {
  String typed();

  /** A domain name was found in it. */
  record Understood(
      DomainName domain,
      InputKind kind,
      String typed,
      OptionalInt port,
      List<InputWarning> warnings)
      implements DomainInput {
    public Understood {
      warnings = List.copyOf(warnings);
    }
  }

  /** An IP address, which is a host but never a mail domain. */
  record IpAddress(
      InetAddress address,
      InputKind kind,
      String typed,
      OptionalInt port,
      List<InputWarning> warnings)
      implements DomainInput {
    public IpAddress {
      warnings = List.copyOf(warnings);
    }
  }

  /**
   * Not understood.
   *
   * @param part the offending part as typed, or all of it
   * @param typed all of it, but for what may be a secret
   */
  record Refused(InputFault why, String part, String typed) implements DomainInput {}

  static DomainInput parse(String typed) {
    return new InputReader(typed).read();
  }
}
