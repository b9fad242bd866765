package mailpath.delivery;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import mailpath.delivery.Attack.Kind;
import mailpath.delivery.Attack.Move;
import mailpath.delivery.Moves.Target;
import mailpath.delivery.World.Host;
import mailpath.delivery.World.Place;

/**
 * Moves made one after the other, and the world that a sender meets then.
 *
 * @param power the weakest attacker who can make all the moves
 */
record Play(List<Move> moves, World world, Attacker power) {
  /** Fewest moves first, then the order of the table of moves (delivery-game 4). */
  static final Comparator<Play> SHORTEST =
      Comparator.<Play>comparingInt(play -> play.moves.size())
          .thenComparing(Play::moves, Play::compare);

  Play {
    moves = List.copyOf(moves);
  }

  static Play none(World world) {
    return new Play(List.of(), world, Attacker.LISTENER);
  }

  /** Whether the attacker needs neither an answer nor a certificate of his own. */
  boolean onlyTakesAway() {
    for (Move move : moves) {
      if (move.kind().compareTo(Kind.BREAK_TLS) > 0) {
        return false;
      }
    }
    return true;
  }

  Play and(Kind kind, Target against, String shown) {
    return new Play(moved(kind, shown), Moves.made(kind, world, against), stronger(kind));
  }

  /** All other addresses blocked, which counts as one move; nothing to do where there are none. */
  Play blockingAllBut(Target kept) {
    List<String> blocked = new ArrayList<>();
    List<Host> left = new ArrayList<>();
    for (int h = 0; h < world.hosts().size(); h++) {
      left.add(blocked(h, kept, blocked));
    }
    return blocked.isEmpty()
        ? this
        : new Play(
            moved(Kind.BLOCK, String.join(", ", blocked)),
            world.withHosts(left),
            stronger(Kind.BLOCK));
  }

  private Host blocked(int number, Target kept, List<String> blocked) {
    Host host = world.hosts().get(number);
    List<Place> left = new ArrayList<>(host.places());
    for (int p = 0; p < left.size(); p++) {
      boolean isKept = kept.host() == number && (kept.place() == p || kept.place() < 0);
      if (!isKept && left.get(p).up()) {
        blocked.add(shown(host, left.get(p)));
        left.set(p, left.get(p).down());
      }
    }
    return host.withPlaces(left);
  }

  static String shown(Host host, Place place) {
    return host.name().text() + " " + place.ip();
  }

  private Attacker stronger(Kind move) {
    Attacker needed = Moves.power(move);
    return needed.compareTo(power) > 0 ? needed : power;
  }

  private List<Move> moved(Kind kind, String shown) {
    List<Move> more = new ArrayList<>(moves);
    more.add(new Move(kind, shown));
    more.sort(Comparator.comparing(Move::kind));
    return more;
  }

  private static int compare(List<Move> one, List<Move> other) {
    for (int i = 0; i < Math.min(one.size(), other.size()); i++) {
      int order = one.get(i).kind().compareTo(other.get(i).kind());
      if (order != 0) {
        return order;
      }
    }
    return Integer.compare(one.size(), other.size());
  }
}
