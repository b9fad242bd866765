package mailpath.starttls;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import mailpath.fact.Evidence;
import mailpath.fact.Fact;
import mailpath.fact.Reason.Why;
import mailpath.network.Approach;
import mailpath.network.Dialogue;
import mailpath.network.Dialogue.Direction;
import mailpath.network.DialogueQuery;
import mailpath.network.Failure;
import mailpath.network.IpText;
import mailpath.network.MailProtocol;
import mailpath.network.Observation;
import mailpath.network.Observation.Answered;
import mailpath.network.Observation.Failed;
import mailpath.network.Observation.NotAsked;
import mailpath.network.Stage;
import mailpath.network.TlsSession;
import mailpath.starttls.StarttlsFacts.State;

/**
 * Reads the facts of one address from its dialogue (RFC 3207; ST1 to ST5, U2), in any mail
 * protocol. Only a server that listed its capabilities can lack STARTTLS; whatever kept us from
 * asking leaves the state unknown. Where TLS comes first, the state tells whether it comes up.
 */
public final class StarttlsReading {
  /** Where a list may be broken off in the middle. */
  private static final Set<Stage> LISTING = Set.of(Stage.GREETING, Stage.EHLO, Stage.EHLO_AGAIN);

  private final Observation<Dialogue> observation;
  private final MailProtocol protocol;
  private final Optional<CapabilityList> before;
  private final Optional<CapabilityList> after;

  private StarttlsReading(Observation<Dialogue> observation) {
    this.observation = observation;
    this.protocol = protocol(observation);
    Optional<Dialogue> whole = observation.seen().map(this::withoutBrokenLine);
    this.before = whole.flatMap(talk -> CapabilityList.before(protocol, talk));
    this.after = whole.flatMap(talk -> CapabilityList.after(protocol, talk));
  }

  /** Where the reply with the list failed, its last line may be half of one. */
  private Dialogue withoutBrokenLine(Dialogue talk) {
    boolean failed =
        observation.failure().map(Failure::stage).filter(LISTING::contains).isPresent();
    List<Dialogue.Line> lines = new ArrayList<>(talk.lines());
    int last = lines.size() - 1;
    while (last >= 0 && lines.get(last).direction() == Direction.SENT) {
      last--;
    }
    boolean ofReply =
        lines.subList(0, last + 1).stream().anyMatch(line -> line.direction() == Direction.SENT)
            || observation.failure().map(Failure::stage).filter(Stage.GREETING::equals).isPresent();
    if (failed && ofReply && last >= 0) {
      lines.remove(last);
    }
    return new Dialogue(lines, talk.times(), talk.reached(), talk.session());
  }

  public static StarttlsFacts read(Observation<Dialogue> observation) {
    return new StarttlsReading(observation).facts();
  }

  private StarttlsFacts facts() {
    return new StarttlsFacts(
        state(),
        before.map(CapabilityList::lines).orElse(List.of()),
        after.map(CapabilityList::lines).orElse(List.of()),
        before.map(CapabilityList::masked).orElse(false),
        demandsTls(),
        observation.failure());
  }

  private Fact<State> state() {
    return switch (observation.end()) {
      case Answered<Dialogue>(Dialogue dialogue) -> settled(dialogue);
      case Failed<Dialogue>(Failure failure, Dialogue partial) ->
          Optional.ofNullable(partial)
              .flatMap(Dialogue::tls)
              .map(this::working)
              .orElseGet(() -> failed(failure));
      case NotAsked<Dialogue>(Observation.WhyNot why) -> unknown(Why.of(why));
    };
  }

  private Fact<State> settled(Dialogue dialogue) {
    if (dialogue.tls().isPresent()) {
      return working(dialogue.tls().get());
    }
    if (offered()) {
      return unknown(isForMail() ? Why.FOLLOWS : Why.MALFORMED);
    }
    if (before.isPresent() || greetedWithoutEhlo()) {
      return known(State.ABSENT);
    }
    return unknown(refused() ? Why.REFUSES_US : Why.MALFORMED);
  }

  /** TLS came up: what happens later, QUIT above all, changes nothing (threat-S19). */
  private Fact<State> working(TlsSession session) {
    return known(session.isOld() ? State.OLD : State.OFFERED);
  }

  private Fact<State> failed(Failure failure) {
    if (before.isPresent() && !offered() && failure.stage().compareTo(Stage.EHLO) > 0) {
      return known(State.ABSENT);
    }
    return switch (failure.stage()) {
      case STARTTLS -> afterCommand(failure);
      case TLS -> inHandshake(failure);
      case DNS, CONNECT, GREETING, EHLO, MAIL, EHLO_AGAIN, QUIT, HTTP ->
          greetedWithoutEhlo() ? known(State.ABSENT) : unknown(Why.of(failure));
    };
  }

