package mailpath.window;

/** Fixed texts of the page about contacted hosts. */
enum ContactText {
  MENU,
  HEADING,
  NONE,
  SUMMARY_ONE,
  SUMMARY_MANY,
  SESSION,
  CASE_OPEN,
  RUN_DOMAIN,
  RUN_HOST,
  RUN_DISCOVERY,
  RUN_SERVERS,
  RUN_WHEN,
  LIVE,
  LAB,
  NOTHING,
  COUNTED,
  RESOLVER_LIST,
  RESOLVER_ONE,
  HOST,
  RESOLVER,
  ADDRESS,
  PROTOCOL,
  TIMES,
  UNANSWERED,
  BETWEEN,
  AT,
  WHY
}
