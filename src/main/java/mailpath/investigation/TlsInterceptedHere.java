package mailpath.investigation;

import java.util.List;
import java.util.Optional;
import mailpath.certificate.Interceptor;
import mailpath.fact.Actor;
import mailpath.fact.Evidence;
import mailpath.fact.Finding;
import mailpath.fact.Severity;
import mailpath.fact.Standing;

/** Somebody between this desk and the mail servers opens encrypted connections (threat-S17). */
public record TlsInterceptedHere(
    String subject, String issuer, List<String> controls, Evidence evidence) implements Finding {
  public TlsInterceptedHere {
    controls = List.copyOf(controls);
  }

  static List<Finding> check(OwnNetwork own) {
    return own.interceptor().ifKnown().flatMap(found -> found).stream()
        .map(found -> finding(own, found))
        .toList();
  }

  private static Finding finding(OwnNetwork own, Interceptor found) {
    String subject = String.join(", ", own.controls());
    Optional<Finding> named =
        found
            .product()
            .map(
                product ->
                    new TlsInterceptedByProduct(
                        subject, product, found.issuer(), own.controls(), own.evidence()));
    return named.orElseGet(
        () -> new TlsInterceptedHere(subject, found.issuer(), own.controls(), own.evidence()));
  }

  @Override
  public Standing standing() {
    return new Standing(OwnNetworkRules.INTERFERES, Severity.LOWERS, Actor.YOUR_NETWORK);
  }
}
