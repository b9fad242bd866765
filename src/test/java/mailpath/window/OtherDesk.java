package mailpath.window;

import java.util.List;
import java.util.Set;
import mailpath.fact.Fact;
import mailpath.fact.Reason;
import mailpath.investigation.Assessment;
import mailpath.investigation.DomainFacts;
import mailpath.investigation.OwnNetwork;
import mailpath.network.AddressFamily;
import mailpath.network.Desk;
import mailpath.network.SecurityState;

/** The same answer as it would come from another desk. */
final class OtherDesk {
  private static final Desk IPV4_ONLY =
      new Desk(Set.of(AddressFamily.IPV4), "192.0.2.53", Desk.Mode.LIVE);

  private OtherDesk() {}

  /** Its resolver leaves out signatures. */
  static Assessment withoutSignatures(Assessment from) {
    DomainFacts facts = from.facts();
    Fact<SecurityState> zone =
        Fact.unknown(Reason.Why.SIGNATURES_STRIPPED, "", facts.zone().evidence());
    return moved(from, zone, facts.ownNetwork());
  }

  /** Its network blocks port 25. */
  static Assessment withoutPort(Assessment from) {
    DomainFacts facts = from.facts();
    OwnNetwork blocked =
        new OwnNetwork(
            Set.of(AddressFamily.IPV4),
            false,
            OwnNetwork.NOT_TRIED.interceptor(),
            List.of("control.test"),
            facts.route().evidence());
    return moved(from, facts.zone(), blocked);
  }

  private static Assessment moved(Assessment from, Fact<SecurityState> zone, OwnNetwork network) {
    DomainFacts facts = from.facts();
    DomainFacts moved =
        new DomainFacts(
            facts.route(),
            zone,
            facts.resolver(),
            facts.hosts(),
            facts.untried(),
            facts.mtaSts(),
            facts.history(),
            facts.tlsRpt(),
            network,
            facts.mechanisms(),
            facts.findings(),
            facts.checked());
    return new Assessment(
        from.question(),
        IPV4_ONLY,
        from.observations(),
        from.edits(),
        moved,
        from.path(),
        from.judgement(),
        from.findings(),
        from.progress(),
        from.took());
  }
}
