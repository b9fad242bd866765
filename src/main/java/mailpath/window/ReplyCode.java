package mailpath.window;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import mailpath.network.Dialogue;
import mailpath.network.Stage;

/** The reply code of a step of a mail dialogue (RFC 5321 4.2), for people. */
final class ReplyCode {
  private static final int DIGITS = 3;

  private ReplyCode() {}

  static Optional<String> of(Dialogue dialogue, Stage stage) {
    List<Dialogue.Line> lines = dialogue.lines();
    int from = stage == Stage.GREETING ? 0 : asked(lines, stage.name());
    return lines.stream()
        .skip(Math.max(0, from))
        .filter(line -> line.direction() == Dialogue.Direction.RECEIVED)
        .map(Dialogue.Line::text)
        .filter(text -> text.length() >= DIGITS)
        .map(text -> text.substring(0, DIGITS))
        .filter(code -> code.chars().allMatch(Character::isDigit))
        .findFirst();
  }

  private static int asked(List<Dialogue.Line> lines, String command) {
    for (int i = 0; i < lines.size(); i++) {
      boolean sent = lines.get(i).direction() == Dialogue.Direction.SENT;
      if (sent && lines.get(i).text().toUpperCase(Locale.ROOT).startsWith(command)) {
        return i;
      }
    }
    return lines.size();
  }
}
