package mailpath.network;

import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.Set;

/**
 * What the live network is told: where to ask, where addresses lead, how long and how often, and
 * what the user has agreed to.
 *
 * @param families the address families to test; {@link LocalRoutes} finds them, {@code --ipv4} and
 *     {@code --ipv6} force them, the lab forces both
 * @param allowSpecialAddresses whether private, loopback and other special addresses may be
 *     connected to (threat-L4)
 * @param ports ports that may be connected to; {@link #MAIL_PORTS} unless the user typed another
 * @param ehlo the name given in EHLO: never that of the computer or of the user (threat-L6)
 */
public record LiveSettings(
    ResolverAddress resolver,
    Routing routing,
    Limits limits,
    boolean allowSpecialAddresses,
    Set<Integer> ports,
    Set<AddressFamily> families,
    String ehlo,
    InstantSource clock,
    SecureRandom random,
    Desk.Mode mode) {

  /** The ports of mail and of policies (threat-L5). */
  public static final Set<Integer> MAIL_PORTS = Set.of(25, 465, 587, 143, 993, 110, 995, 443);

  /**
   * An address literal of a documentation block (RFC 5737): the same for everybody, so it tells
   * nothing about who measures.
   */
  public static final String EHLO = "[192.0.2.25]";

  public LiveSettings {
    ports = Set.copyOf(ports);
    families = Set.copyOf(families);
    if (!isEhloName(ehlo)) {
      throw new IllegalArgumentException("not a name for EHLO: " + ehlo);
    }
  }

  /** The settings of a first start: system resolver, standard limits, nothing special allowed. */
  public static LiveSettings standard(
      Set<AddressFamily> families, InstantSource clock, SecureRandom random) {
    return new LiveSettings(
        new ResolverAddress.OfSystem(),
        Routing.LIVE,
        Limits.STANDARD,
        false,
        MAIL_PORTS,
        families,
        EHLO,
        clock,
        random,
        Desk.Mode.LIVE);
  }

  /** With one port more, because the user typed it (threat-L5). */
  LiveSettings with(int port) {
    Set<Integer> more = new HashSet<>(ports);
    more.add(port);
    return new LiveSettings(
        resolver,
        routing,
        limits,
        allowSpecialAddresses,
        more,
        families,
        ehlo,
        clock,
        random,
        mode);
  }

  /** A host name or an address literal (RFC 5321 4.1.1.1). */
  public static boolean isEhloName(String text) {
    return text.matches(
        "\\[(IPv6:)?[0-9A-Fa-f:.]+]"
            + "|[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?(\\.[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?)*");
  }
}
