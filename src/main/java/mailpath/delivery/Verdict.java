package mailpath.delivery;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The verdict over a domain (delivery-game 5, 7).
 *
 * @param word UNKNOWN when several words are possible
 * @param range every possible word, in the order of {@link Word#MEASURED}; one when known
 * @param forWhom senders, without {@link SenderKind#NO_TLS}, whose own word is the headline's
 * @param degraded only a worse-preference host works for some sender that the headline is about
 * @param normalPath the same game with the best-preference hosts alone (W3)
 * @param depends facts on which senders differ; the verdict shows the worse
 * @param decidedBy the address that decides
 * @param senders each sender's own verdict
 * @param headline the sentence that says it
 */
public record Verdict(
    Word word,
    List<Word> range,
    Set<SenderKind> forWhom,
    Optional<Grade> grade,
    boolean degraded,
    Word normalPath,
    List<Dependence> depends,
    Optional<Decider> decidedBy,
    Map<SenderKind, SenderVerdict> senders,
    Headline headline) {
  public Verdict {
    range = List.copyOf(range);
    forWhom = Set.copyOf(forWhom);
    depends = List.copyOf(depends);
    senders = Map.copyOf(senders);
  }

  public SenderVerdict sender(SenderKind kind) {
    SenderVerdict verdict = senders.get(kind);
    if (verdict == null) {
      throw new IllegalArgumentException("no verdict for " + kind);
    }
    return verdict;
  }

  /** What SECURE rests on. */
  public enum Grade {
    DNSSEC("dnssec"),
    PUBLIC_CAS("public-cas");

    private final String word;

    Grade(String word) {
      this.word = word;
    }

    public String word() {
      return word;
    }
  }

  /**
   * One sender's own word.
   *
   * @param encryptionEnforced OPPORTUNISTIC, but stripping alone gets nothing (section 5)
   * @param openToDnsForgery OPPORTUNISTIC, but kept from an attacker on the path
   * @param skips addresses that take mail from an opportunistic sender but not from this one
   */
  public record SenderVerdict(
      List<Word> range,
      Optional<Grade> grade,
      boolean encryptionEnforced,
      boolean openToDnsForgery,
      boolean degraded,
      List<Decider> skips) {
    public Word word() {
      return range.size() == 1 ? range.getFirst() : Word.UNKNOWN;
    }
  }

  /**
   * A fact on which senders differ.
   *
   * @param fact what it is about, a host or record
   * @param on id of the word files
   * @param shown the word that is shown, the worse
   */
  public record Dependence(String fact, String on, Word shown) {}

  public record Decider(String host, String ip) {}
}
