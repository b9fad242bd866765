package mailpath.window;

import java.util.Optional;
import mailpath.delivery.MailPath;
import mailpath.fact.Fact;
import mailpath.fact.Reason;
import mailpath.investigation.Assessment;
import mailpath.network.SecurityState;
import mailpath.report.Words;

/** Marks, links and short words for the states of facts. */
final class StateWords {
  private final Words words;
  private final boolean running;

  StateWords(Assessment assessment, Words words) {
    this.words = words;
    this.running = assessment.progress().provisional();
  }

  /** How a DNSSEC state is told. */
  record Told(Mark mark, LinkState link, String word) {}

  Told security(Fact<SecurityState> fact) {
    return switch (fact) {
      case Fact.Known<SecurityState>(SecurityState state, var ignored) -> security(state);
      case Fact.Unknown<SecurityState>(Reason reason, var ignored) -> unknown(reason);
      case Fact.Depends<SecurityState>(var ignored, var readings, var evidence) ->
          security(readings.stream().reduce(SecurityState::worst).orElseThrow());
    };
  }

  private Told security(SecurityState state) {
    return switch (state) {
      case SECURE -> told(Mark.SECURE, LinkState.PROVEN, WindowText.SIGNED);
      case INSECURE -> told(Mark.OPPORTUNISTIC, LinkState.NOT_PROVEN, WindowText.UNSIGNED);
      case BOGUS -> told(Mark.BROKEN, LinkState.FAILS, WindowText.BOGUS);
      case INDETERMINATE -> told(Mark.UNKNOWN, LinkState.NOT_TESTED, WindowText.INDETERMINATE);
    };
  }

  Told address(Fact<MailPath.AddressAnswer> fact) {
    return switch (fact) {
      case Fact.Known<MailPath.AddressAnswer>(MailPath.AddressAnswer answer, var ignored) ->
          address(answer);
      case Fact.Unknown<MailPath.AddressAnswer>(Reason reason, var ignored) -> unknown(reason);
      case Fact.Depends<MailPath.AddressAnswer>(var ignored, var readings, var evidence) ->
          address(readings.getLast());
    };
  }

  private Told address(MailPath.AddressAnswer answer) {
    return switch (answer) {
      case SECURE -> security(SecurityState.SECURE);
      case INSECURE -> security(SecurityState.INSECURE);
      case BOGUS -> security(SecurityState.BOGUS);
      case NONE, NONE_PROVEN -> told(Mark.BROKEN, LinkState.FAILS, WindowText.NO_ADDRESS);
    };
  }

  /** Not known yet, or not known for good. */
  Told unknown(Reason reason) {
    return running && reason.why() == Reason.Why.PENDING
        ? told(Mark.WAITING, LinkState.WAITING, WindowText.WAITING)
        : new Told(Mark.UNKNOWN, LinkState.NOT_TESTED, words.word(reason.why()));
  }

  /** The state of a link whose fact is not known. */
  LinkState open() {
    return running ? LinkState.WAITING : LinkState.NOT_TESTED;
  }

  private Told told(Mark mark, LinkState link, WindowText word) {
    return new Told(mark, link, words.label(word));
  }

  /** The worse of two links, as a mail meets them one after the other. */
  static LinkState worse(LinkState one, LinkState other) {
    return rank(one) >= rank(other) ? one : other;
  }

  private static int rank(LinkState state) {
    return switch (state) {
      case PROVEN -> 0;
      case INERT -> 1;
      case NOT_TESTED -> 2;
      case WAITING -> 3;
      case NOT_PROVEN -> 4;
      case FAILS -> 5;
      case READABLE -> 6;
    };
  }

  /** The reason why a fact is not known. */
  static Optional<Reason> reason(Fact<?> fact) {
    return fact instanceof Fact.Unknown<?>(Reason reason, var ignored)
        ? Optional.of(reason)
        : Optional.empty();
  }
}
