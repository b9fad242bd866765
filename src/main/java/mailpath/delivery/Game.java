package mailpath.delivery;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import mailpath.delivery.MailPath.Answer;
import mailpath.delivery.MailPath.Kind;
import mailpath.delivery.Verdict.SenderVerdict;
import mailpath.fact.Fact;
import mailpath.fact.Reason;

/**
 * The delivery game (design 3): every sender against every attacker, over all that the facts leave
 * possible. Pure: no clock, no network, no chance.
 */
public final class Game {
  private final MailPath path;
  private final Set<Habit> habits;
  private final Rows rows;

  private Game(MailPath path, Set<Habit> habits, Rows rows) {
    this.path = path;
    this.habits = habits;
    this.rows = rows;
  }

  public static Judgement play(MailPath path) {
    return answered(path) ? new Game(path, Set.of(), new Rows()).play() : unplayed(path);
  }

  /**
   * Plays many paths that differ little, on one thread: what was played for one is not played again
   * for the next, and neither witnesses nor the missing link are looked for.
   */
  public static Function<MailPath, Result> variants() {
    Rows rows = new Rows();
    return path ->
        answered(path)
            ? Result.of(Assessed.shown(new Game(path, Set.of(), rows).readings()))
            : Result.of(unplayed(path));
  }

  /** The matrix for senders with some habits; it changes nothing in the verdict. */
  public static Matrix matrix(MailPath path, Set<Habit> habits) {
    return answered(path)
        ? new Cells(Assessed.shown(new Game(path, habits, new Rows()).readings()), habits).matrix()
        : Cells.open();
  }

  /**
   * Follows one mail of a sender along a path of which all is known, on a day without an attack on
   * which every address is as the path says.
   *
   * @param path its memory is what the sender holds
   */
  public static Cell.Witness deliver(MailPath path, SenderKind sender) {
    Readings.Reading reading = new Readings.Reading(path, path.memory(), Map.of());
    List<Valued<World>> worlds = Worlds.of(reading);
    if (worlds.size() != 1) {
      throw new IllegalArgumentException("not all is known of " + path.domain());
    }
    Referee.Played played = Referee.play(worlds.getFirst().value(), Switches.of(sender));
    return new Cell.Witness(Attack.NONE, played.trace(), played.outcome());
  }

  private static boolean answered(MailPath path) {
    return !(path.mail() instanceof Fact.Unknown<Kind>)
        && !path.mx().ifKnown().equals(Optional.of(Answer.FAILS));
  }

  private Judgement play() {
    List<Assessed> readings = readings();
    Assessed shown = Assessed.shown(readings);
    Cells cells = new Cells(shown, habits);
    return new Judgement(
        cells.matrix(),
        new Verdicts(path, shown, readings, rows, cells).verdict(),
        new MissingLinks(path.domain(), shown, rows).missingLink(),
        cells.strip(),
        shown.word() == Word.UNKNOWN ? shown.deciding() : Optional.empty());
  }

  /** Every reading of the facts, played; empty where it is not established where mail goes. */
  static List<Assessed> readings(MailPath path, Rows rows) {
    return answered(path) ? new Game(path, Set.of(), rows).readings() : List.of();
  }

  private List<Assessed> readings() {
    return Readings.of(path).stream().map(this::assess).toList();
  }

  private Assessed assess(Readings.Reading reading) {
    List<Valued<Board>> boards =
        Worlds.of(reading).stream()
            .map(world -> new Valued<>(Board.of(world.value(), habits, rows), world.assumed()))
            .toList();
    boolean accepts = !path.mail().ifKnown().equals(Optional.of(Kind.NULL_MX));
    return new Assessed(reading, boards, accepts);
  }

  /** Where mail goes is not established, so every word is possible (delivery-game 7). */
  private static Judgement unplayed(MailPath path) {
    Map<SenderKind, SenderVerdict> senders = new EnumMap<>(SenderKind.class);
    for (SenderKind kind : SenderKind.values()) {
      senders.put(
          kind, new SenderVerdict(Word.MEASURED, Optional.empty(), false, false, false, List.of()));
    }
    Verdict verdict =
        new Verdict(
            Word.UNKNOWN,
            Word.MEASURED,
            Set.copyOf(Board.JUDGED),
            Optional.empty(),
            false,
            Word.UNKNOWN,
            List.of(),
            Optional.empty(),
            senders,
            unplayedHeadline(path));
    return new Judgement(Cells.open(), verdict, MissingLink.NONE, Optional.empty(), open(path));
  }

  private static Optional<Undecided> open(MailPath path) {
    return path.mail() instanceof Fact.Unknown<Kind>(Reason reason, var ignored)
        ? Optional.of(new Undecided(Undecided.Open.MAIL, path.domain(), reason.why()))
        : Optional.empty();
  }

  private static Headline unplayedHeadline(MailPath path) {
    return open(path)
        .filter(open -> open.why() != Reason.Why.SERVER_FAILURE)
        .<Headline>map(open -> new Headline.NotMeasured(open, Word.MEASURED))
        .orElseGet(() -> new Headline.NameServersFail(path.domain()));
  }
}
