package mailpath.starttls;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import mailpath.dns.TagList;
import mailpath.fact.OldPiece;
import mailpath.fact.Sentence;

/**
 * What a TLS-RPT record of the drafts, or the report addresses of an old MTA-STS record, would be
 * today (H4, H5).
 *
 * @param record at {@code _smtp._tls} of the domain; empty where no address is left
 * @param pieces of the old record; none where there were only addresses
 */
public record TlsRptConversion(
    Optional<String> record, List<TlsRptChange> changes, List<OldPiece> pieces) {
  private static final String SIZE = "![0-9]*[kmgtKMGT]?$";

  public TlsRptConversion {
    changes = List.copyOf(changes);
    pieces = List.copyOf(pieces);
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
    return new TlsRptConversion(record(rua, changes), changes, List.of());
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
    Optional<String> record = record(rua, changes);
    return new TlsRptConversion(record, changes, pieces(text, changes));
  }

  private static List<OldPiece> pieces(String text, List<TlsRptChange> changes) {
    List<OldPiece> pieces = new ArrayList<>();
    pieces.add(piece(TagList.strip(text.split(";", -1)[0]), changes));
    TagList.parts(text).stream()
        .map(TagList.Part::text)
        .filter(part -> !part.isEmpty())
        .forEach(part -> pieces.add(piece(part, changes)));
    return pieces;
  }

  /** Of a field that is dropped nothing else is said. */
  private static OldPiece piece(String text, List<TlsRptChange> changes) {
    boolean dropped = changes.contains(new TlsRptChange.TlsRptFieldDropped(text, ""));
    return new OldPiece(
        text,
        changes.stream()
            .filter(change -> concerns(change, text))
            .filter(change -> !dropped || change instanceof TlsRptChange.TlsRptFieldDropped)
            .map(Sentence.class::cast)
            .toList());
  }

  private static boolean concerns(TlsRptChange change, String piece) {
    String name = TagList.strip(piece.split("=", 2)[0]);
    return switch (change) {
      case TlsRptChange.TlsRptRecordMoves ignored -> false;
      case TlsRptChange.TlsRptVersionRenamed ignored -> name.equals("v");
      case TlsRptChange.TlsRptSizeDropped ignored -> name.equals(TlsRptRecord.RUA);
      case TlsRptChange.TlsRptDestinationDropped ignored -> name.equals(TlsRptRecord.RUA);
      case TlsRptChange.TlsRptDestinationsMissing ignored -> name.equals(TlsRptRecord.RUA);
      case TlsRptChange.TlsRptFieldDropped dropped -> dropped.from().equals(piece);
    };
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
