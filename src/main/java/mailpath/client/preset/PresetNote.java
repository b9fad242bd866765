package mailpath.client.preset;

/** What else is to be known of a preset. */
public enum PresetNote {
  NO_POP,
  /** It signs in with the local part to fetch mail and the whole address to send it. */
  TWO_LOGINS,
  /** Sources disagree about port 465. */
  PORT_465_DISPUTED,
  /** Its own program on this computer is the server; ports may differ. */
  BRIDGE,
  /** The certificate of that server is its own: the one exception that is right. */
  BRIDGE_CERTIFICATE,
  OLD_HOSTS_UNVERIFIED,
  DUTCH_HOSTS_UNVERIFIED,
  CODE_SEARCH_ONLY,
  SMTP_PASSWORD_ENDING
}
