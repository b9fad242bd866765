package mailpath.investigation;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import mailpath.casefile.RecordedNetwork;
import mailpath.certificate.CertificateJudge;
import mailpath.client.discovery.Discovery;
import mailpath.dns.Dns;
import mailpath.network.Desk;
import mailpath.network.DomainName;
import mailpath.network.Network;
import mailpath.network.Observation;

/** What observations about a mail address amount to; the same questions over what was recorded. */
final class DiscoveryReading {
  private final DomainName domain;
  private final boolean database;
  private final ClientRun.Moment moment;
  private final Desk desk;
  private final Dns dns;
  private final CertificateJudge judge;

  /**
   * @param over the network that the observations are or were made with
   */
  DiscoveryReading(
      DomainName domain,
      boolean database,
      ClientRun.Moment moment,
      Settings settings,
      Network over) {
    this.domain = domain;
    this.database = database;
    this.moment = moment;
    this.desk = over.desk();
    Clock clock = Clock.fixed(moment.at(), ZoneOffset.UTC);
    this.dns = new Dns(over, settings.anchors(), clock, settings.checked());
    this.judge = new CertificateJudge(settings.roots());
  }

  /** Asks over a view of the same run. */
  Discovery ask(Network view) {
    return new ClientDiscovery(view, dns.over(view), judge, moment.at()).discover(domain, database);
  }

  /**
   * @param all what was observed in the run; perhaps others have asked too
   */
  DiscoveryAssessment assess(List<Observation<?>> all, Progress.State state) {
    AskedNetwork asked =
        new AskedNetwork(
            new RecordedNetwork(all, RunUnderway.missing(state), moment.begun(), desk));
    Discovery found = ask(asked);
    List<Observation<?>> own = asked.share(all);
    return new DiscoveryAssessment(
        found, database, moment, own, desk, state, AskedNetwork.span(own));
  }
}
