package mailpath.dns;

import java.util.List;
import java.util.Optional;
import mailpath.dns.Denial.Proof;
import mailpath.dns.DnsReply.Existence;
import mailpath.dns.Signatures.Outcome;
import mailpath.dns.ValidationReason.ValidationCheck;
import mailpath.network.DomainName;
import mailpath.network.SecurityState;
import org.xbill.DNS.DNAMERecord;
import org.xbill.DNS.Name;
import org.xbill.DNS.NameTooLongException;
import org.xbill.DNS.RRset;
import org.xbill.DNS.Type;

/** Validates the parts of an answer by one policy (RFC 4035 5): alias links, data, denials. */
final class Validator {
  private final LocalPolicy policy;
  private final ChainWalk walk;
  private final Signatures signatures;

  Validator(LocalPolicy policy, ChainWalk walk, Signatures signatures) {
    this.policy = policy;
    this.walk = walk;
    this.signatures = signatures;
  }

  /** One alias link. A CNAME made from a DNAME is as good as that, if it is made of it (N4). */
  Validation link(Answer answer, Answer.Step step, Zones zones) {
    Part part = new Part(step.from(), Type.CNAME, Existence.PRESENT);
    return step.dname()
        .filter(dname -> !makes(dname, step))
        .map(dname -> wrongAlias(part, dname, zones))
        .orElseGet(() -> positive(part, step.dname().orElse(step.cname()), answer, zones));
  }

  /** The data at the end of the chain, or its denial. */
  Validation end(Answer answer, Zones zones) {
    Name end = answer.end();
    return answer
        .data()
        .map(data -> positive(new Part(end, answer.type(), Existence.PRESENT), data, answer, zones))
        .orElseGet(() -> denied(answer, zones));
  }

  /** What is validated. */
  private record Part(Name name, int type, Existence existence) {
    Validation ended(Arrival arrival, List<CheckedSet> sets, Ended why) {
      return told(arrival, sets, why.state(), Optional.of(why.reason()));
    }

    Validation secure(Arrival arrival, List<CheckedSet> sets) {
      return told(arrival, sets, SecurityState.SECURE, Optional.empty());
    }

    /** Where signing ends it is a name that is meant, otherwise a record set. */
    Ended because(ValidationCheck check) {
      String about = check.state() == SecurityState.INSECURE ? "" : Type.string(type);
      return Ended.by(check, domain(), about);
    }

    Part with(Existence proven) {
      return new Part(name, type, proven);
    }

    DomainName domain() {
      return WireNames.ifValid(name).orElse(DomainName.ROOT);
    }

    private Validation told(
        Arrival arrival,
        List<CheckedSet> sets,
        SecurityState state,
        Optional<ValidationReason> reason) {
      return Validation.of(
          new ChainOfTrust(domain(), Type.string(type), state, arrival.cuts(), sets, reason),
          existence);
    }
  }

  private static boolean makes(RRset dname, Answer.Step step) {
    try {
      return step.from().fromDNAME((DNAMERecord) dname.first()).equals(step.to());
    } catch (NameTooLongException noSuchName) {
      return false;
    }
  }

  private Validation wrongAlias(Part part, RRset dname, Zones zones) {
    Arrival arrival = walk.to(target(List.of(dname), dname.getName()), zones);
    return part.ended(
        arrival,
        List.of(CheckedSet.unchecked(dname)),
        arrival.ended().orElseGet(() -> part.because(ValidationCheck.ALIAS_WRONG)));
  }

  private DomainName target(List<RRset> sets, Name about) {
    DomainName name = WireNames.ifValid(about).orElse(DomainName.ROOT);
    return RecordSets.deepestSigner(sets, about)
        .flatMap(WireNames::ifValid)
        .map(signer -> walk.notAbove(signer, name))
        .orElse(name);
  }

