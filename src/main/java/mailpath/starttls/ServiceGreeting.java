package mailpath.starttls;

import java.util.Optional;
import mailpath.network.Dialogue;
import mailpath.network.Dialogue.Direction;
import mailpath.network.Dialogue.Line;
import mailpath.network.MailProtocol;
import mailpath.network.Observation;

/** The first line that a server says, in the half of the dialogue in which it came. */
record ServiceGreeting(MailProtocol protocol, Optional<Line> line) {
  static ServiceGreeting of(MailProtocol protocol, Observation<Dialogue> observation) {
    return new ServiceGreeting(
        protocol,
        observation.seen().stream()
            .flatMap(dialogue -> dialogue.lines().stream())
            .filter(line -> line.direction() == Direction.RECEIVED)
            .findFirst());
  }

  /** PREAUTH in clear: whoever it is that signed in, TLS is out of reach (RFC 9051 7.1.4). */
  boolean preauthenticated() {
    return protocol == MailProtocol.IMAP
        && line.filter(first -> !first.encrypted() && first.text().matches("(?i)\\* PREAUTH\\b.*"))
            .isPresent();
  }

  /** A time stamp in the greeting: POP3 takes APOP (RFC 1939 7). */
  boolean invitesApop() {
    return line.filter(first -> first.text().matches("\\+OK.*<[^<>@]+@[^<>@]+>.*")).isPresent();
  }
}
