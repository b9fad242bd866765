package mailpath.starttls;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import mailpath.network.Dialogue;
import mailpath.network.MailProtocol;

/**
 * What a server says it can do: the reply to EHLO (RFC 5321 4.1.1.1), to CAPABILITY (RFC 9051
 * 6.1.1), to CAPA (RFC 2449 5), or the greeting of ManageSieve (RFC 5804 1.7).
 *
 * @param lines one capability each, with its parameters
 */
record CapabilityList(List<String> lines) {

  /** What has to go once TLS is there. */
  private static final Set<String> OF_CLEAR_TEXT = Set.of("STARTTLS", "STLS", "LOGINDISABLED");

  /** A keyword overwritten by a filter: the length of STARTTLS, at most its end left. */
  private static final String MASKED = "X{7}[A-Z]";

  CapabilityList {
    lines = List.copyOf(lines);
  }

  /** The list in clear; empty where none came whole. */
  static Optional<CapabilityList> before(MailProtocol protocol, Dialogue dialogue) {
    return CapabilityReader.of(protocol, dialogue, false);
  }

  /** The list inside TLS. */
  static Optional<CapabilityList> after(MailProtocol protocol, Dialogue dialogue) {
    return CapabilityReader.of(protocol, dialogue, true);
  }

  /** The keyword by which TLS is offered. */
  static String upgrade(MailProtocol protocol) {
    return protocol == MailProtocol.POP3 || protocol == MailProtocol.POP3S ? "STLS" : "STARTTLS";
  }

  /** Whether a line of its own names the keyword, as first word (threat-S6). */
  boolean offers(String keyword) {
    return keywords().contains(keyword);
  }

  /** Whether STARTTLS was there but overwritten (threat-S17). */
  boolean masked() {
    return keywords().stream().anyMatch(keyword -> keyword.matches(MASKED));
  }

  List<String> keywords() {
    return lines.stream().map(CapabilityList::keyword).toList();
  }

  /** Those that are there and not in the other list, but for what TLS does away with. */
  List<String> without(CapabilityList other) {
    return keywords().stream()
        .filter(keyword -> !OF_CLEAR_TEXT.contains(keyword) && !other.offers(keyword))
        .toList();
  }

  private static String keyword(String line) {
    return line.split("[ \\t]", 2)[0].toUpperCase(Locale.ROOT);
  }
}