  private Validation positive(Part part, RRset set, Answer answer, Zones zones) {
    Arrival arrival = walk.to(target(List.of(set), set.getName()), zones);
    if (arrival.ended().isPresent()) {
      return part.ended(arrival, List.of(CheckedSet.unchecked(set)), arrival.ended().get());
    }
    Outcome outcome = signatures.check(set, arrival.zone(), part.name());
    List<CheckedSet> sets = List.of(CheckedSet.of(set, outcome));
    return switch (outcome) {
      case Outcome.Bad(ValidationReason why) -> part.ended(arrival, sets, Ended.by(why));
      case Outcome.Good good ->
          good.expandedFrom(set.getName())
              .map(encloser -> expanded(part, set, encloser, answer, arrival))
              .orElseGet(() -> part.secure(arrival, sets));
    };
  }

  // Besides the signature a wildcard answer needs proof that nothing is closer (N7).
  private Validation expanded(Part part, RRset set, Name encloser, Answer answer, Arrival arrival) {
    List<RRset> denials =
        RecordSets.denials(answer.message(), set.getName()).stream()
            .filter(proof -> proof.getType() != Type.SOA)
            .toList();
    DenialCheck check = DenialCheck.of(denials, arrival.zone(), part.name(), signatures, policy);
    if (check.fault().isPresent()) {
      return part.ended(arrival, check.sets(), Ended.by(check.fault().get()));
    }
    Proof proof =
        check
            .proofs()
            .map(proofs -> proofs.noCloserMatch(set.getName(), encloser))
            .orElse(Proof.NOT_PROVEN);
    return proof == Proof.PROVEN
        ? part.secure(arrival, check.sets())
        : part.ended(
            arrival, check.sets(), part.because(proof.check(ValidationCheck.WILDCARD_NOT_PROVEN)));
  }

  // Without NSEC records it depends on the zone around the name whether there must be any.
  private Validation denied(Answer answer, Zones zones) {
    Part part = new Part(answer.end(), answer.type(), answer.existence());
    List<RRset> denials = answer.denials();
    List<RRset> proofs = denials.stream().filter(set -> set.getType() != Type.SOA).toList();
    Arrival arrival = walk.to(target(proofs, part.name()), zones);
    if (arrival.ended().isPresent()) {
      return part.ended(arrival, List.of(), arrival.ended().get());
    }
    DenialCheck check = DenialCheck.of(denials, arrival.zone(), part.name(), signatures, policy);
    return check.fault().isPresent()
        ? part.ended(arrival, check.sets(), Ended.by(check.fault().get()))
        : denied(part, check, arrival, zones);
  }

  private Validation denied(Part part, DenialCheck check, Arrival arrival, Zones zones) {
    Proof noName =
        part.existence() == Existence.NXDOMAIN
            ? check.proofs().map(proofs -> proofs.nameAbsent(part.name())).orElse(Proof.NOT_PROVEN)
            : Proof.NOT_PROVEN;
    // Some servers deny the name where only the type is absent.
    Part shown = noName == Proof.NOT_PROVEN ? part.with(Existence.NODATA) : part;
    Proof proof =
        noName == Proof.NOT_PROVEN
            ? check
                .proofs()
                .map(proofs -> proofs.typeAbsent(part.name(), part.type()))
                .orElse(Proof.NOT_PROVEN)
            : noName;
    return switch (proof) {
      case PROVEN -> shown.secure(arrival, check.sets());
      case UNSIGNED_CUT -> belowUnsignedCut(part, check, zones);
      case NOT_PROVEN -> unproven(part, check, arrival);
      case OPT_OUT, ITERATIONS, WORK_LIMIT ->
          part.ended(
              arrival, check.sets(), part.because(proof.check(ValidationCheck.DENIAL_NOT_PROVEN)));
    };
  }

  private static Validation unproven(Part part, DenialCheck check, Arrival arrival) {
    return part.ended(arrival, check.sets(), part.because(ValidationCheck.DENIAL_NOT_PROVEN));
  }

  // Believed only where the way down finds the same unsigned zone.
  private Validation belowUnsignedCut(Part part, DenialCheck check, Zones zones) {
    Arrival arrival = walk.to(part.domain(), zones);
    return arrival
        .ended()
        .map(why -> part.ended(arrival, check.sets(), why))
        .orElseGet(() -> unproven(part, check, arrival));
  }
}
