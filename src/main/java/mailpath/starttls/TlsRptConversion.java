package mailpath.starttls;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import mailpath.dns.TagList;

/**
 * What a TLS-RPT record of the drafts, or the report addresses of an old MTA-STS record, would be
 * today (H4, H5).
 *
 * @param record at {@code _smtp._tls} of the domain; empty where no address is left
 */
public record TlsRptConversion(Optional<String> record, List<TlsRptChange> changes) {
  private static final String SIZE = "![0-9]*[kmgtKMGT]?$";

  public TlsRptConversion {
    changes = List.copyOf(changes);
  }

  /**
   * @param name of the record; empty where it is not known
   * @return empty for what is current, or no TLS-RPT record at all
   */
  public static Optional<TlsRptConversion> of(String name, String text) {
    return TlsRptGeneration.of(name, text)
        .filter(TlsRptGeneration::isPast)
        .map(generation -> of(generation, text));
  }

  /**
   * @param rua addresses as an old record lists them
   */
  public static TlsRptConversion ofDestinations(String rua) {
    List<TlsRptChange> changes = new ArrayList<>();
    return new TlsRptConversion(record(rua, changes), changes);
  }

  private static TlsRptConversion of(TlsRptGeneration then, String text) {
    List<TlsRptChange> changes = new ArrayList<>();
    changes.add(
        new TlsRptChange.TlsRptRecordMoves(
            String.join(", ", then.labels()), TlsRptGeneration.RFC_8460.labels().getFirst()));
    if (then == TlsRptGeneration.VERSION_1) {
      changes.add(new TlsRptChange.TlsRptVersionRenamed("v=TLSRPT1", TlsRptRecord.VERSION));
    }
    String rua = "";
    for (TagList.Part part : TagList.parts(text)) {
      String[] pair = part.text().split("=", 2);
      if (rua.isEmpty() && pair.length == 2 && TagList.strip(pair[0]).equals(TlsRptRecord.RUA)) {
        rua = TagList.strip(pair[1]);
      } else if (!part.text().isEmpty()) {
        changes.add(new TlsRptChange.TlsRptFieldDropped(part.text(), ""));
      }
    }
    return new TlsRptConversion(record(rua, changes), changes);
  }

  private static Optional<String> record(String rua, List<TlsRptChange> changes) {
    List<String> good = new ArrayList<>();
    for (String uri : TlsRptRecord.uris(rua).stream().filter(u -> !u.isEmpty()).toList()) {
      String bare = uri.replaceFirst(SIZE, "");
      if (!TlsRptRecord.isDestination(bare)) {
        changes.add(new TlsRptChange.TlsRptDestinationDropped(uri, ""));
      } else {
        good.add(bare);
        if (!bare.equals(uri)) {
          changes.add(new TlsRptChange.TlsRptSizeDropped(uri, bare));
        }
      }
    }
    if (good.isEmpty()) {
      changes.add(new TlsRptChange.TlsRptDestinationsMissing(rua, ""));
    }
    return good.isEmpty()
        ? Optional.empty()
        : Optional.of(
            TlsRptRecord.BEGIN + " " + TlsRptRecord.RUA + "=" + String.join(",", good) + ";");
  }
}
