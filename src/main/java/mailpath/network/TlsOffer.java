package mailpath.network;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.bouncycastle.tls.NamedGroup;
import org.bouncycastle.tls.ProtocolVersion;

/**
 * What the client offers in a handshake.
 *
 * @param serverName of the server that is meant; sent as SNI (RFC 6066 3) if {@code named}
 * @param versions the newest first
 * @param suites codes of cipher suites in order of preference
 * @param groups codes of groups (RFC 8446 4.2.7) in order of preference
 * @param keys the kind of key the server is to sign with
 * @param lenient whether weak groups and old ways of renegotiation are put up with
 * @param applicationProtocol for ALPN (RFC 7301); none in mail
 */
record TlsOffer(
    DomainName serverName,
    boolean named,
    List<ProtocolVersion> versions,
    List<Integer> suites,
    List<Integer> groups,
    KeyKind keys,
    boolean lenient,
    Optional<String> applicationProtocol) {
  private static final List<ProtocolVersion> CURRENT =
      List.of(ProtocolVersion.TLSv13, ProtocolVersion.TLSv12);
  private static final List<ProtocolVersion> OLD =
      List.of(ProtocolVersion.TLSv12, ProtocolVersion.TLSv11, ProtocolVersion.TLSv10);

  /** The hybrid of post-quantum key exchange; its share takes more than a kilobyte. */
  private static final int HYBRID = NamedGroup.X25519MLKEM768;

  private static final List<Integer> CLASSIC =
      List.of(
          NamedGroup.x25519,
          NamedGroup.secp256r1,
          NamedGroup.secp384r1,
          NamedGroup.x448,
          NamedGroup.secp521r1,
          NamedGroup.ffdhe2048,
          NamedGroup.ffdhe3072,
          NamedGroup.ffdhe4096);

  /** Without those of RFC 7919, so that a server may send any group of its own for DHE. */
  private static final List<Integer> OLD_GROUPS =
      List.of(
          NamedGroup.secp256r1,
          NamedGroup.secp384r1,
          NamedGroup.secp521r1,
          NamedGroup.x25519,
          NamedGroup.secp224r1,
          NamedGroup.secp192r1,
          NamedGroup.secp256k1,
          NamedGroup.brainpoolP256r1,
          NamedGroup.brainpoolP384r1,
          NamedGroup.brainpoolP512r1);

  TlsOffer {
    versions = List.copyOf(versions);
    suites = List.copyOf(suites);
    groups = List.copyOf(groups);
  }

  static TlsOffer of(DialogueQuery query) {
    DomainName name = query.serverName();
    return switch (query.approach()) {
      case STANDARD, INJECTION, MAIL_FROM, SECOND_VISIT, PATIENT ->
          standard(name, Optional.empty());
      case WITHOUT_NAME -> mail(name, false, KeyKind.ANY, hybrid());
      case RSA -> mail(name, true, KeyKind.RSA, hybrid());
      case ECDSA -> mail(name, true, KeyKind.ECDSA, hybrid());
      case SMALL_HELLO -> mail(name, true, KeyKind.ANY, CLASSIC);
      case OLD_TLS -> old(name);
    };
  }

  static TlsOffer http(DomainName serverName) {
    return standard(serverName, Optional.of("http/1.1"));
  }

  /** The groups whose key shares go with the first hello: a server that wants others asks. */
  List<Integer> shares() {
    return groups.stream().filter(group -> group == HYBRID || group == NamedGroup.x25519).toList();
  }

  private static TlsOffer standard(DomainName name, Optional<String> protocol) {
    return new TlsOffer(
        name, true, CURRENT, current(KeyKind.ANY), hybrid(), KeyKind.ANY, false, protocol);
  }

  private static TlsOffer mail(DomainName name, boolean named, KeyKind keys, List<Integer> groups) {
    return new TlsOffer(name, named, CURRENT, current(keys), groups, keys, false, Optional.empty());
  }

  private static TlsOffer old(DomainName name) {
    return new TlsOffer(
        name, true, OLD, OfferedSuite.all(), OLD_GROUPS, KeyKind.ANY, true, Optional.empty());
  }

  private static List<Integer> current(KeyKind keys) {
    return OfferedSuite.current().stream().filter(keys::fits).toList();
  }

  private static List<Integer> hybrid() {
    return Stream.concat(Stream.of(HYBRID), CLASSIC.stream()).toList();
  }
}
