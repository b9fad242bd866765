package mailpath.investigation;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import mailpath.certificate.MadeChain;
import mailpath.investigation.WhatIfLine.Doing;
import mailpath.investigation.WhatIfLine.Server;
import mailpath.network.DomainInput;
import mailpath.network.DomainName;
import mailpath.network.RecordType;
import mailpath.network.SecurityState;

/** Reads one line of {@link WhatIf}, from the state in brackets inwards. */
final class WhatIfReader {
  private static final Pattern STATE_BEHIND = Pattern.compile("(.*\\s)\\[([^\\[\\]\\s\"]*)]");
  private static final Pattern STATE_BEFORE = Pattern.compile("\\[([^\\[\\]\\s\"]*)](\\s.*)");
  private static final Pattern MADE =
      Pattern.compile("(?i:certificate)\\s+(\\S+)\\s+\\[([^\\[\\]\\s\"]*)]");
  private static final Pattern STATUS = Pattern.compile("[1-5][0-9][0-9]");
  private static final String NONE = "-";

  private final DomainName domain;
  private final String said;
  private final Optional<SecurityState> state;

  private WhatIfReader(DomainName domain, String said, Optional<SecurityState> state) {
    this.domain = domain;
    this.said = said;
    this.state = state;
  }

  /**
   * @param domain the domain that the case is about
   */
  static WhatIfLine read(String line, DomainName domain) throws RefusedEdit {
    String text = line.strip();
    Matcher made = MADE.matcher(text);
    if (made.matches()) {
      return new WhatIfLine.Made(server(made.group(1)), kind(made.group(2)));
    }
    Matcher behind = STATE_BEHIND.matcher(text);
    if (behind.matches()) {
      return new WhatIfReader(domain, behind.group(1).strip(), state(behind.group(2))).read();
    }
    Matcher before = STATE_BEFORE.matcher(text);
    return before.matches()
        ? new WhatIfReader(domain, before.group(2).strip(), state(before.group(1))).read()
        : new WhatIfReader(domain, text, Optional.empty()).read();
  }

  private static Optional<SecurityState> state(String word) throws RefusedEdit {
    for (SecurityState state : SecurityState.values()) {
      if (state != SecurityState.INDETERMINATE && state.name().equalsIgnoreCase(word)) {
        return Optional.of(state);
      }
    }
    throw new RefusedEdit("[" + word + "]", new WhatIfFault.WhatIfStateUnknown());
  }

  private static MadeChain.Kind kind(String word) throws RefusedEdit {
    return MadeChain.Kind.of(word.toLowerCase(Locale.ROOT))
        .orElseThrow(() -> new RefusedEdit("[" + word + "]", new WhatIfFault.WhatIfKindUnknown()));
  }

  /** A word and what follows it. */
  private record Words(String first, String rest) {
    static Words of(String text) {
      String[] parts = text.strip().split("\\s+", 2);
      return new Words(parts[0], parts.length == 2 ? parts[1].strip() : "");
    }
  }

  private WhatIfLine read() throws RefusedEdit {
    Words words = Words.of(said);
    String verb = words.first().toLowerCase(Locale.ROOT);
    return switch (verb) {
      case "zone" -> zone(words.rest());
      case "starttls", "certificate", "policy" -> ofServer(verb, words.rest());
      default -> record(name(words.first()), words.rest());
    };
  }

  private WhatIfLine zone(String rest) throws RefusedEdit {
    DomainName zone = name(rest);
    return new WhatIfLine.WholeZone(
        zone, state.orElseThrow(() -> refused(new WhatIfFault.WhatIfStateMissing(zone))));
  }

  private WhatIfLine ofServer(String verb, String rest) throws RefusedEdit {
    if (state.isPresent() || rest.isEmpty()) {
      throw notUnderstood();
    }
    Words words = Words.of(rest);
    return switch (verb) {
      case "starttls" -> new WhatIfLine.Starttls(server(words.first()), doing(words.rest()));
      case "certificate" -> new WhatIfLine.Chain(server(words.first()), file(words.rest()));
      default -> policy(ofThisDomain(words.first()) ? words.rest() : rest);
    };
  }

  private boolean ofThisDomain(String word) {
    return DomainInput.parse(word) instanceof DomainInput.Understood understood
        && understood.domain().equals(domain);
  }

  private WhatIfLine policy(String what) throws RefusedEdit {
    return STATUS.matcher(what).matches()
        ? new WhatIfLine.PolicyStatus(Integer.parseInt(what))
        : new WhatIfLine.PolicyText(file(what));
  }

  private String file(String text) throws RefusedEdit {
    if (text.isEmpty()) {
      throw notUnderstood();
    }
    return text;
  }

  private static Doing doing(String word) throws RefusedEdit {
    return Stream.of(Doing.values())
        .filter(doing -> doing.name().equalsIgnoreCase(word))
        .findFirst()
        .orElseThrow(() -> new RefusedEdit(word, new WhatIfFault.WhatIfNotUnderstood()));
  }

  private static Server server(String text) throws RefusedEdit {
    return switch (DomainInput.parse(text)) {
      case DomainInput.Understood understood -> new Server.Named(understood.domain());
      case DomainInput.IpAddress ip -> new Server.At(ip.address());
      case DomainInput.Refused refused ->
          throw new RefusedEdit(refused.typed(), new WhatIfFault.WhatIfNameWrong(refused.why()));
    };
  }

  private DomainName name(String text) throws RefusedEdit {
    return switch (DomainInput.parse(text)) {
      case DomainInput.Understood understood -> understood.domain();
      case DomainInput.IpAddress ignored -> throw notUnderstood();
      case DomainInput.Refused refused ->
          throw new RefusedEdit(refused.typed(), new WhatIfFault.WhatIfNameWrong(refused.why()));
    };
  }

  /**
   * Time to live and class may stand in the line, as in a zone file; neither makes a difference.
   */
  private WhatIfLine record(DomainName name, String rest) throws RefusedEdit {
    Words words = Words.of(rest);
    while (words.first().matches("[0-9]+|(?i:IN)")) {
      words = Words.of(words.rest());
    }
    if (words.first().equals(NONE) && words.rest().isEmpty()) {
      return new WhatIfLine.NoName(name, state);
    }
    RecordType type = type(words.first());
    String data = words.rest();
    if (!data.isEmpty()) {
      Optional<String> one = data.equals(NONE) ? Optional.empty() : Optional.of(data);
      return new WhatIfLine.OneRecord(name, type, one, state);
    }
    return new WhatIfLine.Counting(name, type, state.orElseThrow(this::notUnderstood));
  }

  private RecordType type(String word) throws RefusedEdit {
    if (word.isEmpty()) {
      throw notUnderstood();
    }
    return Stream.of(RecordType.values())
        .filter(type -> type.name().equalsIgnoreCase(word))
        .findFirst()
        .orElseThrow(() -> new RefusedEdit(word, new WhatIfFault.WhatIfTypeUnknown()));
  }

  private RefusedEdit notUnderstood() {
    return refused(new WhatIfFault.WhatIfNotUnderstood());
  }

  private RefusedEdit refused(WhatIfFault why) {
    return new RefusedEdit(said, why);
  }
}
