package mailpath.dns;

import java.time.Instant;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import mailpath.casefile.CaseSettings.RecordedAnchor;
import mailpath.network.Bytes;
import mailpath.network.DomainName;

/**
 * The keys that validation starts from, as DS data (RFC 4033 2 "trust anchor"; standards N13).
 * Different zones may have anchors; the closest zone around a name counts.
 */
public record TrustAnchors(List<Anchor> anchors) {
  private static final TrustAnchors ROOT =
      new TrustAnchors(
          List.of(
              root(
                  20326,
                  "E06D44B80B8F1D39A95C0B0D7C65D08458E880409BBC683457104237C7F8EC8D",
                  "2017-02-02T00:00:00Z"),
              root(
                  38696,
                  "683D2D0ACB8C9B712A1948B27F741219298D0A450D612C483AF444A4C0FB2B16",
                  "2024-07-18T00:00:00Z")));

  public TrustAnchors {
    anchors = List.copyOf(anchors);
  }

  /**
   * KSK-2017 and KSK-2024 of the root zone (RFC 9718). Recordings from before the change of key
   * validate only with the first, later ones only with the second: both stay.
   */
  public static TrustAnchors root() {
    return ROOT;
  }

  /**
   * Reads DS or DNSKEY lines of a zone file, or IANA's root-anchors.xml (RFC 9718 2; N14).
   *
   * @throws IllegalArgumentException where a line is neither, or no anchor is found; the message is
   *     the line or element at fault
   */
  public static TrustAnchors parse(String text) {
    return new TrustAnchors(
        text.stripLeading().startsWith("<") ? AnchorsXml.read(text) : AnchorLines.read(text));
  }

  /**
   * The anchors of a case.
   *
   * @throws IllegalArgumentException where a line is no DS record
   */
  public static TrustAnchors of(List<RecordedAnchor> recorded) {
    return new TrustAnchors(
        recorded.stream()
            .flatMap(
                one ->
                    AnchorLines.read(one.ds()).stream()
                        .map(anchor -> anchor.within(one.from(), one.until())))
            .toList());
  }

  /** As a case keeps them. */
  public List<RecordedAnchor> recorded() {
    return anchors.stream()
        .map(anchor -> new RecordedAnchor(anchor.line(), anchor.from(), anchor.until()))
        .toList();
  }

  /**
   * One trust anchor.
   *
   * @param algorithm DNSSEC algorithm number of the key
   * @param digestType 2 is SHA-256 (RFC 4509)
   * @param digest over the owner name and the DNSKEY data (RFC 4034 5.1.4)
   * @param from not used before, empty for always
   * @param until not used after, empty for ever
   */
  public record Anchor(
      DomainName zone,
      int keyTag,
      int algorithm,
      int digestType,
      Bytes digest,
      Optional<Instant> from,
      Optional<Instant> until) {
    Anchor within(Optional<Instant> start, Optional<Instant> end) {
      return new Anchor(zone, keyTag, algorithm, digestType, digest, start, end);
    }

    boolean validAt(Instant now) {
      return from.map(start -> !now.isBefore(start)).orElse(true)
          && until.map(end -> now.isBefore(end)).orElse(true);
    }

    /** As a DS line of a zone file (RFC 4034 5.3). */
    public String line() {
      String owner = zone.isRoot() ? "." : zone.text() + ".";
      return String.format(
          Locale.ROOT, "%s IN DS %d %d %d %s", owner, keyTag, algorithm, digestType, digest.hex());
    }
  }

  /** The closest zone around a name (or the name itself) that has an anchor. */
  Optional<DomainName> zoneAround(DomainName name) {
    return anchors.stream()
        .map(Anchor::zone)
        .filter(name::isWithin)
        .max(Comparator.comparing(zone -> zone.labels().size()));
  }

  List<Anchor> of(DomainName zone, Instant now) {
    return anchors.stream()
        .filter(anchor -> anchor.zone().equals(zone) && anchor.validAt(now))
        .toList();
  }

  /** The anchors valid at an instant as DS lines. */
  String lines(Instant now) {
    return anchors.stream()
        .filter(anchor -> anchor.validAt(now))
        .map(Anchor::line)
        .collect(Collectors.joining("\n", "", "\n"));
  }

  private static Anchor root(int keyTag, String digest, String from) {
    return new Anchor(
        DomainName.ROOT,
        keyTag,
        8,
        2,
        Bytes.of(HexFormat.of().parseHex(digest)),
        Optional.of(Instant.parse(from)),
        Optional.empty());
  }
}
