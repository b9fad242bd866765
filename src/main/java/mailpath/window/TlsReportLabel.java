package mailpath.window;

/** Fixed texts of the page about TLS reports. */
enum TlsReportLabel {
  HEADING,
  FILES,
  /** Files that the dialog offers. */
  REPORT_FILES,
  NOTES,
  COLUMN_FAILED,
  COLUMN_SESSIONS,
  COLUMN_WHERE,
  COLUMN_TODAY,
  /** Where a report does not say. */
  NOWHERE_SAID,
  /** The domain of the answer that the reports are held against, and when it was measured. */
  BESIDE_ANSWER,
  BESIDE_NONE,
  /** More faults than are shown. */
  MORE_NOTES,
  /** More policies or result types than are shown. */
  MORE_ROWS
}
