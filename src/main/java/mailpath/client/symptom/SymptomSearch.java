package mailpath.client.symptom;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import mailpath.client.OwnLabel;

/**
 * Recognises a symptom in the text that somebody pasted: whole or in part, with typing errors, with
 * other text around it, in English or Dutch, or by its code alone.
 */
public final class SymptomSearch {
  private static final List<Known> KNOWN =
      Symptoms.ALL.stream()
          .flatMap(symptom -> symptom.texts().stream().flatMap(text -> known(symptom, text)))
          .toList();

  private static final Trigrams TRIGRAMS =
      new Trigrams(KNOWN.stream().map(one -> one.words()).toList());

  /** How many are worth a look. */
  private static final int MOST = 3;

  /** Below this the text is not known. */
  private static final double FLOOR = 0.52;

  private static final double LIKELY = 0.58;
  private static final double SURE = 0.75;

  /** How far the second must lie behind for the first to be sure. */
  private static final double LEAD = 0.12;

  /** Groups of characters from which on a text is long enough to be something of its own. */
  private static final double ENOUGH = 30;

  /** A text that is there whole comes before one that has a part in common. */
  private static final double OF_A_PART = 0.95;

  private SymptomSearch() {}

  /**
   * One wording.
   *
   * @param pieces its letters between what differs from user to user
   */
  private record Known(Symptom symptom, OwnLabel text, List<String> words, List<String> pieces) {}

  /**
   * @param likeness of the wording and what was pasted, 0 to 1
   * @param rank the same, less where most of what was pasted is something else
   */
  private record Scored(Known known, double likeness, double rank) {}

  private static Stream<Known> known(Symptom symptom, OwnLabel text) {
    return Stream.of(text.english(), text.dutch())
        .distinct()
        .map(wording -> new Known(symptom, text, PastedText.of(wording).words(), pieces(wording)));
  }

  private static List<String> pieces(String wording) {
    return Stream.of(wording.split("\\{[a-z]+}"))
        .map(PastedText::of)
        .map(PastedText::letters)
        .filter(piece -> !piece.isEmpty())
        .toList();
  }

  /**
   * @param text as pasted, whole or a part, with whatever stands around it
   * @return the best first; empty where the text is not known
   */
  public static List<SymptomMatch> of(String text) {
    PastedText pasted = PastedText.of(text);
    List<Scored> found =
        Symptoms.ALL.stream()
            .flatMap(symptom -> best(symptom, pasted).stream())
            .filter(one -> one.likeness() >= FLOOR)
            .sorted(Comparator.comparingDouble(Scored::rank).reversed())
            .limit(MOST)
            .toList();
    List<SymptomMatch> matches = new ArrayList<>();
    for (int i = 0; i < found.size(); i++) {
      double lead = i > 0 ? 0 : found.size() == 1 ? 1 : found.get(0).rank() - found.get(1).rank();
      matches.add(match(found.get(i), lead, pasted.host()));
    }
    return List.copyOf(matches);
  }

  private static SymptomMatch match(Scored found, double lead, Optional<String> host) {
    return new SymptomMatch(
        found.known().symptom(), confidence(found.likeness(), lead), found.known().text(), host);
  }

  private static Confidence confidence(double likeness, double lead) {
    if (likeness >= SURE && lead >= LEAD) {
      return Confidence.SURE;
    }
    return likeness >= LIKELY ? Confidence.LIKELY : Confidence.PERHAPS;
  }

  private static Optional<Scored> best(Symptom symptom, PastedText pasted) {
    boolean hasCode = symptom.codes().stream().anyMatch(pasted.codes()::contains);
    return KNOWN.stream()
        .filter(one -> one.symptom() == symptom)
        .map(one -> scored(one, pasted, hasCode))
        .max(Comparator.comparingDouble(Scored::rank));
  }

  /** A code says which it is, whatever stands around it; the wording then tells which text. */
  private static Scored scored(Known known, PastedText pasted, boolean hasCode) {
    double likeness =
        Math.max(
            OF_A_PART * likeness(known.words(), pasted.words()),
            Spelling.likeness(known.pieces(), pasted.letters()));
    double covered =
        Math.min(1, (double) known.words().size() / Math.max(1, pasted.words().size()));
    double rank = likeness * (0.6 + 0.4 * covered);
    return hasCode ? new Scored(known, 1, 1 + rank) : new Scored(known, likeness, rank);
  }

  /**
   * Of a longer text the part counts that is as long as the known one, for a long text has
   * something of everything; of a shorter one how much of it is known.
   */
  private static double likeness(List<String> known, List<String> pasted) {
    if (pasted.isEmpty()) {
      return 0;
    }
    int length = known.size();
    int last = pasted.size() - length;
    if (last <= 0) {
      return ofPart(known, pasted);
    }
    int step = Math.max(1, length / 4);
    double enough = Math.min(1, Trigrams.of(known).size() / ENOUGH);
    return enough
        * IntStream.iterate(0, from -> from < last + step, from -> from + step)
            .map(from -> Math.min(from, last))
            .mapToObj(from -> pasted.subList(from, from + length))
            .mapToDouble(window -> ofPart(known, window))
            .max()
            .orElse(0);
  }

  private static double ofPart(List<String> known, List<String> pasted) {
    Set<String> whole = Trigrams.of(known);
    Set<String> part = Trigrams.of(pasted);
    double common = TRIGRAMS.weightOfCommon(part, whole);
    double ofPart = common / TRIGRAMS.weight(part);
    double ofWhole = common / TRIGRAMS.weight(whole);
    double enough = Math.min(1, Math.max(1.6 * ofWhole * ofWhole, part.size() / ENOUGH));
    return enough * (ofPart + Math.max(Math.min(ofWhole, ofPart), ofPart * ofPart)) / 2;
  }
}
