package mailpath.report;

/** Fixed texts about TLS reports. */
public enum TlsReportText {
  /** No report could be read. */
  NO_REPORT,
  /** Reports, organizations, sessions: none failed. */
  ALL_WELL,
  /** Reports, organizations, failed sessions, sessions. */
  SOME_FAILED,
  /** Reports that tell of no session. */
  NO_SESSIONS,
  /** Numbers are missing, so there were at least so many. */
  AT_LEAST,
  /** Nobody has looked who sent it (T2). */
  NOT_CHECKED,
  /** Domain, policy type. */
  GROUP,
  /** The same where the reports do not say the domain. */
  GROUP_UNNAMED,
  PERIOD,
  PERIOD_UNKNOWN,
  /** Sessions that worked, that failed. */
  SESSIONS,
  ORGANIZATIONS,
  POLICY_SEEN,
  MX_PATTERNS,
  /** Result type, sessions. */
  CAUSE,
  /** A result type that is not said. */
  CAUSE_UNNAMED,
  MEANS_UNKNOWN,
  WHO,
  RULES,
  SENDERS,
  HOSTS,
  RECEIVERS,
  HELOS,
  REASONS,
  /** A list that is longer than is shown: the first of it, how many more. */
  AND_MORE,
  GAP,
  REPEATED,
  REPEATED_DIFFERS,
  READ,
  UNREAD,
  /** Organization, id and time of a report. */
  REPORT,
  PART,
  TODAY_SEEN,
  TODAY_NOT_SEEN,
  TODAY_NOT_MEASURED
}
