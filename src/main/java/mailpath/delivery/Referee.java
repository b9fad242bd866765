package mailpath.delivery;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Says where a mail really ended, whatever its sender believes (delivery-game 2). */
final class Referee {
  private Referee() {}

  static Outcome outcome(World world, Switches switches) {
    return judge(Sender.deliver(world, switches, step -> {}));
  }

  /** One mail followed to its end. */
  record Played(Outcome outcome, Trace trace, Optional<Sender.At> at) {}

  static Played play(World world, Switches switches) {
    List<Trace.Step> steps = new ArrayList<>();
    Sender.Ending ending = Sender.deliver(world, switches, steps::add);
    Outcome outcome = judge(ending);
    if (outcome == Outcome.ATTACKER) {
      ending
          .at()
          .map(at -> new SenderStep.AttackerHasMail(at.host().name(), at.place().ip()))
          .ifPresent(says -> steps.add(new Trace.Step("ST4", says)));
    }
    return new Played(outcome, new Trace(steps), ending.at());
  }

  private static Outcome judge(Sender.Ending ending) {
    return ending.at().filter(at -> at.place().attackers()).isPresent()
        ? Outcome.ATTACKER
        : ending.believed();
  }
}
