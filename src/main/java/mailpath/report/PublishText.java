package mailpath.report;

/** Fixed texts beside records that are to be published. */
enum PublishText {
  /** Name, type. */
  IN_PLACE_OF,
  TAKE_OUT,
  PANEL_ZONE,
  PANEL_NAME,
  PANEL_TYPE,
  PANEL_TTL,
  /** Usage, selector, matching type. */
  PANEL_TLSA,
  PANEL_PREFERENCE,
  PANEL_VALUE
}
