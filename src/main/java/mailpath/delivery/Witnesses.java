package mailpath.delivery;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import mailpath.delivery.Attack.Kind;
import mailpath.delivery.Attack.Move;
import mailpath.delivery.Cell.Witness;
import mailpath.delivery.Moves.Target;
import mailpath.delivery.Verdict.Decider;
import mailpath.delivery.World.Host;

/**
 * The attacks that show a row: for each attacker the worst one with the fewest moves (delivery-game
 * 4), played in the whole world and with its trace.
 */
final class Witnesses {
  private final World world;
  private final Switches sender;
  private final List<Tried> tried;

  private Witnesses(World world, Switches sender) {
    this.world = world;
    this.sender = sender;
    this.tried =
        Attacks.all(world, sender).stream()
            .map(play -> new Tried(play, Referee.outcome(play.world(), sender)))
            .sorted(Comparator.comparing(Tried::play, Play.SHORTEST))
            .toList();
  }

  static Witnesses of(World world, Switches sender) {
    return new Witnesses(world, sender);
  }

  private record Tried(Play play, Outcome outcome) {}

  /**
   * @param place where the mail ended; empty if it waits
   */
  record Shown(Witness witness, Optional<Decider> place) {}

  Shown worst(Attacker attacker) {
    return switch (attacker) {
      case NOBODY, LISTENER -> passive();
      case ON_PATH, DNS, FALSE_CERTIFICATE -> active(attacker);
    };
  }

  private Shown active(Attacker attacker) {
    List<Tried> able =
        tried.stream().filter(one -> one.play.power().compareTo(attacker) <= 0).toList();
    Outcome worst = able.stream().map(Tried::outcome).max(Comparator.naturalOrder()).orElseThrow();
    Play shortest =
        able.stream()
            .filter(one -> one.outcome == worst)
            .findFirst()
            .map(Tried::play)
            .orElseThrow();
    return shown(new Attack(shortest.moves()), shortest.world());
  }

  /** No attack; but any address may be out of service that day, so the worst one left counts. */
  private Shown passive() {
    List<Shown> days = new ArrayList<>(List.of(shown(Attack.NONE, world)));
    for (int h = 0; h < world.hosts().size(); h++) {
      Host host = world.hosts().get(h);
      for (int p = 0; p < host.places().size(); p++) {
        World day = Play.none(world).blockingAllBut(new Target(h, p)).world();
        days.add(shown(Attack.NONE, day));
      }
    }
    return days.stream()
        .filter(day -> day.place().isPresent())
        .reduce((one, other) -> worse(one, other) ? one : other)
        .orElse(days.getFirst());
  }

  private static boolean worse(Shown one, Shown other) {
    return one.witness().outcome().compareTo(other.witness().outcome()) >= 0;
  }

  private Shown shown(Attack attack, World met) {
    Referee.Played played = Referee.play(met, sender);
    return new Shown(
        new Witness(attack, played.trace(), played.outcome()),
        played.at().map(at -> new Decider(at.host().name().text(), at.place().ip())));
  }

  /** The shortest attack that removes STARTTLS and makes the sender go on in clear text. */
  Optional<Witness> strip() {
    return tried.stream()
        .filter(one -> one.outcome == Outcome.CLEAR_TEXT && strips(one.play))
        .findFirst()
        .map(one -> shown(new Attack(one.play.moves()), one.play.world()).witness());
  }

  private static boolean strips(Play play) {
    return play.moves().stream().map(Move::kind).anyMatch(kind -> kind == Kind.STRIP);
  }
}
