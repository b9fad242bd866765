package mailpath.client;

import java.util.List;

/** What a port does for a program that comes to it; each a row of section D2. */
public sealed interface PortState {

  /** Text first; TLS is asked for in it. */
  record InClear(Upgrade upgrade) implements PortState {}

  /** TLS first. */
  record TlsFirst(Handshake handshake) implements PortState {}

  /** The host has no address at all. */
  record NoServer() implements PortState {}

  /** What comes of asking for TLS. */
  sealed interface Upgrade {
    /** STARTTLS or STLS is not in the list of capabilities. */
    record NotOffered() implements Upgrade {}

    /** IMAP says PREAUTH, after which TLS cannot begin (RFC 9051 7.1.4). */
    record SignedIn() implements Upgrade {}

    /** Offered, then refused. */
    record Refused() implements Upgrade {}

    record Begun(Handshake handshake) implements Upgrade {}
  }

  /** How TLS comes up. */
  sealed interface Handshake {
    /**
     * @param faults of the certificate; empty for a good one
     */
    record Works(List<CertificateFault> faults) implements Handshake {
      public Works {
        faults = List.copyOf(faults);
      }
    }

    /** Only below TLS 1.2 (RFC 8996). */
    record Old() implements Handshake {}

    record Fails() implements Handshake {}
  }

  static PortState upgraded(Handshake handshake) {
    return new InClear(new Upgrade.Begun(handshake));
  }
}
