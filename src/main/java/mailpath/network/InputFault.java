package mailpath.network;

/** Why what somebody typed is not a domain name. */
public enum InputFault {
  EMPTY,
  /** More than one name, or a blank inside. */
  BLANK_INSIDE,
  /** Two dots in a row, or a dot at the start. */
  EMPTY_LABEL,
  /** A label of more than 63 octets in A-label form (RFC 1035 2.3.4). */
  LABEL_TOO_LONG,
  /** A name of more than 253 characters. */
  NAME_TOO_LONG,
  FORBIDDEN_CHARACTER,
  /** A hyphen at the edge of a label. */
  HYPHEN,
  /** An xn-- label that stands for nothing. */
  INVALID_A_LABEL,
  /** Right-to-left and left-to-right letters mixed against RFC 5893. */
  WRITING_DIRECTION,
  /** A joiner or middle dot where RFC 5892 appendix A does not allow it. */
  CONTEXT,
  /** Four numbers or a last label of digits that is no address. */
  NOT_AN_ADDRESS,
  BAD_PORT,
  /** A user name with a password, which is not repeated (threat-L10). */
  SECRET
}
