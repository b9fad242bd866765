package mailpath.client.discovery;

import mailpath.client.Channel;
import mailpath.client.MailService;
import mailpath.network.DomainName;

/** A service of mail programs that SRV records tell of (RFC 6186 3, RFC 8314 5.1, RFC 5804 1.8). */
public enum SrvService {
  SUBMISSIONS("_submissions", MailService.SUBMISSION, Channel.IMPLICIT),
  /**
   * Begins in clear. Whether STARTTLS is needed the record does not say; RFC 8314 asks programs to
   * insist.
   */
  SUBMISSION("_submission", MailService.SUBMISSION, Channel.REQUIRED),
  IMAPS("_imaps", MailService.IMAP, Channel.IMPLICIT),
  IMAP("_imap", MailService.IMAP, Channel.REQUIRED),
  POP3S("_pop3s", MailService.POP3, Channel.IMPLICIT),
  POP3("_pop3", MailService.POP3, Channel.REQUIRED),
  SIEVE("_sieve", MailService.SIEVE, Channel.REQUIRED);

  private final String label;
  private final MailService service;
  private final Channel channel;

  SrvService(String label, MailService service, Channel channel) {
    this.label = label;
    this.service = service;
    this.channel = channel;
  }

  public String label() {
    return label;
  }

  public MailService service() {
    return service;
  }

  public Channel channel() {
    return channel;
  }

  /** Whether a name can be as long (RFC 1035 2.3.4). */
  public boolean fits(DomainName domain) {
    try {
      return !nameAt(domain).isRoot();
    } catch (IllegalArgumentException tooLong) {
      return false;
    }
  }

  /** What is asked in DNS. */
  public DomainName nameAt(DomainName domain) {
    return domain.under(label + "._tcp");
  }
}
