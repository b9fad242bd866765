package mailpath.dane;

import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import mailpath.certificate.Certificate;
import mailpath.certificate.CertificateChain;
import mailpath.certificate.ChainView;
import mailpath.certificate.PathAnswer;
import mailpath.certificate.PathProblem;
import mailpath.certificate.PathProblem.BrokenRule;
import mailpath.certificate.PeerName;
import mailpath.certificate.PossibleIssuers;
import mailpath.certificate.TrustStore;
import mailpath.dane.ChainUse.Use;
import mailpath.dane.ChainUse.Why;
import mailpath.dane.ChainUse.Worth;

/**
 * What a chain is good enough for at any instant, from the first date in it to the last: between
 * two turns nothing changes (RFC 5280 4.1.2.5; the last instant of a certificate still counts).
 *
 * <p>Looked at are the dates of all certificates that can stand on a path, up to the first {@value
 * #MAX_DATES}; honest chains have under twenty. A chain made to cost much (threat-X2) is followed
 * up to the first date on which the search for a path is given up. From then on what hangs on a
 * path is unknown.
 *
 * @param turns in order of time, at least one; the first says how it is from the beginning of time
 */
public record ChainLife(List<Turn> turns) {
  private static final int MAX_DATES = 24;

  public ChainLife {
    turns = List.copyOf(turns);
  }

  /**
   * From here on the uses are these.
   *
   * @param at whole seconds; {@link Instant#MIN} for the first
   */
  public record Turn(Instant at, List<ChainUse> uses) {
    public Turn {
      uses = List.copyOf(uses);
    }

    /** Those for which it is good enough, be it once the record is published. */
    public List<Use> good() {
      return uses.stream()
          .filter(use -> use.worth() == Worth.YES || use.worth() == Worth.ONCE_PUBLISHED)
          .map(ChainUse::use)
          .toList();
    }
  }

  public static ChainLife of(
      CertificateChain chain, Optional<PeerName> expected, TrustStore store, PublishedTlsa tlsa) {
    SortedSet<Instant> dates = dates(chain, store, tlsa);
    Instant before = dates.isEmpty() ? Instant.EPOCH : dates.getFirst().minusSeconds(1);
    List<Turn> turns = new ArrayList<>();
    turns.add(new Turn(Instant.MIN, uses(chain, expected, before, store, tlsa)));
    int looked = 0;
    for (Instant date : dates) {
      Turn last = turns.getLast();
      boolean ends = looked++ == MAX_DATES || isGivenUp(last);
      List<ChainUse> uses =
          ends
              ? last.uses().stream().map(ChainLife::open).toList()
              : uses(chain, expected, date, store, tlsa);
      if (!last.uses().equals(uses)) {
        turns.add(new Turn(date, uses));
      }
      if (ends) {
        break;
      }
    }
    return new ChainLife(turns);
  }

  /** The same use where nobody knows any longer which path there is. */
  private static ChainUse open(ChainUse use) {
    PathProblem limit = new PathProblem(BrokenRule.OVER_LIMIT, "", "");
    Why why = new Why.UsePathFails(PathAnswer.of(limit));
    return switch (use.use()) {
      case OPPORTUNISTIC, DANE_EE -> use;
      case MTA_STS, DANE_TA, MAIL_PROGRAM ->
          use.worth() == Worth.UNKNOWN
              ? use
              : new ChainUse(use.use(), Worth.UNKNOWN, use.rule(), why);
    };
  }

  private static List<ChainUse> uses(
      CertificateChain chain,
      Optional<PeerName> expected,
      Instant at,
      TrustStore store,
      PublishedTlsa tlsa) {
    return new ChainUses(ChainView.of(chain, expected, at, store), tlsa).all();
  }

  private static boolean isGivenUp(Turn turn) {
    return turn.uses().stream()
        .map(ChainUse::why)
        .anyMatch(
            why ->
                why instanceof Why.UsePathFails(PathAnswer answer)
                    && answer.rule().equals(Optional.of(BrokenRule.OVER_LIMIT)));
  }

  /**
   * The first second in which each certificate counts, and the first in which it no longer does.
   */
  private static SortedSet<Instant> dates(
      CertificateChain chain, TrustStore store, PublishedTlsa tlsa) {
    SortedSet<Instant> dates = new TreeSet<>();
    Stream.concat(
            PossibleIssuers.of(chain, store).stream(),
            tlsa.records().stream().flatMap(ChainLife::whole))
        .forEach(
            certificate -> {
              dates.add(nextSecond(certificate.notBefore().minusNanos(1)));
              dates.add(nextSecond(certificate.notAfter()));
            });
    return dates;
  }

  private static Instant nextSecond(Instant instant) {
    return instant.truncatedTo(ChronoUnit.SECONDS).plusSeconds(1);
  }

  /** An authority that a record holds whole counts without being sent (RFC 7671 5.2.2). */
  private static Stream<Certificate> whole(TlsaRecord record) {
    if (record.usage() != TlsaRecord.DANE_TA || record.selector() != 0 || record.matching() != 0) {
      return Stream.empty();
    }
    try {
      return Stream.of(Certificate.parse(record.data()));
    } catch (IOException unreadable) {
      return Stream.empty();
    }
  }

  /** How it is at an instant. */
  public Turn at(Instant instant) {
    return turns.reversed().stream()
        .filter(turn -> !turn.at().isAfter(instant))
        .findFirst()
        .orElseThrow();
  }

  /** The first turn after an instant at which a use that is good enough then no longer is. */
  public Optional<Turn> firstLoss(Instant after) {
    return after(after).filter(turn -> !lost(after, turn).isEmpty()).findFirst();
  }

  /** The same for a use that is not good enough and becomes so. */
  public Optional<Turn> firstGain(Instant after) {
    return after(after).filter(turn -> !gained(after, turn).isEmpty()).findFirst();
  }

  private Stream<Turn> after(Instant instant) {
    return turns.stream().filter(turn -> turn.at().isAfter(instant));
  }

  /** The uses for which it is good enough at the instant and not from the turn on. */
  public List<Use> lost(Instant before, Turn turn) {
    return without(at(before), turn);
  }

  /** The uses for which it is good enough from the turn on and not at the instant. */
  public List<Use> gained(Instant before, Turn turn) {
    return without(turn, at(before));
  }

  private static List<Use> without(Turn one, Turn other) {
    List<Use> left = new ArrayList<>(one.good());
    left.removeAll(other.good());
    return List.copyOf(left);
  }
}
