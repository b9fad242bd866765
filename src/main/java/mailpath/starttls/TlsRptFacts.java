package mailpath.starttls;

import java.util.List;
import java.util.Optional;
import mailpath.fact.Evidence;
import mailpath.fact.Fact;
import mailpath.network.DomainName;

/**
 * What a policy domain publishes about TLS-RPT (RFC 8460 3; T1).
 *
 * @param domain where the record was asked for, {@code _smtp._tls} in front of it
 * @param owner where the records stand: that name, or what it is an alias of
 * @param texts the TXT records there, strings joined
 */
public record TlsRptFacts(
    DomainName domain, DomainName owner, Fact<RecordState> record, List<String> texts) {
  public TlsRptFacts {
    texts = List.copyOf(texts);
  }

  /** What a sender makes of the TXT answer. */
  public sealed interface RecordState {
    /** No record begins with {@code v=TLSRPTv1;}. */
    record None() implements RecordState {}

    /** Exactly one well-formed record. */
    record Valid(TlsRptRecord record) implements RecordState {}

    record Invalid() implements RecordState {}

    /** More than one: none counts. */
    record Several(int count) implements RecordState {}
  }

  /**
   * Exactly one record must begin with the version, and be well-formed. Where senders differ, on
   * {@code report-blank} or {@code report-scheme}.
   */
  static Fact<RecordState> state(List<String> texts, Evidence evidence) {
    List<String> records = records(texts);
    return switch (records.size()) {
      case 0 -> withoutRecord(blankRecords(texts), evidence);
      case 1 -> one(records.getFirst(), evidence);
      default -> Fact.known(new RecordState.Several(records.size()), evidence);
    };
  }

  /** Those that begin exactly so, octet by octet (T1). */
  static List<String> records(List<String> texts) {
    return texts.stream().filter(text -> text.startsWith(TlsRptRecord.BEGIN)).toList();
  }

  /**
   * Records that some senders take although a blank follows the version: the grammar has it, and
   * only of several records those that begin otherwise are discarded (RFC 8460 3).
   */
  static List<String> blankRecords(List<String> texts) {
    return texts.stream()
        .filter(text -> !text.startsWith(TlsRptRecord.BEGIN))
        .filter(text -> TlsRptRecord.lenient(text).isPresent())
        .toList();
  }

  private static Fact<RecordState> withoutRecord(List<String> odd, Evidence evidence) {
    if (odd.isEmpty()) {
      return Fact.known(new RecordState.None(), evidence);
    }
    RecordState lenient =
        odd.size() > 1
            ? new RecordState.Several(odd.size())
            : TlsRptRecord.lenient(odd.getFirst())
                .<RecordState>map(RecordState.Valid::new)
                .orElseThrow();
    return new Fact.Depends<>("report-blank", List.of(lenient, new RecordState.None()), evidence);
  }

  private static Fact<RecordState> one(String text, Evidence evidence) {
    Optional<RecordState> strict = TlsRptRecord.parse(text).map(RecordState.Valid::new);
    if (strict.isPresent()) {
      return Fact.known(strict.get(), evidence);
    }
    return TlsRptRecord.lenient(text)
        .<RecordState>map(RecordState.Valid::new)
        .<Fact<RecordState>>map(
            lenient ->
                new Fact.Depends<>(
                    "report-scheme", List.of(lenient, new RecordState.Invalid()), evidence))
        .orElseGet(() -> Fact.known(new RecordState.Invalid(), evidence));
  }

  /** The text that senders differ about, where they do. */
  Optional<String> doubted(String on, List<String> among) {
    return record() instanceof Fact.Depends<RecordState> depends && depends.on().equals(on)
        ? among.stream().findFirst()
        : Optional.empty();
  }
}
