package mailpath.delivery;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import mailpath.delivery.Attack.Kind;
import mailpath.delivery.Attack.Move;
import mailpath.delivery.MailPath.AddressAnswer;
import mailpath.delivery.MailPath.Answer;
import mailpath.delivery.Moves.Target;
import mailpath.delivery.World.Host;
import mailpath.network.DomainName;

/**
 * A move that gets the attacker nothing from a sender, and what stopped it.
 *
 * @param by the step at which the sender did not go along; empty where the move cannot be made
 *     because the answer is signed and the sender checks signatures (RFC 4035 4.9)
 */
public record Repelled(Move move, Optional<Trace.Step> by) {
  /** Those by which mail is read or taken; the others only keep it from arriving. */
  private static final Set<Kind> TELLING =
      EnumSet.of(
          Kind.STRIP,
          Kind.OWN_CERTIFICATE,
          Kind.ANSWER,
          Kind.FORGE_MX,
          Kind.FORGE_ADDRESS,
          Kind.HIDE_TXT,
          Kind.FALSE_CERTIFICATE,
          Kind.FALSE_POLICY);

  private static final Set<Kind> ON_POLICY = EnumSet.of(Kind.HIDE_TXT, Kind.FALSE_POLICY);

  private static final Set<Kind> ON_ANSWERS =
      EnumSet.of(Kind.FORGE_MX, Kind.HIDE_TXT, Kind.FALSE_POLICY);

  /**
   * What this attacker tries at the best server in a world whose cell is kept, that which only he
   * can do first.
   */
  static List<Repelled> of(World world, Switches sender, Attacker attacker) {
    return TELLING.stream()
        .filter(kind -> Moves.power(kind).compareTo(attacker) <= 0)
        .filter(kind -> !ON_POLICY.contains(kind) || looksForPolicy(world, sender))
        .sorted(Comparator.comparing(Moves::power).reversed().thenComparing(kind -> kind))
        .flatMap(kind -> tried(kind, world, sender).stream())
        .toList();
  }

  /** Where no record is there to be found, there is none to hide and no policy to replace. */
  private static boolean looksForPolicy(World world, Switches sender) {
    return sender.mtaSts() != Switches.MtaSts.OFF && world.policy().id().isPresent();
  }

  private static Optional<Repelled> tried(Kind kind, World world, Switches sender) {
    if (ON_ANSWERS.contains(kind)) {
      return played(new Move(kind, ""), Target.ANSWER, world, sender);
    }
    return first(world).flatMap(target -> at(kind, target, world, sender));
  }

  private static Optional<Repelled> at(Kind kind, Target target, World world, Switches sender) {
    Host host = target.in(world);
    if (kind == Kind.FORGE_ADDRESS) {
      Target answer = Target.host(target.host());
      return played(new Move(kind, host.name().text()), answer, world, sender);
    }
    boolean nothingThere = kind == Kind.STRIP && !target.placeIn(world).up();
    return nothingThere
        ? Optional.empty()
        : played(new Move(kind, Play.shown(host, target.placeIn(world))), target, world, sender);
  }

  /** The first address of the best server that has one. */
  private static Optional<Target> first(World world) {
    for (int h = 0; h < world.hosts().size(); h++) {
      if (!world.hosts().get(h).places().isEmpty()) {
        return Optional.of(new Target(h, 0));
      }
    }
    return Optional.empty();
  }

  private static Optional<Repelled> played(Move move, Target target, World world, Switches sender) {
    if (!Moves.possible(move.kind(), world, target, sender)) {
      return isSigned(move.kind(), world, target)
          ? Optional.of(new Repelled(move, Optional.empty()))
          : Optional.empty();
    }
    Trace trace = Referee.play(Moves.made(move.kind(), world, target), sender).trace();
    return Optional.of(new Repelled(move, Optional.of(decisive(trace, met(move, target, world)))));
  }

  /** Where the true answer does not validate either, no forged one is what fails. */
  private static boolean isSigned(Kind kind, World world, Target target) {
    return switch (kind) {
      case FORGE_MX -> world.mx() == Answer.SECURE;
      case HIDE_TXT -> world.policy().txt() == Answer.SECURE;
      case FALSE_POLICY -> world.policy().policyHost() == Answer.SECURE;
      case FORGE_ADDRESS ->
          EnumSet.of(AddressAnswer.SECURE, AddressAnswer.NONE_PROVEN)
              .contains(target.in(world).address());
      default -> false;
    };
  }

  /** The server at which the attacker waits; empty where he only changes the policy. */
  private static Optional<DomainName> met(Move move, Target target, World world) {
    if (ON_POLICY.contains(move.kind())) {
      return Optional.empty();
    }
    return Optional.of(move.kind() == Kind.FORGE_MX ? Moves.OWN_HOST : target.in(world).name());
  }

  /**
   * The first step at which the sender turned away from what the attacker shows, for what comes of
   * other servers and addresses was not his doing; if it never did, the end.
   */
  private static Trace.Step decisive(Trace trace, Optional<DomainName> met) {
    return trace.steps().stream()
        .filter(step -> resists(step.says(), met))
        .findFirst()
        .orElseGet(() -> trace.steps().getLast());
  }

  private static boolean resists(SenderStep says, Optional<DomainName> met) {
    return switch (says) {
      case SenderStep.MxUnusable ignored -> true;
      case SenderStep.PolicyUnreadableDefers ignored -> true;
      case SenderStep.PolicyRemembered ignored -> met.isEmpty();
      case SenderStep.HostWithoutAddress(var host, var ignored) -> met.equals(Optional.of(host));
      case SenderStep.TlsaFails(var host) -> met.equals(Optional.of(host));
      case SenderStep.HostNotListed(var host) -> met.equals(Optional.of(host));
      case SenderStep.TlsMissing(var host, var ip, var ignored) -> met.equals(Optional.of(host));
      case SenderStep.CheckFailed(var host, var ip, var ignored) -> met.equals(Optional.of(host));
      default -> false;
    };
  }
}
