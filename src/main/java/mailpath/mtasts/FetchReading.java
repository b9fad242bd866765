package mailpath.mtasts;

import java.util.List;
import java.util.Optional;
import mailpath.certificate.CertificateReading;
import mailpath.fact.Evidence;
import mailpath.fact.Fact;
import mailpath.fact.Reason.Why;
import mailpath.mtasts.MtaStsFacts.Fetch;

/**
 * A fetch of the policy, judged.
 *
 * @param fetch what senders end up with
 * @param problems all that was seen to be wrong, what a sender meets first coming first
 * @param file the body read, where one came with status 200
 * @param certificate of the policy host, where TLS came up
 * @param strictTransport what the policy host tells browsers, where the fetch was good
 */
public record FetchReading(
    Fact<Fetch> fetch,
    List<FetchProblem> problems,
    Optional<PolicyFile> file,
    Optional<CertificateReading> certificate,
    Optional<StrictTransport> strictTransport) {
  public FetchReading {
    problems = List.copyOf(problems);
  }

  static FetchReading unknown(Why why, String subject, Evidence evidence) {
    return new FetchReading(
        Fact.unknown(why, subject, evidence),
        List.of(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  static FetchReading fails(FetchProblem problem, Evidence evidence) {
    return fails(List.of(problem), evidence, Optional.empty());
  }

  static FetchReading fails(
      List<FetchProblem> problems, Evidence evidence, Optional<CertificateReading> certificate) {
    String resultType = problems.getFirst().kind().resultType();
    return new FetchReading(
        Fact.known(new Fetch.Fails(resultType), evidence),
        problems,
        Optional.empty(),
        certificate,
        Optional.empty());
  }
}
