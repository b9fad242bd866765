package mailpath.window;

import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mailpath.certificate.Certificate;
import mailpath.certificate.PathProblem;
import mailpath.dane.ChainLife.Turn;
import mailpath.dane.ChainUse.Use;
import mailpath.dane.ChainUse.Worth;
import mailpath.network.MailProtocol;
import mailpath.report.Words;
import mailpath.window.CertificateScreen.Life;

/** Makes the part that shows a chain on another date. */
final class CertificateLifeScreens {
  /** What the slider reaches to either side of now at most; roots live for decades. */
  private static final int YEARS = 10;

  /** Part of the reach that is added at either end. */
  private static final int MARGIN = 8;

  private final HeldChain held;
  private final Optional<String> mistyped;
  private final Words words;
  private final Instant date;

  /**
   * @param mistyped what stands in the field of the date and is none
   */
  CertificateLifeScreens(HeldChain held, Optional<String> mistyped, Words words) {
    this.held = held;
    this.mistyped = mistyped;
    this.words = words;
    this.date = held.view().at();
  }

  Life life() {
    Instant now = held.subject().at();
    Reach reach = reach(now);
    Told told = told();
    return new Life(
        mistyped.orElseGet(() -> typed(date)),
        reach.from(),
        reach.until(),
        now,
        date,
        held.life().turns().stream().map(Turn::at).filter(reach::has).toList(),
        told.mark(),
        told.sentence(),
        next(),
        mistyped.isPresent() ? words.label(CertificateTabText.DATE_FAULT) : "");
  }

  private String typed(Instant instant) {
    return DateTimeFormatter.ISO_LOCAL_DATE.format(instant.atZone(words.zone()));
  }

  private record Reach(Instant from, Instant until) {
    boolean has(Instant at) {
      return !at.isBefore(from) && !at.isAfter(until);
    }

    Reach with(Instant at) {
      return new Reach(at.isBefore(from) ? at : from, at.isAfter(until) ? at : until);
    }

    Instant nearest(Instant at) {
      return at.isBefore(from) ? from : at.isAfter(until) ? until : at;
    }

    /** Some way beyond, where what has ended is seen to have. */
    Reach wider() {
      Duration margin = Duration.between(from, until).dividedBy(MARGIN).plusDays(1);
      return new Reach(from.minus(margin), until.plus(margin));
    }
  }

  /** The server's own certificate and all turns but that from the beginning of time. */
  private Reach reach(Instant now) {
    Reach limit = new Reach(years(now, -YEARS), years(now, YEARS));
    return Stream.concat(
            held.path().stream().limit(1).flatMap(c -> Stream.of(c.notBefore(), c.notAfter())),
            held.life().turns().stream().skip(1).map(Turn::at))
        .map(limit::nearest)
        .reduce(new Reach(now, now), Reach::with, (one, other) -> other)
        .wider()
        .with(date);
  }

  private Instant years(Instant now, int years) {
    return now.atZone(words.zone()).plusYears(years).toInstant();
  }

  private record Told(Mark mark, String sentence) {}

  private Told told() {
    if (held.path().isEmpty()) {
      return new Told(Mark.UNKNOWN, words.label(CertificateTabText.LIFE_UNREADABLE));
    }
    return held.path().stream()
        .filter(one -> date.isAfter(one.notAfter()) || date.isBefore(one.notBefore()))
        .findFirst()
        .map(one -> new Told(held.fault(), outside(one)))
        .orElseGet(this::within);
  }

  private String outside(Certificate one) {
    String name = ShownCertificates.name(one, words);
    String said =
        date.isAfter(one.notAfter())
            ? words.label(CertificateTabText.LIFE_ENDED, name, Day.of(one.notAfter(), words))
            : words.label(CertificateTabText.LIFE_NOT_YET, name, Day.of(one.notBefore(), words));
    return held.pinned() ? said + " " + words.label(CertificateTabText.LIFE_PINNED) : said;
  }

  private Told within() {
    return held.view()
        .path()
        .problem()
        .map(this::otherwise)
        .orElseGet(() -> new Told(Mark.SECURE, words.label(CertificateTabText.LIFE_GOOD)));
  }

  private Told otherwise(PathProblem problem) {
    boolean open = problem.rule().leavesOpen();
    CertificateTabText text =
        open ? CertificateTabText.LIFE_OPEN : CertificateTabText.LIFE_OTHERWISE;
    return new Told(
        open ? Mark.UNKNOWN : Mark.ADVICE, words.label(text, new BriefAnswer(words).of(problem)));
  }

  private String next() {
    Optional<Turn> loss = held.life().firstLoss(date);
    if (loss.isPresent()) {
      return lost(loss.get());
    }
    return held.life()
        .firstGain(date)
        .map(gain -> gained(gain))
        .orElseGet(() -> words.label(CertificateTabText.NEXT_NOTHING));
  }

  private String gained(Turn gain) {
    return words.label(
        CertificateTabText.NEXT_GAIN,
        Day.of(gain.at(), words),
        names(held.life().gained(date, gain)));
  }

  private String lost(Turn loss) {
    List<Use> less = held.life().lost(date, loss);
    List<Use> told =
        Stream.<Predicate<Use>>of(use -> isMet(use) && counts(use), this::isMet, use -> true)
            .map(chosen -> less.stream().filter(chosen).toList())
            .filter(some -> !some.isEmpty())
            .findFirst()
            .orElse(less);
    String day = Day.of(loss.at(), words);
    // Without its record nobody keeps anything back.
    return told.size() == 1 && counts(told.getFirst())
        ? words.label(lost(told.getFirst()), day)
        : words.label(CertificateTabText.NEXT_SEVERAL, day, names(told));
  }

  /** What is good enough only with a record that is not there breaks nothing. */
  private boolean counts(Use use) {
    return held.uses().stream().anyMatch(one -> one.use() == use && one.worth() == Worth.YES);
  }

  /** A mail program does not speak to a relay, nor a mail server to anything else. */
  private boolean isMet(Use use) {
    return switch (use) {
      case MAIL_PROGRAM -> !relay().equals(Optional.of(true));
      case MTA_STS -> !relay().equals(Optional.of(false));
      case OPPORTUNISTIC, DANE_TA, DANE_EE -> true;
    };
  }

  private static CertificateTabText lost(Use use) {
    return switch (use) {
      case OPPORTUNISTIC -> CertificateTabText.NEXT_ANY;
      case MTA_STS -> CertificateTabText.NEXT_MTA_STS;
      case DANE_TA, DANE_EE -> CertificateTabText.NEXT_DANE;
      case MAIL_PROGRAM -> CertificateTabText.NEXT_MAIL_PROGRAM;
    };
  }

  /** Whether it was seen where mail servers deliver; empty for what no server sent. */
  private Optional<Boolean> relay() {
    return held.served().map(served -> served.sent().port() == MailProtocol.SMTP.port());
  }

  private String names(List<Use> uses) {
    return uses.stream().map(words::word).collect(Collectors.joining(", "));
  }
}
