package mailpath.mtasts;

import java.util.List;
import mailpath.dns.DnsReply;
import mailpath.dns.HostAddresses;
import mailpath.dns.SecurityState;
import mailpath.fact.Fact;

/** Whether the address answer of a policy host can be forged. */
final class PolicyHostState {
  private PolicyHostState() {}

  /** The worse of A and AAAA: one that can be forged is enough; unknown while one is missing. */
  static Fact<SecurityState> of(HostAddresses addresses) {
    List<Fact<SecurityState>> states =
        addresses.replies().values().stream().map(reply -> reply.map(DnsReply::state)).toList();
    return states.stream().reduce(PolicyHostState::worse).orElseThrow();
  }

  private static Fact<SecurityState> worse(Fact<SecurityState> one, Fact<SecurityState> other) {
    if (one instanceof Fact.Known<SecurityState>(var a, var evidence)
        && other instanceof Fact.Known<SecurityState>(var b, var more)) {
      return Fact.known(a.worst(b), evidence.and(more));
    }
    Fact<SecurityState> known = one instanceof Fact.Known ? one : other;
    boolean forgeable = known.ifKnown().map(state -> state != SecurityState.SECURE).orElse(false);
    return forgeable ? known : known == one ? other : one;
  }
}
