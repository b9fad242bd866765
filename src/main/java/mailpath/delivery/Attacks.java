package mailpath.delivery;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import mailpath.delivery.Attack.Kind;
import mailpath.delivery.Moves.Target;
import mailpath.delivery.World.Host;

/**
 * Every attack worth trying against one sender (delivery-game 4). Mail ends in one place, so it is
 * complete to try (answers for MX, TXT, fetch) with (one target, one move), all other addresses
 * blocked or none.
 */
final class Attacks {
  private static final List<Kind> AT_A_PLACE =
      List.of(
          Kind.STRIP, Kind.BREAK_TLS, Kind.OWN_CERTIFICATE, Kind.ANSWER, Kind.FALSE_CERTIFICATE);

  private static final List<Kind> AT_A_HOST = List.of(Kind.BREAK_ADDRESS, Kind.BREAK_TLSA);

  private final Switches sender;

  private Attacks(Switches sender) {
    this.sender = sender;
  }

  /** The attack without a move first. */
  static List<Play> all(World world, Switches sender) {
    return new Attacks(sender).all(world);
  }

  private List<Play> all(World world) {
    List<Play> plays = new ArrayList<>();
    for (Play policy : policyAnswers(world)) {
      plays.add(policy);
      plays.add(policy.blockingAllBut(Target.ANSWER));
      add(plays, policy, Kind.FORGE_MX, Target.ANSWER, "");
      add(plays, policy, Kind.BREAK_MX, Target.ANSWER, "");
      for (int host = 0; host < world.hosts().size(); host++) {
        atHost(plays, policy, Target.host(host));
        for (int place = 0; place < world.hosts().get(host).places().size(); place++) {
          atPlace(plays, policy, new Target(host, place));
        }
      }
    }
    return plays;
  }

  /** The answers for TXT and fetch; of those that leave the same policy, the easiest. */
  private List<Play> policyAnswers(World world) {
    if (sender.mtaSts() == Switches.MtaSts.OFF) {
      return List.of(Play.none(world));
    }
    List<Play> texts = new ArrayList<>(List.of(Play.none(world)));
    List.of(Kind.HIDE_TXT, Kind.NEW_ID, Kind.BREAK_TXT)
        .forEach(kind -> add(texts, Play.none(world), kind, Target.ANSWER, ""));
    List<Play> both = new ArrayList<>(texts);
    for (Play text : texts) {
      add(both, text, Kind.BREAK_FETCH, Target.ANSWER, "");
      add(both, text, Kind.FALSE_POLICY, Target.ANSWER, "");
    }
    both.sort(Comparator.comparing(Play::power).thenComparing(Play.SHORTEST));
    Map<PolicyStep.Standing, Play> distinct = new LinkedHashMap<>();
    for (Play play : both) {
      distinct.putIfAbsent(PolicyStep.of(play.world(), sender, step -> {}), play);
    }
    return List.copyOf(distinct.values());
  }

  private void atHost(List<Play> plays, Play answers, Target target) {
    Host host = target.in(answers.world());
    String name = host.name().text();
    AT_A_HOST.forEach(kind -> add(plays, answers, kind, target, name));
    for (Play start : starts(answers, target)) {
      if (add(plays, start, Kind.FORGE_ADDRESS, target, name)) {
        Target forged = new Target(target.host(), 0);
        add(plays, plays.getLast(), Kind.FALSE_CERTIFICATE, forged, name);
      }
    }
  }

  private void atPlace(List<Play> plays, Play answers, Target target) {
    String shown = Play.shown(target.in(answers.world()), target.placeIn(answers.world()));
    for (Play start : starts(answers, target)) {
      plays.add(start);
      AT_A_PLACE.forEach(kind -> add(plays, start, kind, target, shown));
    }
  }

  private static Set<Play> starts(Play answers, Target target) {
    return new LinkedHashSet<>(List.of(answers, answers.blockingAllBut(target)));
  }

  private boolean add(List<Play> plays, Play before, Kind kind, Target target, String shown) {
    boolean possible = Moves.possible(kind, before.world(), target, sender);
    if (possible) {
      plays.add(before.and(kind, target, shown));
    }
    return possible;
  }
}
