package mailpath.client;

import java.util.List;
import mailpath.client.PortState.Handshake;
import mailpath.client.PortState.InClear;
import mailpath.client.PortState.NoServer;
import mailpath.client.PortState.TlsFirst;
import mailpath.client.PortState.Upgrade;

/** What comes of a program meeting a port when nobody interferes (standards, section D2). */
public sealed interface Contact {

  record Encrypted() implements Contact {}

  /** Mail and sign-in go in clear. */
  record Readable() implements Contact {}

  /** No mail is fetched or sent. */
  record None(Cause cause) implements Contact {}

  /** Why there is no contact. */
  sealed interface Cause {
    /** The port is of the other type (D1). */
    record WrongPair() implements Cause {}

    record NotOffered() implements Cause {}

    record SignedIn() implements Cause {}

    record Refused() implements Cause {}

    record OldTls() implements Cause {}

    record HandshakeFails() implements Cause {}

    record NoServer() implements Cause {}

    record BadCertificate(List<CertificateFault> faults) implements Cause {
      public BadCertificate {
        faults = List.copyOf(faults);
      }
    }

    /** The same, and the user is asked. */
    record Asked(List<CertificateFault> faults) implements Cause {
      public Asked {
        faults = List.copyOf(faults);
      }
    }
  }

  /**
   * All that can come of it; more than one where programs differ.
   *
   * @param channel not unknown
   * @param check not unknown
   */
  static List<Contact> of(Channel channel, CertificateCheck check, PortState state) {
    return switch (state) {
      case NoServer ignored -> none(new Cause.NoServer());
      case TlsFirst(Handshake handshake) ->
          channel == Channel.IMPLICIT ? held(check, handshake) : none(new Cause.WrongPair());
      case InClear(Upgrade upgrade) ->
          switch (channel) {
            case IMPLICIT, UNKNOWN -> none(new Cause.WrongPair());
            case REQUIRED -> insisting(check, upgrade);
            case IF_AVAILABLE -> content(upgrade);
            case NONE -> List.of(new Readable());
          };
    };
  }

  private static List<Contact> insisting(CertificateCheck check, Upgrade upgrade) {
    return switch (upgrade) {
      case Upgrade.NotOffered ignored -> none(new Cause.NotOffered());
      case Upgrade.SignedIn ignored -> none(new Cause.SignedIn());
      case Upgrade.Refused ignored -> none(new Cause.Refused());
      case Upgrade.Begun(Handshake handshake) -> held(check, handshake);
    };
  }

  /** RFC 8314 5.2: where TLS does not come up, some programs stop and some go on in clear. */
  private static List<Contact> content(Upgrade upgrade) {
    return switch (upgrade) {
      case Upgrade.NotOffered ignored -> List.of(new Readable());
      case Upgrade.SignedIn ignored -> List.of(new Readable());
      case Upgrade.Refused ignored -> List.of(new Readable());
      case Upgrade.Begun(Handshake.Works ignored) -> List.of(new Encrypted());
      case Upgrade.Begun(Handshake.Old ignored) ->
          List.of(new None(new Cause.OldTls()), new Readable(), new Encrypted());
      case Upgrade.Begun(Handshake.Fails ignored) ->
          List.of(new None(new Cause.HandshakeFails()), new Readable());
    };
  }

  private static List<Contact> held(CertificateCheck check, Handshake handshake) {
    return switch (handshake) {
      case Handshake.Old ignored -> none(new Cause.OldTls());
      case Handshake.Fails ignored -> none(new Cause.HandshakeFails());
      case Handshake.Works(List<CertificateFault> faults) when faults.isEmpty() ->
          List.of(new Encrypted());
      case Handshake.Works(List<CertificateFault> faults) ->
          switch (check) {
            case FULL, UNKNOWN -> none(new Cause.BadCertificate(faults));
            case ASK -> none(new Cause.Asked(faults));
            case OFF, PINNED -> List.of(new Encrypted());
          };
    };
  }

  private static List<Contact> none(Cause cause) {
    return List.of(new None(cause));
  }
}
