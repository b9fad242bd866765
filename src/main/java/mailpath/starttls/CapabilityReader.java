package mailpath.starttls;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mailpath.network.Dialogue;
import mailpath.network.Dialogue.Direction;
import mailpath.network.Dialogue.Line;
import mailpath.network.MailProtocol;

/**
 * Finds the list of capabilities in the lines of one half of a dialogue, in clear or inside TLS.
 */
final class CapabilityReader {
  private static final Pattern IMAP =
      Pattern.compile("(?i)\\* (?:CAPABILITY|OK \\[CAPABILITY|PREAUTH \\[CAPABILITY) ([^]]*)]?.*");
  private static final Pattern SIEVE = Pattern.compile("\"([^\"\\\\]*)\"(?: (.*))?");

  private final List<Line> lines;

  private CapabilityReader(Dialogue dialogue, boolean encrypted) {
    this.lines = dialogue.lines().stream().filter(line -> line.encrypted() == encrypted).toList();
  }

  static Optional<CapabilityList> of(MailProtocol protocol, Dialogue dialogue, boolean encrypted) {
    CapabilityReader reader = new CapabilityReader(dialogue, encrypted);
    return switch (protocol) {
      case SMTP, SUBMISSION, SUBMISSIONS -> reader.ofEhlo();
      case IMAP, IMAPS -> reader.ofImap();
      case POP3, POP3S -> reader.ofPop3();
      case SIEVE -> reader.ofSieve();
    };
  }

  /** 250 on each line, the last with a blank; the first line is the server's name. */
  private Optional<CapabilityList> ofEhlo() {
    List<String> texts = new ArrayList<>();
    boolean asked = false;
    for (Line line : lines) {
      if (line.direction() == Direction.SENT) {
        asked = line.text().startsWith("EHLO ");
        texts.clear();
      } else if (asked) {
        if (!line.text().matches("250[ -].*|250")) {
          return Optional.empty();
        }
        texts.add(line.text().length() > 4 ? line.text().substring(4) : "");
        if (!line.text().startsWith("250-")) {
          return Optional.of(new CapabilityList(texts.subList(1, texts.size())));
        }
      }
    }
    return Optional.empty();
  }

  /**
   * The newest one counts: the greeting may hold one too (RFC 9051 7.1). What comes with the reply
   * to STARTTLS no longer tells whether it is offered.
   */
  private Optional<CapabilityList> ofImap() {
    return lines.stream()
        .takeWhile(line -> !isUpgrade(line))
        .filter(line -> line.direction() == Direction.RECEIVED)
        .map(line -> IMAP.matcher(line.text()))
        .filter(Matcher::matches)
        .reduce((earlier, later) -> later)
        .map(list -> new CapabilityList(List.of(list.group(1).strip().split(" +"))));
  }

  private static boolean isUpgrade(Line line) {
    return line.direction() == Direction.SENT && line.text().endsWith(" STARTTLS");
  }

  /** Up to the line with a dot alone; a server without CAPA lists nothing (RFC 2449 5). */
  private Optional<CapabilityList> ofPop3() {
    List<String> reply =
        lines.stream()
            .dropWhile(line -> !(line.direction() == Direction.SENT && line.text().equals("CAPA")))
            .skip(1)
            .takeWhile(line -> line.direction() == Direction.RECEIVED)
            .map(Line::text)
            .toList();
    if (!reply.isEmpty() && reply.getFirst().startsWith("-ERR")) {
      return Optional.of(new CapabilityList(List.of()));
    }
    int end = reply.indexOf(".");
    return end < 1 ? Optional.empty() : Optional.of(new CapabilityList(reply.subList(1, end)));
  }

  /** Quoted names with quoted values, up to a response. */
  private Optional<CapabilityList> ofSieve() {
    List<String> found = new ArrayList<>();
    for (Line line : lines) {
      Matcher capability = SIEVE.matcher(line.text());
      if (capability.matches()) {
        String value = Optional.ofNullable(capability.group(2)).orElse("").replace("\"", "");
        found.add((capability.group(1) + " " + value).strip());
      } else if (line.direction() == Direction.RECEIVED && !found.isEmpty()) {
        return Optional.of(new CapabilityList(found));
      }
    }
    return Optional.empty();
  }
}
