package mailpath.investigation;

import java.net.InetAddress;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import mailpath.certificate.CertificateJudge;
import mailpath.certificate.CertificateReading;
import mailpath.certificate.Interceptor;
import mailpath.dns.AddressLookup;
import mailpath.dns.Dns;
import mailpath.fact.Evidence;
import mailpath.fact.Fact;
import mailpath.network.AddressFamily;
import mailpath.network.Dialogue;
import mailpath.network.DialogueQuery;
import mailpath.network.DomainName;
import mailpath.network.Network;
import mailpath.network.Observation;
import mailpath.network.Parallel;
import mailpath.network.Query;
import mailpath.starttls.ProbedAddress;
import mailpath.starttls.StarttlsFacts.State;

/**
 * Tells what this network does from what a server does, by hosts that are known to answer on port
 * 25, to offer STARTTLS and to show a public certificate. They are asked where a mail server could
 * not be reached (threat-S18), where none offers STARTTLS, or where one shows a certificate that
 * others would not trust (threat-S17). What they show counts if {@link #WITNESSES} agree and none
 * contradicts.
 */
final class OwnNetworkTest {
  /** One control host may itself be down, or in trouble. */
  static final int WITNESSES = 2;

  private final Network network;
  private final Dns dns;
  private final CertificateJudge certificates;

  OwnNetworkTest(Network network, Dns dns, CertificateJudge certificates) {
    this.network = network;
    this.dns = dns;
    this.certificates = certificates;
  }

  OwnNetwork judge(List<HostFacts> hosts, List<DomainName> controls) {
    Suspicion suspicion = Suspicion.of(hosts);
    if (suspicion.families().isEmpty() || controls.isEmpty()) {
      return OwnNetwork.NOT_TRIED;
    }
    List<Witness> seen = ask(controls, suspicion.families());
    List<Query> queries = seen.stream().map(Witness::query).toList();
    Evidence evidence = Evidence.of(queries);
    return new OwnNetwork(
        blocked(suspicion, seen),
        suspicion.bare() && strips(seen),
        suspicion.doubted().isEmpty()
            ? OwnNetwork.notSettled(evidence)
            : interceptor(suspicion.doubted(), seen, evidence),
        controls.stream().map(DomainName::text).toList(),
        evidence);
  }

  /** Asks the control hosts ahead of need, so that their answers are there in time. */
  void prepare(List<DomainName> controls, Set<AddressFamily> families) {
    ask(controls, families);
  }

  /** A dialogue with a control host. */
  private record Witness(DomainName host, ProbedAddress probed) {
    Query query() {
      return probed.observation().query();
    }

    AddressFamily family() {
      return AddressFamily.of(probed.address());
    }
  }

  private List<Witness> ask(List<DomainName> controls, Set<AddressFamily> families) {
    return Parallel.map(controls, control -> talk(control, families)).stream()
        .flatMap(List::stream)
        .toList();
  }

  /** One address of each suspect family; one host is one witness. */
  private List<Witness> talk(DomainName control, Set<AddressFamily> families) {
    List<Witness> talks = new ArrayList<>();
    List<InetAddress> addresses = AddressLookup.addresses(dns, control).addresses();
    for (AddressFamily family : families) {
      addresses.stream()
          .filter(address -> AddressFamily.of(address) == family)
          .findFirst()
          .map(address -> witness(control, address))
          .ifPresent(talks::add);
    }
    return talks;
  }

  private Witness witness(DomainName control, InetAddress address) {
    Observation<Dialogue> dialogue = network.dialogue(DialogueQuery.relay(control, address));
    return new Witness(control, ProbedAddress.of(control, address, dialogue));
  }

  private static Set<AddressFamily> blocked(Suspicion suspicion, List<Witness> seen) {
    Set<AddressFamily> blocked = EnumSet.noneOf(AddressFamily.class);
    for (AddressFamily family : suspicion.silent()) {
      List<Witness> mine = seen.stream().filter(one -> one.family() == family).toList();
      boolean silent = mine.stream().allMatch(one -> Suspicion.unconnected(one.probed()));
      if (silent && hosts(mine.stream()) >= WITNESSES) {
        blocked.add(family);
      }
    }
    return blocked;
  }

  private static boolean strips(List<Witness> seen) {
    List<Witness> told = seen.stream().filter(one -> one.probed().state().isPresent()).toList();
    return hosts(told.stream()) >= WITNESSES
        && told.stream().allMatch(one -> one.probed().is(State.ABSENT));
  }

  /**
   * Somebody is in between where the control hosts show certificates in the name of the issuer that
   * is in doubt; nobody is where theirs are trusted elsewhere.
   */
  private Fact<Optional<Interceptor>> interceptor(
      List<CertificateReading> doubted, List<Witness> seen, Evidence evidence) {
    List<Witness> shown = seen.stream().filter(one -> one.probed().session().isPresent()).toList();
    if (hosts(shown.stream()) < WITNESSES) {
      return OwnNetwork.notSettled(evidence);
    }
    List<CertificateReading> readings = shown.stream().map(this::reading).toList();
    Stream<CertificateReading> behind =
        doubted.stream()
            .filter(
                one ->
                    readings.stream().allMatch(o -> !o.trustedElsewhere() && o.sharesIssuer(one)));
    Optional<Interceptor> found =
        behind.flatMap(one -> one.chain().endEntity().stream()).map(Interceptor::of).findFirst();
    boolean clear = readings.stream().allMatch(CertificateReading::trustedElsewhere);
    return found.isPresent() || clear
        ? Fact.known(found, evidence)
        : OwnNetwork.notSettled(evidence);
  }

  private CertificateReading reading(Witness witness) {
    return witness
        .probed()
        .session()
        .map(shown -> shown.certificates())
        .map(sent -> certificates.read(sent, witness.host(), witness.probed().observation().at()))
        .orElseThrow();
  }

  private static long hosts(Stream<Witness> witnesses) {
    return witnesses.map(Witness::host).distinct().count();
  }
}
