package mailpath.delivery;

import java.util.Optional;
import java.util.function.Consumer;
import mailpath.delivery.MailPath.AddressAnswer;
import mailpath.delivery.MailPath.Answer;
import mailpath.delivery.MailPath.Kind;
import mailpath.delivery.Switches.Both;
import mailpath.delivery.Switches.Dane;
import mailpath.delivery.World.Host;
import mailpath.delivery.World.Place;
import mailpath.delivery.World.Rules;

/**
 * The delivery algorithm of RFC 5321, 7672 and 8461 for one message (delivery-game 2). It returns
 * what the sender believes; who really ended the connection is for the {@link Referee}.
 */
final class Sender {
  private final World world;
  private final Switches switches;
  private final Consumer<Trace.Step> log;

  private Sender(World world, Switches switches, Consumer<Trace.Step> log) {
    this.world = world;
    this.switches = switches;
    this.log = log;
  }

  /**
   * @param at where the mail ended; empty if it waits
   */
  record Ending(Outcome believed, Optional<At> at) {
    static final Ending DEFERRED = new Ending(Outcome.DEFERRED, Optional.empty());
  }

  record At(Host host, Place place) {}

  /** What a host demands before it gets mail (steps 5 and 6). */
  private record Need(boolean match, boolean encryption, boolean policyValid) {
    boolean any() {
      return match || encryption || policyValid;
    }

    /** Old TLS does not do where the server must authenticate (Q1, Q4). */
    boolean authentication() {
      return match || policyValid;
    }
  }

  static Ending deliver(World world, Switches switches, Consumer<Trace.Step> log) {
    return new Sender(world, switches, log).deliver();
  }

  private Ending deliver() {
    PolicyStep.Standing policy = PolicyStep.of(world, switches, log); // Step 1.
    if (policy.waits() || !mxUsable()) {
      return deferred();
    }
    for (Host host : world.hosts()) { // Step 3: as listed; the order among equals is not ours.
      Optional<Need> need = need(host, policy.enforced());
      if (need.isPresent()) {
        for (Place place : host.places()) {
          Optional<Ending> ending = offer(host, place, need.get());
          if (ending.isPresent()) {
            return ending.get();
          }
        }
      }
    }
    return deferred();
  }

  // Step 2: the MX answer (D1, MX1, MX4).

  private boolean mxUsable() {
    if (world.mx() == Answer.FAILS || world.mx() == Answer.BOGUS && switches.validates()) {
      say("D1", new SenderStep.MxUnusable(world.mx()));
      return false;
    }
    if (world.mail() != Kind.HOSTS && world.mail() != Kind.IMPLICIT) {
      say("MX4", new SenderStep.MailNotTaken(world.mail()));
      return false;
    }
    say("MX1", new SenderStep.MxRead(world.mx()));
    return true;
  }

  // Steps 4 to 6: what the host demands; empty to go on with the next host.

  private Optional<Need> need(Host host, Optional<Rules> enforced) {
    if (!reachable(host)) {
      return Optional.empty();
    }
    Optional<Need> dane = dane(host);
    return dane.flatMap(need -> underPolicy(host, need, enforced));
  }

  /** Step 4: an address, authentic if the sender validates (D2). */
  private boolean reachable(Host host) {
    boolean reachable =
        switch (host.address()) {
          case SECURE, INSECURE -> true;
          case BOGUS -> !switches.validates();
          case NONE, NONE_PROVEN -> false;
        };
    if (!reachable) {
      say("D2", new SenderStep.HostWithoutAddress(host.name(), host.address()));
    }
    return reachable;
  }

  /** Step 5: TLSA, asked only where its answer can count (D1, D2, D5, D6). */
  private Optional<Need> dane(Host host) {
    if (!asksTlsa(host)) {
      return Optional.of(new Need(false, false, false));
    }
    return switch (host.tlsa()) {
      case BOGUS -> {
        say("D5", new SenderStep.TlsaFails(host.name()));
        yield Optional.empty();
      }
      case PINNED, PINNED_PUBLIC_CA -> {
        say("D5", new SenderStep.TlsaDemands(host.name(), SenderStep.Check.TLSA_MATCH));
        yield Optional.of(new Need(true, false, false));
      }
      case UNUSABLE -> {
        say("D6", new SenderStep.TlsaDemands(host.name(), SenderStep.Check.ENCRYPTION));
        yield Optional.of(new Need(false, true, false));
      }
      case NONE -> {
        say("D5", new SenderStep.TlsaAbsent(host.name()));
        yield Optional.of(new Need(false, false, false));
      }
    };
  }

