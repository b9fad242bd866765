package mailpath.casefile;

import java.time.Instant;

/** What a user asked, of the kinds that the program can answer. */
public sealed interface Question permits DomainQuestion, HostQuestion, ClientQuestion {
  /** What was typed, or what stands for it where that is not kept. */
  String asked();

  /** What it is about, fit for the name of a file on every platform. */
  String fileName();

  /** When the run began. */
  Instant begun();

  /** The instant for which it is judged. */
  Instant at();

  /** The same question, judged for another instant. */
  Question at(Instant instant);
}
