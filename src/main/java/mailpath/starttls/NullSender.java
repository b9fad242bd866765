package mailpath.starttls;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import mailpath.network.Approach;
import mailpath.network.Dialogue.Direction;
import mailpath.network.Dialogue.Line;

/**
 * What a server answered to mail from nobody, in clear and without a sign-in (RFC 6409 4.3, RFC
 * 3207 4).
 *
 * @param reply its last line
 */
record NullSender(ProbedAddress asked, String reply) {
  private static final String COMMAND = "MAIL FROM:<>";

  /** Empty where nobody asked, or no reply came. */
  static Optional<NullSender> of(ApproachedAddress address) {
    return address
        .by(Approach.MAIL_FROM)
        .flatMap(asked -> reply(asked).map(reply -> new NullSender(asked, reply)));
  }

  private static Optional<String> reply(ProbedAddress asked) {
    List<Line> lines = asked.observation().seen().map(seen -> seen.lines()).orElse(List.of());
    return lines.stream()
        .dropWhile(line -> line.direction() != Direction.SENT || !line.text().equals(COMMAND))
        .skip(1)
        .takeWhile(line -> line.direction() == Direction.RECEIVED)
        .map(Line::text)
        .filter(text -> text.matches("[2-5][0-5][0-9]( .*)?"))
        .findFirst();
  }

  boolean isTaken() {
    return reply.startsWith("2");
  }

  /** 530 stands for both: sign in first, or encrypt first, which only its text tells. */
  boolean wantsTls() {
    return reply.startsWith("530") && reply.toUpperCase(Locale.ROOT).contains("TLS");
  }

  boolean wantsSignIn() {
    return reply.startsWith("530") && !wantsTls();
  }
}
