package mailpath.client.symptom;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How alike two texts are by the groups of three characters that they have in common. A group that
 * is in few of the known texts weighs more than one that is in many; a typing error spoils three
 * groups and no more.
 */
final class Trigrams {
  private static final int SIZE = 3;

  private final Map<String, Double> weights;
  private final double unseen;

  /**
   * @param known texts in words: what is in many of them tells little
   */
  Trigrams(Collection<List<String>> known) {
    Map<String, Integer> texts = new HashMap<>();
    known.forEach(words -> of(words).forEach(group -> texts.merge(group, 1, Integer::sum)));
    Map<String, Double> weighed = new HashMap<>();
    texts.forEach((group, count) -> weighed.put(group, weight(known.size(), count)));
    weights = Map.copyOf(weighed);
    unseen = weight(known.size(), 1);
  }

  private static double weight(int texts, int having) {
    return Math.log(1 + (double) texts / having);
  }

  static Set<String> of(List<String> words) {
    String line = " " + String.join(" ", words) + " ";
    Set<String> groups = new HashSet<>();
    for (int i = 0; i + SIZE <= line.length(); i++) {
      groups.add(line.substring(i, i + SIZE));
    }
    return groups;
  }

  double weight(Collection<String> groups) {
    return groups.stream().mapToDouble(group -> weights.getOrDefault(group, unseen)).sum();
  }

  double weightOfCommon(Set<String> one, Set<String> other) {
    return weight(one.stream().filter(other::contains).toList());
  }
}
