package mailpath.client;

import java.util.Optional;
import mailpath.certificate.CertificateReading;
import mailpath.fact.Evidence;
import mailpath.fact.Fact;
import mailpath.starttls.ProbedAddress;
import mailpath.starttls.StarttlsFacts.State;

/**
 * One address of a server as a mail program meets it.
 *
 * @param certificate judged for the host as the program names it; unknown without TLS
 */
public record ServerPlace(ProbedAddress probed, Fact<CertificateReading> certificate) {

  /** Whether the port answered to its own type of connection. */
  boolean answers() {
    return probed.works() || probed.is(State.ABSENT);
  }

  /** What this place turned out to be where the port is of the other type (threat-S16). */
  public static ServerPlace of(ServerPlace tried, Optional<ServerPlace> otherType) {
    return otherType.filter(ServerPlace::answers).orElse(tried);
  }

  Evidence evidence() {
    return probed.evidence();
  }
}
