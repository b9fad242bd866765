package mailpath.report;

/** Fixed texts of the report on mail program settings; the words are in the word files. */
enum ClientText {
  HEAD,
  HEAD_TYPED,
  HEAD_FOUND,
  HEAD_PRESET,
  ACCOUNT,
  ACCOUNT_IN_DOMAIN,
  ACCOUNT_UNNAMED,
  POSSIBLE,
  SERVICE,
  SERVICE_NOWHERE,
  SET,
  SET_NAMED,
  MAIL,
  NAMES_MISSING,
  NAMES_SHOWN,
  CREDENTIAL,
  KEPT_BY_USER,
  BETTER,
  NO_INCOMING,
  NO_OUTGOING,
  NO_ACCOUNT,
  NOTE,
  FOUND,
  NOT_ASKED,
  MEASURED,
  TICKET_NO_SERVICE,
  TICKET_SET,
  TICKET_WHO,
  TICKET_NOT_ASKED
}
