package mailpath.network;

import java.time.Duration;

/**
 * Why an exchange ended without (the whole of) its answer: a closed list. Failures are values up to
 * the screen; an exception means a fault of our own. {@link #stage()} says where it happened.
 */
public sealed interface Failure {
  Stage stage();

  /** The stage's deadline passed. For a greeting: delay on purpose, or a filter in between. */
  record TimedOut(Stage stage, Duration after) implements Failure {}

  /** The far side or a filter answered the connection attempt with a reset. */
  record ConnectionRefused() implements Failure {
    @Override
    public Stage stage() {
      return Stage.CONNECT;
    }
  }

  /** No route to the network or host, as the operating system says. */
  record Unreachable(String detail) implements Failure {
    @Override
    public Stage stage() {
      return Stage.CONNECT;
    }
  }

  /** The far side closed in good order (FIN) before the stage was complete. */
  record Closed(Stage stage) implements Failure {}

  /** The connection was torn down (RST). */
  record Reset(Stage stage) implements Failure {}

  /** What came breaks the protocol's grammar; {@code detail} is what was seen, escaped. */
  record Malformed(Stage stage, String detail) implements Failure {}

  /** More than {@link Limits} allows: lines, octets, certificates. */
  record OverLimit(Stage stage, String what, long limit) implements Failure {}

  /**
   * A well-formed reply that ends the dialogue early: 554 or 421 as greeting, 502 to EHLO, 454 to
   * STARTTLS. The lines are in the dialogue.
   *
   * @param code of SMTP; 0 in protocols without codes, where the text begins with the status word:
   *     BYE, NO, BAD, -ERR
   */
  record Rejected(Stage stage, int code, String text) implements Failure {
    /** The reply as it came, in protocols with codes and without. */
    public String reply() {
      return code == 0 ? text : code + " " + text;
    }
  }

  /** Clear text followed the consent to STARTTLS in the same read (response injection, ST5). */
  record InjectedText(String text) implements Failure {
    @Override
    public Stage stage() {
      return Stage.STARTTLS;
    }
  }

  /** Not a TLS record where one had to come; the first octets in hexadecimal. */
  record NotTls(Stage stage, String firstOctets) implements Failure {}

  /**
   * A fatal alert ended the handshake (RFC 8446 6.2).
   *
   * @param sentByUs whether our side raised it
   */
  record TlsAlert(Stage stage, int description, String name, boolean sentByUs) implements Failure {}

  /** The resolver could not be reached at all, or none is configured. */
  record NoResolver(String detail) implements Failure {
    @Override
    public Stage stage() {
      return Stage.DNS;
    }
  }

  /** Stopped by the user, or the run's own deadline passed. */
  record Cancelled(Stage stage) implements Failure {}
}
