package mailpath.network;

/** What was cleaned in what somebody typed, or what deserves a second look. */
public enum InputWarning {
  /** Blanks at the ends, or invisible characters inside. */
  BLANKS_REMOVED,
  INVISIBLE_REMOVED,
  /** A dot at the end: the name is absolute anyway. */
  TRAILING_DOT_REMOVED,
  /** The part before the @ does not matter here. */
  LOCAL_PART_DROPPED,
  /** Scheme, path, query or user of a link. */
  LINK_TAKEN_APART,
  /** Full-width or other dots read as dots, or letters mapped by UTS 46. */
  MAPPED,
  /** The standard of 2003, still in use, makes another name of it (UTS 46 4). */
  DEVIATES,
  /** One label only; no search suffix is added (threat-D24). */
  SINGLE_LABEL,
  /** Scripts mixed, or letters that look like Latin ones (threat-D22). */
  LOOKALIKE,
  /** Symbols that IDNA 2008 does not allow, such as emoji. */
  SYMBOLS,
  /** An underscore: a DNS name, but no host name and no mail domain (RFC 5321 4.1.2). */
  NOT_A_HOST_NAME
}
