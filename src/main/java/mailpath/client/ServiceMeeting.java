package mailpath.client;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One way in which a program and a port can meet, with everything settled.
 *
 * @param channel not unknown
 * @param check not unknown
 */
record ServiceMeeting(
    Channel channel, CertificateCheck check, SignIn signIn, PortState state, Contact contact) {

  /** The words of section D2, out of what either attacker gets (C1). */
  ClientWord word() {
    return switch (contact) {
      case Contact.None ignored -> ClientWord.BROKEN;
      case Contact.Readable ignored -> ClientWord.PLAINTEXT;
      case Contact.Encrypted ignored ->
          content().middle() == Fate.KEPT ? ClientWord.SECURE : ClientWord.OPPORTUNISTIC;
    };
  }

  Exposure content() {
    return new Exposure(
        switch (contact) {
          case Contact.None ignored -> Fate.NOT_SENT;
          case Contact.Readable ignored -> Fate.LOST;
          case Contact.Encrypted ignored -> Fate.KEPT;
        },
        insists() ? unchecked(Fate.LOST) : Fate.LOST);
  }

  Exposure credential() {
    return new Exposure(
        switch (contact) {
          case Contact.None ignored -> Fate.NOT_SENT;
          case Contact.Readable ignored -> SignInFate.inClear(signIn);
          case Contact.Encrypted ignored -> SignInFate.inTls(signIn);
        },
        middle());
  }

  /** Somebody in the middle answers in the server's place, so what it does is of no matter. */
  private Fate middle() {
    Fate inTls = unchecked(SignInFate.inUncheckedTls(signIn));
    return switch (channel) {
      case IMPLICIT, REQUIRED -> signIn == SignIn.NONE ? Fate.NOT_SENT : inTls;
      case IF_AVAILABLE ->
          SignInFate.inClear(signIn).or(check == CertificateCheck.FULL ? Fate.NOT_SENT : inTls);
      case NONE, UNKNOWN -> SignInFate.inClear(signIn);
    };
  }

  private boolean insists() {
    return channel == Channel.IMPLICIT || channel == Channel.REQUIRED;
  }

  /** RFC 8314 5.3, 5.4: what an own certificate of somebody in the middle gets him. */
  private Fate unchecked(Fate lost) {
    return switch (check) {
      case FULL -> Fate.KEPT;
      case PINNED, ASK -> lost == Fate.LOST || lost == Fate.GUESSABLE ? Fate.DEPENDS : lost;
      case OFF, UNKNOWN -> lost;
    };
  }

  /**
   * Everything that can come of a service.
   *
   * @param states for each address of the server what it can be
   */
  static List<ServiceMeeting> all(ServiceSettings settings, List<List<PortState>> states) {
    List<ServiceMeeting> all = new ArrayList<>();
    for (Channel channel : channels(settings.channel())) {
      for (CertificateCheck check : checks(settings.check())) {
        states.stream()
            .map(possible -> at(channel, check, settings.signIn(), possible))
            .reduce(ServiceMeeting::weakest)
            .ifPresent(all::addAll);
      }
    }
    return List.copyOf(all);
  }

  private static List<ServiceMeeting> at(
      Channel channel, CertificateCheck check, SignIn signIn, List<PortState> possible) {
    return possible.stream()
        .flatMap(
            state ->
                Contact.of(channel, check, state).stream()
                    .map(contact -> new ServiceMeeting(channel, check, signIn, state, contact)))
        .toList();
  }

  /** A program takes any address, and may be sent to the worse (W4). */
  private static List<ServiceMeeting> weakest(
      List<ServiceMeeting> one, List<ServiceMeeting> other) {
    return one.stream()
        .flatMap(mine -> other.stream().map(theirs -> worse(mine, theirs)))
        .distinct()
        .toList();
  }

  private static ServiceMeeting worse(ServiceMeeting one, ServiceMeeting other) {
    return one.word().compareTo(other.word()) <= 0 ? one : other;
  }

  private static List<Channel> channels(Channel known) {
    return known == Channel.UNKNOWN
        ? List.of(Channel.IMPLICIT, Channel.REQUIRED, Channel.IF_AVAILABLE, Channel.NONE)
        : List.of(known);
  }

  private static List<CertificateCheck> checks(CertificateCheck known) {
    return known == CertificateCheck.UNKNOWN
        ? Stream.of(CertificateCheck.values())
            .filter(check -> check != CertificateCheck.UNKNOWN)
            .toList()
        : List.of(known);
  }

  Optional<Contact.Cause> cause() {
    return contact instanceof Contact.None(Contact.Cause cause)
        ? Optional.of(cause)
        : Optional.empty();
  }
}
