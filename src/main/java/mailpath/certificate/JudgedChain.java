package mailpath.certificate;

import java.util.List;
import java.util.Optional;
import mailpath.certificate.PathProblem.BrokenRule;
import mailpath.fact.Evidence;

/**
 * A chain as its findings are about it.
 *
 * @param subject the server, as shown
 * @param evidence the exchange in which the chain was sent
 */
public record JudgedChain(String subject, CertificateReading reading, Evidence evidence) {

  CertificateFacts facts() {
    return reading.facts();
  }

  Optional<Certificate> leaf() {
    return reading.chain().endEntity();
  }

  /** The broken rule, if it is this one. */
  Optional<PathProblem> problem(BrokenRule rule) {
    return reading.path().problem().filter(problem -> problem.rule() == rule);
  }

  /** The DNS-IDs in one line, long lists cut. */
  String presented() {
    List<String> names = facts().presented();
    int shown = Math.min(names.size(), 10);
    String more = names.size() > shown ? ", ..." : "";
    return String.join(", ", names.subList(0, shown)) + more;
  }
}
