package mailpath.starttls;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import mailpath.fact.Evidence;
import mailpath.fact.Fact;
import mailpath.fact.Reason;
import mailpath.network.Approach;
import mailpath.network.Dialogue;
import mailpath.network.DialogueQuery;
import mailpath.network.Failure;
import mailpath.network.Network;
import mailpath.network.Observation;
import mailpath.network.Observation.NotAsked;
import mailpath.network.Observation.WhyNot;
import mailpath.network.Stage;
import mailpath.network.TlsSession;
import mailpath.starttls.StarttlsFacts.State;

/**
 * What is asked once more where a sender of today fails in the handshake, and what the answer
 * changes. It never takes the place of the first dialogue: a server that only an old sender gets on
 * with is told from one that nobody does (Q1, Q4, threat-S12), and one that a large hello does not
 * reach from one without TLS.
 */
final class FollowUp {
  /** What it depends on whether a hello gets an answer; a word id. */
  static final String HELLO_SIZE = "hello-size";

  /** handshake_failure, protocol_version and insufficient_security (RFC 8446 6.2). */
  private static final Set<Integer> OLD_SERVER = Set.of(40, 70, 71);

  private FollowUp() {}

  /** The answers that were needed, the last one with a session if any has one. */
  static List<Observation<Dialogue>> ask(Network network, Observation<Dialogue> first) {
    List<Observation<Dialogue>> answers = new ArrayList<>();
    for (Approach approach : after(first)) {
      if (answers.stream().noneMatch(answer -> session(answer).isPresent())) {
        answers.add(by(network, first, approach));
      }
    }
    if (answers.stream().anyMatch(FollowUp::isSmallHello)) {
      answers.add(by(network, first, Approach.SECOND_VISIT));
    }
    return answers;
  }

  private static Observation<Dialogue> by(
      Network network, Observation<Dialogue> first, Approach approach) {
    return network.dialogue(((DialogueQuery) first.query()).with(approach));
  }

  /** A smaller hello that gets an answer; the large one may have been lost by chance. */
  private static boolean isSmallHello(Observation<Dialogue> answer) {
    return approach(answer) == Approach.SMALL_HELLO && session(answer).isPresent();
  }

  /** A hello that is only smaller comes first: of two causes it is the one that it shows alone. */
  static List<Approach> after(Observation<Dialogue> first) {
    return first
        .failure()
        .filter(failure -> failure.stage() == Stage.TLS && session(first).isEmpty())
        .map(
            failure ->
                switch (failure) {
                  case Failure.TlsAlert alert when OLD_SERVER.contains(alert.description()) ->
                      List.of(Approach.OLD_TLS);
                  case Failure.Closed ignored -> List.of(Approach.SMALL_HELLO, Approach.OLD_TLS);
                  case Failure.Reset ignored -> List.of(Approach.SMALL_HELLO);
                  case Failure.TimedOut ignored -> List.of(Approach.SMALL_HELLO);
                  default -> List.<Approach>of();
                })
        .orElse(List.of());
  }

  /**
   * The facts of the first dialogue in the light of the others, the last one first: each was asked
   * because those before it left something open.
   */
  static StarttlsFacts read(StarttlsFacts first, List<Observation<Dialogue>> answers) {
    for (Observation<Dialogue> answer : answers.reversed()) {
      Optional<TlsSession> session = session(answer);
      if (session.isPresent()) {
        StarttlsFacts other = StarttlsReading.read(answer);
        return first.with(state(first, answer, session.get()), other.after());
      }
      Optional<Reason.Why> open = open(answer);
      if (open.isPresent()) {
        return first.with(unknown(first, open.get()), List.of());
      }
    }
    return first;
  }

  /** The same hello that works the second time was lost by chance; its size is not to blame. */
  private static Fact<State> state(
      StarttlsFacts first, Observation<Dialogue> answer, TlsSession session) {
    Evidence evidence = first.state().evidence().and(Evidence.of(answer.query()));
    if (approach(answer) == Approach.SMALL_HELLO) {
      return new Fact.Depends<>(
          HELLO_SIZE, List.of(State.OFFERED, State.HANDSHAKE_FAILS), evidence);
    }
    State today = approach(answer) == Approach.SECOND_VISIT ? State.OFFERED : State.HANDSHAKE_FAILS;
    return Fact.known(session.isOld() ? State.OLD : today, evidence);
  }

  private static Fact<State> unknown(StarttlsFacts first, Reason.Why why) {
    String subject =
        first.state() instanceof Fact.Unknown<State>(Reason reason, Evidence ignored)
            ? reason.subject()
            : "";
    return Fact.unknown(why, subject, first.state().evidence());
  }

  /** Why an answer that is still to come, or that the run was stopped before, settles nothing. */
  private static Optional<Reason.Why> open(Observation<Dialogue> answer) {
    return switch (answer.end()) {
      case NotAsked<Dialogue>(WhyNot why) when why == WhyNot.PENDING || why == WhyNot.STOPPED ->
          Optional.of(Reason.Why.of(why));
      case Observation.Failed<Dialogue>(Failure.Cancelled ignored, var partial) ->
          Optional.of(Reason.Why.STOPPED);
      default -> Optional.empty();
    };
  }

  static Approach approach(Observation<Dialogue> observation) {
    return ((DialogueQuery) observation.query()).approach();
  }

  static Optional<TlsSession> session(Observation<Dialogue> observation) {
    return observation.seen().flatMap(Dialogue::tls);
  }
}
