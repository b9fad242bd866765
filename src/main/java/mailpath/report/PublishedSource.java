package mailpath.report;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import mailpath.investigation.PublishedText;

/**
 * A policy file, or one record of a file.
 *
 * @param file its name, as typed
 * @param number of the record in the file, from 1; empty where it is the only one
 */
public record PublishedSource(String file, Optional<Integer> number, PublishedText text) {

  /** The records of one file. */
  public static List<PublishedSource> numbered(String file, List<PublishedText> records) {
    return records.size() == 1
        ? List.of(new PublishedSource(file, Optional.empty(), records.getFirst()))
        : IntStream.range(0, records.size())
            .mapToObj(i -> new PublishedSource(file, Optional.of(i + 1), records.get(i)))
            .toList();
  }
}
