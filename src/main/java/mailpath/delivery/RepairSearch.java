package mailpath.delivery;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import mailpath.delivery.Verdict.Decider;
import mailpath.network.DomainName;
import org.jspecify.annotations.Nullable;

/**
 * Breadth first over sets of repairs (delivery-game 6): the smallest that lift something. A set
 * counts only if it lifts in every world that the unknown facts leave, and never touches one of
 * these facts.
 */
final class RepairSearch {
  private static final int MOST = 4;

  /** Worlds of unknown facts that a set is tried in; where more are open, too little is known. */
  private static final int WORLDS = 256;

  /** Sets of one size that are tried; only a domain with very many hosts has more. */
  private static final int SETS = 5_000;

  private final DomainName domain;
  private final Rows rows;
  private final ToIntFunction<Board> rank;
  private final Predicate<Repair> offered;
  private final BiPredicate<Board, Board> allowed;
  private final Repairs repairs;

  /**
   * @param rank what is to be lifted, the more the better
   * @param offered repairs that may be in a set
   * @param allowed whether a set may lead from a world to another, beside the rule that no sender
   *     may deliver through fewer addresses
   */
  RepairSearch(
      DomainName domain,
      Rows rows,
      ToIntFunction<Board> rank,
      Predicate<Repair> offered,
      BiPredicate<Board, Board> allowed) {
    this.domain = domain;
    this.rows = rows;
    this.rank = rank;
    this.offered = offered;
    this.allowed = allowed;
    this.repairs = new Repairs(domain);
  }

  /** The smallest sets, best first. */
  List<List<Repair>> smallest(List<Board> boards) {
    if (boards.size() > WORLDS) {
      return List.of();
    }
    List<Repair> needed = neededInEvery(boards).stream().filter(offered).toList();
    List<Repair> mending = needed.stream().filter(one -> !Repairs.withdraws(one)).toList();
    List<List<Repair>> first = smallest(mending, boards);
    return first.isEmpty() ? smallest(needed, boards) : first;
  }

  /** Only what is known to be missing: a fact that was not measured is not framed as one. */
  private List<Repair> neededInEvery(List<Board> boards) {
    Map<String, Repair> common = new LinkedHashMap<>();
    boolean first = true;
    for (Board board : boards) {
      Map<String, Repair> here = new LinkedHashMap<>();
      Needs.of(board.world(), domain).forEach(repair -> here.put(key(repair), repair));
      if (first) {
        common.putAll(here);
        first = false;
      }
      common.replaceAll((key, repair) -> both(repair, here.get(key)));
      common.values().removeIf(repair -> repair.args().isEmpty());
    }
    return List.copyOf(common.values());
  }

  private String key(Repair repair) {
    boolean one =
        repair.kind() == Repair.Kind.REMOVE_HOST || repair.args().equals(List.of(domain.text()));
    return repair.kind() + (one ? repair.args().getFirst() : "");
  }

  private static Repair both(Repair one, @Nullable Repair other) {
    return new Repair(
        one.kind(),
        other == null ? List.of() : one.args().stream().filter(other.args()::contains).toList());
  }

  private record Lift(List<Repair> set, int rank) {
    List<Repair.Kind> kinds() {
      return set.stream().map(Repair::kind).toList();
    }
  }

  private List<List<Repair>> smallest(List<Repair> available, List<Board> boards) {
    for (int size = 1; size <= MOST; size++) {
      List<Lift> lifts = new ArrayList<>();
      List<List<Repair>> sets = sets(available, size);
      for (List<Repair> set : sets.subList(0, Math.min(sets.size(), SETS))) {
        int lifted = lifted(set, boards);
        if (lifted > Integer.MIN_VALUE) {
          lifts.add(new Lift(set, lifted));
        }
      }
      if (!lifts.isEmpty()) {
        lifts.sort(
            Comparator.comparing(Lift::rank, Comparator.reverseOrder())
                .thenComparing(Lift::kinds, RepairSearch::compareKinds));
        return lifts.stream().map(Lift::set).toList();
      }
    }
    return List.of();
  }

  /** All sets of a size, each in the order of preference. */
  private static List<List<Repair>> sets(List<Repair> available, int size) {
    if (size == 0) {
      return List.of(List.of());
    }
    List<List<Repair>> sets = new ArrayList<>();
    for (int i = 0; i < available.size(); i++) {
      Repair first = available.get(i);
      for (List<Repair> rest : sets(available.subList(i + 1, available.size()), size - 1)) {
        sets.add(Stream.concat(Stream.of(first), rest.stream()).toList());
      }
    }
    return sets;
  }

  private static int compareKinds(List<Repair.Kind> one, List<Repair.Kind> other) {
    for (int i = 0; i < one.size(); i++) {
      int order = one.get(i).compareTo(other.get(i));
      if (order != 0) {
        return order;
      }
    }
    return 0;
  }

  /** The rank that the set is sure to give; the least number where it does not lift. */
  private int lifted(List<Repair> set, List<Board> boards) {
    boolean exempt = set.stream().anyMatch(Repairs::withdraws);
    int least = Integer.MAX_VALUE;
    for (Board before : boards) {
      Board after = after(set, before);
      if (rank.applyAsInt(after) <= rank.applyAsInt(before)
          || !exempt && deliversLess(before, after)
          || !allowed.test(before, after)) {
        return Integer.MIN_VALUE;
      }
      least = Math.min(least, rank.applyAsInt(after));
    }
    return least;
  }

  /** The world with the set made in it, played. */
  Board after(List<Repair> set, Board before) {
    World mended = before.world();
    for (Repair repair : set) {
      mended = repairs.made(repair, mended);
    }
    return Board.of(mended, rows);
  }

  private static boolean deliversLess(Board before, Board after) {
    return Board.JUDGED.stream()
        .anyMatch(
            kind -> {
              List<Decider> left = after.row(kind).delivers();
              return !left.containsAll(before.row(kind).delivers());
            });
  }
}
