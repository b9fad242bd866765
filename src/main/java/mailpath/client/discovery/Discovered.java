package mailpath.client.discovery;

import java.util.List;
import java.util.Optional;
import mailpath.fact.Reason;
import mailpath.fact.Sentence;

/** What a source comes to. */
public sealed interface Discovered {

  /**
   * Settings.
   *
   * @param services what a program should take first comes first
   */
  record Found(List<DiscoveredService> services, List<DiscoveryNote> notes) implements Discovered {
    public Found {
      services = List.copyOf(services);
      notes = List.copyOf(notes);
    }
  }

  /** Nothing is published there. */
  record Nothing(Absence why) implements Discovered {}

  /** How it shows that nothing is there. */
  enum Absence {
    NO_NAME,
    NO_RECORD,
    NO_SERVER,
    NOT_FOUND
  }

  /**
   * Something is there that no program can use.
   *
   * @param line from which it cannot be read; 0 where there are no lines
   */
  record Refused(int line, Sentence why) implements Discovered {}

  /** It wants a password before it says anything, and Mailpath has none. */
  record AsksPassword() implements Discovered {}

  /**
   * It sends elsewhere, where nobody went (threat-H9).
   *
   * @param to host, or the address as written where it cannot be read
   * @param encrypted whether the way on is HTTPS
   * @param known whether it is a service that programs go to without asking
   */
  record Redirects(String to, boolean encrypted, boolean known) implements Discovered {}

  /** Not established. */
  record NotEstablished(Reason reason) implements Discovered {}

  /** The settings, where there are any. */
  default Optional<Found> found() {
    return this instanceof Found found ? Optional.of(found) : Optional.empty();
  }
}
