package mailpath.hostile;

import mailpath.network.MailProtocol;

/**
 * What a good server says in one protocol; {@code m0} stands for the tag of the command.
 *
 * @param greeting where it is the list at once, that too
 * @param list in clear, with the offer
 */
record Dialect(
    MailProtocol protocol,
    String service,
    String greeting,
    String list,
    String consent,
    String listAgain,
    String bye) {

  static Dialect of(MailProtocol protocol) {
    return switch (protocol) {
      case SMTP, SUBMISSION, SUBMISSIONS ->
          new Dialect(
              protocol,
              "smtp",
              "220 mail.d.test ESMTP\r\n",
              "250-mail.d.test\r\n250-SIZE 1000\r\n250 STARTTLS\r\n",
              "220 go ahead\r\n",
              "250-mail.d.test\r\n250 AUTH PLAIN\r\n",
              "221 bye\r\n");
      case IMAP, IMAPS ->
          new Dialect(
              protocol,
              "imap",
              "* OK mail.d.test ready\r\n",
              "* CAPABILITY IMAP4rev1 STARTTLS LOGINDISABLED\r\nm0 OK done\r\n",
              "m0 OK go ahead\r\n",
              "* CAPABILITY IMAP4rev1 AUTH=PLAIN\r\nm0 OK done\r\n",
              "* BYE see you\r\nm0 OK done\r\n");
      case POP3, POP3S ->
          new Dialect(
              protocol,
              "pop3",
              "+OK mail.d.test ready\r\n",
              "+OK list\r\nTOP\r\nSTLS\r\n.\r\n",
              "+OK go ahead\r\n",
              "+OK list\r\nTOP\r\nUSER\r\n.\r\n",
              "+OK bye\r\n");
      case SIEVE ->
          new Dialect(
              protocol,
              "sieve",
              "\"IMPLEMENTATION\" \"x\"\r\n\"SASL\" \"\"\r\n\"STARTTLS\"\r\nOK \"ready\"\r\n",
              "OK\r\n",
              "OK \"go ahead\"\r\n",
              "\"IMPLEMENTATION\" \"x\"\r\n\"SASL\" \"PLAIN\"\r\nOK \"again\"\r\n",
              "OK \"bye\"\r\n");
    };
  }

  /** The list that costs no command. */
  boolean listsUnasked() {
    return protocol == MailProtocol.SIEVE;
  }

  String says(Point point) {
    return switch (point) {
      case HANDSHAKE -> "go ahead\r\n";
      case GREETING -> greeting;
      case LIST -> list;
      case CONSENT -> consent;
      case LIST_AGAIN -> listAgain;
      case BYE -> bye;
    };
  }
}
