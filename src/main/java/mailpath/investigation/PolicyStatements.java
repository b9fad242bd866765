package mailpath.investigation;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import mailpath.certificate.CertificateReading;
import mailpath.delivery.MailPath;
import mailpath.dns.DnsReply;
import mailpath.fact.Evidence;
import mailpath.fact.Fact;
import mailpath.mtasts.FetchProblem;
import mailpath.mtasts.FetchReading;
import mailpath.mtasts.MtaStsFacts;
import mailpath.mtasts.MtaStsFacts.Fetch;
import mailpath.mtasts.MtaStsPolicy;
import mailpath.mtasts.MtaStsReading;
import mailpath.mtasts.PolicyFile;
import mailpath.mtasts.PolicyProblem;
import mailpath.network.DomainName;
import mailpath.network.IpText;

/** What is said about the domain's MTA-STS policy (RFC 8461 3). */
final class PolicyStatements {
  private final MtaStsReading reading;
  private final MtaStsFacts facts;
  private final MailPath.Policy path;
  private final Statements statements;
  private final Subject domain;
  private final Subject host;

  PolicyStatements(Assessment assessment, DomainName domain, Statements statements) {
    this.reading = assessment.facts().mtaSts();
    this.facts = reading.facts();
    this.path = assessment.path().policy();
    this.statements = statements;
    this.domain = Subject.of(domain);
    this.host = Subject.of(MtaStsReading.policyHost(domain));
  }

  void say() {
    statements.say(
        ComparedFact.STS_RECORD,
        domain,
        reading.reply().map(ignored -> Statements.list(reading.texts())));
    statements.say(ComparedFact.STS_RECORD_SIGNED, domain, txtSigned());
    statements.say(ComparedFact.POLICY_HOST_ADDRESSES, host, addresses());
    statements.say(ComparedFact.POLICY_HOST_SIGNED, host, path.policyHost());
    statements.say(ComparedFact.POLICY_FETCH, host, facts.fetch().map(this::fetched));
    policy();
    reading.fetched().flatMap(FetchReading::certificate).ifPresent(this::certificate);
  }

  /** Where no answer came that is told of the record, unless the lookup is known to fail (U2). */
  private Fact<?> txtSigned() {
    return switch (reading.reply()) {
      case Fact.Known<DnsReply>(DnsReply reply, Evidence evidence) ->
          Statements.signed(reply.stateFact(evidence), reply.reason());
      default -> path.txt() instanceof Fact.Known<?> known ? known : Statements.follows(domain);
    };
  }

  private Fact<?> addresses() {
    Optional<Fact<DnsReply>> unanswered =
        reading.addresses().replies().values().stream()
            .filter(reply -> reply.ifKnown().isEmpty())
            .findFirst();
    return unanswered.isPresent()
        ? unanswered.get()
        : Fact.known(
            Statements.list(
                reading.addresses().addresses().stream().map(IpText::show).sorted().toList()),
            reading.addresses().evidence());
  }

  private Object fetched(Fetch fetch) {
    return switch (fetch) {
      case Fetch.Policy ignored -> Stated.WORKS;
      case Fetch.Fails ignored -> problems();
    };
  }

  private Object problems() {
    List<Object> problems =
        reading.fetched().stream()
            .flatMap(fetch -> fetch.problems().stream())
            .flatMap(PolicyStatements::told)
            .toList();
    return problems.isEmpty() ? FetchProblem.Kind.BODY : problems;
  }

  /** The state of a chain has a row of its own. */
  private static Stream<Object> told(FetchProblem problem) {
    boolean more =
        !problem.detail().isEmpty() && problem.kind() != FetchProblem.Kind.CERTIFICATE_TRUST;
    return more ? Stream.of(problem.kind(), problem.detail()) : Stream.of(problem.kind());
  }

  private void policy() {
    reading
        .policy()
        .ifPresent(
            policy -> {
              say(ComparedFact.POLICY_MODE, policy.mode());
              say(ComparedFact.POLICY_PATTERNS, Statements.list(sorted(policy)));
              say(ComparedFact.POLICY_MAX_AGE, Duration.ofSeconds(policy.maxAge()));
            });
    reading
        .fetched()
        .flatMap(FetchReading::file)
        .ifPresent(file -> say(ComparedFact.POLICY_FAULTS, Statements.list(faults(file))));
  }

  private static List<String> sorted(MtaStsPolicy policy) {
    return policy.patterns().stream().distinct().sorted().toList();
  }

  private static List<String> faults(PolicyFile file) {
    return file.problems().stream().map(PolicyProblem::text).toList();
  }

  private void certificate(CertificateReading certificate) {
    say(ComparedFact.POLICY_HOST_CERTIFICATE, ShownCertificate.fingerprint(certificate));
    say(ComparedFact.POLICY_HOST_CHAIN, certificate.facts().chain());
    say(ComparedFact.POLICY_HOST_NAME, certificate.facts().name());
  }

  private void say(ComparedFact what, Object value) {
    statements.say(what, host, Fact.known(value, facts.fetch().evidence()));
  }
}
