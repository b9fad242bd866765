package mailpath.starttls;

import java.util.List;
import java.util.Optional;
import mailpath.fact.Actor;
import mailpath.fact.Evidence;
import mailpath.fact.Finding;
import mailpath.fact.Severity;
import mailpath.fact.Standing;
import mailpath.network.Bytes;
import mailpath.network.IpText;

/** Two addresses of one host show different certificates (W4). */
public record CertificatesDiffer(String subject, String address, String other, Evidence evidence)
    implements Finding {

  static List<CertificatesDiffer> check(List<ProbedAddress> all) {
    List<ProbedAddress> shown = all.stream().filter(a -> leaf(a).isPresent()).toList();
    return shown.stream()
        .skip(1)
        .filter(other -> !leaf(other).equals(leaf(shown.getFirst())))
        .limit(1)
        .map(other -> between(shown.getFirst(), other))
        .toList();
  }

  private static CertificatesDiffer between(ProbedAddress one, ProbedAddress other) {
    return new CertificatesDiffer(
        one.host().text(),
        IpText.show(one.address()),
        IpText.show(other.address()),
        one.evidence().and(other.evidence()));
  }

  private static Optional<Bytes> leaf(ProbedAddress address) {
    return address.session().flatMap(session -> session.certificates().stream().findFirst());
  }

  @Override
  public Standing standing() {
    return new Standing(StarttlsRules.W4, Severity.INFO, Actor.MAIL_HOST);
  }
}