  private boolean asksTlsa(Host host) {
    if (!switches.daneOn()) {
      return false;
    }
    boolean mx = world.mx() == Answer.SECURE || switches.checks(Dane.LENIENT);
    boolean asks = mx && host.address() == AddressAnswer.SECURE;
    if (!asks) {
      say("D2", new SenderStep.TlsaNotAsked(host.name(), host.address(), world.mx()));
    }
    return asks;
  }

  /** Step 6: an enforced policy (R12, R14, R15). */
  private Optional<Need> underPolicy(Host host, Need need, Optional<Rules> enforced) {
    if (enforced.isEmpty()) {
      return Optional.of(need);
    }
    if (need.match() && switches.both() == Both.DROP_POLICY) {
      say("R15", new SenderStep.PolicySetAside(host.name()));
      return Optional.of(need);
    }
    if (!enforced.get().listed().contains(host.name())) {
      say("R14", new SenderStep.HostNotListed(host.name()));
      return Optional.empty();
    }
    say("R12", new SenderStep.HostListed(host.name()));
    return Optional.of(new Need(need.match(), need.encryption(), true));
  }

  // Steps 7 and 8: one address; empty to go on with the next one.

  private Optional<Ending> offer(Host host, Place place, Need need) {
    if (!place.up()) {
      say("MX3", new SenderStep.NoAnswerFrom(host.name(), place.ip()));
      return Optional.empty();
    }
    return switches.tls() && tlsWorks(place, need)
        ? overTls(host, place, need)
        : inClear(host, place, need);
  }

  private static boolean tlsWorks(Place place, Need need) {
    return switch (place.tls()) {
      case OFFERED -> true;
      case OLD -> !need.authentication();
      case ABSENT, REFUSED, FAILS -> false;
    };
  }

  /** Step 7: RFC 7672 2.2 and 3207 allow clear text where nothing is demanded. */
  private Optional<Ending> inClear(Host host, Place place, Need need) {
    if (need.any()) {
      say(
          need.policyValid() ? "R14" : "D5",
          new SenderStep.TlsMissing(host.name(), place.ip(), place.tls()));
      return Optional.empty();
    }
    if (place.demandsTls()) {
      say("ST3", new SenderStep.ClearTextRefused(host.name(), place.ip()));
      return Optional.empty();
    }
    say(
        "ST4",
        switches.tls()
            ? new SenderStep.SentInClear(host.name(), place.ip(), place.tls())
            : new SenderStep.SentWithoutTls(host.name(), place.ip()));
    return ended(Outcome.CLEAR_TEXT, host, place);
  }

  /** Step 8: every check demanded must pass, and never clear text instead (D8, R13, R15). */
  private Optional<Ending> overTls(Host host, Place place, Need need) {
    if (need.match() && !place.tlsaMatch()) {
      return checkFailed("D5", host, place, SenderStep.Check.TLSA_MATCH);
    }
    if (need.policyValid() && !place.policyValid()) {
      return checkFailed("R13", host, place, SenderStep.Check.POLICY_CERTIFICATE);
    }
    if (need.authentication()) {
      say(need.match() ? "D8" : "R13", new SenderStep.DeliveredChecked(host.name(), place.ip()));
      return ended(Outcome.AUTHENTICATED, host, place);
    }
    say("X1", new SenderStep.DeliveredUnchecked(host.name(), place.ip()));
    return ended(Outcome.UNAUTHENTICATED, host, place);
  }

  private Optional<Ending> checkFailed(
      String rule, Host host, Place place, SenderStep.Check check) {
    say(rule, new SenderStep.CheckFailed(host.name(), place.ip(), check));
    return Optional.empty();
  }

  private static Optional<Ending> ended(Outcome outcome, Host host, Place place) {
    return Optional.of(new Ending(outcome, Optional.of(new At(host, place))));
  }

  /** Step 9: nothing left, the mail waits (R14, D5). */
  private Ending deferred() {
    say("MX1", new SenderStep.MailWaits());
    return Ending.DEFERRED;
  }

  private void say(String rule, SenderStep says) {
    log.accept(new Trace.Step(rule, says));
  }
}
