package mailpath.delivery;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import mailpath.delivery.MailPath.Tls;
import mailpath.delivery.Verdict.Decider;
import mailpath.delivery.Verdict.Grade;
import mailpath.delivery.World.Host;
import mailpath.delivery.World.Place;
import mailpath.network.DomainName;

/** Chooses the headline's sentence (delivery-game 5). */
final class Headlines {
  private static final List<Word> SAFE_EITHER_WAY = List.of(Word.BROKEN, Word.SECURE);

  private final DomainName domain;
  private final Assessed shown;
  private final Cells cells;

  Headlines(MailPath path, Assessed shown, Cells cells) {
    this.domain = path.domain();
    this.shown = shown;
    this.cells = cells;
  }

  Headline headline() {
    return switch (shown.word()) {
      case NOT_ACCEPTING -> new Headline.NoMail(domain);
      case BROKEN -> broken();
      case SECURE -> secure();
      case OPPORTUNISTIC -> opportunistic();
      case PLAINTEXT -> plaintext();
      case UNKNOWN -> unknown();
    };
  }

  private boolean is(SenderKind kind, Word word) {
    return shown.range(kind).equals(List.of(word));
  }

  private Headline broken() {
    if (is(SenderKind.OPPORTUNISTIC, Word.BROKEN)) {
      return new Headline.BrokenAll(domain, reason(shown.first().world()));
    }
    List<Word> others =
        shown.words(
            board ->
                Board.ACROSS_MECHANISMS.stream()
                    .filter(board::takesPart)
                    .map(board::word)
                    .max(Word::compareTo)
                    .map(Set::of)
                    .orElseThrow());
    Word best = others.size() == 1 ? others.getFirst() : Word.UNKNOWN;
    return new Headline.BrokenSome(domain, checks(shown.first()), best);
  }

  private static Headline.Checks checks(Board board) {
    boolean dane = broken(board, SenderKind.DANE);
    boolean policy =
        broken(board, SenderKind.MTA_STS_KNOWN) || broken(board, SenderKind.MTA_STS_FIRST);
    if (dane) {
      return policy ? Headline.Checks.EITHER : Headline.Checks.DANE;
    }
    return policy ? Headline.Checks.MTA_STS : Headline.Checks.BOTH;
  }

  private static boolean broken(Board board, SenderKind kind) {
    return board.takesPart(kind) && board.word(kind) == Word.BROKEN;
  }

  private static Headline.Undeliverable reason(World world) {
    return switch (world.mail()) {
      case NXDOMAIN -> Headline.Undeliverable.NO_SUCH_DOMAIN;
      case NO_MAIL -> Headline.Undeliverable.NO_SERVER;
      case NULL_MX -> Headline.Undeliverable.NULL_MX_BESIDE;
      case HOSTS, IMPLICIT -> reason(world.hosts());
    };
  }

  private static Headline.Undeliverable reason(List<Host> hosts) {
    if (hosts.stream().allMatch(host -> host.places().isEmpty())) {
      return Headline.Undeliverable.NO_ADDRESS;
    }
    return hosts.stream().flatMap(host -> host.places().stream()).noneMatch(Place::up)
        ? Headline.Undeliverable.NO_ANSWER
        : Headline.Undeliverable.TLS_DEMANDED;
  }

  private Headline secure() {
    boolean dane = is(SenderKind.DANE, Word.SECURE);
    boolean policy = is(SenderKind.MTA_STS_KNOWN, Word.SECURE);
    if (dane && policy) {
      return new Headline.SecureBoth(domain);
    }
    if (!dane) {
      return new Headline.SecurePolicy(domain);
    }
    boolean dnssec =
        shown.inEvery(board -> board.grade(SenderKind.DANE).equals(Optional.of(Grade.DNSSEC)));
    return dnssec ? new Headline.SecureDaneDnssec(domain) : new Headline.SecureDane(domain);
  }

  private Headline opportunistic() {
    boolean all = is(SenderKind.OPPORTUNISTIC, Word.OPPORTUNISTIC);
    boolean dane = is(SenderKind.DANE, Word.OPPORTUNISTIC);
    if (dane && enforced(SenderKind.DANE) && !enforced(SenderKind.OPPORTUNISTIC)) {
      return new Headline.OpportunisticEnforced(domain);
    }
    if (all) {
      return new Headline.Opportunistic(domain);
    }
    return dane ? new Headline.OpportunisticDane(domain) : new Headline.OpportunisticPolicy(domain);
  }

  private boolean enforced(SenderKind kind) {
    return shown.inEvery(board -> board.encryptionEnforced(kind));
  }

  /** Names the server that decides; its address too where its others encrypt. */
  private Headline plaintext() {
    Decider decider = cells.place(SenderKind.OPPORTUNISTIC, Attacker.LISTENER).orElseThrow();
    List<Host> taking =
        shown.first().world().hosts().stream().filter(host -> delivers(host)).toList();
    List<Host> readable = taking.stream().filter(Headlines::readable).toList();
    int encrypting = taking.size() - readable.size();
    Host host =
        readable.stream()
            .filter(one -> one.name().text().equals(decider.host()))
            .findFirst()
            .orElseThrow();
    if (readable.size() == 1 && encrypting > 0) {
      return encrypting == 1
          ? new Headline.PlaintextOneOfTwo(domain, host.name())
          : new Headline.PlaintextOne(domain, host.name(), encrypting);
    }
    if (host.places().stream().anyMatch(Headlines::encrypts)) {
      return new Headline.PlaintextAddress(domain, host.name(), decider.ip());
    }
    boolean absent = host.places().stream().allMatch(place -> place.tls() == Tls.ABSENT);
    return absent
        ? new Headline.Plaintext(domain, host.name())
        : new Headline.PlaintextFailing(domain, host.name());
  }

  private boolean delivers(Host host) {
    return shown.first().row(SenderKind.OPPORTUNISTIC).delivers().stream()
        .anyMatch(place -> place.host().equals(host.name().text()));
  }

  private static boolean readable(Host host) {
    return host.places().stream().anyMatch(place -> place.up() && !encrypts(place));
  }

  private static boolean encrypts(Place place) {
    return place.tls() == Tls.OFFERED || place.tls() == Tls.OLD;
  }

  private Headline unknown() {
    boolean dane = safeEitherWay(SenderKind.DANE);
    boolean policy = safeEitherWay(SenderKind.MTA_STS_KNOWN);
    if (dane && policy) {
      return new Headline.NeverExposedBoth(domain);
    }
    if (dane || policy) {
      return dane ? new Headline.NeverExposedDane(domain) : new Headline.NeverExposedPolicy(domain);
    }
    return new Headline.NotMeasured(shown.deciding().orElseThrow(), shown.range());
  }

  private boolean safeEitherWay(SenderKind kind) {
    return shown.range(kind).equals(SAFE_EITHER_WAY);
  }
}
