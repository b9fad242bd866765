package mailpath.starttls;

import java.net.InetAddress;
import java.util.Optional;
import mailpath.fact.Evidence;
import mailpath.network.Dialogue;
import mailpath.network.DomainName;
import mailpath.network.Failure;
import mailpath.network.IpText;
import mailpath.network.Observation;
import mailpath.network.TlsSession;
import mailpath.starttls.StarttlsFacts.State;

/**
 * One address of a mail host with its dialogue and what was read from it: what the findings look
 * at. Each address is a host of its own for STARTTLS (W4).
 */
public record ProbedAddress(
    DomainName host, InetAddress address, Observation<Dialogue> observation, StarttlsFacts facts) {

  public static ProbedAddress of(
      DomainName host, InetAddress address, Observation<Dialogue> observation) {
    return new ProbedAddress(host, address, observation, StarttlsReading.read(observation));
  }

  /** Host and address, as shown. */
  public String subject() {
    return host + " [" + IpText.show(address) + "]";
  }

  public Evidence evidence() {
    return Evidence.of(observation.query());
  }

  public Optional<State> state() {
    return facts.state().ifKnown();
  }

  public boolean is(State state) {
    return state().filter(state::equals).isPresent();
  }

  /** Whether STARTTLS works here, at whatever TLS version. */
  public boolean works() {
    return is(State.OFFERED) || is(State.OLD);
  }

  public Optional<TlsSession> session() {
    return observation.seen().flatMap(Dialogue::tls);
  }

  public Optional<Failure> failure() {
    return observation.failure();
  }

  /** The failure, if it is of this kind. */
  <F extends Failure> Optional<F> failure(Class<F> kind) {
    return failure().filter(kind::isInstance).map(kind::cast);
  }

  boolean offersBefore(String keyword) {
    return new EhloReply(facts.before()).offers(keyword);
  }

  boolean offersAfter(String keyword) {
    return new EhloReply(facts.after()).offers(keyword);
  }
}
