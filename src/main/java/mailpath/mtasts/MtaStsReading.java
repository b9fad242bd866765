package mailpath.mtasts;

import java.util.List;
import java.util.Optional;
import mailpath.dns.DnsReply;
import mailpath.dns.HostAddresses;
import mailpath.fact.Evidence;
import mailpath.fact.Fact;
import mailpath.fact.Reason;
import mailpath.mtasts.MtaStsFacts.RecordState;
import mailpath.network.DomainName;
import mailpath.network.SecurityState;

/**
 * What asking for a domain's MTA-STS policy gave, with what the findings need beside the facts.
 *
 * @param reply the TXT answer
 * @param texts the TXT records at {@code _mta-sts.D}, strings joined
 * @param addresses of the policy host
 * @param fetched the fetch, judged; empty where none was tried because no record asks for it
 */
public record MtaStsReading(
    DomainName domain,
    MtaStsFacts facts,
    Fact<DnsReply> reply,
    List<String> texts,
    HostAddresses addresses,
    Optional<FetchReading> fetched) {
  public MtaStsReading {
    texts = List.copyOf(texts);
  }

  /** For a domain so long that no record can stand before it. */
  static MtaStsReading impossible(DomainName domain) {
    Fact<DnsReply> none = Fact.unknown(Reason.Why.FOLLOWS, domain.text(), Evidence.NONE);
    MtaStsFacts facts =
        new MtaStsFacts(
            Fact.known(SecurityState.INSECURE, Evidence.NONE),
            Fact.known(new RecordState.None(), Evidence.NONE),
            Fact.known(SecurityState.INSECURE, Evidence.NONE),
            Fact.unknown(Reason.Why.FOLLOWS, domain.text(), Evidence.NONE));
    return new MtaStsReading(
        domain, facts, none, List.of(), HostAddresses.NOT_ASKED, Optional.empty());
  }

  public static DomainName recordName(DomainName domain) {
    return domain.under("_mta-sts");
  }

  public static DomainName policyHost(DomainName domain) {
    return domain.under("mta-sts");
  }

  /** The policy for senders that take the better reading, where there is one. */
  public Optional<MtaStsPolicy> policy() {
    return fetched.flatMap(FetchReading::file).flatMap(PolicyFile::policy);
  }

  /** The id of the one valid record. */
  public Optional<String> id() {
    return facts
        .record()
        .ifKnown()
        .flatMap(
            r -> r instanceof RecordState.Valid(String id) ? Optional.of(id) : Optional.empty());
  }

  /** What is wrong with the fetch, if this is among it. */
  Optional<FetchProblem> problem(FetchProblem.Kind kind) {
    return fetched.stream()
        .flatMap(fetch -> fetch.problems().stream())
        .filter(problem -> problem.kind() == kind)
        .findFirst();
  }

  /** What is wrong with the policy file. */
  List<PolicyProblem> fileProblems() {
    return fetched.flatMap(FetchReading::file).map(PolicyFile::problems).orElse(List.of());
  }

  /** The policy, if it has this mode. */
  Optional<MtaStsPolicy> policy(MtaStsPolicy.Mode mode) {
    return policy().filter(policy -> policy.mode() == mode);
  }

  String subject() {
    return domain.text();
  }

  String host() {
    return policyHost(domain).text();
  }
}
