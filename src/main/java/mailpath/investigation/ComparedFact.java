package mailpath.investigation;

/**
 * What two assessments can differ in, in the order in which it is shown: first the desk, then the
 * domain, its policy, each mail server, each address. The list is closed. Left out on purpose,
 * since no sender acts on it and it differs between any two runs: durations, time to live, message
 * ids and the order of records, the text of a greeting, and signatures that were renewed and hold.
 */
public enum ComparedFact {
  /** Address families in which this desk cannot reach port 25. */
  BLOCKED_FAMILIES(Scope.DESK),
  STARTTLS_REMOVED(Scope.DESK),
  CONNECTIONS_OPENED(Scope.DESK),
  /** Whether the resolver passes signatures on (N3). */
  RESOLVER_SIGNATURES(Scope.DESK),
  /** Whether the resolver makes names up (threat-D19). */
  RESOLVER_INVENTS(Scope.DESK),

  /** Whether and how the domain takes mail (RFC 5321 5.1, RFC 7505). */
  MAIL_ROUTE(Scope.DOMAIN),
  /** DNSSEC state of the MX answer. */
  MX_SIGNED(Scope.DOMAIN),
  /** The name at the end of the domain's own aliases. */
  DOMAIN_ALIAS(Scope.DOMAIN),
  /** DNSSEC state of the domain's zone. */
  ZONE_SIGNED(Scope.DOMAIN),
  /** The TXT records at {@code _smtp._tls} (RFC 8460 3). */
  TLS_RPT_RECORD(Scope.DOMAIN),

  /** The TXT records at {@code _mta-sts} (RFC 8461 3.1). */
  STS_RECORD(Scope.POLICY),
  STS_RECORD_SIGNED(Scope.POLICY),
  /** Whether the policy can be fetched, and why not (RFC 8461 3.3). */
  POLICY_FETCH(Scope.POLICY),
  POLICY_MODE(Scope.POLICY),
  POLICY_PATTERNS(Scope.POLICY),
  POLICY_MAX_AGE(Scope.POLICY),
  /** Lines of the policy that break its grammar (RFC 8461 3.2). */
  POLICY_FAULTS(Scope.POLICY),
  POLICY_HOST_ADDRESSES(Scope.POLICY),
  POLICY_HOST_SIGNED(Scope.POLICY),
  POLICY_HOST_CERTIFICATE(Scope.POLICY),
  POLICY_HOST_CHAIN(Scope.POLICY),
  POLICY_HOST_NAME(Scope.POLICY),

  /** Preference of the MX record; the domain itself where there is none (RFC 5321 5.1). */
  MX_RECORD(Scope.HOST),
  /** The name at the end of the mail server's aliases. */
  HOST_ALIAS(Scope.HOST),
  IPV4_ADDRESSES(Scope.HOST),
  IPV6_ADDRESSES(Scope.HOST),
  /** DNSSEC state of the address answers, the worse of both. */
  ADDRESSES_SIGNED(Scope.HOST),
  /** All that is published for the server (RFC 6698 2.1). */
  TLSA_RECORDS(Scope.HOST),
  TLSA_SIGNED(Scope.HOST),
  /** What the records come to for a sender, once they count. */
  TLSA_EFFECT(Scope.HOST),

  STARTTLS(Scope.HOST),
  /** Whether mail without TLS is refused with 530 (RFC 3207 4). */
  DEMANDS_TLS(Scope.HOST),
  /** What ended the dialogue early. */
  DIALOGUE_END(Scope.HOST),
  TLS_VERSION(Scope.HOST),
  CIPHER(Scope.HOST),
  /** Key-exchange group. */
  KEY_EXCHANGE(Scope.HOST),
  /** Fingerprint of the server's own certificate. */
  CERTIFICATE(Scope.HOST),
  CERTIFICATE_NAMES(Scope.HOST),
  CERTIFICATE_DATES(Scope.HOST),
  CERTIFICATE_ISSUER(Scope.HOST),
  /** The certificates sent beside the server's own, in its order. */
  CHAIN_SENT(Scope.HOST),
  /** What the chain is worth under public trust. */
  CHAIN(Scope.HOST),
  /** Whether the certificate names the mail server (RFC 9525 6). */
  NAME(Scope.HOST),
  TLSA_MATCH(Scope.HOST),
  /** Keywords offered in clear. */
  EXTENSIONS(Scope.HOST),
  /** Keywords offered inside TLS. */
  EXTENSIONS_UNDER_TLS(Scope.HOST);

  /** Whose fact it is. */
  public enum Scope {
    /** This desk, its network and its resolver. */
    DESK,
    DOMAIN,
    /** The domain's MTA-STS policy. */
    POLICY,
    /** A mail server, as a whole or at one address. */
    HOST
  }

  private final Scope scope;

  ComparedFact(Scope scope) {
    this.scope = scope;
  }

  public Scope scope() {
    return scope;
  }
}
