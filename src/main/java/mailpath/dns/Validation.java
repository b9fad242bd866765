package mailpath.dns;

import java.util.Optional;
import mailpath.dns.DnsReply.Existence;
import mailpath.network.SecurityState;

/**
 * What validating one alias link, or the end of the chain, came to.
 *
 * @param reason why {@code state} is not SECURE
 * @param lenient the state by the more lenient of the policies in use (N8, N9)
 * @param existence what is proven to be there or not; as the message says where nothing is proven
 * @param chain of this part alone
 */
record Validation(
    SecurityState state,
    Optional<ValidationReason> reason,
    SecurityState lenient,
    Existence existence,
    ChainOfTrust chain) {

  static Validation of(ChainOfTrust chain, Existence existence) {
    return new Validation(chain.state(), chain.reason(), chain.state(), existence, chain);
  }

  /** This link of an alias chain after another: once insecure, never secure again (N4). */
  Validation after(Validation earlier) {
    boolean earlierCounts = earlier.state.compareTo(state) >= 0;
    return new Validation(
        earlierCounts ? earlier.state : state,
        earlierCounts ? earlier.reason : reason,
        earlier.lenient.worst(lenient),
        existence,
        chain);
  }

  /** Whether another policy can come to another state. */
  boolean restsOnPolicy() {
    return reason.filter(why -> why.check().restsOnPolicy()).isPresent();
  }

  Validation beside(Validation byLenientPolicy) {
    return new Validation(state, reason, byLenientPolicy.state, existence, chain);
  }
}
