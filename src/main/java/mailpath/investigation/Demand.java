package mailpath.investigation;

import java.util.Optional;
import mailpath.dane.DaneFacts;
import mailpath.mtasts.MtaStsFacts;
import mailpath.mtasts.MtaStsPolicy;
import mailpath.mtasts.MxPattern;
import mailpath.network.DomainName;

/**
 * What is published that makes senders insist on TLS at a host: TLSA records in force (RFC 7672
 * 2.2) or a policy in mode enforce that lists it (RFC 8461 5). A host without STARTTLS has lost it
 * then, or somebody removes it on the way.
 */
record Demand(Optional<MtaStsPolicy> policy) {
  static final Demand NONE = new Demand(Optional.empty());

  static Demand of(MtaStsFacts facts) {
    return new Demand(
        facts
            .fetch()
            .ifKnown()
            .filter(MtaStsFacts.Fetch.Policy.class::isInstance)
            .map(fetch -> ((MtaStsFacts.Fetch.Policy) fetch).policy())
            .filter(policy -> policy.mode() == MtaStsPolicy.Mode.ENFORCE));
  }

  boolean concerns(HostFacts host) {
    boolean pinned =
        host.tlsaKind()
            .filter(kind -> kind == DaneFacts.Kind.USABLE || kind == DaneFacts.Kind.UNUSABLE)
            .isPresent();
    return pinned || lists(host.mx().name());
  }

  private boolean lists(DomainName host) {
    return policy.stream()
        .flatMap(enforced -> enforced.patterns().stream())
        .anyMatch(pattern -> MxPattern.matches(pattern, host));
  }
}
