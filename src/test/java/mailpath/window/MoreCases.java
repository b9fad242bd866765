package mailpath.window;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import mailpath.casefile.Case;
import mailpath.casefile.DomainQuestion;
import mailpath.casefile.Edit;
import mailpath.network.AddressFamily;
import mailpath.network.Desk;
import mailpath.network.Dialogue;
import mailpath.network.DialogueQuery;
import mailpath.network.Failure;
import mailpath.network.Observation;
import mailpath.network.Query;

/** Cases as other desks, days and users would have made them. */
final class MoreCases {
  private MoreCases() {}

  private static Case of(Case from, DomainQuestion question, Desk desk, Case.End end) {
    return new Case(
        from.program(),
        question,
        from.settings(),
        desk,
        end,
        from.took(),
        from.observations(),
        from.edits(),
        from.unread());
  }

  private static DomainQuestion question(Case from) {
    return (DomainQuestion) from.question();
  }

  static Case askedBy(Case from, String typed) {
    DomainQuestion asked = question(from);
    return of(
        from,
        new DomainQuestion(
            asked.domain(),
            typed,
            asked.begun(),
            asked.at(),
            asked.history(),
            asked.controls(),
            asked.earlier()),
        from.desk(),
        from.end());
  }

  static Case begun(Case from, Instant begun) {
    DomainQuestion asked = question(from);
    return of(
        from,
        new DomainQuestion(
            asked.domain(),
            asked.asked(),
            begun,
            begun,
            asked.history(),
            asked.controls(),
            asked.earlier()),
        from.desk(),
        from.end());
  }

  static Case ended(Case from, Case.End end) {
    return of(from, question(from), from.desk(), end);
  }

  static Case measured(Case from, Desk.Mode mode) {
    Desk desk = new Desk(Set.of(AddressFamily.IPV4), "192.0.2.53", mode);
    return of(from, question(from), desk, from.end());
  }

  /** As if the first mail server had talked like that of another domain. */
  static Case talkingLike(Case from, Case other) {
    Observation<?> talk = talk(other);
    return new Case(
        from.program(),
        from.question(),
        from.settings(),
        from.desk(),
        from.end(),
        from.took(),
        from.observations().stream()
            .<Observation<?>>map(seen -> seen == talk(from) ? moved(talk, seen.query()) : seen)
            .toList(),
        from.edits(),
        from.unread());
  }

  private static <A> Observation<A> moved(Observation<A> talk, Query query) {
    return new Observation<>(query, talk.end(), talk.at(), talk.took());
  }

  private static Observation<?> talk(Case in) {
    return in.observations().stream()
        .filter(observation -> observation.query() instanceof DialogueQuery)
        .findFirst()
        .orElseThrow();
  }

  /** With the assumption that the first mail server cannot be reached. */
  static Case withoutServer(Case from) {
    Observation<?> first = talk(from);
    Observation<Dialogue> refused =
        new Observation<>(
            first.query(),
            new Observation.Failed<>(new Failure.ConnectionRefused(), null),
            first.at(),
            Duration.ZERO);
    return from.with(List.of(new Edit(refused)));
  }
}
