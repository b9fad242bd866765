package mailpath.investigation;

import java.util.List;
import mailpath.certificate.CertificateReading;
import mailpath.fact.Actor;
import mailpath.fact.Evidence;
import mailpath.fact.Fact;
import mailpath.fact.Finding;
import mailpath.fact.Reason;
import mailpath.fact.Severity;
import mailpath.fact.Standing;

/**
 * A certificate that only this computer trusts, and no control host to tell whether somebody in
 * between made it.
 */
public record MayBeIntercepted(String subject, Evidence evidence) implements Finding {

  static List<MayBeIntercepted> check(AddressFacts place, OwnNetwork own) {
    boolean open =
        own.interceptor().ifKnown().isEmpty()
            && place.certificate()
                instanceof Fact.Unknown<CertificateReading>(Reason reason, var of)
            && reason.why() == Reason.Why.INTERCEPTED_HERE;
    return open
        ? List.of(new MayBeIntercepted(place.probed().subject(), place.certificate().evidence()))
        : List.of();
  }

  @Override
  public Standing standing() {
    return new Standing(OwnNetworkRules.INTERFERES, Severity.LOWERS, Actor.YOUR_NETWORK);
  }
}
