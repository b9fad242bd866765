package mailpath.delivery;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import mailpath.delivery.MailPath.AddressAnswer;
import mailpath.delivery.MailPath.Answer;
import mailpath.delivery.MailPath.Kind;
import mailpath.delivery.MailPath.PolicyMode;
import mailpath.delivery.MailPath.Tls;
import mailpath.delivery.MailPath.Tlsa;
import mailpath.network.DomainName;

/**
 * A {@link MailPath} with every value settled, as a sender meets it: as it is, or after an attacker
 * changed it (delivery-game 1).
 *
 * @param hosts best preference first; empty where mail is not taken
 * @param memory what a sender that delivered here before remembers of the policy
 */
record World(Kind mail, Answer mx, List<Host> hosts, Policy policy, Memory memory) {
  World {
    hosts = List.copyOf(hosts);
  }

  /** One MX host; a place is one of its addresses. */
  record Host(
      DomainName name, int preference, AddressAnswer address, Tlsa tlsa, List<Place> places) {
    Host {
      places = List.copyOf(places);
    }

    boolean tlsaUsable() {
      return tlsa == Tlsa.PINNED || tlsa == Tlsa.PINNED_PUBLIC_CA;
    }

    boolean withoutAddress() {
      return address == AddressAnswer.NONE || address == AddressAnswer.NONE_PROVEN;
    }

    Host withAddress(AddressAnswer answer) {
      return new Host(name, preference, answer, tlsa, places);
    }

    Host withTlsa(Tlsa set) {
      return new Host(name, preference, address, set, places);
    }

    Host withPlaces(List<Place> others) {
      return new Host(name, preference, address, tlsa, others);
    }

    Host withPlace(int index, UnaryOperator<Place> change) {
      List<Place> changed = new ArrayList<>(places);
      changed.set(index, change.apply(changed.get(index)));
      return withPlaces(changed);
    }

    Host withEachPlace(UnaryOperator<Place> change) {
      return withPlaces(places.stream().map(change).toList());
    }
  }

  /**
   * One address, the place where mail can end (W4).
   *
   * @param attackers whether the attacker answers there
   */
  record Place(
      String ip,
      boolean up,
      Tls tls,
      boolean demandsTls,
      boolean policyValid,
      boolean tlsaMatch,
      boolean attackers) {

    Place down() {
      return new Place(ip, false, tls, demandsTls, policyValid, tlsaMatch, attackers);
    }

    Place withTls(Tls state) {
      return new Place(ip, up, state, demandsTls, policyValid, tlsaMatch, attackers);
    }

    Place withPolicyValid(boolean valid) {
      return new Place(ip, up, tls, demandsTls, valid, tlsaMatch, attackers);
    }

    Place withTlsaMatch(boolean match) {
      return new Place(ip, up, tls, demandsTls, policyValid, match, attackers);
    }
  }

  /**
   * What is published about MTA-STS.
   *
   * @param id of the one valid record; empty for none or an invalid one
   * @param malformed there is a record, but not one valid one (R2, R3)
   * @param fetched what a fetch yields; empty when it or the body fails (R9, R10)
   */
  record Policy(
      Answer txt,
      Optional<String> id,
      boolean malformed,
      Optional<Rules> fetched,
      Answer policyHost) {

    Policy withRecord(Answer answer, Optional<String> otherId) {
      return new Policy(answer, otherId, false, fetched, policyHost);
    }

    Policy withTxt(Answer answer) {
      return new Policy(answer, id, malformed, fetched, policyHost);
    }

    Policy withFetched(Optional<Rules> rules) {
      return new Policy(txt, id, malformed, rules, policyHost);
    }

    Policy withPolicyHost(Answer answer) {
      return new Policy(txt, id, malformed, fetched, answer);
    }

    /** Whether the published policy can be read (delivery-game 5): then it can be remembered. */
    boolean readable() {
      boolean none = id.isEmpty() && !malformed;
      return txt != Answer.FAILS && (none || id.isPresent() && fetched.isPresent());
    }
  }

  /**
   * A policy body, its patterns already matched with the hosts.
   *
   * @param listed names of the hosts that a pattern matches (R12)
   * @param maxAge seconds
   */
  record Rules(String id, PolicyMode mode, Set<DomainName> listed, long maxAge) {
    Rules {
      listed = Set.copyOf(listed);
    }
  }

  /**
   * @param known whether it can be said what such a sender remembers
   * @param earlier whether an earlier case holds it; otherwise it follows what is published
   */
  record Memory(boolean known, Optional<Rules> rules, boolean earlier) {
    static Memory of(Policy published) {
      boolean known = published.readable();
      return new Memory(
          known,
          known && published.id().isPresent() ? published.fetched() : Optional.empty(),
          false);
    }

    static Memory earlier(Rules rules) {
      return new Memory(true, Optional.of(rules), true);
    }
  }

  World withMx(Answer answer) {
    return new World(mail, answer, hosts, policy, memory);
  }

  World withHosts(List<Host> others) {
    return new World(mail, mx, others, policy, memory);
  }

  World withEachHost(UnaryOperator<Host> change) {
    return withHosts(hosts.stream().map(change).toList());
  }

  World withHost(int index, UnaryOperator<Host> change) {
    List<Host> changed = new ArrayList<>(hosts);
    changed.set(index, change.apply(changed.get(index)));
    return withHosts(changed);
  }

  /** The policy as an attacker shows it: what is remembered stays. */
  World withPolicy(Policy shown) {
    return new World(mail, mx, hosts, shown, memory);
  }

  /** The policy as the owner changes it: who remembers the published one follows. */
  World publishing(Policy published) {
    return new World(mail, mx, hosts, published, memory.earlier() ? memory : Memory.of(published));
  }
}
