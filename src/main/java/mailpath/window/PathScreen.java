package mailpath.window;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The picture of the mail path for one kind of sender: three stops, then one row a mail server.
 *
 * @param sender who sends, as the choice above the picture has it
 * @param stops sender, resolver, the domain's DNS
 * @param links between the stops
 * @param folded what is said of mail servers that have no row of their own; empty if all have one
 */
record PathScreen(
    String sender,
    List<Stop> stops,
    List<Link> links,
    List<HostRow> rows,
    String folded,
    Branch policy,
    Branch tlsa,
    Optional<Missing> missing) {
  PathScreen {
    stops = List.copyOf(stops);
    links = List.copyOf(links);
    rows = List.copyOf(rows);
  }

  /**
   * @param caption what it is
   * @param text which one, or in which state
   */
  record Stop(String caption, String text) {}

  /**
   * @param word short, under the line
   * @param name what it joins, for the list: "Resolver to the domain's DNS"
   * @param claim the same as a sentence with its evidence
   */
  record Link(LinkState state, String word, String name, Claim claim) {
    String id() {
      return claim.id();
    }
  }

  record HostRow(
      Stop host, Link toHost, Stop channel, Link toChannel, Stop certificate, Link toCertificate) {
    Stream<Link> links() {
      return Stream.of(toHost, toChannel, toCertificate);
    }
  }

  /** Policy host or TLSA records; without a link where nothing is published. */
  record Branch(String id, String text, Optional<Link> link) {}

  /**
   * The frame that says what to change.
   *
   * @param target id of the link or branch
   * @param label said in full
   * @param brief for a narrow window
   */
  record Missing(String target, String label, String brief) {}

  /** Every link in the order of the way, branches last. */
  List<Link> allLinks() {
    return Stream.of(
            links.stream(),
            rows.stream().flatMap(HostRow::links),
            policy.link().stream(),
            tlsa.link().stream())
        .flatMap(part -> part)
        .toList();
  }
}
