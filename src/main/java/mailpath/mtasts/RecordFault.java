package mailpath.mtasts;

import java.util.List;
import mailpath.dns.TagList;

/** The rule that a record with the right beginning breaks (R3). */
public enum RecordFault {
  /** A blank before or after "=". */
  BLANK_AROUND_EQUALS,
  /** Two semicolons with nothing between them. */
  EMPTY_FIELD,
  /** A blank at the very end. */
  TRAILING_BLANK,
  /** Something between semicolons that is no {@code name=value}. */
  NOT_A_FIELD,
  /** No field is called {@code id}; in capitals it is another field. */
  ID_MISSING,
  /** The id is not 1 to 32 letters and digits. */
  ID_FORM;

  /** The first fault of a record that is not well-formed. */
  static RecordFault of(String record) {
    if (record.matches("(?s).*([ \\t]=|=[ \\t]).*")) {
      return BLANK_AROUND_EQUALS;
    }
    if (parts(record).stream().anyMatch(part -> TagList.strip(part).isEmpty())) {
      return EMPTY_FIELD;
    }
    if (!record.isEmpty() && " \t".indexOf(record.charAt(record.length() - 1)) >= 0) {
      return record.matches("(?s).*;[ \\t]*") ? fields(record) : TRAILING_BLANK;
    }
    return fields(record);
  }

  private static RecordFault fields(String record) {
    return TagList.parse("v=STSv1", record, TagList.Field::hasPlainValue)
        .map(tags -> tags.first("id").isPresent() ? ID_FORM : ID_MISSING)
        .orElse(parts(record).isEmpty() ? ID_MISSING : NOT_A_FIELD);
  }

  /** Between version and the last semicolon, which may end the record. */
  private static List<String> parts(String record) {
    List<String> parts = List.of(record.split(";", -1));
    boolean closed = TagList.strip(parts.getLast()).isEmpty();
    return parts.subList(1, closed ? parts.size() - 1 : parts.size());
  }
}