  /**
   * 421 and BYE close the channel for any reason (RFC 5321 3.8, RFC 9051 7.1.5, RFC 5804 1.3), the
   * others refuse STARTTLS (ST1).
   */
  private Fact<State> afterCommand(Failure failure) {
    return failure instanceof Failure.Rejected rejected && !closes(rejected)
        ? known(State.REFUSED)
        : unknown(Why.of(failure));
  }

  private static boolean closes(Failure.Rejected rejected) {
    return rejected.code() == 421
        || rejected.code() == 0 && rejected.text().matches("(?is)BYE\\b.*");
  }

  private Fact<State> inHandshake(Failure failure) {
    return switch (failure) {
      case Failure.TlsAlert alert -> ownFault(alert) ? unknown(Why.MALFORMED) : fails();
      case Failure.NotTls ignored -> fails();
      case Failure.Closed ignored -> fails();
      case Failure.Malformed ignored -> fails();
      case Failure.Rejected ignored -> fails();
      case Failure.TimedOut ignored -> unknown(Why.of(failure));
      case Failure.Reset ignored -> unknown(Why.of(failure));
      case Failure.ConnectionRefused ignored -> unknown(Why.of(failure));
      case Failure.Unreachable ignored -> unknown(Why.of(failure));
      case Failure.OverLimit ignored -> unknown(Why.of(failure));
      case Failure.InjectedText ignored -> unknown(Why.of(failure));
      case Failure.NoResolver ignored -> unknown(Why.of(failure));
      case Failure.Cancelled ignored -> unknown(Why.of(failure));
    };
  }

  /** Alert internal_error(80) raised on our side says nothing about the server. */
  private static boolean ownFault(Failure.TlsAlert alert) {
    return alert.sentByUs() && alert.description() == 80;
  }

  private Fact<State> fails() {
    return known(State.HANDSHAKE_FAILS);
  }

  private boolean offered() {
    return before.map(reply -> reply.offers(CapabilityList.upgrade(protocol))).orElse(false)
        && !preauthenticated();
  }

  /** Whoever names a sender in clear has not asked for TLS. */
  private boolean isForMail() {
    return observation.query() instanceof DialogueQuery query
        && query.approach() == Approach.MAIL_FROM;
  }

  /** Signed in from the start, IMAP cannot begin TLS any more (RFC 9051 7.1.4, threat-S14). */
  private boolean preauthenticated() {
    return ServiceGreeting.of(protocol, observation).preauthenticated();
  }

  static MailProtocol protocol(Observation<Dialogue> observation) {
    return observation.query() instanceof DialogueQuery query
        ? query.protocol()
        : MailProtocol.SMTP;
  }

  /** EHLO refused as unknown, HELO accepted: such a server cannot offer STARTTLS (threat-S6). */
  private boolean greetedWithoutEhlo() {
    List<String> replies = replies("HELO ");
    return !replies.isEmpty() && replies.getFirst().startsWith("250");
  }

  private boolean refused() {
    return received().anyMatch(text -> text.matches("[45]\\d\\d([ -].*)?"));
  }

  /** 530 in clear: the server takes nothing before TLS (RFC 3207 4, ST3). */
  private boolean demandsTls() {
    return received().anyMatch(text -> text.matches("530([ -].*)?"));
  }

  private Stream<String> received() {
    return observation.seen().stream()
        .flatMap(dialogue -> dialogue.lines().stream())
        .filter(line -> line.direction() == Direction.RECEIVED && !line.encrypted())
        .map(Dialogue.Line::text);
  }

  private List<String> replies(String command) {
    List<Dialogue.Line> lines = observation.seen().map(Dialogue::lines).orElse(List.of());
    return lines.stream()
        .dropWhile(line -> !line.text().startsWith(command) || line.direction() != Direction.SENT)
        .skip(1)
        .map(Dialogue.Line::text)
        .toList();
  }

  private Fact<State> known(State state) {
    return Fact.known(state, evidence());
  }

  private Fact<State> unknown(Why why) {
    return Fact.unknown(why, subject(), evidence());
  }

  private Evidence evidence() {
    return Evidence.of(observation.query());
  }

  private String subject() {
    return observation.query() instanceof DialogueQuery query
        ? query.serverName() + " [" + IpText.show(query.address()) + "]"
        : "";
  }
}
