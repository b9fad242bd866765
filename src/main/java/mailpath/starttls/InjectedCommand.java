package mailpath.starttls;

import java.util.List;
import java.util.Optional;
import mailpath.network.Dialogue;
import mailpath.network.Dialogue.Direction;
import mailpath.network.Dialogue.Line;

/**
 * Whether the command that went in clear right behind STARTTLS was carried out inside TLS. One
 * reply more than commands says so; in IMAP the tag, in ManageSieve the text that NOOP gives back.
 */
final class InjectedCommand {
  private InjectedCommand() {}

  static boolean answered(ProbedAddress injected) {
    Optional<Dialogue> seen = injected.observation().seen();
    return seen.isPresent() && seen.get().tls().isPresent() && answered(injected, seen.get());
  }

  private static boolean answered(ProbedAddress injected, Dialogue dialogue) {
    List<String> replies = lines(dialogue, Direction.RECEIVED, true);
    int commands = lines(dialogue, Direction.SENT, true).size();
    return switch (injected.protocol()) {
      case SMTP, SUBMISSION, SUBMISSIONS -> count(replies, "[2-5][0-5][0-9]( .*)?") > commands;
      case POP3, POP3S -> count(replies, "(\\+OK|-ERR).*") > commands;
      case IMAP, IMAPS ->
          tag(lines(dialogue, Direction.SENT, false))
              .filter(tag -> replies.stream().anyMatch(reply -> reply.startsWith(tag + " ")))
              .isPresent();
      case SIEVE -> replies.stream().anyMatch(reply -> reply.contains("behind STARTTLS"));
    };
  }

  private static long count(List<String> replies, String last) {
    return replies.stream().filter(reply -> reply.matches(last)).count();
  }

  private static Optional<String> tag(List<String> sentInClear) {
    return sentInClear.stream()
        .reduce((earlier, later) -> later)
        .map(command -> command.split(" ", 2)[0]);
  }

  private static List<String> lines(Dialogue dialogue, Direction direction, boolean encrypted) {
    return dialogue.lines().stream()
        .filter(line -> line.direction() == direction && line.encrypted() == encrypted)
        .map(Line::text)
        .toList();
  }
}
