package mailpath.investigation;

import java.util.List;
import mailpath.fact.Sentence;
import mailpath.network.DomainName;

/** What a change over time rests on beside what was measured, or why none is played. */
public sealed interface TimelineNote extends Sentence {
  /** It is not known where mail goes, or the domain takes none. */
  record TimelineWithoutMail(DomainName domain) implements TimelineNote {}

  /** There is a record and no policy can be had: what senders remember cannot be told. */
  record TimelinePolicyUnread(DomainName domain) implements TimelineNote {}

  /** Whether there are TLSA records was not found out. */
  record TimelineTlsaUnread(DomainName host) implements TimelineNote {}

  /** Played as if in order. */
  record TimelineHostAssumed(DomainName host) implements TimelineNote {}

  /** Played as signed, which is the more careful: then TLSA records count. */
  record TimelineSignedAssumed(DomainName name) implements TimelineNote {}

  /** Senders read something differently: played is the reading in which more can go wrong. */
  record TimelineReading(String on) implements TimelineNote {}

  /** An earlier case holds another policy, which some senders may still remember. */
  record TimelineEarlierPolicy(DomainName domain) implements TimelineNote {}

  /**
   * Times that a resolver shows only the rest of: a day is played at least.
   *
   * @param records the kinds of records, such as {@code MX}
   */
  record TimelineTtlRest(List<String> records) implements TimelineNote {
    public TimelineTtlRest {
      records = List.copyOf(records);
    }
  }

  /** Times that no answer showed: a day is played. */
  record TimelineTtlUnseen(List<String> records) implements TimelineNote {
    public TimelineTtlUnseen {
      records = List.copyOf(records);
    }
  }
}
