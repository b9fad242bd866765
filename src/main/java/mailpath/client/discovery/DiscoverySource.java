package mailpath.client.discovery;

/**
 * Where settings for a mail address are looked for (client-settings 1b), in the order of
 * draft-ietf-mailmaint-autoconfig, with the other mechanisms before and after. D is the domain of
 * the address.
 */
public enum DiscoverySource {
  /** {@code https://ua-auto-config.D}, draft-ietf-mailmaint-pacc. */
  PACC(Kind.PACC, true),
  /** Autoconfig 1.1: {@code https://autoconfig.D/mail/config-v1.1.xml}. */
  AUTOCONFIG(Kind.AUTOCONFIG, true),
  /** Autoconfig 1.2: {@code https://D/.well-known/autoconfig/mail/config-v1.1.xml}. */
  AUTOCONFIG_WELL_KNOWN(Kind.AUTOCONFIG, true),
  /** Autoconfig 1.3: as 1.1 in clear. */
  AUTOCONFIG_HTTP(Kind.AUTOCONFIG, false),
  /** As 1.2 in clear: not in the draft, but Thunderbird asks. */
  AUTOCONFIG_WELL_KNOWN_HTTP(Kind.AUTOCONFIG, false),
  /** Autoconfig 2.1: Thunderbird's database, which then knows who asks for D. */
  ISPDB(Kind.AUTOCONFIG, true),
  /** Autoconfig 3.1: as 1.1 for the domain of the first MX host. */
  AUTOCONFIG_MX(Kind.AUTOCONFIG, true),
  /** Autoconfig 3.3: the database for the domain of the first MX host. */
  ISPDB_MX(Kind.AUTOCONFIG, true),
  /** {@code _imaps._tcp.D} and its kind (RFC 6186, RFC 8314 5.1, RFC 5804 1.8). */
  SRV(Kind.SRV, false),
  /** {@code https://autodiscover.D/autodiscover/autodiscover.xml}. */
  AUTODISCOVER(Kind.AUTODISCOVER, true),
  /** {@code https://D/autodiscover/autodiscover.xml}. */
  AUTODISCOVER_DOMAIN(Kind.AUTODISCOVER, true),
  /** {@code http://autodiscover.D}, asked only for where it leads. */
  AUTODISCOVER_REDIRECT(Kind.AUTODISCOVER, false),
  /** {@code _autodiscover._tcp.D} and the host that it names. */
  AUTODISCOVER_SRV(Kind.AUTODISCOVER, true);

  /** How a source is read. */
  public enum Kind {
    AUTOCONFIG,
    SRV,
    AUTODISCOVER,
    PACC
  }

  private final Kind kind;
  private final boolean encrypted;

  DiscoverySource(Kind kind, boolean encrypted) {
    this.kind = kind;
    this.encrypted = encrypted;
  }

  public Kind kind() {
    return kind;
  }

  /** Whether it is fetched over HTTPS; neither HTTP in clear nor DNS is. */
  public boolean encrypted() {
    return encrypted;
  }
}
