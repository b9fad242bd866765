package mailpath.delivery;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Random mail paths with everything known, as {@link PathText}; the same seed gives the same. */
final class RandomPaths {
  private final Random random;
  private final int mostHosts;
  private final int mostPlaces;

  RandomPaths(long seed, int mostHosts, int mostPlaces) {
    this.random = new Random(seed);
    this.mostHosts = mostHosts;
    this.mostPlaces = mostPlaces;
  }

  String next() {
    List<String> parts = new ArrayList<>();
    parts.add("mx " + one("secure", "secure", "insecure", "bogus"));
    parts.add("policy " + policy());
    int hosts = 1 + random.nextInt(mostHosts);
    for (int i = 0; i < hosts; i++) {
      parts.add(host("" + (char) ('a' + i)));
    }
    return String.join("; ", parts);
  }

  private String policy() {
    String body =
        switch (random.nextInt(8)) {
          case 0 -> "absent";
          case 1 -> "unfetchable";
          case 2 -> "malformed";
          case 3 -> "testing *.d.test";
          case 4 -> "none";
          case 5 -> "enforce a.d.test";
          default -> "enforce *.d.test";
        };
    return body
        + " txt="
        + one("secure", "insecure", "bogus")
        + " host="
        + one("secure", "insecure");
  }

  private String host(String name) {
    int places = random.nextInt(8) == 0 ? 0 : 1 + random.nextInt(mostPlaces);
    List<String> all = new ArrayList<>();
    for (int i = 0; i < places; i++) {
      all.add(place());
    }
    String address =
        places == 0
            ? one("none", "none-proven")
            : one("secure", "secure", "secure", "insecure", "bogus");
    return "%s %s %s %s%s"
        .formatted(
            name,
            10 + 10 * random.nextInt(2),
            address,
            one("none", "none", "bogus", "unusable", "pinned", "pinned", "pinned-public-ca"),
            places == 0 ? "" : ": " + String.join(" | ", all));
  }

  /** A server that demands TLS has some (delivery-game 7). */
  private String place() {
    String tls = one("offered", "offered", "offered", "absent", "refused", "fails", "old");
    boolean works = tls.equals("offered") || tls.equals("old");
    return tls + (works ? one("", "", " 530") : "") + one("", " valid") + one("", " match");
  }

  private String one(String... words) {
    return words[random.nextInt(words.length)];
  }
}
