package mailpath.dns;

import java.util.List;
import java.util.Optional;
import mailpath.dns.ValidationReason.ValidationCheck;
import org.xbill.DNS.NSEC3Record;
import org.xbill.DNS.NSECRecord;
import org.xbill.DNS.Name;
import org.xbill.DNS.RRset;
import org.xbill.DNS.TextParseException;

/** What authentic NSEC or NSEC3 records of one zone prove to be absent (N7). */
interface Denial {
  /** What records say about a claim. */
  enum Proof {
    PROVEN,
    NOT_PROVEN,
    /** There is an unsigned delegation: what is below it is another, unsigned zone's. */
    UNSIGNED_CUT,
    /** Only an opt-out span covers the name (RFC 5155 9.2). */
    OPT_OUT,
    /** More NSEC3 rounds than count (N8). */
    ITERATIONS,
    /** More NSEC3 work than is done for one answer (N10). */
    WORK_LIMIT;

    /**
     * @param unproven what it means where nothing is proven
     */
    ValidationCheck check(ValidationCheck unproven) {
      return switch (this) {
        case PROVEN, NOT_PROVEN -> unproven;
        case UNSIGNED_CUT -> ValidationCheck.NO_DS;
        case OPT_OUT -> ValidationCheck.OPT_OUT;
        case ITERATIONS -> ValidationCheck.ITERATIONS;
        case WORK_LIMIT -> ValidationCheck.WORK_LIMIT;
      };
    }
  }

  /** No such name, and no wildcard in its place (NXDOMAIN). */
  Proof nameAbsent(Name name);

  /** The name, or the wildcard in its place, has no such type (NODATA). */
  Proof typeAbsent(Name name, int type);

  /**
   * Nothing is closer to a name than the wildcard that an answer was made from.
   *
   * @param encloser the wildcard's parent
   */
  Proof noCloserMatch(Name name, Name encloser);

  /** No zone begins at a name: it is within this zone, or does not exist. */
  Proof noCut(Name name);

  /**
   * @param verified record sets whose signatures are good
   */
  static Denial of(Zone zone, List<RRset> verified, LocalPolicy policy) {
    List<NSECRecord> nsec = records(verified, NSECRecord.class);
    return nsec.isEmpty()
        ? Nsec3Denial.of(zone.name(), records(verified, NSEC3Record.class), policy)
        : new NsecDenial(zone.name(), nsec);
  }

  private static <R> List<R> records(List<RRset> sets, Class<R> kind) {
    return sets.stream().map(RRset::first).filter(kind::isInstance).map(kind::cast).toList();
  }

  /** Nothing where the name would be too long. */
  static Optional<Name> wildcard(Name encloser) {
    try {
      return Optional.of(new Name("*", encloser));
    } catch (TextParseException tooLong) {
      return Optional.empty();
    }
  }

  static Name parent(Name name) {
    return new Name(name, 1);
  }
}
