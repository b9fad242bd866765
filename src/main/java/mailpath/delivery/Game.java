package mailpath.delivery;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
  private final Rows rows = new Rows();

  private Game(MailPath path) {
    this.path = path;
  }

  public static Judgement play(MailPath path) {
    boolean answered =
        !(path.mail() instanceof Fact.Unknown<Kind>)
            && !path.mx().ifKnown().equals(Optional.of(Answer.FAILS));
    return answered ? new Game(path).play() : unplayed(path);
  }

  private Judgement play() {
    List<Assessed> readings = Readings.of(path).stream().map(this::assess).toList();
    Assessed shown = readings.stream().min(Assessed.worseFirst()).orElseThrow();
    Cells cells = new Cells(shown);
    return new Judgement(
        cells.matrix(),
        new Verdicts(path, shown, readings, rows, cells).verdict(),
        new MissingLinks(path.domain(), shown, rows).missingLink(),
        cells.strip(),
        shown.word() == Word.UNKNOWN ? shown.deciding() : Optional.empty());
  }

  private Assessed assess(Readings.Reading reading) {
    List<Valued<Board>> boards =
        Worlds.of(reading).stream()
            .map(world -> new Valued<>(Board.of(world.value(), rows), world.assumed()))
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
