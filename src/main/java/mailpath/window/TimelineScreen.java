package mailpath.window;

import java.util.List;
import java.util.Optional;

/**
 * What is to be seen of a change over time.
 *
 * @param notes what the order rests on beside what was measured, or why nothing is played
 * @param played empty where nothing is
 */
record TimelineScreen(List<String> notes, Optional<Played> played) {
  TimelineScreen {
    notes = List.copyOf(notes);
  }

  /**
   * A change, made in haste and in order.
   *
   * @param servers empty where no new server comes
   * @param hastes the ways to do it in haste
   * @param done what is done in haste, one thing each
   * @param hasty what that comes to
   * @param safe what the order comes to
   * @param unchanged senders for whom nothing ever changes; empty for none
   * @param steps empty where no order is proposed
   * @param copy the order as text; empty where there is none
   */
  record Played(
      List<CertificateScreen.Option> changes,
      List<CertificateScreen.Option> servers,
      List<CertificateScreen.Option> hastes,
      List<String> done,
      List<Line> hasty,
      List<Line> safe,
      List<Row> rows,
      String unchanged,
      List<Moment> moments,
      List<Step> steps,
      String copy) {
    Played {
      changes = List.copyOf(changes);
      servers = List.copyOf(servers);
      hastes = List.copyOf(hastes);
      done = List.copyOf(done);
      hasty = List.copyOf(hasty);
      safe = List.copyOf(safe);
      rows = List.copyOf(rows);
      moments = List.copyOf(moments);
      steps = List.copyOf(steps);
    }
  }

  record Line(Mark mark, String text) {}

  /**
   * The senders that fare alike.
   *
   * @param remembers what of the past it still has; empty where that makes no difference
   * @param safe empty where no order is proposed
   */
  record Row(String id, String senders, String remembers, Bar hasty, Optional<Bar> safe) {}

  /**
   * What becomes of mail over time.
   *
   * @param words the same in words
   */
  record Bar(String name, List<Piece> pieces, String words) {
    Bar {
      pieces = List.copyOf(pieces);
    }
  }

  /**
   * @param from place on the axis, from 0 to 1
   */
  record Piece(double from, double until, Mark mark) {}

  /**
   * A moment on the axis.
   *
   * @param place from 0 to 1; empty where it lies beyond the end
   */
  record Moment(Optional<Double> place, String when, String what) {}

  /**
   * @param then how long to wait after it, and why; empty for the last
   */
  record Step(String number, String when, List<String> actions, String rule, String then) {
    Step {
      actions = List.copyOf(actions);
    }
  }
}
