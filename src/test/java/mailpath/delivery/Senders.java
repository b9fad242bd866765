package mailpath.delivery;

import java.util.Arrays;
import java.util.stream.Collectors;

/** Senders by name, the variants of the tables among them, and their rows as text. */
final class Senders {
  private Senders() {}

  static Switches named(String name) {
    return switch (name) {
      case "dane-lenient" -> of(SenderKind.DANE).withDane(Switches.Dane.LENIENT);
      case "mta-sts-async" -> of(SenderKind.MTA_STS_FIRST).withMtaSts(Switches.MtaSts.ASYNC);
      case "opportunistic-validating" -> of(SenderKind.OPPORTUNISTIC).validating();
      case "mta-sts-known-validating" -> of(SenderKind.MTA_STS_KNOWN).validating();
      case "both-known-drop" -> of(SenderKind.BOTH_KNOWN).droppingPolicy();
      case "mta-sts-first-defer" -> of(SenderKind.MTA_STS_FIRST).deferring();
      case "mta-sts-first-defer-validating" ->
          of(SenderKind.MTA_STS_FIRST).deferring().validating();
      default -> of(kind(name));
    };
  }

  static SenderKind kind(String word) {
    return Arrays.stream(SenderKind.values())
        .filter(kind -> kind.word().equals(word))
        .findFirst()
        .orElseThrow();
  }

  static Attacker attacker(String word) {
    return Arrays.stream(Attacker.values())
        .filter(attacker -> attacker.word().equals(word))
        .findFirst()
        .orElseThrow();
  }

  private static Switches of(SenderKind kind) {
    return Switches.of(kind);
  }

  static String letters(Row row) {
    return Arrays.stream(Attacker.values())
        .map(attacker -> row.letter(attacker).letter())
        .collect(Collectors.joining(" "));
  }
}
