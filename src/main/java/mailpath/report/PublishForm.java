package mailpath.report;

/** How records that are to be published are written. */
public enum PublishForm {
  /** Lines of a zone file (RFC 1035 5.1), as BIND and NSD read them. */
  ZONE_FILE,
  /** Commands of PowerDNS 4. */
  POWERDNS_4,
  /** Commands of PowerDNS 5. */
  POWERDNS_5,
  /** Field by field, for a form on a web page. */
  PANEL
}
