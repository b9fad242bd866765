package mailpath.investigation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import mailpath.timeline.Edition;
import mailpath.timeline.Lifetimes;

/**
 * What a change over time starts from: a measured domain as it is now.
 *
 * @param edition empty where too little is known; the notes say why
 * @param notes what is assumed, or missing
 * @param dates on which certificates and signatures run out, the first first
 * @param at the instant of the first step
 */
public record TimelineStart(
    Optional<Edition> edition,
    Lifetimes life,
    List<TimelineNote> notes,
    List<EndDate> dates,
    Instant at) {
  public TimelineStart {
    notes = List.copyOf(notes);
    dates = List.copyOf(dates);
  }

  /** A date on which something runs out. */
  public record EndDate(Kind kind, String subject, Instant at) {
    public enum Kind {
      /** Of a mail server (RFC 5280 4.1.2.5). */
      CERTIFICATE,
      /** Of the policy host. */
      POLICY_CERTIFICATE,
      /** The first signature in a zone to end (RFC 4034 3.1.5). */
      SIGNATURE
    }
  }

  public static TimelineStart of(Assessment assessment) {
    return new TimelineStarts(assessment).start();
  }
}
