package mailpath.dns;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.xbill.DNS.NSECRecord;
import org.xbill.DNS.Name;
import org.xbill.DNS.Type;

/** Denial by NSEC: the names of a zone in order, each with its types (RFC 4035 5.4, RFC 6840 4). */
record NsecDenial(Name zone, List<NSECRecord> records) implements Denial {
  NsecDenial {
    records = records.stream().filter(nsec -> nsec.getNext().subdomain(zone)).toList();
  }

  @Override
  public Proof nameAbsent(Name name) {
    return unsignedCut(name, true)
        ? Proof.UNSIGNED_CUT
        : proof(
            covering(name)
                .flatMap(cover -> Denial.wildcard(encloser(name, cover)))
                .filter(wildcard -> covering(wildcard).isPresent())
                .isPresent());
  }

  @Override
  public Proof typeAbsent(Name name, int type) {
    if (unsignedCut(name, type != Type.DS)) {
      return Proof.UNSIGNED_CUT;
    }
    Optional<NSECRecord> own = at(name);
    return own.isPresent()
        ? proof(lacks(own.get(), type))
        : proof(isEmptyNonTerminal(name) || wildcardLacks(name, type));
  }

  @Override
  public Proof noCloserMatch(Name name, Name encloser) {
    return proof(covering(name).filter(nsec -> encloser(name, nsec).equals(encloser)).isPresent());
  }

  @Override
  public Proof noCut(Name name) {
    Optional<NSECRecord> own = at(name);
    if (own.isEmpty()) {
      return proof(isEmptyNonTerminal(name) || covering(name).isPresent());
    }
    boolean ofParent = Stream.of(Type.SOA, Type.DS, Type.CNAME).noneMatch(own.get()::hasType);
    return ofParent && own.get().hasType(Type.NS) ? Proof.UNSIGNED_CUT : proof(ofParent);
  }

  private static Proof proof(boolean holds) {
    return holds ? Proof.PROVEN : Proof.NOT_PROVEN;
  }

  private Optional<NSECRecord> at(Name name) {
    return records.stream().filter(nsec -> nsec.getName().equals(name)).findFirst();
  }

  private boolean unsignedCut(Name name, boolean orItself) {
    return records.stream()
        .filter(nsec -> isCut(nsec) && !nsec.hasType(Type.DS))
        .map(NSECRecord::getName)
        .anyMatch(cut -> name.subdomain(cut) && (orItself || !name.equals(cut)));
  }

  // A delegation's NSEC at the parent says nothing about what is in the child (RFC 6840 4.1).
  private static boolean isCut(NSECRecord nsec) {
    return nsec.hasType(Type.NS) && !nsec.hasType(Type.SOA);
  }

  private static boolean lacks(NSECRecord nsec, int type) {
    boolean wrongSide = type == Type.DS ? nsec.hasType(Type.SOA) : isCut(nsec);
    return !wrongSide && !nsec.hasType(type) && !nsec.hasType(Type.CNAME);
  }

  private boolean wildcardLacks(Name name, int type) {
    return covering(name)
        .flatMap(cover -> Denial.wildcard(encloser(name, cover)))
        .flatMap(this::at)
        .filter(nsec -> lacks(nsec, type))
        .isPresent();
  }

  /** The record that spans a name, which therefore does not exist. */
  private Optional<NSECRecord> covering(Name name) {
    return records.stream()
        .filter(nsec -> spans(nsec, name))
        .filter(nsec -> !nsec.getNext().subdomain(name))
        .filter(nsec -> !(name.subdomain(nsec.getName()) && endsBelow(nsec)))
        .findFirst();
  }

  private boolean isEmptyNonTerminal(Name name) {
    return records.stream().anyMatch(nsec -> spans(nsec, name) && nsec.getNext().subdomain(name));
  }

  private static boolean endsBelow(NSECRecord nsec) {
    return isCut(nsec) || nsec.hasType(Type.DNAME);
  }

  private boolean spans(NSECRecord nsec, Name name) {
    boolean last = nsec.getNext().equals(zone);
    return name.subdomain(zone)
        && nsec.getName().compareTo(name) < 0
        && (last || name.compareTo(nsec.getNext()) < 0);
  }

  /** The closest name above that exists: shared with one end of the span (RFC 4592 3.3.1). */
  private static Name encloser(Name name, NSECRecord cover) {
    Name byOwner = shared(name, cover.getName());
    Name byNext = shared(name, cover.getNext());
    return byOwner.labels() >= byNext.labels() ? byOwner : byNext;
  }

  private static Name shared(Name name, Name other) {
    Name up = name;
    while (!other.subdomain(up)) {
      up = Denial.parent(up);
    }
    return up;
  }
}
