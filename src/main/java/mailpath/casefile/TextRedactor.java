package mailpath.casefile;

import java.net.InetAddress;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import mailpath.casefile.AddressMention.Reading;
import mailpath.casefile.CaseEvidence.Span;

/** Finds the traces of a {@link TraceBook} in texts and puts their stand-ins in their places. */
final class TextRedactor {
  private static final Pattern WITH_LETTERS_LAST =
      Pattern.compile("(?:.*\\.)?[A-Za-z][A-Za-z0-9-]*[A-Za-z][A-Za-z0-9-]*");

  /** What is hidden behind a longer trace comes out in the next round. */
  private static final int ROUNDS = 5;

  private final TraceBook book;
  private final CaseEvidence evidence;
  private final StandIns standIns;
  private final Set<Trace> replaced = new LinkedHashSet<>();
  private final Set<Trace> kept = new LinkedHashSet<>();

  TextRedactor(TraceBook book, CaseEvidence evidence, StandIns standIns) {
    this.book = book;
    this.evidence = evidence;
    this.standIns = standIns;
  }

  /**
   * A trace at its place.
   *
   * @param reading of an address that stands alone
   */
  private record Hit(int start, int end, Trace trace, Optional<Reading> reading) {
    boolean overlaps(Hit other) {
      return start < other.end && other.start < end;
    }
  }

  Set<Trace> replaced() {
    return replaced;
  }

  Set<Trace> kept() {
    return kept;
  }

  String redact(String text) {
    String redacted = text;
    for (int round = 0; round < ROUNDS; round++) {
      String next = once(redacted);
      if (next.equals(redacted)) {
        return next;
      }
      redacted = next;
    }
    return redacted;
  }

  /** What of a text that is left as it is tells who measured. */
  void keep(String text) {
    hits(text).forEach(hit -> kept.add(hit.trace()));
  }

  void keep(Trace trace) {
    kept.add(trace);
  }

  /** The local part of a mail address. */
  String user(String localPart) {
    return StandIns.isOne(localPart)
        ? localPart
        : standIn(book.trace(localPart, TraceKind.MAIL_ADDRESS));
  }

  /** The stand-in for a trace that is not found by looking for it in texts. */
  String standIn(Trace trace) {
    replaced.add(trace);
    return standIns.of(trace);
  }

  InetAddress standIn(Trace trace, InetAddress address) {
    replaced.add(trace);
    return standIns.of(address);
  }

  private String once(String text) {
    List<Hit> hits = hits(text);
    if (hits.isEmpty()) {
      return text;
    }
    List<Span> spans = evidence.spans(text);
    StringBuilder redacted = new StringBuilder();
    int from = 0;
    for (Hit hit : hits) {
      if (spans.stream().anyMatch(span -> span.holds(hit.start(), hit.end()))) {
        kept.add(hit.trace());
      } else {
        redacted.append(text, from, hit.start()).append(standIn(hit));
        from = hit.end();
      }
    }
    return redacted.append(text.substring(from)).toString();
  }

  private String standIn(Hit hit) {
    replaced.add(hit.trace());
    return hit.reading()
        .map(reading -> reading.written().apply(standIns.of(reading.address())))
        .orElseGet(() -> standIns.of(hit.trace()));
  }

  /** In order, none over another; of those that meet, the longest. */
  private List<Hit> hits(String text) {
    List<Hit> all = new ArrayList<>();
    book.words().forEach(word -> all.addAll(ofWord(word, text)));
    List<Hit> addresses = book.mentions(text).flatMap(this::ofMention).toList();
    all.addAll(addresses);
    all.addAll(ofNames(text, addresses));
    all.sort(Comparator.comparingInt(hit -> hit.start() - hit.end()));
    List<Hit> apart = new ArrayList<>();
    for (Hit hit : all) {
      if (apart.stream().noneMatch(hit::overlaps)) {
        apart.add(hit);
      }
    }
    apart.sort(Comparator.comparingInt(Hit::start));
    return apart;
  }

  private static List<Hit> ofWord(TraceBook.Word word, String text) {
    return word.pattern()
        .matcher(text)
        .results()
        .map(match -> new Hit(match.start(), match.end(), word.trace(), Optional.empty()))
        .toList();
  }

  /** Of several readings the likeliest; what is evidence is nothing of ours. */
  private Stream<Hit> ofMention(AddressMention mention) {
    return mention.readings().stream()
        .filter(reading -> !evidence.holds(reading.address()))
        .flatMap(
            reading ->
                book
                    .address(reading.address())
                    .map(
                        trace ->
                            new Hit(mention.start(), mention.end(), trace, Optional.of(reading)))
                    .stream())
        .limit(1);
  }

  private List<Hit> ofNames(String text, List<Hit> addresses) {
    return NameMention.in(text).flatMap(mention -> ofName(mention, addresses).stream()).toList();
  }

  /**
   * A name made from our address is one that reverse DNS has for it, and tells the provider. Only
   * an address from behind is put before a zone of somebody else's, that of a block list.
   */
  private Optional<Hit> ofName(NameMention mention, List<Hit> addresses) {
    return book.name(mention.name())
        .or(
            () ->
                isMade(mention, addresses)
                    ? Optional.of(new Trace(TraceKind.HOST_NAME, mention.name()))
                    : Optional.empty())
        .filter(trace -> !StandIns.isOne(mention.name()))
        .map(trace -> new Hit(mention.start(), mention.end(), trace, Optional.empty()));
  }

  private static boolean isMade(NameMention mention, List<Hit> addresses) {
    return WITH_LETTERS_LAST.matcher(mention.name()).matches()
        && addresses.stream()
            .filter(hit -> mention.start() <= hit.start() && hit.end() < mention.end())
            .anyMatch(hit -> !isListed(hit, mention));
  }

  /** Whether an address stands from behind at the start of the name, label by label. */
  private static boolean isListed(Hit hit, NameMention mention) {
    String address =
        mention.name().substring(hit.start() - mention.start(), hit.end() - mention.start());
    return hit.start() == mention.start()
        && address.contains(".")
        && hit.reading().filter(Reading::reversed).isPresent();
  }
}
