package mailpath.investigation;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mailpath.investigation.PublishedCopies.Copy;
import mailpath.network.SecurityState;

/** The lines of {@link WhatIf} that a changed copy comes to. */
record CopyLines(PublishedCopies published) {
  /** Octets in one piece of a TXT record (RFC 1035 3.3.14). */
  private static final int PIECE = 255;

  List<String> of(Copy copy) {
    return switch (copy.kind()) {
      case ZONE -> chosen(copy, "zone " + copy.name() + " [" + copy.text() + "]");
      case STARTTLS -> chosen(copy, "starttls " + copy.name() + " " + copy.text());
      case CERTIFICATE -> chosen(copy, "certificate " + copy.name() + " [" + copy.text() + "]");
      case MX -> records(copy.name() + " MX ", typed(copy.text()).map(CopyLines::mx).toList(), "");
      case ADDRESSES -> addresses(copy);
      case TLSA ->
          records(
              copy.name() + " TLSA ",
              typed(copy.text()).map(line -> TypedLine.of(line).text()).toList(),
              "");
      case STS_RECORD ->
          records(copy.name() + " TXT ", typed(copy.text()).map(CopyLines::quoted).toList(), "");
      case POLICY -> policy(copy);
    };
  }

  private static List<String> chosen(Copy copy, String line) {
    return copy.text().isBlank() ? List.of() : List.of(line);
  }

  private static Stream<String> typed(String text) {
    return text.lines().filter(line -> !line.isBlank());
  }

  /**
   * @param state of an answer without records, with its brackets
   */
  private static List<String> records(String start, List<String> records, String state) {
    return records.isEmpty()
        ? List.of((start + "- " + state).strip())
        : records.stream().map(record -> start + record).toList();
  }

  private static String mx(String line) {
    TypedLine typed = TypedLine.of(line);
    return typed.with(TypedMx.of(line).map(TypedMx::data).orElse(typed.data()));
  }

  /**
   * Of the families that differ. Where one is not known the text says all there is, and so it does
   * for an alias, whose end nobody may have asked for by itself.
   */
  private List<String> addresses(Copy copy) {
    Optional<CopiedHost.Alias> alias = Optional.ofNullable(published.aliases().get(copy.name()));
    String before = published.copy(copy.id()).filter(Copy::known).map(Copy::text).orElse("");
    boolean all = alias.isPresent() || published.copy(copy.id()).filter(Copy::known).isEmpty();
    String state = alias.map(CopiedHost.Alias::whole).map(CopyLines::bracketed).orElse("");
    List<String> lines = new ArrayList<>();
    alias.ifPresent(
        end ->
            lines.add((copy.name() + " CNAME " + end.end() + " " + bracketed(end.link())).strip()));
    String name = alias.map(CopiedHost.Alias::end).orElse(copy.name()).text();
    for (String type : List.of("A", "AAAA")) {
      List<String> now = family(copy.text(), type);
      if (all || !now.equals(family(before, type))) {
        lines.addAll(
            records(
                name + " " + type + " ",
                now.stream().map(line -> counting(line, state)).toList(),
                said(copy.text()).orElse(state)));
      }
    }
    return lines;
  }

  private static List<String> family(String text, String type) {
    return typed(text)
        .map(line -> TypedLine.of(line).text().strip())
        .filter(line -> TypedLine.of(line).data().contains(":") == type.equals("AAAA"))
        .toList();
  }

  private static String counting(String line, String state) {
    return TypedLine.of(line).state().isEmpty() ? (line + " " + state).strip() : line;
  }

  /** How the addresses that are typed count, the first that says so. */
  private static Optional<String> said(String text) {
    return typed(text)
        .map(line -> TypedLine.of(line).state())
        .filter(state -> !state.isEmpty())
        .findFirst();
  }

  private static String bracketed(SecurityState state) {
    return state == SecurityState.INDETERMINATE
        ? ""
        : "[" + state.name().toLowerCase(Locale.ROOT) + "]";
  }

  /** In pieces that a record can hold, octets outside of ASCII by number (RFC 1035 5.1). */
  private static String quoted(String text) {
    boolean octets = text.chars().allMatch(c -> c <= 0xff);
    byte[] all = text.getBytes(octets ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8);
    List<String> pieces = new ArrayList<>();
    for (int from = 0; from < all.length; from += PIECE) {
      pieces.add(piece(all, from, Math.min(all.length, from + PIECE)));
    }
    return pieces.stream().map(piece -> "\"" + piece + "\"").collect(Collectors.joining(" "));
  }

  private static String piece(byte[] all, int from, int to) {
    StringBuilder text = new StringBuilder();
    for (int i = from; i < to; i++) {
      int octet = all[i] & 0xff;
      if (octet == '"' || octet == '\\') {
        text.append('\\').append((char) octet);
      } else if (octet >= ' ' && octet < 0x7f) {
        text.append((char) octet);
      } else {
        text.append(String.format(Locale.ROOT, "\\%03d", octet));
      }
    }
    return text.toString();
  }

  /** Where no address of a policy host is known, one is assumed (RFC 5737 3). */
  private List<String> policy(Copy copy) {
    if (copy.text().isBlank()) {
      return List.of("policy 404");
    }
    List<String> lines = new ArrayList<>();
    if (!published.policyHost()) {
      lines.add(copy.name() + " A 192.0.2.250");
      lines.add(copy.name() + " AAAA -");
    }
    lines.add("policy " + PublishedCopies.POLICY_FILE);
    return List.copyOf(lines);
  }
}
