package mailpath.lab;

/**
 * What is wrong at one address of a mail server: a closed set, each at its point of the dialogue.
 */
public sealed interface Trouble {

  /** Nothing: STARTTLS works, with TLS 1.2 and 1.3. */
  record None() implements Trouble {}

  /** The server has no STARTTLS. */
  record NoStarttls() implements Trouble {}

  /**
   * The server offers STARTTLS, but something in front of it removes the keyword (RFC 3207 6).
   *
   * @param way how it goes about it
   */
  record Eraser(Way way) implements Trouble {
    enum Way {
      /** The whole line of the EHLO reply is missing. */
      REMOVES,
      /** The keyword is overwritten with {@code XXXXXXXA}, as some firewalls do. */
      MASKS
    }
  }

  /** STARTTLS is offered and then answered with 454 (RFC 3207 4). */
  record StarttlsRefused454() implements Trouble {}

  /** STARTTLS is answered with 220, and the handshake with a fatal alert. */
  record HandshakeFails() implements Trouble {}

  /** 554 instead of a greeting (RFC 5321 3.1); only QUIT is served then. */
  record Greeting554(String text) implements Trouble {}

  /** The connection is accepted and nothing is ever said. */
  record SilentGreeting() implements Trouble {}

  /** MAIL without TLS is answered with 530 (RFC 3207 4). */
  record DemandsTls530() implements Trouble {}
}
