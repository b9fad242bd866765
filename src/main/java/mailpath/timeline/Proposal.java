package mailpath.timeline;

import java.util.List;
import mailpath.delivery.SenderKind;

/** The order in which a change should be made. */
public sealed interface Proposal {
  /**
   * An order that was played at every moment and breaks nobody's mail. Where no order keeps
   * everybody as protected as before and after, the lanes say whom it leaves less so, and when.
   *
   * @param lanes as proof
   */
  record Proven(Plan plan, Lanes lanes) implements Proposal {}

  /**
   * There is no order: what is to be reached takes the mail of some senders away, however it is
   * reached.
   *
   * @param why the first server at which it fails
   */
  record Impossible(List<SenderKind> senders, Cause why) implements Proposal {
    public Impossible {
      senders = List.copyOf(senders);
    }
  }

  /** The orders that the rules give did not stand the test, so none is proposed. */
  record Unproven() implements Proposal {}
}
