package mailpath.delivery;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import mailpath.delivery.MailPath.Kind;
import mailpath.delivery.RepairPlan.Stage;
import mailpath.delivery.RepairPlan.Way;

/**
 * Plans a way to secure mail from the repairs that the missing link is made of (delivery-game 6):
 * stage by stage the smallest set that lifts the senders of the way and makes it worse for nobody.
 * Where senders cannot deliver, that is mended before anything else.
 */
public final class RepairPlans {
  /** Stages of a way; honest domains need three. */
  private static final int MOST = 8;

  private final MailPath path;
  private final Rows rows;

  private RepairPlans(MailPath path, Rows rows) {
    this.path = path;
    this.rows = rows;
  }

  /**
   * The three ways, that with the fewest repairs first; empty where it is not known what mail to
   * the domain comes to, or the domain takes none.
   */
  public static List<RepairPlan> of(MailPath path) {
    boolean taken = path.mail().ifKnown().filter(RepairPlans::takesMail).isPresent();
    Rows rows = new Rows();
    List<Assessed> readings = taken ? Game.readings(path, rows) : List.of();
    if (readings.isEmpty() || Assessed.shown(readings).word() == Word.UNKNOWN) {
      return List.of();
    }
    RepairPlans plans = new RepairPlans(path, rows);
    return Stream.of(Way.values())
        .map(way -> plans.plan(way, readings))
        .sorted(
            Comparator.comparing((RepairPlan plan) -> !plan.reached())
                .thenComparingInt(RepairPlan::length))
        .toList();
  }

  private static boolean takesMail(Kind mail) {
    return switch (mail) {
      case HOSTS, IMPLICIT -> true;
      case NULL_MX, NO_MAIL, NXDOMAIN -> false;
    };
  }

  private RepairPlan plan(Way way, List<Assessed> measured) {
    List<Assessed> readings = measured;
    List<Stage> stages = new ArrayList<>();
    while (!isReached(way, readings) && stages.size() < MOST) {
      Assessed shown = Assessed.shown(readings);
      boolean broken = shown.range().contains(Word.BROKEN);
      ToIntFunction<Board> rank = broken ? RepairPlans::headline : board -> rank(way, board);
      RepairSearch search = search(rank, repair -> true);
      List<List<Repair>> sets = search.smallest(boards(shown));
      if (sets.isEmpty()) {
        break;
      }
      List<Repair> set = sets.getFirst();
      List<Assessed> after = readings.stream().map(one -> made(set, one, search)).toList();
      stages.add(stage(set, Assessed.shown(after), onlyAtServers(set, shown)));
      readings = after;
    }
    return new RepairPlan(way, stages, isReached(way, readings));
  }

  private RepairSearch search(ToIntFunction<Board> rank, Predicate<Repair> offered) {
    return new RepairSearch(
        path.domain(), rows, rank, offered, (before, after) -> !worseForAny(before, after));
  }

  private static boolean worseForAny(Board before, Board after) {
    return Board.JUDGED.stream()
        .anyMatch(
            kind ->
                before.takesPart(kind)
                    && (!after.takesPart(kind)
                        || after.word(kind).compareTo(before.word(kind)) < 0));
  }

  private static int headline(Board board) {
    return board.headline().ordinal();
  }

  /** A sender of which it cannot be said what it remembers counts as one that gets nothing. */
  private static int rank(Way way, Board board) {
    return way.senders().stream()
        .mapToInt(kind -> board.takesPart(kind) ? board.word(kind).ordinal() : 0)
        .sum();
  }

  private static boolean isReached(Way way, List<Assessed> readings) {
    return readings.stream()
        .allMatch(
            one ->
                one.word() == Word.SECURE
                    && way.senders().stream()
                        .allMatch(kind -> one.range(kind).equals(List.of(Word.SECURE))));
  }

  private static List<Board> boards(Assessed assessed) {
    return assessed.boards().stream().map(Valued::value).toList();
  }

  private static Assessed made(List<Repair> set, Assessed before, RepairSearch search) {
    return new Assessed(
        before.reading(),
        before.boards().stream()
            .map(board -> new Valued<>(search.after(set, board.value()), board.assumed()))
            .toList(),
        before.accepts());
  }

  private boolean onlyAtServers(List<Repair> set, Assessed before) {
    boolean any = set.stream().anyMatch(repair -> repair.kind().atServers());
    Predicate<Repair> published = repair -> !repair.kind().atServers();
    return any
        && before.word() != Word.SECURE
        && search(RepairPlans::headline, published).smallest(boards(before)).isEmpty();
  }

  private static Stage stage(List<Repair> set, Assessed after, boolean onlyAtServers) {
    Map<SenderKind, List<Word>> senders = new EnumMap<>(SenderKind.class);
    for (SenderKind kind : SenderKind.values()) {
      senders.put(kind, after.range(kind));
    }
    return new Stage(set, after.range(), senders, onlyAtServers);
  }
}
