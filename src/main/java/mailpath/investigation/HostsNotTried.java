package mailpath.investigation;

import java.util.List;
import mailpath.fact.Actor;
import mailpath.fact.Evidence;
import mailpath.fact.Finding;
import mailpath.fact.Severity;
import mailpath.fact.Standing;
import mailpath.investigation.DomainInvestigation.MailHosts;
import mailpath.network.DomainName;

/** More mail servers than are tested in one run. */
public record HostsNotTried(String subject, int tried, int untried, Evidence evidence)
    implements Finding {
  static List<HostsNotTried> check(DomainName domain, MailHosts mail) {
    return mail.untried() == 0
        ? List.of()
        : List.of(
            new HostsNotTried(
                domain.text(), mail.hosts().size(), mail.untried(), mail.route().evidence()));
  }

  @Override
  public Standing standing() {
    return new Standing(OwnNetworkRules.MANY, Severity.INFO, Actor.NOBODY);
  }
}
