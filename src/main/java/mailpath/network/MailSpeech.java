package mailpath.network;

import java.io.IOException;

/**
 * What is said in one mail protocol at each step of a dialogue, and how the replies are read. A
 * reply that breaks the protocol's grammar is {@link Failure.Malformed} and never guessed at
 * (threat-S4); nothing is said beyond these steps, so nobody signs in and no mail is handed in
 * (threat-L6, threat-L10).
 */
sealed interface MailSpeech permits SmtpSpeech, ImapSpeech, Pop3Speech, SieveSpeech {

  /** The words of {@code protocol} over a channel; {@code name} is given where one is asked for. */
  static MailSpeech of(MailProtocol protocol, MailChannel channel, String name) {
    return switch (protocol) {
      case SMTP, SUBMISSION, SUBMISSIONS -> new SmtpSpeech(channel, name);
      case IMAP, IMAPS -> new ImapSpeech(channel);
      case POP3, POP3S -> new Pop3Speech(channel);
      case SIEVE -> new SieveSpeech(channel);
    };
  }

  /** What the server says first. */
  Reply greeting() throws IOException;

  /** The server's list of capabilities. */
  Reply capabilities() throws IOException;

  /**
   * Asks for TLS.
   *
   * @param injecting with one harmless command more in the same write ({@link Approach#INJECTION})
   */
  Reply upgrade(boolean injecting) throws IOException;

  /** The list once more, inside the TLS that was asked for. */
  default Reply capabilitiesAgain() throws IOException {
    return capabilities();
  }

  /**
   * Names the null sender and takes it back ({@link Approach#MAIL_FROM}); only servers that take
   * mail can be asked so.
   */
  default void nullSender() throws IOException {}

  /** Says goodbye; {@link #parting} reads the reply. */
  void leave() throws IOException;

  Reply parting() throws IOException;
}
