package mailpath.investigation;

import java.net.InetAddress;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import mailpath.dns.DnsReply;
import mailpath.dns.MailRoute;
import mailpath.dns.TrustPath;
import mailpath.fact.Fact;
import mailpath.investigation.PublishingStep.State;
import mailpath.network.DomainName;
import mailpath.network.SecurityState;
import mailpath.starttls.StarttlsFacts;

/** What servers and zones of a domain are seen to do, for {@link StepCheck}. */
record SeenServers(DomainFacts facts) {
  /** What lies in the zone and was looked at is signed, and so is the way to it. */
  State signed(DomainName zone) {
    Stream<State> route =
        facts.route().ifKnown().filter(known -> known.expanded().isWithin(zone)).isPresent()
            ? Stream.of(SeenState.of(facts.route().map(MailRoute::state), SeenServers::isSigned))
            : Stream.of();
    Stream<State> hosts =
        facts.hosts().stream()
            .flatMap(host -> host.addresses().answers().stream())
            .filter(
                answer ->
                    answer.ifKnown().filter(reply -> reply.expanded().isWithin(zone)).isPresent())
            .map(answer -> SeenState.of(answer.map(DnsReply::state), SeenServers::isSigned));
    Stream<State> cuts =
        TrustPath.of(facts.checked()).stream()
            .flatMap(path -> path.zones().stream())
            .filter(cut -> cut.zone().equals(zone))
            .map(cut -> SeenState.of(isSigned(cut.state())));
    return SeenState.all(Stream.of(route, hosts, cuts).flatMap(states -> states).toList());
  }

  private static boolean isSigned(SecurityState state) {
    return state == SecurityState.SECURE;
  }

  State mended() {
    return settled(facts.checked().stream());
  }

  State lookups(List<String> hosts) {
    return settled(named(hosts).flatMap(host -> host.dane().answers().stream()));
  }

  private static State settled(Stream<Fact<DnsReply>> answers) {
    return SeenState.all(
        answers
            .map(
                answer ->
                    SeenState.of(
                        answer.map(DnsReply::state),
                        known -> known == SecurityState.SECURE || known == SecurityState.INSECURE))
            .toList());
  }

  State starttls(List<String> hosts) {
    return places(
        hosts,
        place ->
            SeenState.of(place.starttls().state(), known -> known == StarttlsFacts.State.OFFERED));
  }

  State answering(List<String> hosts) {
    return places(hosts, place -> SeenState.of(place.starttls().state(), known -> true));
  }

  State certificates(List<String> hosts) {
    return places(hosts, place -> SeenState.of(place.policyValid(), valid -> valid));
  }

  private Stream<HostFacts> named(List<String> hosts) {
    return facts.hosts().stream().filter(host -> hosts.contains(host.mx().name().text()));
  }

  private State places(List<String> hosts, Function<AddressFacts, State> of) {
    return SeenState.all(
        named(hosts)
            .flatMap(host -> Stream.concat(host.places().stream().map(of), notVisited(host)))
            .toList());
  }

  /** An address that nobody spoke to, or that may be there, keeps a step from being done. */
  private static Stream<State> notVisited(HostFacts host) {
    List<InetAddress> visited = host.places().stream().map(AddressFacts::address).toList();
    boolean all =
        !visited.isEmpty()
            && visited.containsAll(host.addresses().addresses())
            && host.addresses().answers().stream().allMatch(one -> one.ifKnown().isPresent());
    return all ? Stream.of() : Stream.of(State.NOT_MEASURED);
  }
}
