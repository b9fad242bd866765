package mailpath.client.symptom;

import mailpath.fact.Actor;

/** What may lie behind a symptom; its words say what it is and what mends it. */
public enum Cause {
  /** The own domain was typed, the certificate is the hoster's. */
  NAME_NOT_ON_CERTIFICATE(Actor.YOUR_PROGRAM),
  CERTIFICATE_NOT_RENEWED(Actor.MAIL_HOST),
  CLOCK_WRONG(Actor.YOUR_PROGRAM),
  SELF_SIGNED(Actor.MAIL_HOST),
  INTERMEDIATE_MISSING(Actor.MAIL_HOST),
  /** Antivirus or company: the certificate is of somebody who opens the connection. */
  INTERCEPTED(Actor.YOUR_NETWORK),
  /** A stored exception does not fit the renewed certificate. */
  EXCEPTION_STORED(Actor.YOUR_PROGRAM),
  STARTTLS_STRIPPED(Actor.YOUR_NETWORK),
  STARTTLS_MISSING(Actor.MAIL_HOST),
  WRONG_PORT(Actor.YOUR_PROGRAM),
  /** STARTTLS or none set at a port where TLS comes first. */
  STARTTLS_AT_TLS_PORT(Actor.YOUR_PROGRAM),
  /** TLS from the start set at a port that begins in clear. */
  TLS_AT_CLEAR_PORT(Actor.YOUR_PROGRAM),
  PORT_BLOCKED(Actor.YOUR_NETWORK),
  SERVER_DOWN(Actor.MAIL_HOST),
  HOST_WRONG(Actor.YOUR_PROGRAM),
  SECURITY_SOFTWARE(Actor.YOUR_PROGRAM),
  SERVER_TLS_OLD(Actor.MAIL_HOST),
  COMPUTER_TLS_OLD(Actor.YOUR_PROGRAM),
  /** The server takes no password in clear, and the program is set to go in clear. */
  NOT_ENCRYPTED(Actor.YOUR_PROGRAM),
  /** A challenge is set, the server lists the bare password alone. */
  CHALLENGE_NOT_OFFERED(Actor.YOUR_PROGRAM),
  NTLM_SET(Actor.YOUR_PROGRAM),
  OAUTH2_ONLY(Actor.YOUR_PROGRAM),
  SIGN_IN_ONLY_AFTER_TLS(Actor.YOUR_PROGRAM),
  PASSWORD_WRONG(Actor.YOUR_PROGRAM),
  APP_PASSWORD_MISSING(Actor.YOUR_PROGRAM),
  SMTP_SIGN_IN_OFF(Actor.DOMAIN_OWNER),
  /** Guessing found no TLS that works. */
  GUESSED_NO_TLS(Actor.YOUR_PROGRAM),
  AUTODISCOVER_NAME(Actor.DOMAIN_OWNER),
  NO_SIGN_IN_SET(Actor.YOUR_PROGRAM),
  PORT_25_AWAY_FROM_HOME(Actor.YOUR_PROGRAM),
  PORT_25_BLOCKED(Actor.YOUR_PROGRAM),
  TOO_MANY_TRIES(Actor.NOBODY),
  TOO_MANY_CONNECTIONS(Actor.YOUR_PROGRAM);

  private final Actor actor;

  Cause(Actor actor) {
    this.actor = actor;
  }

  /** Who can mend it. */
  public Actor actor() {
    return actor;
  }
}
