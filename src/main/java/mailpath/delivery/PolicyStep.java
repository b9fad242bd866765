package mailpath.delivery;

import java.util.Optional;
import java.util.function.Consumer;
import mailpath.delivery.MailPath.Answer;
import mailpath.delivery.MailPath.PolicyMode;
import mailpath.delivery.SenderStep.PolicyGap;
import mailpath.delivery.Switches.MtaSts;
import mailpath.delivery.Switches.TxtFailure;
import mailpath.delivery.World.Rules;

/**
 * Step 1 of a {@link Sender}: which policy it has to honour (RFC 8461 3.3, 5; R2, R4, R11). Neither
 * the removal of the record nor a failing fetch cancels a policy that is remembered.
 */
final class PolicyStep {
  private final World world;
  private final Switches switches;
  private final Consumer<Trace.Step> log;

  private PolicyStep(World world, Switches switches, Consumer<Trace.Step> log) {
    this.world = world;
    this.switches = switches;
    this.log = log;
  }

  /**
   * What the step leaves a sender with.
   *
   * @param enforced the policy, if one is in force
   * @param waits it does not deliver at all today
   */
  record Standing(Optional<Rules> enforced, boolean waits) {
    static final Standing NO_POLICY = new Standing(Optional.empty(), false);
  }

  static Standing of(World world, Switches switches, Consumer<Trace.Step> log) {
    return new PolicyStep(world, switches, log).standing();
  }

  private Standing standing() {
    return switch (switches.mtaSts()) {
      case OFF -> Standing.NO_POLICY;
      case ASYNC -> {
        say("R11", new SenderStep.PolicyNotFetchedYet());
        yield Standing.NO_POLICY;
      }
      case CACHED, FIRST -> lookUpPolicy(cached());
    };
  }

  /**
   * A policy with max_age 0 is not kept, so that sender meets the domain as if for the first time.
   */
  private Optional<Rules> cached() {
    return switches.mtaSts() == MtaSts.CACHED
        ? world.memory().rules().filter(rules -> rules.maxAge() > 0)
        : Optional.empty();
  }

  private Standing lookUpPolicy(Optional<Rules> cached) {
    Answer txt = world.policy().txt();
    if (txt == Answer.FAILS || txt == Answer.BOGUS && switches.validates()) {
      if (cached.isEmpty() && switches.onTxtFailure() == TxtFailure.DEFER) {
        say("R11", new SenderStep.PolicyUnreadableDefers());
        return new Standing(Optional.empty(), true);
      }
      return keep(cached, PolicyGap.TXT_FAILS);
    }
    Optional<String> id = world.policy().id();
    if (id.isEmpty()) {
      return keep(cached, PolicyGap.NO_RECORD);
    }
    if (id.equals(cached.map(Rules::id))) {
      return keep(cached, PolicyGap.SAME_ID);
    }
    return fetch(cached);
  }

  private Standing fetch(Optional<Rules> cached) {
    Optional<Rules> fetched = world.policy().fetched();
    if (fetched.isEmpty()) {
      return keep(cached, PolicyGap.FETCH_FAILS);
    }
    say("R4", new SenderStep.PolicyFetched(world.policy().id().orElse("")));
    return standing(fetched.get());
  }

  private Standing keep(Optional<Rules> cached, SenderStep.PolicyGap why) {
    if (cached.isEmpty()) {
      say("R11", new SenderStep.PolicyMissing(why));
      return Standing.NO_POLICY;
    }
    say("R11", new SenderStep.PolicyRemembered(why, cached.get().id()));
    return standing(cached.get());
  }

  /** Testing and none act as no policy (R14). */
  private Standing standing(Rules rules) {
    if (rules.mode() != PolicyMode.ENFORCE) {
      say("R14", new SenderStep.PolicyNotEnforced(rules.mode()));
      return Standing.NO_POLICY;
    }
    return new Standing(Optional.of(rules), false);
  }

  private void say(String rule, SenderStep says) {
    log.accept(new Trace.Step(rule, says));
  }
}
