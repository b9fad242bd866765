package mailpath.lab;

import java.util.Optional;

/** What a server of the lab says in one mail protocol; several lines are joined by CRLF. */
interface Script {
  /** The first line; empty where nothing is ever said. */
  Optional<String> greeting(boolean encrypted);

  Answer to(String line, boolean encrypted);

  /** What is said unasked once TLS has come up (RFC 5804 2.2). */
  default Optional<String> afterUpgrade() {
    return Optional.empty();
  }

  /** Whether a handshake that was agreed to ends with an alert. */
  default boolean failsHandshake() {
    return false;
  }

  /** Whether what came in clear behind STARTTLS is taken for a command inside TLS (ST5). */
  default boolean carriesOver() {
    return false;
  }

  /** A reply and how it goes on. */
  record Answer(String text, Next next) {
    static Answer of(String text) {
      return new Answer(text, Next.GOES_ON);
    }
  }

  /** What follows a reply. */
  enum Next {
    GOES_ON,
    TLS,
    END
  }
}
