package mailpath.delivery;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import mailpath.delivery.MailPath.Host;
import mailpath.delivery.MailPath.Place;
import mailpath.fact.Evidence;
import mailpath.fact.Fact;

/** Which observations bear on a verdict: those behind the facts to be mended or settled. */
final class Bearings {
  private Bearings() {}

  /** Behind the facts that a repair changes. */
  static Evidence evidence(Repair repair, MailPath path) {
    List<Host> hosts =
        path.hosts().stream().filter(host -> repair.args().contains(host.name().text())).toList();
    boolean ofDomain = repair.args().equals(List.of(path.domain().text()));
    return switch (repair.kind()) {
      case MEND_SIGNATURES, SIGN_DOMAIN, SIGN_HOST_ZONE ->
          ofDomain ? path.mx().evidence() : of(hosts.stream().map(Host::address));
      case MEND_TLSA_LOOKUP, TLSA_USABLE, PUBLISH_TLSA, WITHDRAW_TLSA ->
          of(hosts.stream().map(Host::tlsa));
      case TLSA_MATCH ->
          of(hosts.stream().map(Host::tlsa)).and(of(places(hosts).map(Place::tlsaMatch)));
      case STARTTLS -> of(places(hosts).map(Place::service));
      case HOST_ANSWERS ->
          of(hosts.stream().map(Host::address)).and(of(places(hosts).map(Place::service)));
      case CERTIFICATE -> of(places(hosts).map(Place::policyValid));
      case LIST_HOST, POLICY_FETCH, POLICY_ENFORCE, POLICY_MAX_AGE ->
          path.policy().fetch().evidence();
      case POLICY_RECORD, PUBLISH_POLICY, WITHDRAW_POLICY -> path.policy().record().evidence();
      case REMOVE_HOST -> path.mail().evidence();
    };
  }

  /** The rooms whose findings are about what a repair changes. */
  static Set<String> rooms(Repair.Kind kind) {
    return switch (kind) {
      case MEND_SIGNATURES, SIGN_DOMAIN, SIGN_HOST_ZONE, REMOVE_HOST -> Set.of("dns", "dane");
      case MEND_TLSA_LOOKUP, TLSA_MATCH, TLSA_USABLE, PUBLISH_TLSA, WITHDRAW_TLSA -> Set.of("dane");
      case STARTTLS -> Set.of("starttls");
      case HOST_ANSWERS -> Set.of("starttls", "dns");
      case CERTIFICATE -> Set.of("certificate");
      case LIST_HOST,
          POLICY_FETCH,
          POLICY_RECORD,
          POLICY_ENFORCE,
          POLICY_MAX_AGE,
          PUBLISH_POLICY,
          WITHDRAW_POLICY ->
          Set.of("mtasts");
    };
  }

  /** Behind a fact that was not established. */
  static Evidence evidence(Undecided open, MailPath path) {
    List<Host> hosts =
        path.hosts().stream().filter(host -> host.name().equals(open.subject())).toList();
    return switch (open.fact()) {
      case MAIL -> path.mail().evidence();
      case MX_SIGNATURE -> path.mx().evidence();
      case ADDRESS, ADDRESS_SIGNATURE ->
          of(hosts.stream().map(Host::address)).and(of(hidden(hosts).map(Place::service)));
      case TLSA -> of(hosts.stream().map(Host::tlsa));
      case STARTTLS -> of(unknown(places(hosts).map(Place::service)));
      case CERTIFICATE ->
          of(unknown(places(hosts).flatMap(p -> Stream.of(p.policyValid(), p.tlsaMatch()))));
      case POLICY_RECORD -> path.policy().record().evidence().and(path.policy().txt().evidence());
      case POLICY -> path.policy().fetch().evidence().and(path.policy().policyHost().evidence());
    };
  }

  private static Stream<Place> places(List<Host> hosts) {
    return hosts.stream().flatMap(host -> host.addresses().stream());
  }

  private static Stream<Place> hidden(List<Host> hosts) {
    return places(hosts).filter(place -> place.ip().isEmpty());
  }

  private static Stream<? extends Fact<?>> unknown(Stream<? extends Fact<?>> facts) {
    return facts.filter(fact -> fact instanceof Fact.Unknown<?>);
  }

  private static Evidence of(Stream<? extends Fact<?>> facts) {
    return facts.<Evidence>map(Fact::evidence).reduce(Evidence.NONE, Evidence::and);
  }
}
