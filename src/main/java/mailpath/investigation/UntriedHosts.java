package mailpath.investigation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mailpath.delivery.MailPath.Host;
import mailpath.dns.MailRoute;
import mailpath.dns.MailRoute.MxHost;
import mailpath.fact.Evidence;
import mailpath.fact.Fact;
import mailpath.fact.Reason;
import mailpath.mtasts.MtaStsPolicy;
import mailpath.mtasts.MxPattern;
import mailpath.network.DomainName;

/**
 * The mail hosts beyond the limit (threat-D15): mail may go there, and nothing is known but their
 * names. One of those that the policy lists and one of the others stand for all, so that a thousand
 * do not multiply the game.
 */
final class UntriedHosts {
  private UntriedHosts() {}

  static List<Host> of(DomainFacts facts) {
    Optional<MtaStsPolicy> policy = facts.mtaSts().policy();
    Map<Boolean, Host> byListing = new LinkedHashMap<>();
    facts.route().ifKnown().map(MailRoute::hosts).orElse(List.of()).stream()
        .skip(facts.hosts().size())
        .forEach(
            mx ->
                byListing.putIfAbsent(
                    policy.filter(published -> lists(published, mx.name())).isPresent(), open(mx)));
    return List.copyOf(byListing.values());
  }

  private static boolean lists(MtaStsPolicy policy, DomainName host) {
    return policy.patterns().stream().anyMatch(pattern -> MxPattern.matches(pattern, host));
  }

  private static Host open(MxHost mx) {
    Reason reason = new Reason(Reason.Why.OVER_LIMIT, mx.name().text());
    return new Host(
        mx.name(),
        mx.preference(),
        new Fact.Unknown<>(reason, Evidence.NONE),
        new Fact.Unknown<>(reason, Evidence.NONE),
        List.of(MailPaths.standIn(reason, Evidence.NONE)));
  }
}
