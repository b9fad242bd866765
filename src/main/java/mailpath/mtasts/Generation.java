package mailpath.mtasts;

import java.util.Arrays;
import java.util.List;

/**
 * The generations of SMTP STS and MTA-STS, from the paper of 2015 to RFC 8461, each with the places
 * where its texts were published.
 */
public enum Generation {
  /** Everything in one TXT record, version 1 (2015). */
  G0("G0", List.of("_smtp_sts"), List.of()),
  /** draft-margolis-smtp-sts-00, version STS1 (March 2016). */
  G1("G1", List.of("_smtp_sts"), List.of()),
  /** Tag "m" in place of "to" (spring 2016, never published). */
  G1B("G1b", List.of("_smtp_sts"), List.of(Place.POLICY_SMTP)),
  /** Policy as JSON at policy._mta_sts (draft-brotman-mta-sts-00, 2016). */
  G2("G2", List.of("_mta_sts"), List.of(Place.POLICY_UNDERSCORE, Place.POLICY_PLAIN)),
  /** A record with id alone at _mta_sts: the two look the same. */
  G2_OR_G3(
      "G2-or-G3",
      List.of("_mta_sts"),
      List.of(Place.POLICY_UNDERSCORE, Place.POLICY_PLAIN, Place.WELL_KNOWN)),
  /** draft-ietf-uta-mta-sts-01, policy_id and numeric max_age. */
  G3("G3", List.of("_mta_sts"), List.of(Place.WELL_KNOWN)),
  /** Drafts -02, -03: mta-sts.json, no policy_id. */
  G4("G4", List.of("_mta-sts", "mta-sts"), List.of(Place.JSON)),
  /** A JSON policy with full names only: the two look the same. */
  G4_OR_G5("G4-or-G5", List.of("_mta-sts", "mta-sts"), List.of(Place.JSON)),
  /** Drafts -04 to -07: mx values are certificate names, ".suffix" form. */
  G5("G5", List.of("_mta-sts"), List.of(Place.JSON)),
  /** Drafts -08 to -17: key: value file, mx still certificate names. */
  G6("G6", List.of("_mta-sts"), List.of(Place.TEXT)),
  /** RFC 8461. */
  G7("G7", List.of("_mta-sts"), List.of(Place.TEXT));

  private final String text;
  private final List<String> labels;
  private final List<Place> places;

  Generation(String text, List<String> labels, List<Place> places) {
    this.text = text;
    this.labels = labels;
    this.places = places;
  }

  /**
   * Where a policy was fetched.
   *
   * @param host what stands before the domain
   * @param path of the HTTPS address
   */
  public record Place(String host, String path) {
    static final Place POLICY_SMTP = new Place("policy._smtp_sts", "/current");
    static final Place POLICY_UNDERSCORE = new Place("policy._mta_sts", "/current");
    static final Place POLICY_PLAIN = new Place("policy.mta-sts", "/current");
    static final Place WELL_KNOWN = new Place("policy.mta-sts", "/.well-known/mta-sts/current");
    static final Place JSON = new Place("mta-sts", "/.well-known/mta-sts.json");
    static final Place TEXT = new Place("mta-sts", MtaStsLookup.PATH);

    /** The address under a domain. */
    public String address(String domain) {
      return "https://" + host + "." + domain + path;
    }
  }

  /** The short name of the generation, for example {@code G2-or-G3}. */
  public String text() {
    return text;
  }

  /** The labels before the domain at which its TXT record stood. */
  public List<String> labels() {
    return labels;
  }

  /** Where its policy was fetched; none where the record was the whole policy. */
  public List<Place> places() {
    return places;
  }

  /** Whether no sender of today reads it. */
  public boolean isPast() {
    return this != G7;
  }

  /** All labels that were ever used, the oldest first. */
  static List<String> allLabels() {
    return Arrays.stream(values())
        .flatMap(generation -> generation.labels.stream())
        .distinct()
        .toList();
  }

  static List<Place> allPlaces() {
    return Arrays.stream(values())
        .flatMap(generation -> generation.places.stream())
        .distinct()
        .toList();
  }
}
