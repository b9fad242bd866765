package mailpath.starttls;

import java.net.InetAddress;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import mailpath.fact.Evidence;
import mailpath.network.Approach;
import mailpath.network.Dialogue;
import mailpath.network.DialogueQuery;
import mailpath.network.DomainName;
import mailpath.network.Failure;
import mailpath.network.IpText;
import mailpath.network.MailProtocol;
import mailpath.network.Network;
import mailpath.network.Observation;
import mailpath.network.Observation.NotAsked;
import mailpath.network.TlsSession;
import mailpath.starttls.StarttlsFacts.State;

/**
 * One address of a mail host with its dialogue and what was read from it: what the findings look
 * at. Each address is a host of its own for STARTTLS (W4).
 *
 * @param observation the dialogue as it was asked for
 * @param followUps dialogues that were held because its handshake failed
 */
public record ProbedAddress(
    DomainName host,
    InetAddress address,
    Observation<Dialogue> observation,
    List<Observation<Dialogue>> followUps,
    StarttlsFacts facts) {
  public ProbedAddress {
    followUps = List.copyOf(followUps);
  }

  /** Holds the dialogue, and others where its handshake fails in a way that they can explain. */
  public static ProbedAddress probe(Network network, DomainName host, DialogueQuery query) {
    Observation<Dialogue> first = network.dialogue(query);
    return of(host, query.address(), first, FollowUp.ask(network, first));
  }

  /** The same under another server name. */
  public ProbedAddress under(Network network, DomainName serverName) {
    DialogueQuery own = (DialogueQuery) observation.query();
    return probe(
        network,
        host,
        new DialogueQuery(serverName, address, own.port(), own.protocol(), own.approach()));
  }

  /** The same in another way, once. */
  public ProbedAddress by(Network network, Approach approach) {
    DialogueQuery other = ((DialogueQuery) observation.query()).with(approach);
    return of(host, address, network.dialogue(other));
  }

  /** The dialogues that its failing handshake called for, each by itself. */
  public List<ProbedAddress> further() {
    return followUps.stream().map(more -> of(host, address, more)).toList();
  }

  /** From one dialogue alone. */
  public static ProbedAddress of(
      DomainName host, InetAddress address, Observation<Dialogue> observation) {
    return of(host, address, observation, List.of());
  }

  static ProbedAddress of(
      DomainName host,
      InetAddress address,
      Observation<Dialogue> observation,
      List<Observation<Dialogue>> followUps) {
    StarttlsFacts facts = FollowUp.read(StarttlsReading.read(observation), followUps);
    return new ProbedAddress(host, address, observation, followUps, facts);
  }

  public ProbedAddress with(StarttlsFacts others) {
    return new ProbedAddress(host, address, observation, followUps, others);
  }

  /** Host and address, as shown; an address that was asked for by itself stands alone. */
  public String subject() {
    String ip = IpText.show(address);
    return host.text().equals(ip) ? ip : host + " [" + ip + "]";
  }

  /** Every dialogue that was held here. */
  public Evidence evidence() {
    return Evidence.of(
        Stream.concat(
                Stream.of(observation),
                followUps.stream().filter(more -> !(more.end() instanceof NotAsked<Dialogue>)))
            .map(Observation::query)
            .toList());
  }

  public MailProtocol protocol() {
    return StarttlsReading.protocol(observation);
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

  /**
   * The session that was had here. One that came up only with what no sender of today accepts is
   * none.
   */
  public Optional<TlsSession> session() {
    return FollowUp.session(observation)
        .or(() -> session(Approach.SECOND_VISIT))
        .or(() -> session(Approach.SMALL_HELLO))
        .or(() -> session(Approach.OLD_TLS).filter(TlsSession::isOld));
  }

  /** The session that one of the further dialogues had. */
  Optional<TlsSession> session(Approach approach) {
    return followUps.stream()
        .filter(more -> FollowUp.approach(more) == approach)
        .flatMap(more -> FollowUp.session(more).stream())
        .findFirst();
  }

  public Optional<Failure> failure() {
    return observation.failure();
  }

  /** The failure, if it is of this kind; none that a smaller hello has explained. */
  <F extends Failure> Optional<F> failure(Class<F> kind) {
    return failure()
        .filter(kind::isInstance)
        .filter(failure -> session(Approach.SMALL_HELLO).isEmpty())
        .map(kind::cast);
  }

  /** Whether IMAP greets with PREAUTH in clear, after which no TLS can begin (RFC 9051 7.1.4). */
  public boolean signedInFromTheStart() {
    return ServiceGreeting.of(protocol(), observation).preauthenticated();
  }

  /**
   * What the server takes inside TLS to sign in with, by the names of SASL and {@code USER}, {@code
   * LOGIN}, {@code APOP}; empty where it did not say.
   */
  public Optional<List<String>> signInsInTls() {
    return SignIn.inTls(this);
  }

  /** Whether TLS is offered, whatever comes of it. */
  boolean offersTls() {
    return works() || is(State.REFUSED) || is(State.HANDSHAKE_FAILS) || offersBefore("STARTTLS");
  }

  boolean offersBefore(String keyword) {
    return new CapabilityList(facts.before()).offers(keyword);
  }

  boolean offersAfter(String keyword) {
    return new CapabilityList(facts.after()).offers(keyword);
  }
}
