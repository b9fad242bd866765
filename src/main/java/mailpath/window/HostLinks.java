package mailpath.window;

import java.util.Optional;
import java.util.stream.Stream;
import mailpath.delivery.MailPath;
import mailpath.delivery.MailPath.Tls;
import mailpath.fact.Evidence;
import mailpath.fact.Fact;
import mailpath.investigation.AddressFacts;
import mailpath.investigation.Assessment;
import mailpath.investigation.HostFacts;
import mailpath.investigation.StarttlsWord;
import mailpath.network.IpText;
import mailpath.network.TlsSession;
import mailpath.report.Words;
import mailpath.window.PathScreen.Link;
import mailpath.window.SenderView.Need;

/**
 * Channel and certificate of one mail server for one sender: the worst of its addresses, for any of
 * them may be the one that is used.
 */
final class HostLinks {
  private final Words words;
  private final SenderView sender;
  private final MailPath.Host host;
  private final HostFacts facts;
  private final StateWords states;
  private final Need need;

  HostLinks(
      Assessment assessment, Words words, SenderView sender, MailPath.Host host, HostFacts facts) {
    this.words = words;
    this.sender = sender;
    this.host = host;
    this.facts = facts;
    this.states = new StateWords(assessment, words);
    this.need = sender.need(host);
  }

  Need need() {
    return need;
  }

  String channelWord() {
    return worstPlace().map(this::channelWord).orElse(words.label(WindowText.NONE));
  }

  private String channelWord(AddressFacts place) {
    return tls(place)
        .map(session -> "TLS " + session.version())
        .orElseGet(() -> waiting(place) ? waiting() : noTls(place));
  }

  private String noTls(AddressFacts place) {
    return place.word() == StarttlsWord.ABSENT
        ? words.label(WindowText.NOT_ENCRYPTED)
        : words.word(place.word());
  }

  private boolean waiting(AddressFacts place) {
    return states.open() == LinkState.WAITING && place.starttls().state().ifKnown().isEmpty();
  }

  private String waiting() {
    return words.label(WindowText.WAITING);
  }

  private static Optional<TlsSession> tls(AddressFacts place) {
    return place.session();
  }

  String certificateWord() {
    return worstPlace().map(this::certificateWord).orElse(words.label(WindowText.NONE));
  }

  private String certificateWord(AddressFacts place) {
    WindowText unseen =
        place.starttls().state().ifKnown().isPresent() ? WindowText.NONE : WindowText.NOT_SEEN;
    return place
        .worseCertificate()
        .map(certificate -> words.word(certificate.chain()))
        .orElseGet(() -> waiting(place) ? waiting() : words.label(unseen));
  }

  private Optional<AddressFacts> worstPlace() {
    return facts.places().stream()
        .reduce(
            (one, other) ->
                StateWords.worse(channel(one), channel(other)) == channel(one) ? one : other);
  }

  private Optional<MailPath.Place> place(AddressFacts address) {
    String ip = IpText.show(address.address());
    return host.addresses().stream().filter(place -> place.ip().equals(ip)).findFirst();
  }

  private LinkState channel(AddressFacts address) {
    return place(address).map(this::channel).orElse(states.open());
  }

  private LinkState channel(MailPath.Place place) {
    return switch (place.service()) {
      case Fact.Known<MailPath.Service>(MailPath.Service service, var ignored) ->
          channel(service, place);
      case Fact.Unknown<MailPath.Service> ignored -> states.open();
      case Fact.Depends<MailPath.Service>(var ignored, var readings, var evidence) ->
          readings.stream().map(s -> channel(s, place)).reduce(StateWords::worse).orElseThrow();
    };
  }

  private LinkState channel(MailPath.Service service, MailPath.Place place) {
    if (!service.up()) {
      return LinkState.FAILS;
    }
    boolean works = service.tls() == Tls.OFFERED || service.tls() == Tls.OLD;
    if (works) {
      return checked(place);
    }
    return need == Need.NOTHING && !service.demandsTls() ? LinkState.READABLE : LinkState.FAILS;
  }

  /** An encrypted channel is worth what the check of its other end is worth. */
  private LinkState checked(MailPath.Place place) {
    return switch (need) {
      case NOTHING, ENCRYPTION -> LinkState.NOT_PROVEN;
      case SKIPPED -> LinkState.FAILS;
      case UNKNOWN -> states.open();
      case CHECK -> passes(sender.passes(place));
    };
  }

  private LinkState passes(Fact<Boolean> check) {
    return switch (check) {
      case Fact.Known<Boolean>(Boolean passes, var ignored) ->
          passes ? LinkState.PROVEN : LinkState.FAILS;
      case Fact.Unknown<Boolean> ignored -> states.open();
      case Fact.Depends<Boolean> ignored -> LinkState.FAILS;
    };
  }

  private LinkState overAll() {
    Stream<LinkState> places = facts.places().stream().map(this::channel);
    return places.reduce(StateWords::worse).orElse(states.open());
  }

  Link channel() {
    LinkState state = overAll();
    String name = words.show(host.name());
    return new Link(
        state,
        words.word(state),
        words.label(WindowText.LINK_CHANNEL, name, channelWord()),
        new Claim(
            PathScreens.hostId(host.name().text(), "tls"),
            words.label(WindowText.CLAIM_CHANNEL, name, channelWord()),
            "RFC 3207",
            dialogues()));
  }

  Link certificate() {
    LinkState state = overAll();
    String name = words.show(host.name());
    return new Link(
        state,
        words.word(state),
        words.label(WindowText.LINK_CERTIFICATE, name, certificateWord()),
        new Claim(
            PathScreens.hostId(host.name().text(), "cert"),
            words.label(WindowText.CLAIM_CERTIFICATE, name, certificateWord()),
            "R13, RFC 8461 4.2",
            dialogues()));
  }

  private Evidence dialogues() {
    return Evidence.of(facts.places().stream().map(p -> p.dialogue().query()).toList());
  }
}
