package mailpath.dns;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.xbill.DNS.DClass;
import org.xbill.DNS.Message;
import org.xbill.DNS.Name;
import org.xbill.DNS.RRSIGRecord;
import org.xbill.DNS.RRset;
import org.xbill.DNS.Record;
import org.xbill.DNS.Section;
import org.xbill.DNS.Type;

/** Record sets of a message with only those signatures that can be signatures over them. */
final class RecordSets {
  private RecordSets() {}

  static List<RRset> in(Message message, int section) {
    return message.getSectionRRsets(section).stream()
        .filter(set -> set.getDClass() == DClass.IN)
        .filter(set -> set.first().getType() != Type.RRSIG)
        .map(RecordSets::withPlausibleSignatures)
        .toList();
  }

  static Optional<RRset> find(List<RRset> sets, Name owner, int type) {
    return sets.stream()
        .filter(set -> set.getType() == type && set.getName().equals(owner))
        .findFirst();
  }

  /**
   * Authority sets that may prove something about a name: SOA of a zone around it, NSEC and NSEC3
   * signed by such a zone. All else, for instance what a forwarder added, must not decide.
   */
  static List<RRset> denials(Message message, Name about) {
    return in(message, Section.AUTHORITY).stream()
        .filter(
            set ->
                switch (set.getType()) {
                  case Type.SOA -> about.subdomain(set.getName());
                  case Type.NSEC, Type.NSEC3 ->
                      set.sigs().stream().anyMatch(sig -> about.subdomain(sig.getSigner()));
                  default -> false;
                })
        .toList();
  }

  /**
   * Labels as the RRSIG labels field counts them: neither root nor a leading "*" (RFC 4034 3.1.3).
   */
  static int labels(Name name) {
    return name.labels() - (name.isWild() ? 2 : 1);
  }

  /**
   * The deepest zone around a name that a signature was made for; a chain of trust to it passes all
   * others. A zone that is not around the name says nothing about it.
   */
  static Optional<Name> deepestSigner(List<RRset> sets, Name about) {
    return sets.stream()
        .flatMap(set -> set.sigs().stream())
        .map(RRSIGRecord::getSigner)
        .filter(about::subdomain)
        .max(Comparator.comparing(Name::labels));
  }

  // N5: without this, a signature in the name of some unsigned zone would make a forged record in a
  // signed zone look insecure instead of bogus.
  private static RRset withPlausibleSignatures(RRset set) {
    RRset kept = new RRset();
    for (Record record : set.rrs(false)) {
      kept.addRR(record);
    }
    set.sigs().stream().filter(sig -> plausible(set, sig)).forEach(kept::addRR);
    return kept;
  }

  private static boolean plausible(RRset set, RRSIGRecord sig) {
    Name signer = sig.getSigner();
    return set.getName().subdomain(signer)
        && labels(signer) <= sig.getLabels()
        && sig.getLabels() <= labels(set.getName())
        && !(set.getType() == Type.DS && set.getName().equals(signer));
  }
}
