package mailpath.client;

import java.util.List;
import mailpath.fact.Actor;
import mailpath.fact.Evidence;
import mailpath.fact.Finding;
import mailpath.fact.Severity;
import mailpath.fact.Standing;

/**
 * STARTTLS works and is insisted on; TLS from the start is preferred all the same (RFC 8314 3, RFC
 * 9325 3.2).
 */
public record TlsFromStartPreferred(String subject, int port, Evidence evidence)
    implements Finding {

  static List<TlsFromStartPreferred> check(JudgedService service) {
    return service.is(Channel.REQUIRED) && service.hasImplicitPort()
        ? List.of(
            new TlsFromStartPreferred(service.subject(), service.implicitPort(), Evidence.NONE))
        : List.of();
  }

  @Override
  public Standing standing() {
    return new Standing(ClientRules.K1, Severity.INFO, Actor.YOUR_PROGRAM);
  }
}
