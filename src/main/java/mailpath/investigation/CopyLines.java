package mailpath.investigation;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import mailpath.investigation.PublishedCopies.Copy;

/**
 * The lines of {@link WhatIf} that a changed copy comes to.
 *
 * @param policyHost whether an address of the policy host is known
 */
record CopyLines(boolean policyHost) {
  List<String> of(Copy copy) {
    return switch (copy.kind()) {
      case ZONE -> chosen(copy, "zone " + copy.name() + " [" + copy.text() + "]");
      case STARTTLS -> chosen(copy, "starttls " + copy.name() + " " + copy.text());
      case MX -> records(copy, "MX", typed(copy));
      case TLSA -> records(copy, "TLSA", typed(copy));
      case STS_RECORD -> records(copy, "TXT", typed(copy).map(CopyLines::quoted));
      case POLICY -> policy(copy);
    };
  }

  private static List<String> chosen(Copy copy, String line) {
    return copy.text().isBlank() ? List.of() : List.of(line);
  }

  private static Stream<String> typed(Copy copy) {
    return copy.text().lines().filter(line -> !line.isBlank());
  }

  private static List<String> records(Copy copy, String type, Stream<String> records) {
    String start = copy.name() + " " + type + " ";
    List<String> lines = records.map(record -> start + record).toList();
    return lines.isEmpty() ? List.of(start + "-") : lines;
  }

  private static String quoted(String text) {
    return "\"" + text.strip().replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
  }

  /** Where no address of a policy host is known, one is assumed (RFC 5737 3). */
  private List<String> policy(Copy copy) {
    if (copy.text().isBlank()) {
      return List.of("policy 404");
    }
    List<String> lines = new ArrayList<>();
    if (!policyHost) {
      lines.add(copy.name() + " A 192.0.2.250");
      lines.add(copy.name() + " AAAA -");
    }
    lines.add("policy " + PublishedCopies.POLICY_FILE);
    return List.copyOf(lines);
  }
}
