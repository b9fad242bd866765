package mailpath.investigation;

import java.net.InetAddress;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import mailpath.dns.AddressLookup;
import mailpath.dns.Dns;
import mailpath.fact.Evidence;
import mailpath.network.AddressFamily;
import mailpath.network.Dialogue;
import mailpath.network.DialogueQuery;
import mailpath.network.DomainName;
import mailpath.network.Failure;
import mailpath.network.Network;
import mailpath.network.Observation;
import mailpath.network.Parallel;
import mailpath.network.Query;
import mailpath.network.Stage;

/**
 * Tells a network that blocks port 25 from a server that is down: hosts known to answer on port 25
 * are tried in the family in which no mail server of the domain could be reached. The block counts
 * only if {@link #WITNESSES} control hosts fail too and none answers (threat-S18).
 */
final class OwnNetworkTest {
  /** One silent control host may itself be down. */
  static final int WITNESSES = 2;

  private final Network network;
  private final Dns dns;

  OwnNetworkTest(Network network, Dns dns) {
    this.network = network;
    this.dns = dns;
  }

  OwnNetwork judge(List<HostFacts> hosts, List<DomainName> controls) {
    Set<AddressFamily> suspect = suspect(hosts);
    if (suspect.isEmpty() || controls.isEmpty()) {
      return OwnNetwork.NOT_TRIED;
    }
    return witness(controls, suspect);
  }

  /** Asks the control hosts; also called ahead of need, so that the answer is there in time. */
  OwnNetwork witness(List<DomainName> controls, Set<AddressFamily> suspect) {
    List<Observation<Dialogue>> seen =
        Parallel.map(controls, control -> talk(control, suspect)).stream()
            .flatMap(List::stream)
            .toList();
    Set<AddressFamily> blocked = EnumSet.noneOf(AddressFamily.class);
    for (AddressFamily family : suspect) {
      List<Observation<Dialogue>> mine = seen.stream().filter(o -> family(o) == family).toList();
      boolean silent = mine.stream().allMatch(OwnNetworkTest::unconnected);
      if (silent && mine.size() >= WITNESSES) {
        blocked.add(family);
      }
    }
    List<String> names = controls.stream().map(DomainName::text).toList();
    List<Query> queries = seen.stream().map(Observation::query).collect(Collectors.toList());
    return new OwnNetwork(blocked, names, Evidence.of(queries));
  }

  /** One address of each suspect family; one host is one witness. */
  private List<Observation<Dialogue>> talk(DomainName control, Set<AddressFamily> families) {
    List<Observation<Dialogue>> talks = new ArrayList<>();
    List<InetAddress> addresses = AddressLookup.addresses(dns, control).addresses();
    for (AddressFamily family : families) {
      addresses.stream()
          .filter(address -> AddressFamily.of(address) == family)
          .findFirst()
          .map(address -> network.dialogue(DialogueQuery.relay(control, address)))
          .ifPresent(talks::add);
    }
    return talks;
  }

  /** Families in which something was tried and nothing could be connected to. */
  private static Set<AddressFamily> suspect(List<HostFacts> hosts) {
    Set<AddressFamily> suspect = EnumSet.noneOf(AddressFamily.class);
    List<Observation<Dialogue>> all =
        hosts.stream().flatMap(host -> host.places().stream()).map(AddressFacts::dialogue).toList();
    all.stream()
        .filter(OwnNetworkTest::unconnected)
        .forEach(observation -> suspect.add(family(observation)));
    all.stream()
        .filter(OwnNetworkTest::connected)
        .forEach(observation -> suspect.remove(family(observation)));
    return suspect;
  }

  static boolean unconnected(Observation<Dialogue> dialogue) {
    return dialogue
        .failure()
        .filter(failure -> failure.stage() == Stage.CONNECT)
        .filter(failure -> !(failure instanceof Failure.Cancelled))
        .isPresent();
  }

  /** What was not asked, or cancelled before, shows neither. */
  private static boolean connected(Observation<Dialogue> dialogue) {
    return dialogue.answer().isPresent()
        || dialogue
            .failure()
            .filter(failure -> failure.stage().compareTo(Stage.CONNECT) > 0)
            .isPresent();
  }

  private static AddressFamily family(Observation<Dialogue> dialogue) {
    return AddressFamily.of(((DialogueQuery) dialogue.query()).address());
  }
}
