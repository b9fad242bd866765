package mailpath.starttls;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import mailpath.dns.TagList;

/**
 * A TLS-RPT record (RFC 8460 3; T1): where reports about failed TLS go.
 *
 * @param destinations report URIs, mailto or https
 */
public record TlsRptRecord(List<String> destinations) {
  static final String BEGIN = "v=TLSRPTv1;";
  static final String VERSION = "v=TLSRPTv1";
  static final String RUA = "rua";

  public TlsRptRecord {
    destinations = List.copyOf(destinations);
  }

  /** The record; empty where the text is not in the grammar, or a destination is none. */
  public static Optional<TlsRptRecord> parse(String text) {
    return TagList.parse(VERSION, text, TlsRptRecord::wellFormed)
        .flatMap(tags -> tags.first(RUA))
        .map(rua -> new TlsRptRecord(uris(rua)));
  }

  /**
   * The record as those senders read it that pass over addresses of a scheme they do not know,
   * beside those they do: the grammar takes any URI.
   */
  static Optional<TlsRptRecord> lenient(String text) {
    return TagList.parse(VERSION, text, TlsRptRecord::wellFormedUris)
        .flatMap(tags -> tags.first(RUA))
        .map(rua -> uris(rua).stream().filter(TlsRptRecord::isDestination).toList())
        .filter(known -> !known.isEmpty())
        .map(TlsRptRecord::new);
  }

  private static boolean wellFormedUris(TagList.Field field) {
    return field.name().equals(RUA)
        ? !beginsBlank(field.value()) && uris(field.value()).stream().allMatch(TlsRptRecord::isUri)
        : field.hasPlainValue();
  }

  /** A URI may hold "=", so the plain value's grammar does not apply to rua. */
  static boolean wellFormed(TagList.Field field) {
    return field.name().equals(RUA)
        ? !beginsBlank(field.value())
            && uris(field.value()).stream().allMatch(TlsRptRecord::isDestination)
        : field.hasPlainValue();
  }

  private static boolean beginsBlank(String value) {
    return value.startsWith(" ") || value.startsWith("\t");
  }

  static List<String> uris(String rua) {
    return Arrays.stream(rua.split(",", -1)).map(TagList::strip).toList();
  }

  /** Scheme mailto or https, visible ASCII; "!" stands percent-coded (RFC 8460 3). */
  static boolean isDestination(String uri) {
    String lower = uri.toLowerCase(Locale.ROOT);
    boolean scheme =
        lower.matches("mailto:[^@?]+@[^?]+(\\?.*)?") || lower.matches("https://[^/?#]+([/?#].*)?");
    return scheme && isVisible(uri);
  }

  /** Of any scheme (RFC 3986 3.1): in the grammar, though senders know two. */
  static boolean isUri(String uri) {
    return uri.matches("[A-Za-z][A-Za-z0-9+.-]*:.+") && isVisible(uri);
  }

  private static boolean isVisible(String uri) {
    return uri.chars().allMatch(c -> c > ' ' && c < 0x7F && c != '!');
  }
}
