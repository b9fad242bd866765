package mailpath.client.discovery;

import java.util.Set;

/**
 * Who could have lied about what a source says, and what for (client-settings 1b). An authority
 * that issues a certificate to the wrong one can lie about all but signed DNS; that risk is the
 * same for every website and not repeated here.
 *
 * @param liars any of them alone is enough; empty where nobody is known who could
 * @param stake what such a lie can change at most
 */
public record Trust(Set<Liar> liars, Stake stake) {
  public Trust {
    liars = Set.copyOf(liars);
  }

  public static final Trust NOBODY = new Trust(Set.of(), Stake.NOTHING);

  /** Somebody who can make up an answer. */
  public enum Liar {
    /** Anybody on the way: it travels in clear. */
    ON_THE_WAY,
    /** Whoever forges DNS answers: the zone is not signed, or that could not be established. */
    DNS_FORGER,
    /** Who keeps the database, which is somebody else than the domain. */
    DATABASE_KEEPER,
    /** Only a forger of DNS and a thief of the web server together. */
    BOTH_TOGETHER
  }

  /** What is at stake, the least first. */
  public enum Stake {
    NOTHING,
    /** Port and channel, with a server of the domain itself: 143 in place of 993. */
    PORT,
    /** The server: who is chosen gets the password. */
    SERVER
  }

  /** Whether a program must ask its user before it believes this (RFC 8314 5.1). */
  public boolean mustBeConfirmed() {
    return stake == Stake.SERVER
        && (liars.contains(Liar.ON_THE_WAY) || liars.contains(Liar.DNS_FORGER));
  }
}
