package mailpath.lab;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import mailpath.network.DomainName;
import mailpath.network.RecordType;
import org.xbill.DNS.CNAMERecord;
import org.xbill.DNS.ExtendedErrorCodeOption;
import org.xbill.DNS.Name;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Type;

/**
 * Answers as a resolver would that knows all zones: follows aliases from zone to zone (RFC 1034
 * 5.3.3), adds proofs, and leaves validation to whoever asks. Only what was spoilt on purpose is
 * known without a check, for those who want the resolver to check.
 */
final class Resolution {
  /** Longest chain of aliases followed. */
  private static final int MAX_ALIASES = 16;

  private final Zones zones;

  Resolution(Zones zones) {
    this.zones = zones;
  }

  Reply answer(Name name, int type) {
    List<SignedSet> answer = new ArrayList<>();
    Name current = name;
    for (int hop = 0; hop <= MAX_ALIASES; hop++) {
      Zone zone = zones.holding(current, type);
      Optional<Reply> trouble = trouble(zone, current, type);
      if (trouble.isPresent()) {
        return trouble.get();
      }
      Optional<SignedSet> found = zone.find(current, type);
      if (found.isPresent()) {
        answer.add(found.get());
        return new Reply.Sections(Rcode.NOERROR, answer, List.of());
      }
      Optional<SignedSet> alias = zone.find(current, Type.CNAME);
      if (alias.isEmpty()) {
        int rcode = zone.exists(current) ? Rcode.NOERROR : Rcode.NXDOMAIN;
        return new Reply.Sections(rcode, answer, zone.denial(current));
      }
      answer.add(alias.get());
      current = ((CNAMERecord) alias.get().set().first()).getTarget();
    }
    return failure();
  }

  /** The extended error for signatures that were spoilt (RFC 8914 4.7, 4.8), if they were. */
  Optional<Integer> spoilt(Name name, int type) {
    return zones.holding(name, type).faults().stream()
        .flatMap(fault -> spoilt(fault, name, type).stream())
        .findFirst();
  }

  private static Optional<Integer> spoilt(ZoneFault fault, Name name, int type) {
    return switch (fault) {
      case ZoneFault.ExpiredSignatures ignored ->
          Optional.of(ExtendedErrorCodeOption.SIGNATURE_EXPIRED);
      case ZoneFault.CorruptSignature(var at, var what) when isAt(at, what, name, type) ->
          Optional.of(ExtendedErrorCodeOption.DNSSEC_BOGUS);
      default -> Optional.empty();
    };
  }

  private static Reply failure() {
    return new Reply.Sections(Rcode.SERVFAIL, List.of(), List.of());
  }

  private static Optional<Reply> trouble(Zone zone, Name name, int type) {
    for (ZoneFault fault : zone.faults()) {
      switch (fault) {
        case ZoneFault.ServerFailure(var at, var what) when isAt(at, what, name, type) -> {
          return Optional.of(failure());
        }
        case ZoneFault.Silence(var at, var what) when isAt(at, what, name, type) -> {
          return Optional.of(new Reply.Silence());
        }
        default -> {}
      }
    }
    return Optional.empty();
  }

  private static boolean isAt(DomainName at, RecordType what, Name name, int type) {
    return what.code() == type && Names.of(at).equals(name);
  }
}
