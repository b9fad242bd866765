package mailpath.report;

/** Fixed texts of the presets of providers; the words are in the word files. */
enum PresetText {
  HEAD,
  NOT_KNOWN,
  ORIGIN,
  ORIGIN_UNDATED,
  NOT_TRUTH,
  SERVICE,
  LOGIN,
  SAME,
  DIFFERS
}
