package mailpath.client;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import mailpath.client.CertificateFault.CertificateChainWrong;
import mailpath.client.PortState.Handshake;
import mailpath.client.PortState.InClear;
import mailpath.client.PortState.TlsFirst;
import mailpath.client.PortState.Upgrade;
import mailpath.network.MailProtocol;
import mailpath.starttls.StarttlsFacts.State;

/** Everything that a port can be, as far as it is known (U1): one state, or several. */
final class PortStates {
  private static final Handshake GOOD = new Handshake.Works(List.of());

  /** Stands for any certificate that is not right. */
  private static final Handshake BAD = new Handshake.Works(List.of(new CertificateChainWrong()));

  private PortStates() {}

  /** A port that nobody has asked: what it is registered for, if that, and what it may do then. */
  static List<PortState> any(ServiceSettings settings) {
    Optional<Channel> type = settings.port().flatMap(ServicePair::registered);
    List<PortState> states = new ArrayList<>();
    if (!type.equals(Optional.of(Channel.IMPLICIT))) {
      states.add(new InClear(new Upgrade.NotOffered()));
      states.add(new InClear(new Upgrade.Refused()));
      if (settings.service() == MailService.IMAP) {
        states.add(new InClear(new Upgrade.SignedIn()));
      }
      handshakes().map(PortState::upgraded).forEach(states::add);
    }
    if (!type.equals(Optional.of(Channel.REQUIRED))) {
      handshakes().map(TlsFirst::new).forEach(states::add);
    }
    return states;
  }

  private static Stream<Handshake> handshakes() {
    return Stream.of(GOOD, BAD, new Handshake.Old(), new Handshake.Fails());
  }

  /** An address that was met. */
  static List<PortState> of(ServiceSettings settings, ServerPlace place, WantedNames names) {
    MailProtocol protocol = place.probed().protocol();
    return place
        .probed()
        .state()
        .map(
            state ->
                protocol.implicitTls() ? first(state, place, names) : inClear(state, place, names))
        .orElseGet(() -> any(settings));
  }

  private static List<PortState> first(State state, ServerPlace place, WantedNames names) {
    return handshakes(state, place, names).<PortState>map(TlsFirst::new).toList();
  }

  private static List<PortState> inClear(State state, ServerPlace place, WantedNames names) {
    return switch (state) {
      case ABSENT ->
          List.of(
              new InClear(
                  place.probed().signedInFromTheStart()
                      ? new Upgrade.SignedIn()
                      : new Upgrade.NotOffered()));
      case REFUSED -> List.of(new InClear(new Upgrade.Refused()));
      case OFFERED, OLD, HANDSHAKE_FAILS ->
          handshakes(state, place, names).map(PortState::upgraded).toList();
    };
  }

  private static Stream<Handshake> handshakes(State state, ServerPlace place, WantedNames names) {
    return switch (state) {
      case OFFERED -> shown(place, names);
      case OLD -> Stream.of(new Handshake.Old());
      case ABSENT, REFUSED, HANDSHAKE_FAILS -> Stream.of(new Handshake.Fails());
    };
  }

  /** Where it depends on who looks, all that anybody sees. */
  private static Stream<Handshake> shown(ServerPlace place, WantedNames names) {
    List<Optional<List<CertificateFault>>> judged = judged(place, names);
    return judged.isEmpty()
        ? Stream.of(GOOD, BAD)
        : judged.stream()
            .flatMap(
                one ->
                    one.<Stream<Handshake>>map(faults -> Stream.of(new Handshake.Works(faults)))
                        .orElseGet(() -> Stream.of(GOOD, BAD)))
            .distinct();
  }

  /** What is wrong with a certificate for everybody; nothing where it is right or not known. */
  static List<CertificateFault> faults(ServerPlace place, WantedNames names) {
    List<Optional<List<CertificateFault>>> judged = judged(place, names);
    boolean forAll = judged.stream().allMatch(one -> one.filter(f -> !f.isEmpty()).isPresent());
    return forAll
        ? judged.stream().flatMap(Optional::stream).findFirst().orElse(List.of())
        : List.of();
  }

  /** Whether TLS works but nothing can be said about the certificate. */
  static boolean isCertificateOpen(ServerPlace place, WantedNames names) {
    List<Optional<List<CertificateFault>>> judged = judged(place, names);
    return place.probed().works()
        && (judged.isEmpty() || judged.stream().anyMatch(Optional::isEmpty));
  }

  /** Whether it is right for some and wrong for others. */
  static boolean isCertificateDisputed(ServerPlace place, WantedNames names) {
    return judged(place, names).stream().map(one -> one.map(List::isEmpty)).distinct().count() > 1;
  }

  private static List<Optional<List<CertificateFault>>> judged(
      ServerPlace place, WantedNames names) {
    return place.readings().stream().flatMap(names::judge).toList();
  }
}
