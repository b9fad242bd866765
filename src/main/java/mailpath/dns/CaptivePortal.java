package mailpath.dns;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mailpath.fact.Actor;
import mailpath.fact.Evidence;
import mailpath.fact.Finding;
import mailpath.fact.Severity;
import mailpath.fact.Standing;
import mailpath.network.Bytes;
import mailpath.network.RecordType;
import mailpath.network.SecurityState;

/**
 * Names of the domain lead to the address that a name has which does not exist: a login page
 * answers for everybody (threat-D20).
 */
public record CaptivePortal(String subject, String address, Evidence evidence) implements Finding {

  /**
   * @param resolver as shown
   */
  static List<CaptivePortal> check(ResolverTest test, CheckedAnswers answers, String resolver) {
    Set<Bytes> invented = new HashSet<>();
    test.absent().ifKnown().ifPresent(reply -> addresses(reply).forEach(invented::add));
    return answers
        .known()
        .filter(known -> known.value().state() != SecurityState.SECURE)
        .filter(known -> addresses(known.value()).anyMatch(invented::contains))
        .findFirst()
        .map(
            known ->
                new CaptivePortal(
                    resolver, shown(known.value()), test.absent().evidence().and(known.evidence())))
        .stream()
        .toList();
  }

  private static Stream<Bytes> addresses(DnsReply reply) {
    return reply.query().type() == RecordType.A
        ? reply.records().stream().map(DnsRecord::data)
        : Stream.empty();
  }

  private static String shown(DnsReply reply) {
    return reply.records().stream()
        .map(DnsRecord::text)
        .distinct()
        .collect(Collectors.joining(", "));
  }

  @Override
  public Standing standing() {
    return new Standing(DnsRules.N3, Severity.ADVICE, Actor.YOUR_NETWORK);
  }
}
