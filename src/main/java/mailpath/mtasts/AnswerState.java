package mailpath.mtasts;

import mailpath.dns.DnsReply;
import mailpath.dns.HostAddresses;
import mailpath.fact.Fact;
import mailpath.network.SecurityState;

/** Whether an answer can be forged, as a fact of its own. */
final class AnswerState {
  private AnswerState() {}

  /** Unknown where no answer came, or where its signatures could not be checked. */
  static Fact<SecurityState> of(Fact<DnsReply> reply) {
    return switch (reply) {
      case Fact.Known<DnsReply>(DnsReply known, var evidence) -> known.stateFact(evidence);
      case Fact.Unknown<DnsReply>(var reason, var evidence) -> new Fact.Unknown<>(reason, evidence);
      case Fact.Depends<DnsReply> depends -> depends.map(DnsReply::state);
    };
  }

  /** The worse of A and AAAA: one that can be forged is enough; unknown while one is missing. */
  static Fact<SecurityState> of(HostAddresses addresses) {
    return addresses.replies().values().stream()
        .map(AnswerState::of)
        .reduce(AnswerState::worse)
        .orElseThrow();
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
