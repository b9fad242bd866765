package mailpath.delivery;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import mailpath.delivery.MailPath.Kind;
import mailpath.delivery.Verdict.Decider;
import mailpath.network.DomainName;
import org.jspecify.annotations.Nullable;

/**
 * The search for the missing link (delivery-game 6): breadth first over sets of repairs. A set
 * counts only if it lifts whatever the unknown facts are, and never touches one of these.
 */
final class MissingLinks {
  private static final int MOST = 4;

  /** Worlds of unknown facts that a set is tried in; where more are open, too little is known. */
  private static final int WORLDS = 256;

  /** Sets of one size that are tried; only a domain with very many hosts has more. */
  private static final int SETS = 5_000;

  private final DomainName domain;
  private final Repairs repairs;
  private final Assessed shown;
  private final Rows rows;

  MissingLinks(DomainName domain, Assessed shown, Rows rows) {
    this.domain = domain;
    this.repairs = new Repairs(domain);
    this.shown = shown;
    this.rows = rows;
  }

  MissingLink missingLink() {
    Kind mail = shown.first().world().mail();
    return switch (shown.word()) {
      case NOT_ACCEPTING, SECURE, UNKNOWN -> MissingLink.NONE;
      case BROKEN, PLAINTEXT, OPPORTUNISTIC ->
          switch (mail) {
            case NXDOMAIN, NULL_MX -> MissingLink.NONE;
            case NO_MAIL -> new MissingLink(List.of(List.of(anAddressOrMx())));
            case HOSTS, IMPLICIT -> search();
          };
    };
  }

  private Repair anAddressOrMx() {
    return new Repair(Repair.Kind.HOST_ANSWERS, List.of(domain.text()));
  }

  private MissingLink search() {
    if (shown.boards().size() > WORLDS) {
      return MissingLink.NONE;
    }
    List<Repair> needed = neededInEvery();
    List<Repair> mending = needed.stream().filter(one -> !Repairs.withdraws(one)).toList();
    return smallest(mending).or(() -> smallest(needed)).orElse(MissingLink.NONE);
  }

  /** Only what is known to be missing: a fact that was not measured is not framed as one. */
  private List<Repair> neededInEvery() {
    Map<String, Repair> common = new LinkedHashMap<>();
    boolean first = true;
    for (Valued<Board> board : shown.boards()) {
      Map<String, Repair> here = new LinkedHashMap<>();
      Needs.of(board.value().world(), domain).forEach(repair -> here.put(key(repair), repair));
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

  private record Lift(List<Repair> set, Word headline) {
    List<Repair.Kind> kinds() {
      return set.stream().map(Repair::kind).toList();
    }
  }

  private Optional<MissingLink> smallest(List<Repair> available) {
    for (int size = 1; size <= MOST; size++) {
      List<Lift> lifts = new ArrayList<>();
      List<List<Repair>> sets = sets(available, size);
      for (List<Repair> set : sets.subList(0, Math.min(sets.size(), SETS))) {
        lift(set).ifPresent(headline -> lifts.add(new Lift(set, headline)));
      }
      if (!lifts.isEmpty()) {
        lifts.sort(
            Comparator.comparing(Lift::headline, Comparator.reverseOrder())
                .thenComparing(Lift::kinds, MissingLinks::compareKinds));
        return Optional.of(new MissingLink(lifts.stream().map(Lift::set).toList()));
      }
    }
    return Optional.empty();
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

  /** The headline that the set is sure to give, if that is a better one. */
  private Optional<Word> lift(List<Repair> set) {
    boolean exempt = set.stream().anyMatch(Repairs::withdraws);
    Word least = Word.SECURE;
    for (Valued<Board> board : shown.boards()) {
      Board before = board.value();
      World mended = before.world();
      for (Repair repair : set) {
        mended = repairs.made(repair, mended);
      }
      Board after = Board.of(mended, rows);
      if (after.headline().compareTo(before.headline()) <= 0
          || !exempt && deliversLess(before, after)) {
        return Optional.empty();
      }
      least = after.headline().compareTo(least) < 0 ? after.headline() : least;
    }
    return Optional.of(least);
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
