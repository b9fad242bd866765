package mailpath.integration;

import java.util.List;
import java.util.stream.Stream;
import mailpath.integration.Signing.Link;

/**
 * Domains that differ in nothing but how their zone, or the zone of their host, is signed. Each has
 * a host of its own with TLSA records that fit its certificate.
 */
final class SignedZones {
  static final List<String> DOMAINS =
      List.of(
          "good.test",
          "expired.test",
          "future.test",
          "wrong-ds.test",
          "no-ds.test",
          "opt-out.test",
          "below.opt-out.test",
          "sha1.test",
          "sha1-nsec3.test",
          "rsa.test",
          "ed25519.test",
          "rounds100.test",
          "rounds500.test",
          "wild100.test",
          "denied500.test",
          "wildcard.test",
          "alias.test",
          "crossing.test",
          "dname.test",
          "altered-mx.test",
          "altered-tlsa.test",
          "stripped-tlsa.test");

  private final ZoneTree tree;
  private final String tlsa;

  private SignedZones(ZoneTree tree, String tlsa) {
    this.tree = tree;
    this.tlsa = tlsa;
  }

  /**
   * @param tlsa type and data of a record that fits the certificate of all hosts
   */
  static void all(ZoneTree tree, String tlsa) {
    SignedZones zones = new SignedZones(tree, tlsa);
    zones.chains();
    zones.algorithms();
    zones.rounds();
    zones.aliases();
    zones.damaged();
  }

  /** Of the host in the zone of a domain. */
  static String address(String domain) {
    return "10.25.1." + (1 + DOMAINS.indexOf(domain));
  }

  /** All addresses, each once. */
  static Stream<String> addresses() {
    return DOMAINS.stream().map(SignedZones::address);
  }

  private void chains() {
    usual("good.test", Signing.USUAL);
    usual("expired.test", Signing.USUAL.expired());
    usual("future.test", Signing.USUAL.notYetValid());
    usual("wrong-ds.test", Signing.USUAL.linked(Link.OTHER_KEY));
    usual("no-ds.test", Signing.USUAL.linked(Link.ABSENT));
    String below = "below.opt-out.test";
    usual("opt-out.test", Signing.USUAL.optOut().altered(line -> delegating(below, line)));
    tree.deeper(below, lines(below));
  }

  private void algorithms() {
    usual("sha1.test", Signing.USUAL.by("RSASHA1"));
    usual("sha1-nsec3.test", Signing.USUAL.by("RSASHA1-NSEC3-SHA1").nsec3(0));
    usual("rsa.test", Signing.USUAL.by("RSASHA256"));
    usual("ed25519.test", Signing.USUAL.by("ED25519"));
  }

  private void rounds() {
    usual("rounds100.test", Signing.USUAL.nsec3(100));
    usual("rounds500.test", Signing.USUAL.nsec3(500));
    tree.zone("wild100.test", Signing.USUAL.nsec3(100), wildcard("wild100.test"));
    tree.zone(
        "denied500.test",
        Signing.USUAL.nsec3(500),
        "@ MX 10 mx",
        "mx A " + address("denied500.test"));
  }

  private void aliases() {
    tree.signed("wildcard.test", wildcard("wildcard.test"))
        .signed("alias.test", "@ MX 10 mx", "mx CNAME mx.good.test.")
        .signed("crossing.test", "@ MX 10 mx", "mx CNAME mx.plain.test.", "_25._tcp.mx " + tlsa)
        .unsigned("plain.test", lines("crossing.test"))
        .signed("dname.test", "@ MX 10 mx.old", "old DNAME good.test.");
  }

  private void damaged() {
    usual(
        "altered-mx.test",
        Signing.USUAL.altered(line -> line.replaceFirst("\\bMX\\t10 ", "MX\t20 ")));
    usual(
        "altered-tlsa.test",
        Signing.USUAL.altered(
            line -> line.replaceFirst("\\bTLSA\\t3 1 1 .*", "TLSA\t3 1 1 " + "00".repeat(32))));
    usual(
        "stripped-tlsa.test",
        Signing.USUAL.altered(line -> line.contains("RRSIG\tTLSA ") ? "" : line));
  }

  private void usual(String domain, Signing how) {
    tree.zone(domain, how, lines(domain));
  }

  private String[] lines(String domain) {
    return new String[] {"@ MX 10 mx", "mx A " + address(domain), "_25._tcp.mx " + tlsa};
  }

  private String[] wildcard(String domain) {
    return new String[] {"@ MX 10 mx", "* A " + address(domain), "* " + tlsa};
  }

  /** Put in after signing, no NSEC3 record knows of the delegation (RFC 5155 6). */
  private static String delegating(String below, String line) {
    return line.contains("\tSOA\t") && !line.contains("\tRRSIG\t")
        ? line + "\n" + below + ".\t300\tIN\tNS\tns.test."
        : line;
  }
}
