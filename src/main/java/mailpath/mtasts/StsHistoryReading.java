package mailpath.mtasts;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import mailpath.fact.Fact;

/**
 * What was found in the places that the drafts ever used (H1). Not a word of it changes a verdict.
 *
 * @param places that were asked, records first; none where the domain is too long for any of them
 */
public record StsHistoryReading(List<Asked> places) {
  public StsHistoryReading {
    places = List.copyOf(places);
  }

  /**
   * One place.
   *
   * @param label of a record; empty for a file
   * @param place the name of the record or the address of the file, as shown
   * @param texts the records there, or the file if there is one; not known where no answer came
   */
  public record Asked(Optional<String> label, String place, Fact<List<String>> texts) {

    /** What of it is a text of any generation, the current one too. */
    public List<Leftover> recognised() {
      return texts.ifKnown().orElse(List.of()).stream()
          .flatMap(
              text ->
                  generation(text).stream()
                      .map(then -> new Leftover(then, place, text, texts.evidence())))
          .toList();
    }

    private Optional<Generation> generation(String text) {
      return label
          .map(known -> StsHistory.ofRecord(known, text))
          .orElseGet(() -> StsHistory.ofBody(text));
    }
  }

  /** What the drafts left behind; nothing of the current generation. */
  public List<Leftover> leftovers() {
    return places.stream()
        .flatMap(asked -> asked.recognised().stream())
        .filter(leftover -> leftover.generation().isPast())
        .toList();
  }

  /** The places from which no answer came: of them nothing is known. */
  public List<String> unanswered() {
    return places.stream()
        .filter(asked -> asked.texts().ifKnown().isEmpty())
        .map(Asked::place)
        .toList();
  }

  /** At the name of a record, or the address of a file; empty where it was not asked. */
  public Optional<Asked> at(String place) {
    return places.stream().filter(asked -> asked.place().equals(place)).findFirst();
  }

  static StsHistoryReading of(List<Asked> records, List<Asked> files) {
    return new StsHistoryReading(Stream.concat(records.stream(), files.stream()).toList());
  }
}
