package mailpath.report;

/** Fixed texts of what is recognised in an error message; the words are in the word files. */
enum SymptomText {
  NOT_KNOWN,
  MATCH,
  SAYS,
  CAUSE,
  CHECK,
  LOOK,
  WARNING,
  SOURCE
}
