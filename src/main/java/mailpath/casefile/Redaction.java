package mailpath.casefile;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import mailpath.casefile.RedactionNote.NothingToRedact;
import mailpath.casefile.RedactionNote.TracesReplaced;
import mailpath.casefile.RedactionNote.TracesStay;
import mailpath.casefile.RedactionNote.UnreadPartsDropped;
import mailpath.network.Bytes;
import mailpath.network.Dialogue;
import mailpath.network.DnsAnswer;
import mailpath.network.HttpsResponse;
import mailpath.network.TlsSession;

/**
 * A case without the traces of the one who measured: each is replaced by one stand-in wherever it
 * stands, and nothing that a verdict is read from is touched (docs/redaction.md). Redacting a
 * redacted case changes nothing. That the verdict stays is for the caller to check.
 */
public final class Redaction {
  private final Case redacted;
  private final TextRedactor redactor;
  private final Map<TraceKind, Integer> replaced;
  private final Map<TraceKind, Integer> kept;
  private final int dropped;

  private Redaction(Case original, Case redacted, TextRedactor redactor) {
    this.redacted = redacted;
    this.redactor = redactor;
    this.replaced = counted(redactor.replaced());
    this.kept = counted(redactor.kept());
    this.dropped = original.unread().count();
  }

  public static Redaction of(Case original, OwnTraces traces) {
    CaseEvidence evidence = new CaseEvidence(original);
    TraceSearch.Found found = TraceSearch.in(original, traces, evidence);
    TextRedactor redactor = new TextRedactor(found.book(), evidence, found.standIns());
    Case redacted = new CaseTexts(changes(found.book(), redactor)).of(original);
    unchanged(original).forEach(redactor::keep);
    evidence.names().forEach(redactor::keep);
    found.book().inEvidence(evidence).forEach(redactor::keep);
    found.stays().forEach(redactor::keep);
    return new Redaction(original, redacted, redactor);
  }

  /** The case as it may be given away. */
  public Case redacted() {
    return redacted;
  }

  /**
   * How many different traces of each kind were replaced, without those of which there are none.
   */
  public Map<TraceKind, Integer> replaced() {
    return replaced;
  }

  /** How many stay because they are part of the evidence, in some place or in all. */
  public Map<TraceKind, Integer> kept() {
    return kept;
  }

  /** How many parts of a newer program were dropped. */
  public int dropped() {
    return dropped;
  }

  /** What was done, to be told in this order. */
  public List<RedactionNote> notes() {
    List<RedactionNote> notes = new ArrayList<>();
    replaced.forEach((kind, count) -> notes.add(new TracesReplaced(kind, count)));
    kept.forEach((kind, count) -> notes.add(new TracesStay(kind, count)));
    if (dropped > 0) {
      notes.add(new UnreadPartsDropped(dropped));
    }
    return notes.isEmpty() ? List.of(new NothingToRedact()) : List.copyOf(notes);
  }

  /** Whether a text made from the case became another by nothing but this redaction. */
  public boolean explains(String before, String after) {
    return redactor.redact(before).equalsIgnoreCase(after)
        || HexText.changed(before, redactor::redact).equals(after);
  }

  private static CaseTexts.Change changes(TraceBook book, TextRedactor redactor) {
    return new CaseTexts.Change() {
      @Override
      public String text(String text) {
        return redactor.redact(text);
      }

      @Override
      public String resolver(String shown) {
        return new ResolverNames(book).redacted(shown, redactor);
      }

      @Override
      public String asked(DomainQuestion question) {
        TypedText typed = TypedText.of(question.asked());
        return typed.redacted(question, typed.localPart().map(redactor::user).orElse(""));
      }

      @Override
      public String asked(HostQuestion question) {
        return question.host();
      }
    };
  }

  private static Map<TraceKind, Integer> counted(Set<Trace> traces) {
    Map<TraceKind, Integer> counts = new EnumMap<>(TraceKind.class);
    traces.forEach(trace -> counts.merge(trace.kind(), 1, Integer::sum));
    return counts;
  }

  /** What is signed, as text: there the own host name or address can stand too. */
  private static Stream<String> unchanged(Case original) {
    Stream<Bytes> sent =
        CaseEvidence.observations(original)
            .<Object>flatMap(observation -> observation.seen().stream())
            .flatMap(Redaction::signed);
    return Stream.concat(sent, original.settings().roots().stream())
        .distinct()
        .map(Redaction::legible);
  }

  private static Stream<Bytes> signed(Object answer) {
    return switch (answer) {
      case DnsAnswer dns -> Stream.of(dns.message());
      case Dialogue dialogue ->
          dialogue.tls().stream().map(TlsSession::certificates).flatMap(List::stream);
      case HttpsResponse response ->
          response.tls().stream().map(TlsSession::certificates).flatMap(List::stream);
      default -> Stream.empty();
    };
  }

  /** Lengths of labels become dots, so that a name on the wire reads like one in a text. */
  private static String legible(Bytes octets) {
    return new String(octets.toArray(), StandardCharsets.ISO_8859_1)
        .replaceAll("[\\x00-\\x1f]", ".")
        .replaceAll("[^\\x20-\\x7e]", " ");
  }
}
