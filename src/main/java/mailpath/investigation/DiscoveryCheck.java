package mailpath.investigation;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Consumer;
import mailpath.casefile.RecordedNetwork;
import mailpath.certificate.CertificateJudge;
import mailpath.client.discovery.Discovery;
import mailpath.dns.Dns;
import mailpath.network.DomainName;
import mailpath.network.Network;
import mailpath.network.Observation;

/**
 * Answers "what would a mail program find for an address of this domain?" over a network: asks, and
 * reads what has arrived by the same code over the recorded answers.
 */
public final class DiscoveryCheck {
  private final DomainName domain;
  private final boolean database;
  private final Instant at;
  private final Instant begun;
  private final RunUnderway run;
  private final Dns dns;
  private final CertificateJudge judge;

  /**
   * @param database whether Thunderbird's database is asked too, which then learns of the domain
   * @param begun when the run begins
   * @param at the instant for which signatures and certificates are judged
   */
  public DiscoveryCheck(
      DomainName domain,
      boolean database,
      Instant begun,
      Instant at,
      Settings settings,
      Network network) {
    this.domain = domain;
    this.database = database;
    this.begun = begun;
    this.at = at;
    this.run = new RunUnderway("discovery " + domain.text(), settings.limits().domain(), network);
    Clock clock = Clock.fixed(at, ZoneOffset.UTC);
    this.dns = new Dns(run.network(), settings.anchors(), clock, settings.checked());
    this.judge = new CertificateJudge(settings.roots());
  }

  /**
   * Runs to the end on the calling thread.
   *
   * @param onChange how far it is
   */
  public DiscoveryAssessment run(Consumer<Progress> onChange) {
    Progress.State state =
        run.run(this::ask, () -> onChange.accept(run.progress(Progress.State.RUNNING)));
    List<Observation<?>> seen = run.network().observations();
    Network recorded =
        new RecordedNetwork(seen, RunUnderway.missing(state), begun, run.network().desk());
    return new DiscoveryAssessment(ask(recorded), seen, run.network().desk(), run.took());
  }

  /** Ends the run soon; what is known stays. May be called from any thread. */
  public void stop() {
    run.stop();
  }

  private Discovery ask(Network view) {
    return new ClientDiscovery(view, dns.over(view), judge, at).discover(domain, database);
  }
}
