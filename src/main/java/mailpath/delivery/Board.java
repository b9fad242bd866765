package mailpath.delivery;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import mailpath.delivery.Verdict.Decider;
import mailpath.delivery.Verdict.Grade;

/** The rows of all senders in one world, and the words that follow from them (delivery-game 5). */
final class Board {
  /** The senders whose failure breaks a domain; a sender without TLS is its own fault. */
  static final List<SenderKind> JUDGED =
      Stream.of(SenderKind.values()).filter(kind -> kind != SenderKind.NO_TLS).toList();

  /** The senders among whom the best counts. */
  static final List<SenderKind> ACROSS_MECHANISMS =
      List.of(SenderKind.OPPORTUNISTIC, SenderKind.DANE, SenderKind.MTA_STS_KNOWN);

  private final World world;
  private final Set<Habit> habits;
  private final Map<SenderKind, Row> rows;
  private final Word headline;

  private Board(World world, Set<Habit> habits, Map<SenderKind, Row> rows) {
    this.world = world;
    this.habits = habits;
    this.rows = rows;
    this.headline = worded();
  }

  static Board of(World world, Rows played) {
    return of(world, Set.of(), played);
  }

  static Board of(World world, Set<Habit> habits, Rows played) {
    Map<SenderKind, Row> rows = new EnumMap<>(SenderKind.class);
    for (SenderKind kind : SenderKind.values()) {
      rows.put(kind, played.row(world, Switches.of(kind, habits)));
    }
    return new Board(world, habits, rows);
  }

  World world() {
    return world;
  }

  Word headline() {
    return headline;
  }

  Row row(SenderKind kind) {
    Row row = rows.get(kind);
    if (row == null) {
      throw new IllegalStateException("no row for " + kind);
    }
    return row;
  }

  /** What a sender remembers is a fact about the sender, not about the domain. */
  boolean takesPart(SenderKind kind) {
    return world.memory().known()
        || kind != SenderKind.MTA_STS_KNOWN && kind != SenderKind.BOTH_KNOWN;
  }

  Word word(SenderKind kind) {
    return row(kind).word();
  }

  private Word worded() {
    Word best = Word.BROKEN;
    for (SenderKind kind : JUDGED) {
      if (takesPart(kind)) {
        Word word = word(kind);
        if (word == Word.BROKEN) {
          return Word.BROKEN;
        }
        best = ACROSS_MECHANISMS.contains(kind) && word.compareTo(best) > 0 ? word : best;
      }
    }
    return best;
  }

  Optional<Grade> grade(SenderKind kind) {
    if (word(kind) != Word.SECURE) {
      return Optional.empty();
    }
    return Optional.of(row(kind).falseCertificate().kept() ? Grade.DNSSEC : Grade.PUBLIC_CAS);
  }

  boolean encryptionEnforced(SenderKind kind) {
    Row row = row(kind);
    return word(kind) == Word.OPPORTUNISTIC && !row.onPath().kept() && row.taking().kept();
  }

  boolean openToDnsForgery(SenderKind kind) {
    return word(kind) == Word.OPPORTUNISTIC && row(kind).onPath().kept();
  }

  /** None of the best-preference addresses takes mail, some other does (W1). */
  boolean degraded(SenderKind kind) {
    List<Decider> delivers = row(kind).delivers();
    return !delivers.isEmpty() && delivers.stream().noneMatch(this::preferred);
  }

  private boolean preferred(Decider place) {
    return preference(place) == world.hosts().getFirst().preference();
  }

  private int preference(Decider place) {
    return world.hosts().stream()
        .filter(host -> host.name().text().equals(place.host()))
        .mapToInt(World.Host::preference)
        .min()
        .orElseThrow();
  }

  List<Decider> skips(SenderKind kind) {
    List<Decider> taken = row(kind).delivers();
    return row(SenderKind.OPPORTUNISTIC).delivers().stream()
        .filter(place -> !taken.contains(place))
        .toList();
  }

  /** The same game for each sender over the best-preference group of its own places (W3). */
  Word normalPath(Rows played) {
    Map<SenderKind, Row> normal = new EnumMap<>(SenderKind.class);
    for (SenderKind kind : SenderKind.values()) {
      World preferred = preferredPlaces(row(kind).delivers());
      normal.put(kind, played.row(preferred, Switches.of(kind, habits)));
    }
    return new Board(world, habits, normal).headline();
  }

  private World preferredPlaces(List<Decider> delivers) {
    int best = delivers.stream().mapToInt(this::preference).min().orElse(0);
    return world.withHosts(
        world.hosts().stream()
            .filter(host -> host.preference() == best)
            .map(
                host ->
                    host.withPlaces(
                        host.places().stream()
                            .filter(
                                place ->
                                    delivers.contains(new Decider(host.name().text(), place.ip())))
                            .toList()))
            .filter(host -> !host.places().isEmpty())
            .toList());
  }
}
