package mailpath.dns;

import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import mailpath.network.Bytes;
import org.xbill.DNS.NSEC3Record;
import org.xbill.DNS.Name;
import org.xbill.DNS.Type;
import org.xbill.DNS.utils.base32;

/** Denial by NSEC3: the hashes of a zone's names in order (RFC 5155 8). */
final class Nsec3Denial implements Denial {
  private static final int SHA1_LENGTH = 20;

  private final Name zone;
  private final List<Span> spans;
  private final LocalPolicy policy;
  private final Map<Name, Bytes> hashes = new HashMap<>();
  private boolean exhausted;

  private Nsec3Denial(Name zone, List<Span> spans, LocalPolicy policy) {
    this.zone = zone;
    this.spans = spans;
    this.policy = policy;
  }

  /** One record, from its own hash to the next. */
  private record Span(byte[] from, byte[] to, NSEC3Record record) {
    boolean begins(byte[] hash) {
      return Arrays.equals(from, hash);
    }

    boolean covers(byte[] hash) {
      boolean afterFrom = Arrays.compareUnsigned(from, hash) < 0;
      boolean beforeTo = Arrays.compareUnsigned(hash, to) < 0;
      boolean last = Arrays.compareUnsigned(to, from) <= 0;
      return last ? !begins(hash) && (afterFrom || beforeTo) : afterFrom && beforeTo;
    }

    boolean optsOut() {
      return (record.getFlags() & NSEC3Record.Flags.OPT_OUT) != 0;
    }

    boolean has(int type) {
      return record.hasType(type);
    }

    boolean isCut() {
      return has(Type.NS) && !has(Type.SOA);
    }

    boolean lacks(int type) {
      boolean wrongSide = type == Type.DS ? has(Type.SOA) : isCut();
      return !wrongSide && !has(type) && !has(Type.CNAME);
    }

    boolean isLike(Span other) {
      return record.getIterations() == other.record.getIterations()
          && Arrays.equals(record.getSalt(), other.record.getSalt());
    }
  }

  /** Records of unknown kinds, or with other parameters than the first, do not count (8.1, 8.2). */
  static Nsec3Denial of(Name zone, List<NSEC3Record> records, LocalPolicy policy) {
    List<Span> readable = records.stream().flatMap(record -> span(zone, record)).toList();
    List<Span> alike = readable.stream().filter(span -> span.isLike(readable.getFirst())).toList();
    return new Nsec3Denial(zone, alike, policy);
  }

  private static Stream<Span> span(Name zone, NSEC3Record record) {
    boolean ofZone = record.getName().labels() == zone.labels() + 1;
    boolean known =
        record.getHashAlgorithm() == NSEC3Record.SHA1_DIGEST_ID
            && (record.getFlags() & ~NSEC3Record.Flags.OPT_OUT) == 0
            && record.getNext().length == SHA1_LENGTH;
    byte[] from =
        new base32(base32.Alphabet.BASE32HEX, false, false)
            .fromString(record.getName().getLabelString(0));
    return ofZone && known && from != null && from.length == SHA1_LENGTH
        ? Stream.of(new Span(from, record.getNext(), record))
        : Stream.empty();
  }

  @Override
  public Proof nameAbsent(Name name) {
    return within(
        () -> {
          Encloser encloser = encloser(name);
          return encloser.proof() != Proof.PROVEN
              ? encloser.proof()
              : Denial.wildcard(encloser.name()).flatMap(this::covering).isPresent()
                  ? encloser.optsOut() ? Proof.OPT_OUT : Proof.PROVEN
                  : Proof.NOT_PROVEN;
        });
  }

  @Override
  public Proof typeAbsent(Name name, int type) {
    return within(
        () -> {
          Optional<Span> own = matching(name);
          return own.isPresent() ? lacks(own.get(), type) : withoutRecord(name, type);
        });
  }

  private static Proof lacks(Span span, int type) {
    if (type != Type.DS && span.isCut() && !span.has(Type.DS)) {
      return Proof.UNSIGNED_CUT;
    }
    return span.lacks(type) ? Proof.PROVEN : Proof.NOT_PROVEN;
  }

