package mailpath.delivery;

import java.util.ArrayList;
import java.util.List;
import mailpath.delivery.Verdict.Decider;

/**
 * What one sender's mail can come to (delivery-game 4): the letters of its row of the matrix, and
 * where it delivers.
 *
 * @param passive for nobody and the listener: the worst over {@code delivers}; DEFERRED if empty
 * @param taking against who only blocks, strips and breaks TLS: for "encryption enforced"
 * @param delivers the addresses through which the sender delivers, each tried as the only one
 */
record Row(
    Outcome passive,
    Outcome taking,
    Outcome onPath,
    Outcome dns,
    Outcome falseCertificate,
    List<Decider> delivers) {
  /** No way to deliver and no way to attack: the start of a worst-of. */
  static final Row EMPTY = start(Outcome.DEFERRED);

  Row {
    delivers = List.copyOf(delivers);
  }

  /** Before any attack is tried. */
  static Row start(Outcome passive) {
    return new Row(
        passive, Outcome.DEFERRED, Outcome.DEFERRED, Outcome.DEFERRED, Outcome.DEFERRED, List.of());
  }

  /** The row of one place that takes mail. */
  Row at(Decider place) {
    return new Row(passive, taking, onPath, dns, falseCertificate, List.of(place));
  }

  /** The sender's own word (delivery-game 5). */
  Word word() {
    if (passive == Outcome.DEFERRED) {
      return Word.BROKEN;
    }
    if (!passive.kept()) {
      return Word.PLAINTEXT;
    }
    return onPath.kept() && dns.kept() ? Word.SECURE : Word.OPPORTUNISTIC;
  }

  Outcome letter(Attacker attacker) {
    return switch (attacker) {
      case NOBODY, LISTENER -> passive;
      case ON_PATH -> onPath;
      case DNS -> dns;
      case FALSE_CERTIFICATE -> falseCertificate;
    };
  }

  /** The row over the places of both: active attackers choose the worse. */
  Row with(Row other) {
    List<Decider> all = new ArrayList<>(delivers);
    all.addAll(other.delivers);
    return new Row(
        worseDelivered(passive, other.passive),
        worse(taking, other.taking),
        worse(onPath, other.onPath),
        worse(dns, other.dns),
        worse(falseCertificate, other.falseCertificate),
        all);
  }

  /** Who cannot deliver at one place tries the next, so only the places that take mail count. */
  private static Outcome worseDelivered(Outcome one, Outcome other) {
    if (one == Outcome.DEFERRED) {
      return other;
    }
    return other == Outcome.DEFERRED ? one : worse(one, other);
  }

  static Outcome worse(Outcome one, Outcome other) {
    return one.compareTo(other) >= 0 ? one : other;
  }
}
