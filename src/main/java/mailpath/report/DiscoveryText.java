package mailpath.report;

/**
 * Fixed texts of the report on what is found for a mail address; the words are in the word files.
 */
enum DiscoveryText {
  HEAD,
  NOBODY_TOLD,
  SOURCE,
  SERVICE,
  LOGIN,
  NOTE,
  NOTE_AT,
  LIARS,
  NO_LIAR,
  CONFIRM,
  REFUSED,
  REFUSED_AT,
  ASKS_PASSWORD,
  REDIRECTS,
  REDIRECTS_KNOWN,
  NOT_ESTABLISHED,
  COMPARED,
  SAME,
  DIFFERS,
  DISPROVED
}
