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
  private final Map<Question, Map<Host, Row>> met = new HashMap<>();
  private final Map<Question, Row> played = new HashMap<>();

  /** A world and who sends into it. */
  private record Question(World world, Switches sender) {}

  Row row(World world, Switches sender) {
    World bare = world.withHosts(List.of());
    if (world.hosts().isEmpty()) {
      return played.computeIfAbsent(new Question(bare, sender), Rows::play);
    }
    Map<Host, Row> rows =
        met.computeIfAbsent(new Question(bare, sender), question -> new HashMap<>());
    Row row = Row.EMPTY;
    for (Host host : world.hosts()) {
      for (Host single : singles(host)) {
        row = row.with(rows.computeIfAbsent(single, alone -> alone(bare, alone, sender)));
      }
    }
    return row;
  }

  private static List<Host> singles(Host host) {
    return host.places().size() <= 1
        ? List.of(host)
        : host.places().stream().map(place -> host.withPlaces(List.of(place))).toList();
  }

  private Row alone(World bare, Host host, Switches sender) {
    Question question = new Question(Discernment.of(bare, host, sender), sender);
    Row row = played.computeIfAbsent(question, Rows::play);
    return row.passive() == Outcome.DEFERRED
        ? row
        : row.at(new Decider(host.name().text(), host.places().getFirst().ip()));
  }

  private static Row play(Question question) {
    Row row = Row.start(Referee.outcome(question.world(), question.sender()));
    for (Play play : Attacks.all(question.world(), question.sender())) {
      row = raised(row, play, Referee.outcome(play.world(), question.sender()));
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
}
