package mailpath.mtasts;

import java.util.List;
import java.util.Optional;
import mailpath.dns.TagList;
import mailpath.fact.Evidence;
import mailpath.fact.Fact;
import mailpath.mtasts.MtaStsFacts.RecordState;

/**
 * The TXT records at {@code _mta-sts.D} (RFC 8461 3.1; R2 to R4).
 *
 * @param texts every TXT record there, its strings joined (R1)
 */
public record StsRecord(List<String> texts) {
  static final String BEGIN = "v=STSv1;";
  static final String VERSION = "v=STSv1";
  static final String ID = "[A-Za-z0-9]{1,32}";

  public StsRecord {
    texts = List.copyOf(texts);
  }

  /** What senders make of them; where they differ, on {@code record-blank}. */
  public Fact<RecordState> state(Evidence evidence) {
    List<String> records = records();
    if (records.isEmpty()) {
      return withoutRecord(evidence);
    }
    return Fact.known(
        records.size() == 1 ? one(records.getFirst()) : new RecordState.Several(records.size()),
        evidence);
  }

  /** Those that begin exactly so, octet by octet (R2). */
  public List<String> records() {
    return texts.stream().filter(text -> text.startsWith(BEGIN)).toList();
  }

  /**
   * Records that only fail R2 by a blank between version and semicolon (erratum 6285): some senders
   * take them.
   */
  public List<String> blankRecords() {
    return texts.stream()
        .filter(text -> !text.startsWith(BEGIN) && text.matches("v=STSv1[ \\t]+;[^\\n]*"))
        .filter(text -> one(text) instanceof RecordState.Valid)
        .toList();
  }

  /** One record by the grammar of R3; the first field named id counts (R4). */
  static RecordState one(String text) {
    Optional<String> id =
        TagList.parse(VERSION, text, TagList.Field::hasPlainValue)
            .flatMap(tags -> tags.first("id"))
            .filter(value -> value.matches(ID));
    return id.<RecordState>map(RecordState.Valid::new).orElseGet(RecordState.Invalid::new);
  }

  private Fact<RecordState> withoutRecord(Evidence evidence) {
    List<String> odd = blankRecords();
    if (odd.isEmpty()) {
      return Fact.known(new RecordState.None(), evidence);
    }
    RecordState lenient =
        odd.size() == 1 ? one(odd.getFirst()) : new RecordState.Several(odd.size());
    return new Fact.Depends<>("record-blank", List.of(lenient, new RecordState.None()), evidence);
  }
}
