package mailpath.starttls;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import mailpath.network.Dialogue;
import mailpath.network.Dialogue.Direction;
import mailpath.network.Dialogue.Line;

/**
 * A whole positive reply to EHLO (RFC 5321 4.1.1.1): 250 on each line, the last with a blank.
 *
 * @param extensions the lines after the server's own name, without code and separator
 */
record EhloReply(List<String> extensions) {

  /** A keyword overwritten by a filter: the length of STARTTLS, at most its end left. */
  private static final String MASKED = "X{7}[A-Z]";

  /** The reply in clear; empty where none came whole. */
  static Optional<EhloReply> before(Dialogue dialogue) {
    return find(dialogue, false);
  }

  /** The reply inside TLS. */
  static Optional<EhloReply> after(Dialogue dialogue) {
    return find(dialogue, true);
  }

  /** Whether a line of its own names the keyword, as first word (RFC 5321 4.1.1.1, threat-S6). */
  boolean offers(String keyword) {
    return keywords().contains(keyword);
  }

  /** Whether STARTTLS was there but overwritten (threat-S17). */
  boolean masked() {
    return keywords().stream().anyMatch(keyword -> keyword.matches(MASKED));
  }

  List<String> keywords() {
    return extensions.stream()
        .map(line -> line.split("[ \\t]", 2)[0].toUpperCase(Locale.ROOT))
        .toList();
  }

  private static Optional<EhloReply> find(Dialogue dialogue, boolean encrypted) {
    List<String> texts = new ArrayList<>();
    boolean asked = false;
    for (Line line : dialogue.lines()) {
      if (line.encrypted() != encrypted) {
        continue;
      }
      if (line.direction() == Direction.SENT) {
        asked = line.text().startsWith("EHLO ");
        texts.clear();
      } else if (asked) {
        if (!line.text().matches("250[ -].*|250")) {
          return Optional.empty();
        }
        texts.add(line.text().length() > 4 ? line.text().substring(4) : "");
        if (!line.text().startsWith("250-")) {
          return Optional.of(new EhloReply(List.copyOf(texts.subList(1, texts.size()))));
        }
      }
    }
    return Optional.empty();
  }
}
