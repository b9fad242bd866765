package mailpath.client.symptom;

/**
 * What programs or helpful people say in such a case and would give mail and password away. Words
 * warn of it and never advise it (interface 2h).
 */
public enum HarmfulAdvice {
  /** Missing STARTTLS may be the attack itself. */
  SWITCH_STARTTLS_OFF,
  /** An exception keeps every later warning away too. */
  ACCEPT_CERTIFICATE,
  SWITCH_ENCRYPTION_OFF,
  /** "Encrypted password" says nothing about the connection. */
  ENCRYPT_PASSWORD_INSTEAD,
  SEND_PASSWORD_READABLE
}
