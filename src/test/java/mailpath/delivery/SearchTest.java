package mailpath.delivery;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import mailpath.delivery.Attack.Kind;
import mailpath.delivery.Moves.Target;
import mailpath.delivery.World.Host;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The short search of delivery-game 4 against the full product of moves, on small random facts. */
@Tag("exhaustive")
class SearchTest {

  private record Reached(World world, Attacker power) {
    Reached by(Kind kind, Target target) {
      Attacker needed = Moves.power(kind);
      return new Reached(
          Moves.made(kind, world, target), needed.compareTo(power) > 0 ? needed : power);
    }
  }

  @Test
  void the_short_search_finds_the_worst_of_all_attacks() {
    RandomPaths paths = new RandomPaths(5, 2, 1);
    for (int i = 0; i < 16; i++) {
      String text = paths.next();
      World world = Worlds.of(Readings.of(PathText.path(text)).getFirst()).getFirst().value();
      for (SenderKind kind : SenderKind.values()) {
        same(text, world, kind);
      }
    }
  }

  @Test
  void two_addresses_of_a_host_are_two_places() {
    RandomPaths paths = new RandomPaths(6, 1, 3);
    for (int i = 0; i < 6; i++) {
      String text = paths.next();
      World world = Worlds.of(Readings.of(PathText.path(text)).getFirst()).getFirst().value();
      same(text, world, SenderKind.OPPORTUNISTIC);
      same(text, world, SenderKind.BOTH_KNOWN);
    }
  }

  private static void same(String text, World world, SenderKind kind) {
    Switches sender = Switches.of(kind);
    Map<Attacker, Outcome> worst = new EnumMap<>(Attacker.class);
    for (Reached reached : everything(world, sender)) {
      Outcome outcome = Referee.outcome(reached.world(), sender);
      worst.merge(reached.power(), outcome, Row::worse);
    }
    Row row = new Rows().row(world, sender);
    Outcome soFar = worst.get(Attacker.LISTENER);
    for (Attacker attacker : List.of(Attacker.ON_PATH, Attacker.DNS, Attacker.FALSE_CERTIFICATE)) {
      soFar = Row.worse(soFar, worst.getOrDefault(attacker, soFar));
      assertEquals(soFar, row.letter(attacker), kind + " " + attacker + ": " + text);
    }
  }

  /** Every combination: a move or none at each place, at each host and for each answer. */
  private static List<Reached> everything(World world, Switches sender) {
    List<Reached> all = new ArrayList<>();
    for (World ordered : orders(world)) {
      List<Reached> some = List.of(new Reached(ordered, Attacker.LISTENER));
      for (int h = 0; h < ordered.hosts().size(); h++) {
        for (int p = 0; p < ordered.hosts().get(h).places().size(); p++) {
          some =
              each(
                  some,
                  new Target(h, p),
                  sender,
                  Kind.BLOCK,
                  Kind.STRIP,
                  Kind.BREAK_TLS,
                  Kind.OWN_CERTIFICATE,
                  Kind.ANSWER,
                  Kind.FALSE_CERTIFICATE);
        }
      }
      for (int h = 0; h < ordered.hosts().size(); h++) {
        some = forged(some, h, sender);
        some = each(some, Target.host(h), sender, Kind.BREAK_TLSA, Kind.BREAK_ADDRESS);
      }
      some = each(some, Target.ANSWER, sender, Kind.HIDE_TXT, Kind.NEW_ID, Kind.BREAK_TXT);
      some = each(some, Target.ANSWER, sender, Kind.BREAK_FETCH, Kind.FALSE_POLICY);
      all.addAll(each(some, Target.ANSWER, sender, Kind.FORGE_MX, Kind.BREAK_MX));
    }
    return all;
  }

  private static List<Reached> each(
      List<Reached> before, Target target, Switches sender, Kind... kinds) {
    return before.stream()
        .flatMap(
            reached ->
                Stream.concat(
                    Stream.of(reached),
                    Stream.of(kinds)
                        .filter(kind -> Moves.possible(kind, reached.world(), target, sender))
                        .map(kind -> reached.by(kind, target))))
        .toList();
  }

  private static List<Reached> forged(List<Reached> before, int host, Switches sender) {
    Target there = Target.host(host);
    return before.stream()
        .flatMap(
            reached ->
                Moves.possible(Kind.FORGE_ADDRESS, reached.world(), there, sender)
                    ? Stream.of(
                        reached,
                        reached.by(Kind.FORGE_ADDRESS, there),
                        reached
                            .by(Kind.FORGE_ADDRESS, there)
                            .by(Kind.FALSE_CERTIFICATE, new Target(host, 0)))
                    : Stream.of(reached))
        .toList();
  }

  /** Equal preference comes in any order. */
  private static List<World> orders(World world) {
    List<Host> hosts = world.hosts();
    boolean equal =
        hosts.size() == 2 && hosts.getFirst().preference() == hosts.getLast().preference();
    return equal ? List.of(world, world.withHosts(hosts.reversed())) : List.of(world);
  }
}
