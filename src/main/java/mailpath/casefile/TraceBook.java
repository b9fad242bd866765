package mailpath.casefile;

import java.net.InetAddress;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import mailpath.network.AddressKind;
import mailpath.network.IpText;

/** Everything in a case that is known to tell who measured, filled while the case is read. */
final class TraceBook {
  private static final String WORD_STARTS =
      "(?:(?<![\\p{L}\\p{N}])|" + AddressForm.AFTER_ESCAPE + ")";

  private static final String WORD_ENDS = "(?![\\p{L}\\p{N}])";
  private static final String MORE_LABELS = "(?:\\.[A-Za-z0-9_-]+)*";

  private final Map<InetAddress, Trace> addresses = new LinkedHashMap<>();
  private final AddressParts parts = new AddressParts();
  private final Map<String, Trace> names = new HashMap<>();
  private final List<Word> words = new ArrayList<>();
  private final Map<String, Trace> byWord = new HashMap<>();

  /** A text that stands for a trace. */
  record Word(Pattern pattern, Trace trace) {}

  Set<InetAddress> addresses() {
    return addresses.keySet();
  }

  Optional<Trace> address(InetAddress address) {
    return Optional.ofNullable(addresses.get(address));
  }

  /** Where addresses of ours, or parts of them, can stand in a text. */
  Stream<AddressMention> mentions(String text) {
    return Stream.concat(AddressForms.in(text).stream(), parts.in(text).stream());
  }

  /** A name in lower case, or one whose first label is ours: it then lies in our own domain. */
  Optional<Trace> name(String name) {
    int dot = name.indexOf('.');
    Trace whole = names.get(name);
    return whole != null || dot < 0
        ? Optional.ofNullable(whole)
        : Optional.ofNullable(names.get(name.substring(0, dot)));
  }

  /** The addresses of ours that the case is about too. */
  List<Trace> inEvidence(CaseEvidence evidence) {
    return addresses.entrySet().stream()
        .filter(entry -> evidence.holds(entry.getKey()))
        .map(Map.Entry::getValue)
        .toList();
  }

  List<Word> words() {
    return words;
  }

  /** Whether an address that a server writes down can tell anybody apart. */
  static boolean tells(InetAddress address) {
    return switch (AddressKind.of(address)) {
      case LOOPBACK, DOCUMENTATION, MULTICAST -> false;
      case PUBLIC, PRIVATE, LINK_LOCAL, RESERVED -> !address.isAnyLocalAddress();
    };
  }

  void address(InetAddress address, TraceKind kind) {
    if (addresses.putIfAbsent(address, new Trace(kind, IpText.show(address))) == null) {
      parts.add(address);
    }
  }

  /** A name that is looked for as a whole, whatever the case of its letters. */
  void name(String name, TraceKind kind) {
    name(name, new Trace(kind, name.toLowerCase(Locale.ROOT)));
  }

  void name(String name, Trace trace) {
    String lower = name.toLowerCase(Locale.ROOT);
    if (!StandIns.isOne(lower) && !CommonWords.holds(lower)) {
      names.putIfAbsent(lower, trace);
    }
  }

  /** A name of the computer: the names below which it is found tell as much. */
  void host(String name) {
    word(name, new Trace(TraceKind.HOST_NAME, ""), WORD_ENDS + MORE_LABELS);
  }

  /** The trace that a word stands for: the first that it was known as. */
  Trace trace(String text, TraceKind kind) {
    String lower = text.toLowerCase(Locale.ROOT);
    return byWord.computeIfAbsent(lower, key -> new Trace(kind, key));
  }

  void word(String text, Trace trace) {
    word(text, trace, WORD_ENDS);
  }

  /** A text that counts only where {@code follows} stands behind it. */
  void wordBefore(String text, Trace trace, String follows) {
    if (!StandIns.isOne(text)) {
      add(WORD_STARTS + WordForms.of(text) + "(?=" + follows + ")", trace);
    }
  }

  private void word(String text, Trace trace, String ends) {
    if (!StandIns.isOne(text) && !CommonWords.holds(text)) {
      add(WORD_STARTS + WordForms.of(text) + ends, trace);
    }
  }

  private void add(String regex, Trace trace) {
    int flags = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    words.add(new Word(Pattern.compile(regex, flags), trace));
  }
}
