package mailpath.dane;

import java.util.List;
import mailpath.dns.HostAddresses;
import mailpath.dns.MailRoute;
import mailpath.dns.MailRoute.MxHost;
import mailpath.network.DomainName;

/**
 * The TLSA records that a chain is held against, and whether senders look at them.
 *
 * @param records as published, usable or not (D6)
 * @param names of which a certificate under usage 2 must have one (D10), the base domain first
 */
public record PublishedTlsa(Standing standing, List<TlsaRecord> records, List<DomainName> names) {
  public PublishedTlsa {
    records = List.copyOf(records);
    names = List.copyOf(names);
  }

  /** Whether the records count. */
  public enum Standing {
    /** Nobody said: a file, or a server whose records were not asked for. */
    NOT_ASKED,
    /** There are none: proven, or no sender would ask for them (D1, D2). */
    NONE,
    /** Published in an unsigned zone or behind unsigned answers: without effect (D12). */
    UNSIGNED,
    /**
     * Signed for some senders alone: behind an unsigned MX answer (D1), or as far as a validator
     * goes along with what is weak (N8, N9).
     */
    DEPENDS,
    /** The answer does not validate, or fails: senders that check keep the mail (D5). */
    BOGUS,
    /** It could not be found out. */
    UNKNOWN,
    /**
     * Whatever there is, nobody saw that senders which look at records are shown this chain: it was
     * sent under other names than the base domain alone, or not by the server (RFC 7672 8.1).
     */
    NOT_SHOWN,
    /** Signed, or taken as signed. */
    SIGNED
  }

  /** What was learnt about one mail host. */
  public static PublishedTlsa of(
      MailRoute route, MxHost mx, HostAddresses addresses, DaneFacts dane) {
    return new TlsaStanding(route, mx, addresses, dane).published();
  }

  /**
   * The same for a chain that was not seen to be sent under the base domain, which senders that
   * look at the records name. What they make of bogus or useless records hangs on no chain.
   */
  public PublishedTlsa notShown() {
    boolean useless = !records.isEmpty() && TlsaUsability.usable(records).isEmpty();
    return switch (standing) {
      case NOT_ASKED, BOGUS, UNKNOWN, NOT_SHOWN -> this;
      case NONE, UNSIGNED, DEPENDS, SIGNED ->
          useless ? this : new PublishedTlsa(Standing.NOT_SHOWN, records, names);
    };
  }

  public static PublishedTlsa notAsked(List<DomainName> names) {
    return new PublishedTlsa(Standing.NOT_ASKED, List.of(), names);
  }

  /** Records that somebody typed, taken as signed and as meant for this server. */
  public static PublishedTlsa typed(List<TlsaRecord> records, List<DomainName> names) {
    return new PublishedTlsa(
        records.isEmpty() ? Standing.NOT_ASKED : Standing.SIGNED, records, names);
  }
}
