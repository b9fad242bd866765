package mailpath.starttls;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import mailpath.dns.TagList;

/**
 * The generations of the TLS-RPT record (H5). They differ in version and label alone, so without
 * its label a record of version TLSRPTv1 counts as one of today.
 */
public enum TlsRptGeneration {
  /** Version TLSRPT1, until July 2016. */
  VERSION_1(List.of("_smtp_tlsrpt")),
  /** The same label with version TLSRPTv1, until October 2016. */
  LABEL_2016(List.of("_smtp_tlsrpt")),
  /** Until March 2018, early in 2017 without the underscore. */
  LABEL_2017(List.of("_smtp-tlsrpt", "smtp-tlsrpt")),
  /** From draft -18 of March 2018 on, and in RFC 8460. */
  RFC_8460(List.of("_smtp._tls"));

  private final List<String> labels;

  TlsRptGeneration(List<String> labels) {
    this.labels = labels;
  }

  /** What stands before the domain in the name of the record. */
  public List<String> labels() {
    return labels;
  }

  public boolean isPast() {
    return this != RFC_8460;
  }

  /**
   * Of a record; empty where it is none of TLS-RPT.
   *
   * @param name of the record, or its first labels; empty where it is not known
   */
  public static Optional<TlsRptGeneration> of(String name, String text) {
    String version = TagList.strip(text.split(";", -1)[0]).replaceAll("[ \\t]*=[ \\t]*", "=");
    return switch (version) {
      case "v=TLSRPT1" -> Optional.of(VERSION_1);
      case "v=TLSRPTv1" -> Optional.of(byLabel(name));
      default -> Optional.empty();
    };
  }

  private static TlsRptGeneration byLabel(String name) {
    return Arrays.stream(values())
        .filter(generation -> generation != VERSION_1)
        .filter(
            generation ->
                generation.labels.stream()
                    .anyMatch(label -> name.equals(label) || name.startsWith(label + ".")))
        .findFirst()
        .orElse(RFC_8460);
  }
}
