package mailpath.starttls;

import java.util.List;
import mailpath.fact.Fact;
import mailpath.network.DomainName;

/**
 * What a policy domain publishes about TLS-RPT (RFC 8460 3; T1).
 *
 * @param domain where the record was asked for, {@code _smtp._tls} in front of it
 * @param texts the TXT records there, strings joined
 */
public record TlsRptFacts(DomainName domain, Fact<RecordState> record, List<String> texts) {
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

  /** Exactly one record must begin with the version, and be well-formed. */
  static RecordState state(List<String> texts) {
    List<String> records =
        texts.stream().filter(text -> text.startsWith(TlsRptRecord.BEGIN)).toList();
    if (records.size() > 1) {
      return new RecordState.Several(records.size());
    }
    return records.isEmpty()
        ? new RecordState.None()
        : TlsRptRecord.parse(records.getFirst())
            .<RecordState>map(RecordState.Valid::new)
            .orElseGet(RecordState.Invalid::new);
  }
}
