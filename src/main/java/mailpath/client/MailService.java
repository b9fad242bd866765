package mailpath.client;

/** What a mail program speaks to a server for (RFC 9051, 1939, 6409, 5804). */
public enum MailService {
  IMAP,
  POP3,
  SUBMISSION,
  /** ManageSieve: filter rules. */
  SIEVE
}
