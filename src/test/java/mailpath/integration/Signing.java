package mailpath.integration;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * How a zone is signed by the ldns tools, and what its parent says of that.
 *
 * @param algorithm of its one key, as ldns-keygen calls it
 * @param options of ldns-signzone
 * @param after what becomes of the signed zone file before it is served
 * @param link what the parent's DS record is made of
 */
record Signing(String algorithm, List<String> options, UnaryOperator<String> after, Link link) {
  /** P-256, NSEC, valid now, and with a DS record. */
  static final Signing USUAL =
      new Signing("ECDSAP256SHA256", List.of(), UnaryOperator.identity(), Link.OWN_KEY);

  /** The DS record of a zone at its parent. */
  enum Link {
    OWN_KEY,
    /** A key that the zone has never had. */
    OTHER_KEY,
    /** No DS: nothing leads from the parent to the signatures. */
    ABSENT
  }

  Signing by(String other) {
    return new Signing(other, options, after, link);
  }

  /** NSEC3 without salt (RFC 5155). */
  Signing nsec3(int iterations) {
    return with("-n", "-t", Integer.toString(iterations));
  }

  /** Every NSEC3 record says that unsigned delegations are left out (RFC 5155 6). */
  Signing optOut() {
    return nsec3(0).with("-p");
  }

  Signing expired() {
    return with("-i", "20250101000000", "-e", "20250201000000");
  }

  Signing notYetValid() {
    return with("-i", "20350101000000", "-e", "20350201000000");
  }

  Signing linked(Link other) {
    return new Signing(algorithm, options, after, other);
  }

  /** The lines of the signed zone are served as changed here, which no signature knows of. */
  Signing altered(UnaryOperator<String> line) {
    return new Signing(algorithm, options, line, link);
  }

  private Signing with(String... more) {
    List<String> all = new ArrayList<>(options);
    all.addAll(List.of(more));
    return new Signing(algorithm, List.copyOf(all), after, link);
  }
}