  // Either a wildcard stands in its place, or an opt-out span hides the name (8.6, 8.7).
  private Proof withoutRecord(Name name, int type) {
    Encloser encloser = encloser(name);
    if (encloser.proof() != Proof.PROVEN || encloser.optsOut()) {
      return encloser.optsOut() ? Proof.OPT_OUT : encloser.proof();
    }
    return Denial.wildcard(encloser.name())
        .flatMap(this::matching)
        .map(span -> lacks(span, type))
        .orElse(Proof.NOT_PROVEN);
  }

  @Override
  public Proof noCloserMatch(Name name, Name encloser) {
    return within(
        () ->
            covering(nextCloser(name, encloser))
                .map(span -> span.optsOut() ? Proof.OPT_OUT : Proof.PROVEN)
                .orElse(Proof.NOT_PROVEN));
  }

  @Override
  public Proof noCut(Name name) {
    return within(
        () -> {
          Optional<Span> own = matching(name);
          if (own.isEmpty()) {
            Encloser encloser = encloser(name);
            return encloser.optsOut() ? Proof.OPT_OUT : encloser.proof();
          }
          boolean ofParent = Stream.of(Type.SOA, Type.DS, Type.CNAME).noneMatch(own.get()::has);
          return !ofParent
              ? Proof.NOT_PROVEN
              : own.get().has(Type.NS) ? Proof.UNSIGNED_CUT : Proof.PROVEN;
        });
  }

  private Proof within(Supplier<Proof> work) {
    int rounds = spans.isEmpty() ? 0 : spans.getFirst().record().getIterations();
    if (rounds > LocalPolicy.MAX_ITERATIONS) {
      return Proof.ITERATIONS;
    }
    Proof proof = work.get();
    if (proof == Proof.NOT_PROVEN && exhausted) {
      return Proof.WORK_LIMIT;
    }
    return proof == Proof.PROVEN && rounds > policy.iterations() ? Proof.ITERATIONS : proof;
  }

  /** The closest name above that exists, and the span over the name below it on the way (8.3). */
  private record Encloser(Proof proof, Name name, boolean optsOut) {}

  private Encloser encloser(Name name) {
    Name up = name;
    while (up.labels() > zone.labels() && !exhausted) {
      up = Denial.parent(up);
      Optional<Span> own = matching(up);
      if (own.isPresent()) {
        return encloser(name, up, own.get());
      }
    }
    return new Encloser(Proof.NOT_PROVEN, zone, false);
  }

  private Encloser encloser(Name name, Name up, Span own) {
    if (own.isCut() && !own.has(Type.DS)) {
      return new Encloser(Proof.UNSIGNED_CUT, up, false);
    }
    Optional<Span> next = covering(nextCloser(name, up));
    boolean proven = !own.isCut() && !own.has(Type.DNAME) && next.isPresent();
    return new Encloser(
        proven ? Proof.PROVEN : Proof.NOT_PROVEN,
        up,
        proven && next.map(Span::optsOut).orElse(false));
  }

  private static Name nextCloser(Name name, Name encloser) {
    return new Name(name, name.labels() - encloser.labels() - 1);
  }

  private Optional<Span> matching(Name name) {
    return hash(name).flatMap(hash -> spans.stream().filter(span -> span.begins(hash)).findFirst());
  }

  private Optional<Span> covering(Name name) {
    return hash(name).flatMap(hash -> spans.stream().filter(span -> span.covers(hash)).findFirst());
  }

  private Optional<byte[]> hash(Name name) {
    Bytes known = hashes.get(name);
    if (known != null) {
      return Optional.of(known.toArray());
    }
    exhausted |= hashes.size() >= WorkBudget.NSEC3_PER_ANSWER;
    return exhausted || spans.isEmpty() ? Optional.empty() : Optional.of(computed(name));
  }

  private byte[] computed(Name name) {
    try {
      byte[] hash = spans.getFirst().record().hashName(name);
      hashes.put(name, Bytes.of(hash));
      return hash;
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
