package mailpath.report;

/** Fixed texts of the sheet of settings; the words are in the word files. */
enum SheetText {
  HEAD,
  INCOMING,
  OUTGOING,
  RULES,
  SERVER,
  PORT,
  CHANNEL,
  SIGN_IN,
  USER_NAME,
  ON,
  ADDRESS,
  LOCAL_PART,
  AS_TOLD,
  NOTHING,
  LEFT_OUT,
  SIGN_IN_OAUTH2,
  NO_PASSWORD,
  CERTIFICATE_WARNING,
  APPLE_AUTOMATIC,
  APPLE_STARTTLS,
  OUTLOOK_SPA,
  ANDROID_ACCEPT,
  LABELS_ENGLISH
}
