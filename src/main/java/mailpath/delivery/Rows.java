package mailpath.delivery;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import mailpath.delivery.Verdict.Decider;
import mailpath.delivery.World.Host;

/**
 * Plays rows and remembers them. Mail ends in one place, so a world is played place by place, all
 * others blocked, and the worst of these counts; the many worlds of unknown facts and of repairs
 * share most of their places.
 */
final class Rows {
  private final Map<Surroundings, Map<Host, Row>> played = new HashMap<>();

  /** All that a sender meets but the hosts, and the sender. */
  private record Surroundings(World bare, Switches sender) {}

  Row row(World world, Switches sender) {
    World bare = world.withHosts(List.of());
    Map<Host, Row> known =
        played.computeIfAbsent(new Surroundings(bare, sender), ignored -> new HashMap<>());
    if (world.hosts().isEmpty()) {
      return play(world, sender);
    }
    Row row = Row.EMPTY;
    for (Host host : world.hosts()) {
      for (Host single : singles(host)) {
        row =
            row.with(
                known.computeIfAbsent(
                    single, alone -> play(bare.withHosts(List.of(alone)), sender)));
      }
    }
    return row;
  }

  private static List<Host> singles(Host host) {
    return host.places().size() <= 1
        ? List.of(host)
        : host.places().stream().map(place -> host.withPlaces(List.of(place))).toList();
  }

  private static Row play(World world, Switches sender) {
    Outcome passive = Referee.outcome(world, sender);
    Row row =
        new Row(
            passive,
            Outcome.DEFERRED,
            Outcome.DEFERRED,
            Outcome.DEFERRED,
            Outcome.DEFERRED,
            passive == Outcome.DEFERRED ? List.of() : List.of(place(world)));
    for (Play play : Attacks.all(world, sender)) {
      row = raised(row, play, Referee.outcome(play.world(), sender));
    }
    return row;
  }

  /** An attacker has the moves of all those before him. */
  private static Row raised(Row row, Play play, Outcome outcome) {
    Attacker power = play.power();
    return new Row(
        row.passive(),
        play.onlyTakesAway() ? Row.worse(row.taking(), outcome) : row.taking(),
        power.compareTo(Attacker.ON_PATH) <= 0 ? Row.worse(row.onPath(), outcome) : row.onPath(),
        power.compareTo(Attacker.DNS) <= 0 ? Row.worse(row.dns(), outcome) : row.dns(),
        Row.worse(row.falseCertificate(), outcome),
        row.delivers());
  }

  private static Decider place(World world) {
    Host host = world.hosts().getFirst();
    return new Decider(host.name().text(), host.places().getFirst().ip());
  }
}
