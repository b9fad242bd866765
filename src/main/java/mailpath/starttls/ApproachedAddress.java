package mailpath.starttls;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mailpath.fact.Evidence;
import mailpath.network.Approach;
import mailpath.network.Bytes;
import mailpath.network.TlsSession;

/**
 * One address of a mail host, with the ways in which it was approached.
 *
 * @param standard as a program of today comes
 * @param others by approach; those that were not tried are not there
 */
public record ApproachedAddress(ProbedAddress standard, Map<Approach, ProbedAddress> others) {
  public ApproachedAddress {
    others = Map.copyOf(others);
  }

  public static ApproachedAddress of(ProbedAddress standard, List<ProbedAddress> others) {
    Map<Approach, ProbedAddress> byApproach = new EnumMap<>(Approach.class);
    others.forEach(other -> byApproach.put(FollowUp.approach(other.observation()), other));
    return new ApproachedAddress(standard, byApproach);
  }

  public Optional<ProbedAddress> by(Approach approach) {
    return Optional.ofNullable(others.get(approach));
  }

  String subject() {
    return standard.subject();
  }

  /** The end-entity certificate that is shown to such an approach. */
  public Optional<Bytes> leaf(Approach approach) {
    return by(approach).flatMap(ApproachedAddress::leaf);
  }

  static Optional<Bytes> leaf(ProbedAddress address) {
    return address
        .session()
        .map(TlsSession::certificates)
        .flatMap(certificates -> certificates.stream().findFirst());
  }

  Evidence evidence(ProbedAddress other) {
    return standard.evidence().and(other.evidence());
  }
}
