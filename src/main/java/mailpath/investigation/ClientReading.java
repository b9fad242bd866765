package mailpath.investigation;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import mailpath.casefile.RecordedNetwork;
import mailpath.client.AccountSettings;
import mailpath.client.BestPair;
import mailpath.client.ClientRules;
import mailpath.client.ClientSettings;
import mailpath.client.FoundBy;
import mailpath.client.JudgedService;
import mailpath.client.ServicePair;
import mailpath.client.ServiceSettings;
import mailpath.fact.Finding;
import mailpath.network.Desk;
import mailpath.network.DomainName;
import mailpath.network.Network;
import mailpath.network.Observation;

/**
 * What settings come to, with what was observed in one run; the same looks over what was recorded.
 *
 * @param mailFrom whether submission servers are told in clear of mail from nobody
 * @param all discovery and every look, each query once
 */
record ClientReading(
    ClientRun.Moment moment,
    Settings judged,
    boolean mailFrom,
    Desk desk,
    List<Observation<?>> all,
    Progress.State state,
    Duration took) {

  /** With nothing seen of any server. */
  static ClientAssessment unseen(ClientSettings settings, FoundBy found, Optional<ClientRun> run) {
    return assess(settings, found, Map.of(), run);
  }

  /**
   * @param discovery what was found before the looks at servers
   */
  ClientAssessment probed(
      ClientSettings settings, FoundBy found, Optional<DiscoveryAssessment> discovery) {
    return assess(
        settings,
        found,
        ClientVisits.of(settings, this::recalled),
        Optional.of(new ClientRun(moment, desk, discovery, true, mailFrom, all, state, took)));
  }

  /** What all of it amounts to for a mail address. */
  DiscoveryAssessment discovery(DomainName domain, boolean database) {
    return new DiscoveryReading(domain, database, moment, judged, recorded()).assess(all, state);
  }

  /** Of a run that was stopped, a host about which nothing is recorded was not looked at. */
  private Optional<HostAssessment> recalled(ServerTarget target) {
    return target
        .question(moment, mailFrom)
        .map(question -> new HostReading(question, judged, recorded()).among(all, state))
        .filter(seen -> state == Progress.State.FINISHED || !seen.observations().isEmpty());
  }

  private Network recorded() {
    return new RecordedNetwork(all, RunUnderway.missing(state), moment.begun(), desk);
  }

  private static ClientAssessment assess(
      ClientSettings settings,
      FoundBy found,
      Map<ServerTarget, HostAssessment> seen,
      Optional<ClientRun> run) {
    return new ClientAssessment(
        settings,
        found,
        settings.accounts().stream().map(one -> account(settings, one, seen)).toList(),
        List.copyOf(seen.values()),
        run);
  }

  private static AccountAssessment account(
      ClientSettings settings, AccountSettings account, Map<ServerTarget, HostAssessment> seen) {
    return AccountAssessment.of(
        account,
        account.services().stream().map(service -> service(settings, service, seen)).toList());
  }

  private static ServiceAssessment service(
      ClientSettings settings, ServiceSettings service, Map<ServerTarget, HostAssessment> seen) {
    Optional<HostAssessment> probe =
        ServerTarget.of(service).flatMap(target -> Optional.ofNullable(seen.get(target)));
    JudgedService judged =
        JudgedService.of(settings.program(), service, probe.map(ServerReading::facts));
    List<Finding> findings =
        Stream.concat(
                ClientRules.findings(judged).stream(),
                probe.stream().flatMap(ServerReading::findings))
            .sorted(Comparator.comparing(Finding::severity))
            .toList();
    Optional<ServicePair> better =
        BestPair.of(service, ClientVisits.met(service, seen)).filter(best -> !isSet(service, best));
    return new ServiceAssessment(judged, probe, findings, better);
  }

  private static boolean isSet(ServiceSettings service, ServicePair pair) {
    return service.channel() == pair.channel()
        && service.port().filter(port -> port == pair.port()).isPresent();
  }
}
