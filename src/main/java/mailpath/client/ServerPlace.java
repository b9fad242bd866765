package mailpath.client;

import java.util.List;
import java.util.Optional;
import mailpath.certificate.Certificate;
import mailpath.certificate.CertificateReading;
import mailpath.fact.Evidence;
import mailpath.fact.Fact;
import mailpath.starttls.PortType;
import mailpath.starttls.ProbedAddress;

/**
 * One address of a server as a mail program meets it.
 *
 * @param certificate judged for the host as the program names it; unknown without TLS
 */
public record ServerPlace(ProbedAddress probed, Fact<CertificateReading> certificate) {

  /** What this place turned out to be where the port is of the other type (threat-S16). */
  public static ServerPlace of(ServerPlace tried, Optional<ServerPlace> otherType) {
    return otherType.filter(other -> PortType.isSettled(other.probed())).orElse(tried);
  }

  /** What can be made of its certificate; several where that depends on who looks. */
  List<CertificateReading> readings() {
    return switch (certificate) {
      case Fact.Known<CertificateReading>(var reading, var ignored) -> List.of(reading);
      case Fact.Depends<CertificateReading> depends -> depends.readings();
      case Fact.Unknown<CertificateReading> ignored -> List.of();
    };
  }

  /** The certificate of the server itself, whatever it is worth. */
  Optional<Certificate> endEntity() {
    return readings().stream().flatMap(one -> one.chain().endEntity().stream()).findFirst();
  }

  Evidence evidence() {
    return probed.evidence();
  }
}
