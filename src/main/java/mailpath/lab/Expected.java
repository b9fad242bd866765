package mailpath.lab;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What a correct judge says of a practice domain, in the words of the JSON contract. Written down
 * by hand from the tables of the standard (C7, C6, C2), so that it can disagree with the program.
 *
 * @param verdicts one word, or for a verdict that stays {@code UNKNOWN} every word still possible
 * @param mechanisms contract words by key ({@code mx}, {@code dnssec}, {@code dane}, {@code
 *     mta-sts}, {@code tls-rpt}); a key that is missing is left open
 */
public record Expected(List<String> verdicts, Map<String, String> mechanisms) {
  public Expected {
    verdicts = List.copyOf(verdicts);
    mechanisms = Map.copyOf(mechanisms);
    if (verdicts.isEmpty()) {
      throw new IllegalArgumentException("no verdict expected");
    }
  }

  public static Expected verdict(String... words) {
    return new Expected(List.of(words), Map.of());
  }

  public Expected mx(String word) {
    return with("mx", word);
  }

  public Expected dnssec(String word) {
    return with("dnssec", word);
  }

  public Expected dane(String word) {
    return with("dane", word);
  }

  public Expected mtaSts(String word) {
    return with("mta-sts", word);
  }

  public Expected tlsRpt(String word) {
    return with("tls-rpt", word);
  }

  /** The headline's word. */
  public String verdict() {
    return verdicts.size() == 1 ? verdicts.getFirst() : "UNKNOWN";
  }

  private Expected with(String key, String word) {
    Map<String, String> more = new HashMap<>(mechanisms);
    more.put(key, word);
    return new Expected(verdicts, more);
  }
}
