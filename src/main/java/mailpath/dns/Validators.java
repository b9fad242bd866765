package mailpath.dns;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import mailpath.dns.DnsReply.Existence;
import mailpath.dns.ValidationReason.ValidationCheck;
import mailpath.fact.SignatureChecks;
import mailpath.network.DomainName;
import org.xbill.DNS.Name;
import org.xbill.DNS.Type;

/** The validators of one run: what counts, and what more lenient ones would say (N8, N9). */
final class Validators {
  private final ChainWalk walk;
  private final Validator strict;
  private final Validator lenient;

  Validators(TrustAnchors anchors, Instant now, SignatureChecks checks) {
    WorkBudget budget = new WorkBudget();
    Signatures strictSignatures = new Signatures(LocalPolicy.STRICT, now, checks, budget);
    Signatures lenientSignatures = new Signatures(LocalPolicy.LENIENT, now, checks, budget);
    this.walk = new ChainWalk(anchors, now, LocalPolicy.STRICT, strictSignatures);
    this.strict = new Validator(LocalPolicy.STRICT, walk, strictSignatures);
    this.lenient =
        new Validator(
            LocalPolicy.LENIENT,
            new ChainWalk(anchors, now, LocalPolicy.LENIENT, lenientSignatures),
            lenientSignatures);
  }

  Validation link(Answer answer, Answer.Step step, Zones zones) {
    return validate(
        validator -> validator.link(answer, step, zones),
        step.from(),
        Type.CNAME,
        Existence.PRESENT,
        answer);
  }

  Validation end(Answer answer, Zones zones) {
    return validate(
        validator -> validator.end(answer, zones),
        answer.end(),
        answer.type(),
        answer.existence(),
        answer);
  }

  /** The closest trust anchor around a name. */
  Arrival atAnchor(DomainName name, Zones zones) {
    return walk.atAnchor(name, zones);
  }

  // An answer put in by hand has no signatures: the state that it is to count with comes with it.
  private Validation validate(
      Function<Validator, Validation> part,
      Name name,
      int type,
      Existence existence,
      Answer answer) {
    DomainName about = WireNames.ifValid(name).orElse(DomainName.ROOT);
    String typeName = Type.string(type);
    if (answer.assumed().isPresent()) {
      Ended why = Ended.assumed(answer.assumed().get(), about, typeName);
      return bare(about, typeName, why, existence);
    }
    try {
      Validation counting = part.apply(strict);
      return counting.restsOnPolicy() ? counting.beside(part.apply(lenient)) : counting;
    } catch (RuntimeException fault) {
      Ended why = Ended.by(ValidationCheck.NOT_VALIDATED, about, typeName);
      return bare(about, typeName, why, existence);
    }
  }

  private static Validation bare(DomainName name, String type, Ended why, Existence existence) {
    boolean secure = why.state() == mailpath.network.SecurityState.SECURE;
    Optional<ValidationReason> reason = secure ? Optional.empty() : Optional.of(why.reason());
    return Validation.of(
        new ChainOfTrust(name, type, why.state(), List.of(), List.of(), reason), existence);
  }
}
